package org.nearedge.app.analyse;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.chart.FigureView;

/** The three charts, stacked. What is dragged on them edits the recipe. */
final class ChartsView extends SplitPane {
    private final AnalyseModel model;
    private final ChartPanel raw = new ChartPanel("raw-chart", "Raw spectrum");
    private final ChartPanel input = new ChartPanel("input-chart", "Model input");
    private final ChartPanel pdos = new ChartPanel("pdos-chart", "Predicted PDOS");

    ChartsView(AnalyseModel model, Consumer<FigureView> export) {
        this.model = model;
        setOrientation(Orientation.VERTICAL);
        setId("charts");
        getItems().setAll(raw, input, pdos);
        setDividerPositions(0.32, 0.62);
        for (FigureView view : figures()) {
            view.setOnExport(figure -> export.accept(view));
        }
        raw.figure().linkX(input.figure(), pdos.figure());
        // A gesture of its own for each chart: one drag is one change, until something else is changed.
        raw.figure().setOnRegionChanged((name, from, to) -> {
            if (name.equals(RawFigure.FIT_WINDOW)) {
                model.editRecipe(recipe -> RecipeEdits.fitWindow(recipe, from, to), raw);
            }
        });
        raw.figure().setOnMarkerMoved((name, at) -> {
            if (name.equals(RawFigure.ONSET)) {
                model.editRecipe(recipe -> RecipeEdits.onset(recipe, at), input);
            }
        });
        raw.figure().addEventHandler(javafx.scene.input.MouseEvent.MOUSE_RELEASED, event -> model.endGesture());
        model.figuresProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    List<FigureView> figures() {
        return List.of(raw.figure(), input.figure(), pdos.figure());
    }

    void setDark(boolean dark) {
        figures().forEach(view -> view.setDark(dark));
    }

    /** The chart that has the keyboard; the last one otherwise: it is the answer. */
    FigureView focused() {
        return figures().stream().filter(Node::isFocusWithin).findFirst().orElse(pdos.figure());
    }

    private void refresh() {
        Figures figures = model.figuresProperty().get();
        raw.figure().show(figures.raw());
        input.figure().show(figures.input());
        pdos.figure().show(figures.pdos());
        OpenSpectrum item = model.selectedProperty().get();
        Outcome outcome = model.outcomeProperty().get();
        raw.simulated(item != null && item.isSimulated());
        input.simulated(item != null && item.isSimulated());
        Statements statements = Statements.of(outcome);
        raw.say(statements.raw());
        input.say(statements.input());
        pdos.say(statements.pdos());
        input.note(statements.inputNote());
        boolean predicted = outcome != null
                && outcome.analysis() != null
                && outcome.analysis().prediction() != null;
        boolean compared = outcome != null && outcome.analysis() != null;
        input.title(compared ? "Model input" : "Processed spectrum");
        pdos.title(predicted ? "Predicted PDOS" : compared ? "PDOS of the best reference" : "PDOS");
        pdos.simulated(item != null && item.isSimulated() && predicted);
        pdos.note(statements.pdosNote());
    }
}
