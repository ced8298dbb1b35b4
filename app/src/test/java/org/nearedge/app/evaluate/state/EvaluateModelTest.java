package org.nearedge.app.evaluate.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.evaluate.SmallModel;
import org.nearedge.app.evaluate.figures.ErrorMeasure;
import org.nearedge.app.evaluate.figures.EvaluateFigures;
import org.nearedge.app.evaluate.figures.Words;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelBundle;

/** The state without a toolkit, with real models and a small one of the user's own. */
class EvaluateModelTest {
    @TempDir
    private Path home;

    private Notices notices;
    private Knowledge knowledge;

    @BeforeEach
    void clean() {
        notices = new Notices();
        knowledge = new Knowledge(new Home(home));
    }

    private EvaluateModel model(TaskExecutor tasks) {
        return new EvaluateModel(tasks, notices, knowledge, home.resolve(EvaluateFigures.KEPT));
    }

    private EvaluateModel started() {
        EvaluateModel model = model(new CurrentThreadTaskExecutor());
        model.start();
        return model;
    }

    private ModelBundle small() throws Exception {
        ModelBundle bundle = SmallModel.write(home, "o-k-properties", "mine", ReferenceLibrary.bundled());
        knowledge.reloadModels();
        return bundle;
    }

    @Test
    void itOpensOnAModelOnItsOwnSplitWithItsWorstRecord() {
        EvaluateModel model = started();
        assertThat(model.modelProperty().get().card().id()).isEqualTo("si-k-pdos");
        assertThat(model.situationProperty().get().isReady()).isTrue();
        Inspection inspection = model.inspectionProperty().get();
        RecordEvaluation worst = inspection.evaluation().worst().get(0);
        RecordShown shown = model.detail().shownProperty().get();
        assertThat(shown.id()).isEqualTo(worst.id());
        assertThat(shown.headline())
                .contains("MSE " + Words.number(worst.network().mse()))
                .contains("number 1 of " + inspection.records().size());
        assertThat(shown.gives()).isEqualTo(RecordShown.Gives.PDOS);
        assertThat(shown.absorber()).isEqualTo("Si");
        assertThat(shown.environment()).isNotEmpty();
        assertThat(model.shownProperty().get().what())
                .contains(inspection.records().size() + " test records")
                .contains("structure split, seed 1")
                .contains(inspection.evaluation().data().substring(0, 12));
        assertThat(model.shownProperty().get().numbers()).contains("kernel ridge");
        assertThat(model.isBusy()).isFalse();
        assertThat(notices.log()).isEmpty();
    }

    @Test
    void aRecordStaysChosenWhereTheOtherModelTestsItToo() {
        EvaluateModel model = started();
        String id = model.inspectionProperty().get().records().get(3).id();
        model.detail().recordProperty().set(id);
        model.look("si-k-geometry (sigma 0.5 eV)", null);
        assertThat(model.inspectionProperty().get().record(id)).isPresent();
        assertThat(model.detail().shownProperty().get().id()).isEqualTo(id);
        assertThat(model.detail().shownProperty().get().gives()).isEqualTo(RecordShown.Gives.PROPERTIES);
        model.look("o-k-pdos (sigma 0.5 eV)", null);
        assertThat(model.detail().recordProperty().get())
                .isEqualTo(model.inspectionProperty()
                        .get()
                        .evaluation()
                        .worst()
                        .get(0)
                        .id());
    }

