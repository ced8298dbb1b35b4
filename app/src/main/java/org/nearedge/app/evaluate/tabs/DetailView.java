package org.nearedge.app.evaluate.tabs;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.atoms.AtomsView;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.chart.view.GaugesView;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.RecordShown;

/** One test record: why it was mispredicted, its answer, its nearest training spectra, their PDOS, the atoms around it. */
public final class DetailView extends VBox {
    private static final double LEAST = 150;

    private final EvaluateModel model;
    private final Label id = new Label();
    private final Label kind = new Label();
    private final Label answering = new Label();
    private final Label headline = words("record-headline");
    private final Label worst = words("record-worst");
    private final Label cause = words("record-cause");
    private final Hyperlink library = new Hyperlink("Show in Library");
    private final Card<FigureView> curve;
    private final Card<GaugesView> gauges;
    private final Card<FigureView> input;
    private final Card<FigureView> pdos;
    private final Card<AtomsView> atoms;
    private final StackPane answer;
    private final ToggleButton predicted = new ToggleButton("predicted");
    private final ToggleButton truth = new ToggleButton("true");
    private final HBox which = new HBox(truth, predicted);
    private final RecordTableView table = new RecordTableView();
    private BiConsumer<String, String> onLibrary;

    public DetailView(EvaluateModel model, Consumer<FigurePane> export) {
        this.model = model;
        setId("record-detail");
        getStyleClass().add("record-detail");
        curve = new Card<>(
                "record-answer",
                "Predicted and true",
                "The model's answer with its 90 % interval, and the computed truth as dotted lines",
                new FigureView(),
                export);
        gauges = new Card<>(
                "record-gauges",
                "Predicted and true",
                "Line: predicted; band: 90 % interval; diamonds: the truth, and what the nearest training records have;"
                        + " grey: all training records",
                new GaugesView(),
                export);
        input = new Card<>(
                "record-input",
                "Input and nearest training spectra",
                "What the model sees, and the three training spectra nearest to it by Euclidean distance",
                new FigureView(),
                export);
        pdos = new Card<>(
                "record-pdos",
                "Their PDOS",
                "Ground-state PDOS, s + p, of the record (blue) and of its nearest training records",
                new FigureView(),
                export);
        atoms = new Card<>(
                "record-atoms", "Environment", "The atoms around the site; drag to turn them", new AtomsView(), export);
        answer = new StackPane(curve, gauges);
        choosePdos();
        input.figure().linkX(curve.figure());
        pdos.figure().linkX(curve.figure());
        // The table below names the same records in the same colours.
        input.figure().setLegendShown(false);
        pdos.figure().setLegendShown(false);
        id.setId("record-id");
        id.setTooltip(new Tooltip("The chosen record: a ring marks its point in the figures on the left; a square marks"
                + " those among the ten worst of several properties"));
        id.getStyleClass().add("record-id");
        id.setMinWidth(USE_PREF_SIZE);
        kind.setMinWidth(USE_PREF_SIZE);
        library.setMinWidth(USE_PREF_SIZE);
        kind.getStyleClass().addAll(Styles.TEXT_SMALL, "kind-badge");
        worst.getStyleClass().add(Styles.WARNING);
        worst.managedProperty().bind(worst.visibleProperty());
        headline.getStyleClass().add(Styles.TEXT_MUTED);
        answering.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        library.setId("show-in-library");
        library.getStyleClass().add(Styles.TEXT_SMALL);
        library.setVisible(false);
        library.setTooltip(new Tooltip("Shows this record among all others"));
        library.setOnAction(event -> {
            RecordShown now = model.detail().shownProperty().get();
            onLibrary.accept(now.edge(), now.id());
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox title = new HBox(8, id, kind, answering, space, library);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox header = new VBox(2, title, headline, worst, cause);
        header.getStyleClass().add("record-header");
        VBox content = new VBox(header, charts(), table);
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        model.detail().shownProperty().addListener((property, before, now) -> show(now));
        show(model.detail().shownProperty().get());
    }

    private GridPane charts() {
        GridPane grid = new GridPane();
        VBox.setVgrow(grid, Priority.ALWAYS);
        for (double share : new double[] {54, 46}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < 2; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            row.setMinHeight(LEAST);
            row.setPercentHeight(50);
            grid.getRowConstraints().add(row);
        }
        grid.add(answer, 0, 0);
        grid.add(atoms, 1, 0);
        grid.add(input, 0, 1);
        grid.add(pdos, 1, 1);
        return grid;
    }

    private void choosePdos() {
        ToggleGroup group = new ToggleGroup();
        truth.setId("record-pdos-true");
        predicted.setId("record-pdos-predicted");
        truth.setTooltip(new Tooltip("The computed ground-state PDOS, sigma 0.5 eV"));
        predicted.setTooltip(new Tooltip("What the model predicts for each of them"));
        truth.setToggleGroup(group);
        predicted.setToggleGroup(group);
        truth.getStyleClass().addAll(Styles.SMALL, Styles.LEFT_PILL, "flip");
        predicted.getStyleClass().addAll(Styles.SMALL, Styles.RIGHT_PILL, "flip");
        truth.setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                showPdos(model.detail().shownProperty().get());
            }
        });
        which.managedProperty().bind(which.visibleProperty());
        pdos.beside(which);
    }

    private static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(Styles.TEXT_SMALL);
        return label;
    }

    private void show(RecordShown now) {
        id.setText(now.isNothing() ? "No record is chosen" : now.id());
        kind.setText(now.kind());
        kind.setVisible(!now.isNothing());
        answering.setText(now.model());
        headline.setText(now.headline());
        worst.setText(now.worstIn());
        worst.setVisible(!now.worstIn().isEmpty());
        cause.setText(now.cause());
        boolean properties = now.gives() == RecordShown.Gives.PROPERTIES;
        gauges.setVisible(properties);
        curve.setVisible(!properties);
        if (properties) {
            gauges.figure().show(now.figures().answer());
        } else {
            curve.figure().show(now.figures().answer());
        }
        input.figure().show(now.figures().input());
        which.setVisible(!now.figures().predictedPdos().isEmpty());
        showPdos(now);
        table.show(now.table());
        if (now.isNothing()) {
            atoms.figure().clear();
        } else {
            atoms.figure().show(now.id(), now.absorber(), now.environment(), now.atoms());
        }
    }

    private void showPdos(RecordShown now) {
        boolean said = predicted.isSelected() && !now.figures().predictedPdos().isEmpty();
        pdos.figure().show(said ? now.figures().predictedPdos() : now.figures().pdos());
        pdos.say(now.isNothing() || !now.figures().pdos().isEmpty() ? "" : "The PDOS was not computed far enough.");
    }

    /** @param listener told edge and id of a record that is to be shown in the library */
    public void setOnLibrary(BiConsumer<String, String> listener) {
        onLibrary = listener;
        library.setVisible(listener != null);
    }

    public void setDark(boolean dark) {
        table.setDark(dark);
        all().forEach(figure -> figure.setDark(dark));
    }

    private List<FigurePane> all() {
        return List.of(curve.figure(), gauges.figure(), atoms.figure(), input.figure(), pdos.figure());
    }

    /** Those on screen, in reading order. */
    public List<FigurePane> figures() {
        List<FigurePane> figures = new ArrayList<>(all());
        figures.remove(gauges.isVisible() ? curve.figure() : gauges.figure());
        return figures;
    }
}
