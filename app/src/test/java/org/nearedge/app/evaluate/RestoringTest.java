package org.nearedge.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.evaluate.figures.EvaluateFigures;
import org.nearedge.app.evaluate.figures.EvaluateKey;
import org.nearedge.app.evaluate.figures.Words;
import org.nearedge.app.evaluate.state.ComparisonModel;
import org.nearedge.app.evaluate.state.CrystalModel;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.ExperimentModel;
import org.nearedge.app.evaluate.state.RegionsModel;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.ReferenceLibrary;

/** The state of a figure comes back in a new session, or what it lacks is told. */
class RestoringTest {
    @TempDir
    private Path home;

    private Session first;

    /** One start of the program. */
    private static final class Session {
        private final ManualTaskExecutor tasks = new ManualTaskExecutor();
        private final Notices notices = new Notices();
        private final EvaluateModel model;
        private final ComparisonModel comparison;
        private final RegionsModel regions;
        private final CrystalModel crystal;
        private final ExperimentModel experiment;

        Session(Path home) {
            model = new EvaluateModel(
                    tasks, notices, new Knowledge(new Home(home)), home.resolve(EvaluateFigures.KEPT));
            comparison = new ComparisonModel(model);
            regions = new RegionsModel(model);
            crystal = new CrystalModel(model);
            experiment = new ExperimentModel(model);
        }

        void look(String label, Tab tab) {
            model.start();
            model.look(label, null);
            model.tabProperty().set(tab);
            tasks.runAll();
        }

        void choose(String id) {
            model.detail().recordProperty().set(id);
            tasks.runAll();
        }

        void restore(List<Map<String, String>> panels) throws Exception {
            List<Origin> origins =
                    panels.stream().map(panel -> new Origin("comp.pdf", panel)).toList();
            new Restoring(model, comparison, regions, crystal, experiment).of(Restoring.together(origins));
            tasks.runAll();
        }

        List<String> told() {
            return notices.log().stream().map(Notice::text).toList();
        }
    }

    @BeforeEach
    void start() {
        first = new Session(home);
    }

    private static Map<String, String> changed(Map<String, String> provenance, String key, String value) {
        Map<String, String> other = new LinkedHashMap<>(provenance);
        other.put(key, value);
        return other;
    }

    @Test
    void aCompositeOfAnOwnModelBringsBackModelTabAndRecord() throws Exception {
        SmallModel.write(home, "o-k-pdos", "mine", ReferenceLibrary.bundled());
        first.look("mine (sigma 0.5 eV)", Tab.MATCHING);
        String id = first.model.inspectionProperty().get().records().get(3).id();
        first.choose(id);
        Map<String, String> record =
                first.model.detail().shownProperty().get().figures().answer().provenance();
        Map<String, String> matching = first.comparison
                .matchingProperty()
                .get()
                .orElseThrow()
                .scatter()
                .provenance();
        Session later = new Session(home);
        later.restore(List.of(record, matching));
        assertThat(later.model.modelProperty().get().card().id()).isEqualTo("mine");
        assertThat(later.model.tabProperty().get()).isEqualTo(Tab.MATCHING);
        assertThat(later.model.detail().shownProperty().get().id()).isEqualTo(id);
        assertThat(later.told()).isEmpty();
        // Where it is chosen already, a difference is told all the same.
        later.restore(List.of(changed(matching, Key.MODEL, "mine 0")));
        later.restore(List.of(changed(matching, EvaluateKey.DATA_HASH, "0123456789abcdef")));
        assertThat(later.told())
                .anyMatch(text -> text.contains("made with the model mine 0"))
                .anyMatch(text -> text.contains("0123456789ab"));
    }

