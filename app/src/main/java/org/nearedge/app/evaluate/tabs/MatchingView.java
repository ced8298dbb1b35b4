package org.nearedge.app.evaluate.tabs;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.evaluate.state.ComparisonModel;
import org.nearedge.app.evaluate.state.EvaluateModel;

/** The network against template matching: how often each wins above, by how much below. */
public final class MatchingView extends VBox implements TabContent {
    private final Card<FigureView> histogram;
    private final Card<FigureView> scatter;
    private final HBox methods = new HBox(14);

    public MatchingView(EvaluateModel model, ComparisonModel comparison, Consumer<FigurePane> export) {
        histogram = new Card<>("matching-histogram", "", "", new FigureView(), export);
        scatter = new Card<>("matching", "", "", new FigureView(), export);
        histogram.setPrefHeight(190);
        histogram.setMinHeight(130);
        VBox.setVgrow(scatter, Priority.ALWAYS);
        scatter.figure().linkX(histogram.figure());
        scatter.figure().setOnChosen(id -> model.detail().recordProperty().set(id));
        methods.setAlignment(Pos.CENTER_LEFT);
        Button all = new Button("Compare with all");
        all.setId("compare-all");
        all.getStyleClass().add(Styles.SMALL);
        all.setTooltip(
                new Tooltip("Fits the training mean, ridge and kernel ridge regression to the same records: a few"
                        + " seconds, in the background"));
        all.setOnAction(event -> comparison.compareAll());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, methods, space, all);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("tab-bar");
        getChildren().setAll(header, histogram, scatter);
        comparison
                .matchingProperty()
                .addListener((property, before, now) -> now.ifPresent(figure -> {
                    histogram.figure().show(figure.histogram());
                    scatter.figure().show(figure.scatter());
                    scatter.figure().choose(model.detail().recordProperty().get());
                }));
        comparison.methodsProperty().addListener((property, before, now) -> {
            methods.getChildren().setAll(now.stream().map(MatchingView::words).toList());
            all.setDisable(now.size() > 2);
        });
        model.detail().recordProperty().addListener((property, before, now) -> scatter.figure()
                .choose(now));
    }

    private static Label words(ComparisonModel.Method method) {
        Label label = new Label(method.name() + " " + method.mse());
        label.getStyleClass().add(Styles.TEXT_SMALL);
        label.setTooltip(new Tooltip("Mean squared error over all test records"
                + (method.ratio().isEmpty() ? "" : "; the network's is " + method.ratio() + " of it")));
        return label;
    }

    @Override
    public void setDark(boolean dark) {
        histogram.figure().setDark(dark);
        scatter.figure().setDark(dark);
    }

    @Override
    public List<FigurePane> figures() {
        return List.of(scatter.figure(), histogram.figure());
    }
}
