package org.nearedge.app.analyse.choices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.BundledSamples;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.analyse.RecordSpectrum;
import org.nearedge.app.analyse.SampleSource;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.Spectra;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.process.Calibrate;
import org.nearedge.process.SavitzkyGolay;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.Analyser;

/** What one start of the program had open and decided, opened in the next one. */
class AnalyseChoicesTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    @TempDir
    Path folder;

    /** One start of the program. */
    private static final class Start {
        private final Notices notices = new Notices();
        private final AnalyseModel model;
        private final AnalyseChoices choices;
        private final Workbench bench;

        Start(Path folder) {
            Home home = new Home(folder.resolve("home"));
            CurrentThreadTaskExecutor tasks = new CurrentThreadTaskExecutor();
            bench = new Workbench(tasks, notices, home, new Knowledge(home), figure -> {});
            model = new AnalyseModel(
                    tasks,
                    new AnalyserChain(() -> ANALYSER),
                    Spectra::open,
                    notices,
                    new RecentFiles(home),
                    bench.history());
            choices = new AnalyseChoices(model, bench, Spectra::open);
        }

        JsonNode now() {
            return choices.value().getValue();
        }

        OpenSpectrum selected() {
            return model.selectedProperty().get();
        }
    }

    private static JsonNode written(JsonNode choices) throws Exception {
        return new JsonMapper().readTree(choices.toString());
    }

    @Test
    void filesSamplesRecordsAndNumbersComeBackWithAllThatWasDecided() throws Exception {
        Start first = new Start(folder);
        first.model.open(List.of(Fixtures.siliconKFile(folder, "a.msa")));
        first.model.editRecipe(recipe -> recipe.added(0, new Calibrate(0.1 + 0.2)), null);
        first.model.editRecipe(
                recipe -> recipe.added(2, new SavitzkyGolay(9, 2)).withOn(2, false), null);
        first.model.treat(t -> t.withTold(LocalProperty.EXCITATION_ENERGY, 1840.25), null);
        first.model.treat(t -> t.withNoise(NoiseMode.OFF), null);
        SampleSource.Content sample =
                new BundledSamples().open(new BundledSamples().samples().get(0));
        first.model.add(sample.file(), null, sample.datasets(), sample.truth(), sample.sigma());
        Reference record = ReferenceLibrary.bundled().edge("O-K").get(3);
        RecordSpectrum.open(record, first.model);
        first.model.add("sum of a region", null, List.of(Fixtures.dataset(Fixtures.siliconK("sum"))), null, 0.4);
        first.model.selectedProperty().set(first.model.spectra().get(0));
        first.model.treat(t -> t.withLowLoss(new LowLoss(folder.resolve("b.msa"), "b.msa", 0)), null);
        first.model
                .chosen()
                .setAll(first.model.outcomeProperty().get().neighbours().subList(1, 3));
        JsonNode then = written(first.now());

        Start next = new Start(folder);
        next.choices.restore(then);
        assertThat(next.notices.log()).isEmpty();
        assertThat(next.now()).isEqualTo(then);
        assertThat(next.model.spectra()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            OpenSpectrum was = first.model.spectra().get(i);
            OpenSpectrum is = next.model.spectra().get(i);
            assertThat(is.treatment()).isEqualTo(was.treatment());
            assertThat(is.truth()).isEqualTo(was.truth());
            assertThat(is.outcome().raw().toArray())
                    .isEqualTo(was.outcome().raw().toArray());
            assertThat(is.outcome().run().result().toArray())
                    .isEqualTo(was.outcome().run().result().toArray());
        }
        assertThat(next.selected().name()).isEqualTo("a.msa");
        assertThat(next.selected().treatment().noise()).isEqualTo(NoiseMode.OFF);
        assertThat(next.model.chosen())
                .extracting(n -> n.reference().id())
                .isEqualTo(first.model.chosen().stream()
                        .map(n -> n.reference().id())
                        .toList());
        assertThat(next.bench.history().canUndoProperty().get()).isFalse();
    }

    @Test
    void everyDecisionIsAnotherValueAndAnUndoneOneIsTheOldValue() throws Exception {
        Start start = new Start(folder);
        start.model.open(List.of(Fixtures.siliconKFile(folder, "a.msa")));
        JsonNode before = start.now();
        start.model.treat(t -> t.withEdge("Si-K"), null);
        JsonNode after = start.now();
        assertThat(after).isNotEqualTo(before);
        start.bench.history().undo();
        assertThat(start.now()).isEqualTo(before);
        start.bench.history().redo();
        assertThat(start.now()).isEqualTo(after);
    }

    @Test
    void withoutNoiseTheIntervalIsTheModelsOwnAndAnUndoWidensItAgain() throws Exception {
        Start start = new Start(folder);
        start.model.open(List.of(Fixtures.siliconKFile(folder, "a.msa")));
        var wide = start.selected().outcome().analysis().prediction().answer();
        assertThat(wide.parts()).isNotNull();
        start.model.treat(t -> t.withNoise(NoiseMode.OFF), null);
        var own = start.selected().outcome().analysis().prediction().answer();
        assertThat(own.parts()).isNull();
        assertThat(own.mean()).containsExactly(wide.mean());
        start.bench.history().undo();
        assertThat(start.selected().outcome().analysis().prediction().answer().upper())
                .containsExactly(wide.upper());
    }

    @Test
    void severalThatCannotBeOpenedAreToldTogetherAndTheRestOpens() throws Exception {
        Start first = new Start(folder);
        for (String name : List.of("a.msa", "b.msa", "c.msa")) {
            first.model.open(List.of(Fixtures.siliconKFile(folder, name)));
        }
        JsonNode then = written(first.now());
        Files.delete(folder.resolve("a.msa"));
        Files.write(folder.resolve("c.msa"), new byte[] {1, 2, 3});
        Start next = new Start(folder);
        next.choices.restore(then);
        assertThat(next.model.spectra()).extracting(OpenSpectrum::name).containsExactly("b.msa");
        assertThat(next.notices.shown()).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).startsWith("2 spectra");
            assertThat(notice.sentence()).contains("a.msa").contains("c.msa");
        });
        assertThat(next.notices.log()).extracting(Notice::kind).containsOnly(Notice.Kind.WARNING);
    }

    @Test
    void ofAnOlderSessionWhatIsMissingIsAsInAFileOpenedAnew() throws Exception {
        Path file = Fixtures.siliconKFile(folder, "a.msa");
        Start start = new Start(folder);
        start.choices.restore(new JsonMapper()
                .readTree("{\"spectra\":[{\"path\":" + new JsonMapper().writeValueAsString(file.toString()) + "}]}"));
        Start opened = new Start(folder);
        opened.model.open(List.of(file));
        assertThat(start.selected().treatment()).isEqualTo(opened.selected().treatment());
    }
}
