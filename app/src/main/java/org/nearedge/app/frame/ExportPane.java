package org.nearedge.app.frame;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePreview;

/** How large a figure shall be, with a picture of what will be printed; then the file is asked for. */
final class ExportPane extends HBox {
    /** Of the picture, pixels. */
    private static final double SIDE = 360;

    private final FigureSpec figure;
    private final TextField width = field("width", "Width on paper, 20 to 1000 mm");
    private final TextField height = field("height", "Height on paper, 20 to 1000 mm");
    private final TextField font = field("font", "Font of the axis labels, 3 to 72 points; everything follows it");
    private final TextField dpi = field("dpi", "Dots per inch of a PNG, 36 to 1200; SVG and PDF do not need it");
    private final Label told = new Label();
    private final Button save = new Button("Save as\u2026");
    private final ImageView picture = new ImageView();

    /** @param chosen called with the size when the file shall be asked for */
    ExportPane(FigureSpec figure, FigureSize start, Consumer<FigureSize> chosen) {
        super(16);
        this.figure = figure;
        setId("export-pane");
        setPadding(new Insets(10));
        save.setId("export-save");
        save.setDefaultButton(true);
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setTooltip(new Tooltip("Choose the file: SVG, PDF, PNG, or the numbers as CSV"));
        save.setOnAction(event -> chosen.accept(form().size()));
        told.setId("export-told");
        told.setWrapText(true);
        told.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        show(start);
        fields().forEach(field -> field.textProperty().addListener((property, before, now) -> refresh()));
        picture.setId("export-picture");
        picture.setPreserveRatio(true);
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE * 0.75);
        StackPane frame = new StackPane(picture);
        frame.setPrefSize(SIDE, SIDE * 0.75);
        frame.setMinSize(SIDE, SIDE * 0.75);
        frame.getStyleClass().add("export-picture");
        getChildren().setAll(left(), frame);
        refresh();
    }

    /** The width can be typed at once, and Enter saves. */
    void takeFocus() {
        width.requestFocus();
        width.selectAll();
    }

    private VBox left() {
        Button single = preset("One column", "export-single", FigureSize.singleColumn());
        Button both = preset("Two columns", "export-double", FigureSize.doubleColumn());
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        row(grid, 0, "Width, mm", width);
        row(grid, 1, "Height, mm", height);
        row(grid, 2, "Font, pt", font);
        row(grid, 3, "PNG, dpi", dpi);
        VBox left = new VBox(10, grid, new HBox(6, single, both), told, save);
        left.setAlignment(Pos.TOP_LEFT);
        left.setPrefWidth(190);
        left.setMinWidth(190);
        return left;
    }

    private Button preset(String name, String id, FigureSize size) {
        Button button = new Button(name);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setTooltip(new Tooltip(
                FigureForm.of(size).width() + " x " + FigureForm.of(size).height() + " mm"));
        // Font and resolution are a journal's rule, not a column's.
        button.setOnAction(event -> {
            width.setText(FigureForm.of(size).width());
            height.setText(FigureForm.of(size).height());
        });
        return button;
    }

    private static void row(GridPane grid, int row, String name, TextField field) {
        Label label = new Label(name);
        label.getStyleClass().add("row-label");
        label.setLabelFor(field);
        label.setTooltip(field.getTooltip());
        grid.addRow(row, label, field);
    }

    private static TextField field(String id, String help) {
        TextField field = new TextField();
        field.setId("export-" + id);
        field.getStyleClass().addAll(Styles.SMALL, "number-field");
        field.setTooltip(new Tooltip(help));
        return field;
    }

    private List<TextField> fields() {
        return List.of(width, height, font, dpi);
    }

    private void show(FigureSize size) {
        FigureForm form = FigureForm.of(size);
        width.setText(form.width());
        height.setText(form.height());
        font.setText(form.font());
        dpi.setText(form.dpi());
    }

    private FigureForm form() {
        return new FigureForm(width.getText(), height.getText(), font.getText(), dpi.getText());
    }

    private void refresh() {
        try {
            FigureSize size = form().size();
            picture.setImage(FigurePreview.of(figure, size, SIDE));
            told.setText("As PNG " + size.widthPx() + " \u00d7 " + size.heightPx() + " pixels");
            save.setDisable(false);
        } catch (IllegalArgumentException e) {
            told.setText("Not possible: " + e.getMessage());
            save.setDisable(true);
        }
    }
}
