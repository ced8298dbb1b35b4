package org.nearedge.app.evaluate.tabs;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.evaluate.state.EvaluateModel;

/** Test records sorted by their error. */
public final class ErrorsView extends StackPane implements TabContent {
    private final Card<FigureView> errors;

    public ErrorsView(EvaluateModel model, Consumer<FigurePane> export) {
        errors = new Card<>("errors", "", "", new FigureView(), export);
        getChildren().setAll(errors);
        errors.figure().setOnChosen(id -> model.detail().recordProperty().set(id));
        model.errors().figureProperty().addListener((property, before, now) -> errors.figure()
                .show(now));
        model.detail().recordProperty().addListener((property, before, now) -> errors.figure()
                .choose(now));
        errors.figure().show(model.errors().figureProperty().get());
        errors.figure().choose(model.detail().recordProperty().get());
    }

    @Override
    public void setDark(boolean dark) {
        errors.figure().setDark(dark);
    }

    @Override
    public List<FigurePane> figures() {
        return List.of(errors.figure());
    }
}
