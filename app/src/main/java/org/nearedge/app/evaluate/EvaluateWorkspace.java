package org.nearedge.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.evaluate.figures.EvaluateFigures;
import org.nearedge.app.evaluate.state.ComparisonModel;
import org.nearedge.app.evaluate.state.CrystalModel;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.ExperimentModel;
import org.nearedge.app.evaluate.state.Measurement;
import org.nearedge.app.evaluate.state.RegionsModel;
import org.nearedge.app.evaluate.state.SplitChoice;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.evaluate.state.Wish;
import org.nearedge.app.evaluate.tabs.CrystalView;
import org.nearedge.app.evaluate.tabs.ErrorsView;
import org.nearedge.app.evaluate.tabs.ExperimentView;
import org.nearedge.app.evaluate.tabs.MatchingView;
import org.nearedge.app.evaluate.tabs.PropertiesView;
import org.nearedge.app.evaluate.tabs.RegionsView;
import org.nearedge.app.evaluate.tabs.TabContent;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.spectrum.InputException;

/** Why was the model wrong: the Evaluate workspace as the frame sees it. */
public final class EvaluateWorkspace implements Workspace {
    private final Workbench bench;
    private final EvaluateModel model;
    private final ComparisonModel comparison;
    private final RegionsModel regions;
    private final CrystalModel crystal;
    private final ExperimentModel experiment;
    private final EvaluateChoices choices;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private EvaluateView view;
    private BiConsumer<String, String> onLibrary;
    private boolean dark;

    public EvaluateWorkspace(Workbench bench) {
        this.bench = bench;
        model = new EvaluateModel(
                bench.tasks(), bench.notices(), bench.knowledge(), bench.home().file(EvaluateFigures.KEPT));
        comparison = new ComparisonModel(model);
        regions = new RegionsModel(model);
        crystal = new CrystalModel(model);
        experiment = new ExperimentModel(model);
        EvaluateMacro.follow(model, bench.macro());
        choices = new EvaluateChoices(model, comparison, experiment);
        model.shownProperty().addListener((property, before, now) -> status.set(now.what()));
    }

    public EvaluateModel model() {
        return model;
    }

    ExperimentModel experiment() {
        return experiment;
    }

    /** @param listener told edge and id of a record that is to be shown in the library; null: it cannot be */
    public void setOnLibrary(BiConsumer<String, String> listener) {
        onLibrary = listener;
        if (view != null) {
            view.setOnLibrary(listener);
        }
    }

    /** The real spectrum that is open elsewhere, for the experiment tab; null: none. */
    public void setMeasurement(Measurement open) {
        experiment.measurementProperty().set(open);
    }

    /**
     * Looks at a model, for example one that was just trained.
     *
     * @param label as its card has it
     */
    public void compare(String label) {
        model.look(new Wish(label, SplitChoice.OWN, null, null, null));
    }

    @Override
    public String id() {
        return "evaluate";
    }

    @Override
    public Node view() {
        if (view == null) {
            Map<Tab, TabContent> contents = new EnumMap<>(Tab.class);
            contents.put(Tab.ERRORS, new ErrorsView(model, bench.export()));
            contents.put(Tab.PROPERTIES, new PropertiesView(model, comparison, bench.export()));
            contents.put(Tab.MATCHING, new MatchingView(model, comparison, bench.export()));
            contents.put(Tab.REGIONS, new RegionsView(regions, bench.export()));
            contents.put(Tab.CRYSTAL, new CrystalView(model, crystal, bench.export()));
            contents.put(Tab.EXPERIMENT, new ExperimentView(experiment, bench.export()));
            view = new EvaluateView(model, contents, bench.export());
            view.setOnLibrary(onLibrary);
            view.setDark(dark);
        }
        return view;
    }

    @Override
    public void setDark(boolean now) {
        dark = now;
        if (view != null) {
            view.setDark(now);
        }
    }

    @Override
    public void shown() {
        model.start();
    }

    @Override
    public boolean isBusy() {
        return model.isBusy()
                || comparison.busyProperty().get()
                || regions.busyProperty().get()
                || crystal.busyProperty().get()
                || experiment.busyProperty().get();
    }

    @Override
    public List<FigurePane> figures() {
        return view == null ? List.of() : view.figures();
    }

    @Override
    public Optional<FigurePane> focused() {
        return view == null ? Optional.empty() : view.focused();
    }

    @Override
    public void restore(Origin origin, Path figure) {
        restore(List.of(origin), figure);
    }

    @Override
    public void restore(List<Origin> panels, Path figure) {
        try {
            new Restoring(model, comparison, regions, crystal, experiment).of(Restoring.together(panels));
        } catch (InputException e) {
            bench.notices().tell(Notice.of(panels.get(0).source(), e));
        }
    }

    /** The chosen model and split. */
    @Override
    public String fileName() {
        if (model.modelProperty().get() == null) {
            return "evaluate";
        }
        String split = model.splitProperty().get() == SplitChoice.OWN
                ? model.modelProperty().get().card().split().scheme().toString()
                : model.splitProperty().get().scheme() + "-"
                        + model.seedProperty().get();
        return model.modelProperty().get().card().id() + "-" + split;
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
}
