package org.nearedge.app.analyse;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.chart.view.GaugesView;

/** The charts, stacked; gauges stand beside the PDOS. What is dragged on them edits the recipe. */
final class ChartsView extends SplitPane {
    private final AnalyseModel model;
    /** Share of the lowest row that the PDOS has beside gauges. */
    private static final double PDOS_SHARE = 0.58;
    /** The gesture of dragging a peak to its energy. */
    private static final String CALIBRATE = "calibrate";

    private final ChartPanel<FigureView> raw = new ChartPanel<>("raw-chart", "Raw spectrum", new FigureView());
    private final ChartPanel<FigureView> input = new ChartPanel<>("input-chart", "Model input", new FigureView());
    private final ChartPanel<FigureView> pdos = new ChartPanel<>("pdos-chart", "Predicted PDOS", new FigureView());
    private final ChartPanel<GaugesView> gauges = new ChartPanel<>("gauges", "Local properties", new GaugesView());
    private final SplitPane answer = new SplitPane(pdos);
    /** The energy axis's shift when a peak was taken, eV; null: none is held. */
    private Double shiftBefore;

    ChartsView(AnalyseModel model, Consumer<FigurePane> export) {
        this.model = model;
        setOrientation(Orientation.VERTICAL);
        setId("charts");
        answer.setId("answer");
        pdos.shortBadge();
        gauges.shortBadge();
        getItems().setAll(raw, input, answer);
        setDividerPositions(0.31, 0.6);
        for (FigurePane view : panes()) {
            view.setOnExport(figure -> export.accept(view));
        }
        raw.figure().linkX(input.figure(), pdos.figure());
        // A gesture of its own for each chart: one drag is one change, until something else is changed.
        raw.figure().setOnRegionChanged((name, from, to) -> {
            if (name.equals(RawFigure.FIT_WINDOW)) {
                model.editRecipe(recipe -> RecipeEdits.fitWindow(recipe, from, to), raw);
            } else if (name.equals(RawFigure.PRE_EDGE) || name.equals(RawFigure.POST_EDGE)) {
                boolean post = name.equals(RawFigure.POST_EDGE);
                double e0 = markerAt(RawFigure.E0);
                model.editRecipe(recipe -> RecipeEdits.edgeStepWindow(recipe, post, from, to, e0), name);
            }
        });
        raw.figure().setOnMarkerMoved((name, at) -> {
            if (name.equals(RawFigure.ONSET)) {
                model.editRecipe(recipe -> RecipeEdits.onset(recipe, at), input);
            } else if (name.equals(RawFigure.E0)) {
                model.editRecipe(recipe -> RecipeEdits.e0(recipe, at), name);
            }
        });
        raw.figure().setOnCurveDragged(this::calibrate);
        raw.figure().addEventHandler(javafx.scene.input.MouseEvent.MOUSE_RELEASED, event -> {
            shiftBefore = null;
            model.endGesture();
        });
        model.figuresProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    /** A peak that is dragged takes the energy axis with it. */
    private void calibrate(double from, double to) {
        OpenSpectrum item = model.selectedProperty().get();
        if (item == null || item.treatment().recipe() == null) {
            return;
        }
        if (shiftBefore == null) {
            shiftBefore = RecipeEdits.shift(item.treatment().recipe());
        }
        double shift = shiftBefore + to - from;
        model.editRecipe(recipe -> RecipeEdits.calibrated(recipe, shift), CALIBRATE);
    }

    private double markerAt(String name) {
        return raw.figure().figure().markers().stream()
                .filter(marker -> marker.name().equals(name))
                .mapToDouble(FigureSpec.Marker::at)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** From the raw spectrum to the answer. */
    List<FigurePane> panes() {
        return List.of(raw.figure(), input.figure(), pdos.figure(), gauges.figure());
    }

    void setDark(boolean dark) {
        panes().forEach(view -> view.setDark(dark));
    }

    /** The chart that has the keyboard; the last one otherwise: it is the answer. */
    FigurePane focused() {
        return panes().stream().filter(Node::isFocusWithin).findFirst().orElse(pdos.figure());
    }

    /** Gauges take no room where no model gives any. */
    private void showGauges(FigureSpec figure) {
        gauges.figure().show(figure);
        boolean shown = answer.getItems().contains(gauges);
        if (shown && figure.isEmpty()) {
            answer.getItems().remove(gauges);
        } else if (!shown && !figure.isEmpty()) {
            answer.getItems().add(gauges);
            answer.setDividerPositions(PDOS_SHARE);
        }
    }

    private void refresh() {
        Figures figures = model.figuresProperty().get();
        raw.figure().show(figures.raw());
        input.figure().show(figures.input());
        pdos.figure().show(figures.pdos());
        showGauges(figures.gauges());
        OpenSpectrum item = model.selectedProperty().get();
        Outcome outcome = model.outcomeProperty().get();
        raw.simulated(item != null && item.isSimulated());
        input.simulated(item != null && item.isSimulated());
        Statements statements = Statements.of(outcome);
        raw.say(statements.raw());
        input.say(statements.input());
        pdos.say(statements.pdos());
        input.note(statements.inputNote());
        boolean predicted = outcome != null && outcome.pdos().isPresent();
        boolean compared = outcome != null && outcome.analysis() != null;
        input.title(compared ? "Model input" : "Processed spectrum");
        pdos.title(predicted ? "Predicted PDOS" : compared ? "PDOS of the best reference" : "PDOS");
        pdos.simulated(item != null && item.isSimulated() && predicted);
        pdos.note(statements.pdosNote());
        gauges.simulated(item != null && item.isSimulated());
        gauges.note(statements.gaugesNote());
    }
}