    @Test
    void theTableHasTrueAndPredictedValuesOfItAndItsNearest() throws Exception {
        EvaluateModel model = started();
        model.look("o-k-properties (sigma 0.5 eV)", null);
        Inspection inspection = model.inspectionProperty().get();
        RecordShown shown = model.detail().shownProperty().get();
        RecordTable table = shown.table();
        var detail = inspection.detail(shown.id());
        assertThat(table.names()).hasSize(4).startsWith(shown.id());
        assertThat(table.rows().get(0).cells().get(2))
                .isEqualTo(Words.fixed(detail.nearest().get(1).distance(), 2));
        RecordTable.Row length = table.rows().stream()
                .filter(row -> row.name().startsWith("bond length"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 3; i++) {
            var near = detail.nearest().get(i).seen();
            assertThat(length.cells().get(i + 1))
                    .isEqualTo(Words.fixed(near.truth()[0], 3) + " \u2192 "
                            + Words.fixed(near.prediction().answer().mean()[0], 3));
        }
        assertThat(length.marked()).isEqualTo(inspection.worstIn(shown.id()).contains("bond_length"));
        assertThat(table.text().lines()).hasSize(table.rows().size() + 1);
    }

    @Test
    void recordsAreSortedByAnyErrorAndKindsLeftOut() {
        EvaluateModel model = started();
        model.look("o-k-properties (sigma 0.5 eV)", null);
        ErrorsModel errors = model.errors();
        assertThat(errors.measures()).extracting(ErrorMeasure::key).contains("mse", "bond_length", "mulliken_charge");
        errors.sortBy("mulliken_charge");
        assertThat(errors.figureProperty().get().yLabel()).isEqualTo("Absolute error of Mulliken charge (e)");
        int all = count(errors);
        long amorphous = model.inspectionProperty().get().records().stream()
                .filter(record -> record.kind().equals("amorphous"))
                .count();
        errors.hidden().add("amorphous");
        assertThat(count(errors)).isEqualTo((int) (all - amorphous));
        // Another model may give other properties: what it has not is forgotten, what it has is kept.
        model.look("o-k-properties-absolute (sigma 0.5 eV)", null);
        assertThat(errors.measureProperty().get().key()).isEqualTo("mulliken_charge");
        assertThat(errors.hidden()).containsExactly("amorphous");
        model.look("si-k-pdos (sigma 0.5 eV)", null);
        assertThat(errors.measureProperty().get().key()).isEqualTo("mse");
        errors.hide(Set.of());
        assertThat(count(errors))
                .isEqualTo(model.inspectionProperty().get().records().size());
    }

    private static int count(ErrorsModel errors) {
        return errors.figureProperty().get().points().stream()
                .filter(set -> set.shape() != org.nearedge.app.chart.FigureSpec.Shape.HALO)
                .mapToInt(set -> set.x().length)
                .sum();
    }

    @Test
    void anotherSplitIsTrainedForWhenItIsAskedForAndKept() throws Exception {
        small();
        EvaluateModel model = started();
        model.look("mine (sigma 0.5 eV)", null);
        assertThat(model.situationProperty().get().isReady()).isTrue();
        model.seedProperty().set(3L);
        assertThat(model.situationProperty().get().isReady()).isTrue();
        model.splitProperty().set(SplitChoice.RANDOM);
        assertThat(model.situationProperty().get().kind()).isEqualTo(Situation.Kind.UNTRAINED);
        assertThat(model.inspectionProperty().get()).isNull();
        assertThat(model.detail().shownProperty().get().isNothing()).isTrue();
        model.train();
        assertThat(model.situationProperty().get().isReady()).isTrue();
        Inspection trained = model.inspectionProperty().get();
        assertThat(trained.evaluation().retrained()).isTrue();
        assertThat(trained.evaluation().splitSeed()).isEqualTo(3);
        assertThat(model.shownProperty().get().what())
                .contains("random split, seed 3")
                .contains("trained for it");
        // In another session it is there at once, with the same numbers.
        EvaluateModel later = started();
        later.look("mine (sigma 0.5 eV)", null);
        later.seedProperty().set(3L);
        later.splitProperty().set(SplitChoice.RANDOM);
        assertThat(later.situationProperty().get().isReady()).isTrue();
        assertThat(later.inspectionProperty().get().evaluation()).isEqualTo(trained.evaluation());
    }

    @Test
    void aTrainingThatIsCancelledCanBeStartedAgain() throws Exception {
        small();
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        EvaluateModel model = model(tasks);
        model.start();
        tasks.runAll();
        model.look("mine (sigma 0.5 eV)", null);
        model.splitProperty().set(SplitChoice.STRUCTURE);
        model.seedProperty().set(7L);
        tasks.runAll();
        assertThat(model.situationProperty().get().kind()).isEqualTo(Situation.Kind.UNTRAINED);
        model.train();
        assertThat(model.situationProperty().get().kind()).isEqualTo(Situation.Kind.TRAINING);
        assertThat(model.isBusy()).isTrue();
        model.cancel();
        tasks.runAll();
        assertThat(model.situationProperty().get().kind()).isEqualTo(Situation.Kind.UNTRAINED);
        assertThat(model.situationProperty().get().sentence()).contains("cancelled");
        model.train();
        // What was asked for before does not come in late.
        model.splitProperty().set(SplitChoice.OWN);
        tasks.runAll();
        assertThat(model.inspectionProperty().get().evaluation().retrained()).isFalse();
    }

    @Test
    void aBrokenBundleLeavesTheOthersThere() throws Exception {
        ModelBundle bundle = small();
        Path models = home.resolve(Knowledge.MODELS);
        byte[] bytes = bundle.toBytes();
        bytes[bytes.length / 2] ^= 1;
        Files.write(models.resolve("broken.nearedge-model"), bytes);
        Files.writeString(models.resolve("no.nearedge-model"), "not a bundle");
        knowledge.reloadModels();
        EvaluateModel model = started();
        // It is told once for all workspaces, by file, entry and reason.
        assertThat(knowledge.models().problems())
                .anyMatch(text -> text.contains("broken.nearedge-model, entry ") && text.contains("is damaged"))
                .anyMatch(text -> text.contains("no.nearedge-model"));
        assertThat(model.models()).extracting(choice -> choice.card().id()).contains("mine", "si-k-pdos");
    }

    @Test
    void aModelOfOwnReferencesIsTestedOnThemAndTellsWhenTheyAreGone() throws Exception {
        OwnReferences own = OwnReferences.of(home.resolve(Knowledge.REFERENCES));
        var some = ReferenceLibrary.bundled().edge("O-K").get(0);
        Path file = home.resolve("own.json");
        try (var out = Files.newOutputStream(file)) {
            org.nearedge.library.export.RecordJson.write(
                    ReferenceLibrary.bundled().edge("O-K").stream()
                            .filter(r -> r.structure().equals(some.structure()))
                            .toList(),
                    out);
        }
        String renamed = Files.readString(file).replace("\"" + some.structure() + "\"", "\"my own\"");
        Files.writeString(file, renamed);
        assertThat(own.add(List.of(file)).refused()).isEmpty();
        ModelBundle bundle = SmallModel.write(home, "o-k-pdos", "mine", own.together());
        knowledge.reloadModels();
        knowledge.reloadReferences();
        EvaluateModel model = started();
        model.look("mine (sigma 0.5 eV)", null);
        assertThat(model.inspectionProperty().get().library()).isEqualTo(OwnReferences.TOGETHER);
        assertThat(model.shownProperty().get().missing()).isEmpty();
        assertThat(model.inspectionProperty().get().evaluation().data())
                .isEqualTo(bundle.card().data().hash());

        knowledge.own().remove("O-K", own.records().stream().map(r -> r.id()).toList());
        knowledge.reloadReferences();
        assertThat(model.inspectionProperty().get().library()).isEqualTo("bundled library");
        assertThat(model.shownProperty().get().missing())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("my own #") && line.endsWith("is not in the library"));
    }

