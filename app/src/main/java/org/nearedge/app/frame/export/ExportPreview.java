package org.nearedge.app.frame.export;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.chart.style.GreyCheck;
import org.nearedge.app.chart.style.Vision;
import org.nearedge.app.chart.view.FigurePreview;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.TaskExecutor;

/** What will be printed, as it is or as others see it, and whether it may be printed in grey. */
final class ExportPreview extends VBox {
    /** Of the picture, pixels. */
    static final double WIDTH = 380;

    static final double HEIGHT = 300;
    /** Pairs of series that are named before the rest is counted. */
    private static final int NAMED = 2;

    private record Drawn(Image image, List<GreyCheck.Clash> clashes) {}

    private final Latest drawing;
    private final ImageView picture = new ImageView();
    private final ComboBox<Vision> vision = new ComboBox<>();
    private final Label verdict = new Label();
    private FigureOrder order;

    ExportPreview(TaskExecutor tasks) {
        super(6);
        drawing = new Latest(tasks);
        picture.setId("export-picture");
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        StackPane frame = new StackPane(picture);
        frame.setPrefSize(WIDTH, HEIGHT);
        frame.setMinSize(WIDTH, HEIGHT);
        frame.getStyleClass().add("export-picture");
        vision.setId("export-vision");
        vision.getStyleClass().add(Styles.SMALL);
        vision.getItems().setAll(Vision.values());
        vision.setValue(Vision.NORMAL);
        vision.setConverter(new StringConverter<>() {
            @Override
            public String toString(Vision seen) {
                return seen == null ? "" : seen.title();
            }

            @Override
            public Vision fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        Tooltip help = new Tooltip();
        vision.setTooltip(help);
        help.textProperty()
                .bind(vision.valueProperty()
                        .map(seen -> "How the picture is shown, not how it is written. " + seen.help()));
        vision.valueProperty().addListener((property, before, now) -> draw());
        verdict.setId("export-grey");
        verdict.setWrapText(true);
        verdict.setMinHeight(34);
        verdict.setAlignment(Pos.TOP_LEFT);
        verdict.getStyleClass().add(Styles.TEXT_SMALL);
        verdict.setMaxWidth(WIDTH);
        Label seen = new Label("Seen");
        seen.getStyleClass().add("row-label");
        seen.setLabelFor(vision);
        HBox row = new HBox(8, seen, vision);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(frame, row, verdict);
    }

    /** Draws it in the background; the newest order wins. */
    void show(FigureOrder next) {
        order = next;
        draw();
    }

    private void draw() {
        if (order == null) {
            return;
        }
        FigureOrder wanted = order;
        Vision seen = vision.getValue();
        FigureTheme theme = FigureTheme.PRINT.with(wanted.palette());
        drawing.start(BackgroundTask.of(
                        "Drawing the preview",
                        progress -> new Drawn(
                                FigurePreview.of(wanted.sheet(), wanted.size(), theme, seen, WIDTH, HEIGHT),
                                GreyCheck.of(wanted.sheet(), theme)))
                .quiet()
                .onSuccess(this::show));
    }

    private void show(Drawn drawn) {
        picture.setImage(drawn.image());
        List<GreyCheck.Clash> clashes = drawn.clashes();
        verdict.getStyleClass().removeAll(Styles.SUCCESS, Styles.WARNING);
        verdict.getStyleClass().add(clashes.isEmpty() ? Styles.SUCCESS : Styles.WARNING);
        String named = clashes.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining("; "));
        int more = clashes.size() - NAMED;
        verdict.setText(
                clashes.isEmpty()
                        ? "Printed in grey, all series stay apart."
                        : "Printed in grey, alike: " + named + (more > 0 ? "; and " + more + " more pairs" : "") + ".");
        verdict.setTooltip(new Tooltip(
                clashes.isEmpty()
                        ? "Any two series of a panel differ in lightness, dash or shape"
                        : "Neither lightness nor dash nor shape tells these apart; the grey palette does:\n"
                                + clashes.stream()
                                        .limit(20)
                                        .map(Object::toString)
                                        .collect(Collectors.joining("\n"))));
    }
}
