package org.nearedge.app.evaluate.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.evaluate.SmallModel;
import org.nearedge.app.evaluate.figures.ErrorMeasure;
import org.nearedge.app.evaluate.figures.EvaluateFigures;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.library.ReferenceLibrary;

/** What is looked at stays when models and references come and go, and nothing stale comes in. */
class EvaluateReloadTest {
    @TempDir
    private Path home;

    private final ManualTaskExecutor tasks = new ManualTaskExecutor();
    private Knowledge knowledge;
    private EvaluateModel model;

    @BeforeEach
    void start() {
        knowledge = new Knowledge(new Home(home));
        model = new EvaluateModel(tasks, new Notices(), knowledge, home.resolve(EvaluateFigures.KEPT));
        model.start();
        tasks.runAll();
    }

    private void small(String like) throws Exception {
        SmallModel.write(home, like, "mine", ReferenceLibrary.bundled());
        knowledge.reloadModels();
    }

    @Test
    void anotherModelInTheFolderOnlyFillsTheList() throws Exception {
        Inspection before = model.inspectionProperty().get();
        String id = before.records().get(4).id();
        model.detail().recordProperty().set(id);
        tasks.runAll();
        List<Object> changes = new ArrayList<>();
        model.inspectionProperty().addListener((property, old, now) -> changes.add(now));
        small("o-k-pdos");
        knowledge.reloadReferences();
        tasks.runAll();
        assertThat(model.models()).extracting(choice -> choice.card().id()).contains("mine");
        assertThat(model.inspectionProperty().get()).isSameAs(before);
        assertThat(changes).isEmpty();
        assertThat(model.detail().shownProperty().get().id()).isEqualTo(id);
        // It is not evaluated again either when it is chosen again.
        model.look("o-k-pdos (sigma 0.5 eV)", null);
        tasks.runAll();
        model.look("si-k-pdos (sigma 0.5 eV)", null);
        tasks.runAll();
        assertThat(model.inspectionProperty().get()).isSameAs(before);
    }

    @Test
    void aTrainingThatRunsIsNotCancelledByIt() throws Exception {
        small("o-k-pdos");
        tasks.runAll();
        model.look("mine (sigma 0.5 eV)", null);
        model.splitProperty().set(SplitChoice.RANDOM);
        tasks.runAll();
        model.train();
        knowledge.reloadModels();
        assertThat(model.runningProperty().get().isCancelled()).isFalse();
        tasks.runAll();
        assertThat(model.inspectionProperty().get().evaluation().retrained()).isTrue();
    }

    @Test
    void aModelThatWasTrainedAnewIsLookedAtAnew() throws Exception {
        small("o-k-pdos");
        tasks.runAll();
        model.look("mine (sigma 0.5 eV)", null);
        tasks.runAll();
        Inspection before = model.inspectionProperty().get();
        small("o-k-properties");
        tasks.runAll();
        assertThat(model.inspectionProperty().get()).isNotSameAs(before);
        assertThat(model.inspectionProperty().get().properties()).isNotEmpty();
    }

    @Test
    void whatIsAskedForWhileModelsAreReadWaits() {
        knowledge.reloadModels();
        // Read by nobody: what is asked for meanwhile waits, and is not forgotten.
        model.look("o-k-pdos (sigma 0.5 eV)", null);
        assertThat(model.modelProperty().get().card().id()).isEqualTo("si-k-pdos");
        tasks.runAll();
        assertThat(model.modelProperty().get().card().id()).isEqualTo("o-k-pdos");
    }

    /** A box loses its choice when its list is filled anew: only a change of the choice afterwards brings it back. */
    private static <T, U> List<String> afterFilling(
            ObservableList<T> list, Property<U> choice, Function<U, String> as) {
        List<String> events = new ArrayList<>();
        list.addListener((ListChangeListener<T>) change -> events.add("filled"));
        choice.addListener((property, before, now) -> events.add(now == null ? "none" : as.apply(now)));
        return events;
    }

    @Test
    void aChoiceIsMadeAgainAfterItsListWasFilled() throws Exception {
        model.look("o-k-properties (sigma 0.5 eV)", null);
        tasks.runAll();
        List<String> sorts =
                afterFilling(model.errors().measures(), model.errors().measureProperty(), ErrorMeasure::key);
        model.look("si-k-geometry (sigma 0.5 eV)", null);
        tasks.runAll();
        assertThat(model.errors().measureProperty().get().key()).isEqualTo("mse");
        assertThat(sorts).endsWith("filled", "mse");
        sorts.clear();
        List<String> names = afterFilling(
                model.models(), model.modelProperty(), choice -> choice.card().id());
        small("o-k-pdos");
        tasks.runAll();
        assertThat(names).endsWith("filled", "si-k-geometry");
        assertThat(sorts).isEmpty();
    }

    @Test
    void aMeasurementOfAnotherRecordDoesNotComeInLate() {
        ExperimentModel experiment = new ExperimentModel(model);
        List<ExperimentModel.Drawn> seen = new ArrayList<>();
        experiment.drawnProperty().addListener((property, before, now) -> seen.add(now));
        model.tabProperty().set(Tab.EXPERIMENT);
        // Another choice while it is measured: nothing of the first record is to be seen.
        String next = model.inspectionProperty().get().records().get(5).id();
        model.detail().recordProperty().set(next);
        tasks.runAll();
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).figures().raw().title()).contains(next);
        seen.clear();
        model.detail()
                .recordProperty()
                .set(model.inspectionProperty().get().records().get(6).id());
        model.detail().recordProperty().set("no record");
        tasks.runAll();
        assertThat(seen).singleElement().satisfies(drawn -> assertThat(drawn.instead())
                .contains("Choose a test record"));
    }
}
