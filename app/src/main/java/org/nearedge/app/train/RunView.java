package org.nearedge.app.train;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.model.ModelCard;

/** The curves of the training that runs or ran last, how far it is, and what came out. */
final class RunView extends VBox {
    private final FigureView curves = new FigureView();

    /** @param export asks the user how a figure shall be exported */
    RunView(TrainModel model, Consumer<FigurePane> export, Consumer<ModelCard> evaluate) {
        getStyleClass().add("train-run");
        curves.setId("train-curves");
        curves.setOnExport(figure -> export.accept(curves));
        Label title = new Label("Learning curves");
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label progress = new Label();
        progress.setId("train-progress-words");
        progress.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        progress.textProperty().bind(model.progressProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, title, space, progress);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("section-header");
        ProgressBar bar = new ProgressBar();
        bar.setId("train-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        bar.progressProperty().bind(model.fractionProperty());
        StackPane line = new StackPane(bar);
        line.getStyleClass().add("train-progress");
        line.visibleProperty().bind(model.runningProperty());
        Label instead = new Label("Choose what to train and start; the errors of the networks are drawn here while they"
                + " are fitted.");
        instead.getStyleClass().add("instead");
        instead.setWrapText(true);
        instead.setMaxWidth(420);
        StackPane chart = new StackPane(curves, instead);
        chart.setMinHeight(120);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().setAll(header, line, chart, new ResultView(model, evaluate));
        model.curvesProperty().addListener((property, before, now) -> {
            curves.show(now);
            show(instead, now.isEmpty() && !model.runningProperty().get());
        });
        model.runningProperty()
                .addListener((property, before, now) ->
                        show(instead, !now && model.curvesProperty().get().isEmpty()));
        curves.show(model.curvesProperty().get());
        show(instead, true);
    }

    private void show(Label instead, boolean empty) {
        instead.setVisible(empty);
        curves.setVisible(!empty);
    }

    FigureView curves() {
        return curves;
    }
}