    @Test
    void figuresOfCrystalsComeBackWithTheirRecord() throws Exception {
        first.look("si-k-pdos (sigma 0.5 eV)", Tab.CRYSTAL);
        String id = first.crystal.figureProperty().get().points().get(0).ids().get(0);
        first.choose(id);
        Map<String, String> edge = first.crystal.edgeProperty().get().provenance();
        Map<String, String> record =
                first.model.detail().shownProperty().get().figures().answer().provenance();
        for (Map<String, String> figure : List.of(edge, record)) {
            Session later = new Session(home);
            later.restore(List.of(figure));
            assertThat(later.model.tabProperty().get()).isEqualTo(Tab.CRYSTAL);
            assertThat(later.model.detail().shownProperty().get().id()).isEqualTo(id);
            assertThat(later.crystal.edgeProperty().get().provenance()).isEqualTo(edge);
        }
        assertThat(first.crystal.noteProperty().get()).contains("o-pdos-edge and o-pdos-edge-gap, O-K edges");
        Session other = new Session(home);
        other.restore(
                List.of(changed(changed(edge, EvaluateKey.TRAINED, EvaluateKey.AFRESH), EvaluateKey.SPLIT_SEED, "77")));
        assertThat(other.told()).anyMatch(text -> text.contains("Train with seed 77"));
        assertThat(other.model.seedProperty().get()).isEqualTo(77);
    }

    @Test
    void regionsAndRealMeasurementsThatAreNotHereAreTold() throws Exception {
        first.look("si-k-pdos (sigma 0.5 eV)", Tab.REGIONS);
        Map<String, String> shipped =
                first.regions.drawnProperty().get().input().get(0).provenance();
        assertThat(shipped)
                .containsEntry(Key.MODEL, "si-k-pdos")
                .containsEntry(EvaluateKey.SIGMA, "0.5")
                .containsEntry(EvaluateKey.SEEDS, "1 to 3")
                .doesNotContainKey(EvaluateKey.SPLIT_SEED);
        assertThat(first.regions.drawnProperty().get().inputNote()).contains("of the library of then");
        Map<String, String> output =
                first.regions.drawnProperty().get().output().get(0).provenance();
        Session later = new Session(home);
        later.restore(List.of(shipped));
        assertThat(later.model.tabProperty().get()).isEqualTo(Tab.REGIONS);
        assertThat(later.told()).isEmpty();
        later.restore(List.of(changed(output, Key.FIGURE, "evaluate/regions")));
        assertThat(later.told()).anyMatch(text -> text.contains("choose Compute for this model and split"));
        later.restore(List.of(Map.of(
                Key.FIGURE,
                "evaluate/experiment",
                Key.MODEL,
                "si-k-pdos 1",
                EvaluateKey.SIGMA,
                "0.5",
                Key.FILE,
                "quartz.msa")));
        assertThat(later.model.tabProperty().get()).isEqualTo(Tab.EXPERIMENT);
        assertThat(later.told()).anyMatch(text -> text.contains("quartz.msa") && text.contains("open it in Analyse"));
        // The table is of another broadening.
        later.look("si-k-pdos (sigma 1.2 eV)", Tab.REGIONS);
        assertThat(later.regions.drawnProperty().get().input()).isEmpty();
    }

    @Test
    void numbersAndPairsAreReadAsOnTheCharts() {
        first.look("si-k-pdos (sigma 0.5 eV)", Tab.MATCHING);
        assertThat(Words.number(2.31e-4)).isEqualTo("2.31\u00b710\u207b\u2074");
        assertThat(Words.number(-1.5e12)).isEqualTo("\u22121.50\u00b710\u00b9\u00b2");
        assertThat(first.comparison
                        .matchingProperty()
                        .get()
                        .orElseThrow()
                        .scatter()
                        .xLabel())
                .endsWith("(of the maximum\u00b2)");
        assertThat(first.model.detail().shownProperty().get().table().text()).startsWith("true \u2192 predicted\t");
        int later = first.model.inspectionProperty().get().later();
        assertThat(first.model.shownProperty().get().what()).contains("the model's own structure split");
        assertThat(first.model.shownProperty().get().what().contains("after it was trained"))
                .isEqualTo(later > 0);
    }
}