    @Test
    void aModelThatIsNotThereIsTold() {
        EvaluateModel model = started();
        model.look("nothing (sigma 0.5 eV)", null);
        assertThat(notices.log()).extracting(Notice::text).anyMatch(text -> text.contains("no model nothing"));
        assertThat(model.situationProperty().get().isReady()).isTrue();
    }

    @Test
    void otherDataThanExpectedAreTold() {
        EvaluateModel model = model(new CurrentThreadTaskExecutor());
        model.expect("0123456789abcdef", "old.svg");
        model.start();
        assertThat(notices.log()).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).isEqualTo("old.svg");
            assertThat(notice.text()).contains("0123456789ab").contains("may differ");
        });
    }

    @Test
    void theOtherTabsFollowTheModelAndTheRecord() {
        EvaluateModel model = started();
        ComparisonModel comparison = new ComparisonModel(model);
        RegionsModel regions = new RegionsModel(model);
        ExperimentModel experiment = new ExperimentModel(model);
        model.tabProperty().set(Tab.PROPERTIES);
        assertThat(comparison.instead()).contains("gives curves");
        model.look("o-k-properties (sigma 0.5 eV)", null);
        assertThat(comparison.instead()).isEmpty();
        assertThat(comparison.truthProperty().get()).hasSize(6);
        comparison.baselineProperty().set("training_mean");
        assertThat(comparison.truthProperty().get().get(0).points())
                .extracting(Points::name)
                .anyMatch(name -> name.startsWith("training mean: R\u00b2"));
        model.tabProperty().set(Tab.MATCHING);
        assertThat(comparison.matchingProperty().get()).isPresent();
        assertThat(comparison.methodsProperty().get()).hasSize(2);
        comparison.compareAll();
        assertThat(comparison.methodsProperty().get()).hasSize(5);
        model.tabProperty().set(Tab.REGIONS);
        assertThat(regions.drawnProperty().get().output()).isEmpty();
        assertThat(regions.drawnProperty().get().measured()).isFalse();
        model.look("si-k-pdos (sigma 0.5 eV)", null);
        assertThat(regions.drawnProperty().get().measured()).isTrue();
        assertThat(regions.drawnProperty().get().inputNote())
                .contains("As measured when the program was made: fitted to ")
                .contains("Measured on ");
        assertThat(regions.drawnProperty().get().output()).hasSize(2);
        model.tabProperty().set(Tab.EXPERIMENT);
        ExperimentModel.Drawn drawn = experiment.drawnProperty().get();
        assertThat(drawn.simulated()).isTrue();
        assertThat(drawn.instead()).isEmpty();
        assertThat(drawn.notes()).anyMatch(note -> note.contains("si-k-pdos, \u03c3 1.2 eV"));
        double[] before = drawn.figures().raw().curves().get(0).y();
        experiment.doseProperty().set(50.0);
        assertThat(experiment
                        .drawnProperty()
                        .get()
                        .figures()
                        .raw()
                        .curves()
                        .get(0)
                        .y())
                .isNotEqualTo(before);
        model.look("o-pdos-edge (sigma 0.5 eV)", null);
        assertThat(experiment.drawnProperty().get().instead()).contains("Reads a PDOS");
    }

    @Test
    void regionsAreComputedForTheModelAndSplitThatIsShown() throws Exception {
        SmallModel.write(home, "o-k-pdos", "mine", ReferenceLibrary.bundled());
        knowledge.reloadModels();
        EvaluateModel model = started();
        RegionsModel regions = new RegionsModel(model);
        model.look("mine (sigma 0.5 eV)", null);
        model.tabProperty().set(Tab.REGIONS);
        assertThat(regions.drawnProperty().get().input()).isEmpty();
        regions.compute();
        assertThat(regions.busyProperty().get()).isFalse();
        assertThat(regions.drawnProperty().get().input()).hasSize(2);
        assertThat(regions.drawnProperty().get().inputNote()).contains("Computed for this model");
        double whole = model.inspectionProperty()
                .get()
                .evaluation()
                .summary()
                .methods()
                .get("network")
                .parts()
                .get("p");
        assertThat(regions.drawnProperty().get().input().get(1).bars().get(0).height()[3])
                .isCloseTo(whole, within(1e-9));
    }

    @Test
    void crystalsAndGlassesAreThereAtOnce() {
        EvaluateModel model = started();
        String before = model.inspectionProperty().get().records().get(2).id();
        model.detail().recordProperty().set(before);
        CrystalModel crystal = new CrystalModel(model);
        assertThat(crystal.figureProperty().get().isEmpty()).isTrue();
        model.tabProperty().set(Tab.CRYSTAL);
        assertThat(crystal.figureProperty().get().points()).hasSize(2);
        assertThat(crystal.noteProperty().get())
                .contains("as it came with the program")
                .contains("held-out crystals");
        assertThat(crystal.insteadOfEdge()).contains("Choose a point");
        String id = crystal.figureProperty().get().points().get(0).ids().get(0);
        model.detail().recordProperty().set(id);
        assertThat(crystal.insteadOfEdge()).isEmpty();
        assertThat(crystal.edgeProperty().get().curves()).hasSize(3);
        // It is no record of the chosen model: the one that is fitted to crystals answers, and says so.
        RecordShown shown = model.detail().shownProperty().get();
        assertThat(shown.id()).isEqualTo(id);
        assertThat(shown.gives()).isEqualTo(RecordShown.Gives.EDGE);
        assertThat(shown.model()).contains("o-pdos-edge").contains("fitted to crystals");
        model.tabProperty().set(Tab.ERRORS);
        assertThat(model.detail().shownProperty().get().id()).isEqualTo(before);
        assertThat(model.detail().shownProperty().get().model()).isEmpty();
    }
}
