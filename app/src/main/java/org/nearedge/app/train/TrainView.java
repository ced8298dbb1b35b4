package org.nearedge.app.train;

import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.model.ModelCard;

/** The Train workspace: what is trained, the curves and the result, one's own models. */
final class TrainView extends StackPane {
    /** Widths of the outer columns at first, pixels. */
    private static final double LEFT = 296;

    private static final double RIGHT = 284;

    private final RunView run;

    TrainView(TrainModel model, Consumer<FigurePane> export, Consumer<ModelCard> evaluate) {
        setId("train");
        getStylesheets().add(TrainView.class.getResource("train.css").toExternalForm());
        ScrollPane form = new ScrollPane(new FormView(model));
        form.setFitToWidth(true);
        form.getStyleClass().add("plain-scroll");
        form.setPrefWidth(LEFT);
        form.setMinWidth(240);
        run = new RunView(model, export, evaluate);
        OwnModelsView own = new OwnModelsView(model);
        own.setPrefWidth(RIGHT);
        SplitPane columns = new SplitPane(form, run, own);
        SplitPane.setResizableWithParent(form, false);
        SplitPane.setResizableWithParent(own, false);
        getChildren().setAll(columns);
        widthProperty().addListener(new javafx.beans.value.ChangeListener<>() {
            @Override
            public void changed(
                    javafx.beans.value.ObservableValue<? extends Number> property, Number before, Number now) {
                // Once, when the width is known for the first time; from then on the user's own.
                if (now.doubleValue() > 0) {
                    widthProperty().removeListener(this);
                    double left = Math.max(LEFT, 0.17 * now.doubleValue());
                    double right = Math.max(RIGHT, 0.19 * now.doubleValue());
                    columns.setDividerPositions(left / now.doubleValue(), 1 - right / now.doubleValue());
                }
            }
        });
    }

    void setDark(boolean dark) {
        run.curves().setDark(dark);
    }

    FigureView curves() {
        return run.curves();
    }
}
