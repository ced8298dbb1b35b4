package org.nearedge.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.train.figures.CurvesAgain;
import org.nearedge.app.train.figures.TrainKey;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.library.Split;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelCard;
import org.nearedge.spectrum.InputException;

/** Models of one's own, as the frame sees it. */
public final class TrainWorkspace implements Workspace {
    private final Notices notices;
    private final TrainModel model;
    private final TrainChoices choices;
    private final TrainView view;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Consumer<ModelCard> onEvaluate = card -> {};

    public TrainWorkspace(Workbench bench) {
        this(bench, Configurations.BUNDLED);
    }

    /** @param configurations what can be trained */
    TrainWorkspace(Workbench bench, Configurations configurations) {
        notices = bench.notices();
        model = new TrainModel(bench.tasks(), bench.notices(), bench.knowledge(), configurations);
        choices = new TrainChoices(model);
        model.setOnTrained(form -> bench.macro().did(TrainMacro.words(form)));
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

    /** The form as it was when the curves were made; nothing is trained by itself. */
    @Override
    public void restore(Origin origin, Path figure) {
        try {
            String base = origin.require(TrainKey.BASE);
            if (!model.configurations().models().contains(base)) {
                throw new InputException(
                        origin.source(), "provenance", "is of no model that can be trained: " + base, "");
            }
            TrainForm form = model.formProperty()
                    .get()
                    .withModel(base)
                    .withSigma(origin.number(TrainKey.SIGMA))
                    .withScheme(CurvesAgain.scheme(origin).orElse(Split.Scheme.STRUCTURE))
                    .withOwn(origin.text(TrainKey.DATA).equals(Optional.of(OwnReferences.TOGETHER)));
            model.formProperty()
                    .set(form.withSplitSeed(whole(origin, TrainKey.SPLIT_SEED)).withSeed(whole(origin, TrainKey.SEED)));
        } catch (InputException e) {
            notices.tell(Notice.of(origin.source(), e));
        }
    }

    private static Long whole(Origin origin, String key) throws InputException {
        Double number = origin.number(key);
        return number == null ? 1L : number.longValue();
    }

    @Override
    public String fileName() {
        String name = model.curvesProperty().get().provenance().get(TrainKey.NAME);
        return name == null ? "training" : name;
    }

    @Override
    public ObservableValue<JsonNode> choices() {
        return choices.value();
    }

    @Override
    public void restoreChoices(JsonNode wanted) {
        choices.restore(wanted);
    }

    @Override
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private String status() {
        long refused = model.own().models().stream().filter(OwnModel::isRefused).count();
        int all = model.own().models().size();
        return (all - refused) + (all - refused == 1 ? " model" : " models") + " of your own"
                + (refused == 0 ? "" : ", " + refused + " that cannot be used")
                + (model.runningProperty().get() ? "   training" : "");
    }
}
