package org.nearedge.app.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.analyse.figures.GaugesFigure;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.chart.view.GaugesView;
import org.nearedge.app.map.figures.MapKey;
import org.nearedge.app.map.state.PixelModel;
import org.nearedge.app.provenance.Key;
import org.nearedge.library.Neighbour;
import org.nearedge.model.Prediction;
import org.nearedge.session.Analysis;

/** What the model says of the chosen position: its input with the nearest reference, and the answer with its interval. */
final class PixelCard extends VBox {
    private final PixelModel model;
    private final MapFigures figures;
    private final Label words = new Label();
    private final Label instead = new Label();
    private final FigureView input = new FigureView();
    private final FigureView pdos = new FigureView();
    private final GaugesView gauges = new GaugesView();
    private final SplitPane parts;

    PixelCard(PixelModel model, MapFigures figures, Consumer<FigurePane> export) {
        this.model = model;
        this.figures = figures;
        getStyleClass().add("chart-panel");
        input.setId("map-pixel-input-chart");
        pdos.setId("map-pixel-pdos-chart");
        gauges.setId("map-pixel-gauges-chart");
        for (FigurePane pane : panes()) {
            pane.setOnExport(spec -> export.accept(pane));
            pane.setMinSize(120, 90);
        }
        words.setId("map-pixel-words");
        words.getStyleClass().addAll("map-words", "text-small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        instead.setId("map-pixel-instead");
        instead.getStyleClass().add("instead");
        instead.setWrapText(true);
        instead.setMaxWidth(420);
        parts = new SplitPane(input, new StackPane(pdos, gauges));
        parts.setDividerPositions(0.45);
        StackPane stack = new StackPane(parts, instead);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(words, stack);
        model.analysisProperty().addListener((property, before, now) -> refresh());
        model.insteadProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private List<FigurePane> panes() {
        return List.of(input, pdos, gauges);
    }

    List<FigurePane> shown() {
        List<FigurePane> shown = new ArrayList<>();
        if (parts.isVisible()) {
            shown.add(input);
            panes().stream().skip(1).filter(FigurePane::isVisible).forEach(shown::add);
        }
        return shown;
    }

    void setDark(boolean dark) {
        panes().forEach(pane -> pane.setDark(dark));
    }

    private void refresh() {
        Analysis analysis = model.analysisProperty().get();
        boolean read = analysis != null && analysis.prediction() != null;
        parts.setVisible(read);
        words.setVisible(read);
        words.setManaged(read);
        instead.setText(read ? "" : model.insteadProperty().get());
        if (!read) {
            return;
        }
        Prediction prediction = analysis.prediction();
        List<Neighbour> nearest = analysis.neighbours().isEmpty()
                ? List.of()
                : List.of(analysis.neighbours().get(0));
        input.show(InputFigure.of(analysis.input(), nearest, provenance(analysis, "input")));
        pdos.setVisible(prediction.isPdos());
        gauges.setVisible(prediction.isProperties());
        if (prediction.isPdos()) {
            pdos.show(PdosFigure.of(prediction, null, null, provenance(analysis, "pdos")));
        } else if (prediction.isProperties()) {
            gauges.show(GaugesFigure.of(analysis.readings().get(0), nearest, provenance(analysis, "properties")));
        }
        String reference = nearest.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Nearest reference: %s (distance %.3g). ",
                        nearest.get(0).reference().id(),
                        nearest.get(0).distance());
        words.setText(analysis.raw().name() + ". " + reference + "Novelty: "
                + prediction.novelty().sentence() + " Ambiguity: "
                + prediction.ambiguity().sentence());
    }

    private Map<String, String> provenance(Analysis analysis, String part) {
        return provenance(figures.mapProperty().get(), analysis, part);
    }

    /** @param map that the position was taken in, which tells image, region and recipe; null: none is shown */
    static Map<String, String> provenance(FigureSpec map, Analysis analysis, String part) {
        Map<String, String> entries = new LinkedHashMap<>(map == null ? Map.of() : map.provenance());
        entries.put(Key.FIGURE, MapKey.PIXEL + "-" + part);
        entries.put(Key.MODEL, analysis.prediction().model());
        return entries;
    }
}
