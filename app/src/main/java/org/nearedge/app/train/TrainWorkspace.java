package org.nearedge.app.train;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.model.ModelCard;

/** Models of one's own, as the frame sees it. */
public final class TrainWorkspace implements Workspace {
    private final TrainModel model;
    private final TrainView view;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Consumer<ModelCard> onEvaluate = card -> {};

    public TrainWorkspace(Workbench bench) {
        this(bench, Configurations.BUNDLED);
    }

    /** @param configurations what can be trained */
    TrainWorkspace(Workbench bench, Configurations configurations) {
        model = new TrainModel(bench.tasks(), bench.notices(), bench.knowledge(), configurations);
        view = new TrainView(model, bench.export(), card -> onEvaluate.accept(card));
        status.bind(Bindings.createStringBinding(this::status, model.own().models(), model.runningProperty()));
    }

    /** State of the workspace. */
    public TrainModel model() {
        return model;
    }

    /** What shows a model of the user's own in Evaluate. */
    public void setOnEvaluate(Consumer<ModelCard> action) {
        onEvaluate = action;
    }

    @Override
    public String id() {
        return "train";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void setDark(boolean dark) {
        view.setDark(dark);
    }

    @Override
    public void shown() {
        model.start();
    }

    @Override
    public boolean isBusy() {
        return model.isBusy();
    }

    @Override
    public List<FigurePane> figures() {
        return view.curves().figure().isEmpty() ? List.of() : List.of(view.curves());
    }

    @Override
    public Optional<FigurePane> focused() {
        return figures().stream().findFirst();
    }

    @Override
    public String fileName() {
        String name = model.curvesProperty().get().provenance().get("Result");
        return name == null ? "training" : name;
    }

    @Override
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private String status() {
        long refused = model.own().models().stream().filter(OwnModel::isRefused).count();
        int all = model.own().models().size();
        return (all - refused) + " of your own models"
                + (refused == 0 ? "" : ", " + refused + " that cannot be used")
                + (model.runningProperty().get() ? "   training" : "");
    }
}
