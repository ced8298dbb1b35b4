package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.cli.Ran;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.model.Prediction;
import org.nearedge.process.Calibrate;
import org.nearedge.process.SavitzkyGolay;
import org.nearedge.session.Analyser;
import org.nearedge.session.Reading;
import org.nearedge.spectrum.Pdos;

/** Commands that the window logged, run by the command line: the same numbers come out. */
class AnalyseMacroTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    @TempDir
    Path folder;

    private final MacroLog log = new MacroLog();
    private AnalyseModel model;
    private AnalyseFiles files;

    @BeforeEach
    void begin() {
        CurrentThreadTaskExecutor tasks = new CurrentThreadTaskExecutor();
        Notices notices = new Notices();
        model = new AnalyseModel(
                tasks,
                new AnalyserChain(() -> ANALYSER),
                Spectra::open,
                notices,
                new RecentFiles(new Home(folder.resolve("home"))));
        files = new AnalyseFiles(model, tasks, notices);
        AnalyseMacro.follow(model, files, log);
    }

    private Path sample(String edge) throws Exception {
        SampleSpectrum sample = SampleSpectra.bundled().stream()
                .filter(one -> one.edge().equals(edge))
                .findFirst()
                .orElseThrow();
        return SampleSpectra.copy(sample, folder);
    }

    private List<List<String>> of(String command) {
        return log.commands().stream()
                .filter(words -> words.get(0).equals(command))
                .toList();
    }

    private static JsonNode ran(List<String> words) throws Exception {
        Ran ran = Ran.of(java.util.stream.Stream.concat(words.stream(), java.util.stream.Stream.of("--json"))
                .toArray());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return ran.json();
    }

    private Reading reading(String id) {
        return model.outcomeProperty().get().analysis().readings().stream()
                .filter(reading -> reading.card().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(JsonNode values, double[] expected) {
        assertThat(values.size()).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(values.get(i).asDouble())
                    .isCloseTo(expected[i], within(1e-12 * Math.max(1, Math.abs(expected[i]))));
        }
    }

    private void assertRepeats(List<String> words) throws Exception {
        JsonNode json = ran(words);
        Prediction own = reading(words.get(words.indexOf("--model") + 1)).prediction();
        assertThat(json.get("model").asText()).isEqualTo(own.model());
        assertSame(
                json.at("/input/intensity"),
                model.outcomeProperty().get().analysis().input().toArray());
        assertThat(json.at("/novelty/value").asDouble()).isEqualTo(own.novelty().value());
        if (own.isPdos()) {
            Pdos pdos = own.pdos();
            assertSame(json.at("/pdos/s"), pdos.s());
            assertSame(json.at("/pdos/p"), pdos.p());
        }
        if (own.isProperties()) {
            for (int i = 0; i < own.properties().size(); i++) {
                assertThat(json.at("/properties/" + i + "/value").asDouble())
                        .isCloseTo(own.properties().get(i).value(), within(1e-9));
            }
        }
    }

    @Test
    void predictionsOfAnEditedRecipeComeOutTheSame() throws Exception {
        model.open(List.of(sample("Si-K")));
        model.editRecipe(recipe -> recipe.added(0, new Calibrate(0.1 + 0.2)), null);
        for (int width = 5; width <= 15; width += 2) {
            int window = width;
            model.editRecipe(
                    recipe -> window == 5
                            ? recipe.added(3, new SavitzkyGolay(window, 2))
                            : recipe.with(3, new SavitzkyGolay(window, 2)),
                    "slider");
        }
        assertThat(of("info")).hasSize(1);
        List<List<String>> predictions = of("predict");
        assertThat(predictions)
                .hasSize(model.outcomeProperty().get().analysis().readings().size());
        for (List<String> words : predictions) {
            assertRepeats(words);
        }
    }

    @Test
    void oneModelWithAToldNumberComesOutTheSame() throws Exception {
        model.open(List.of(sample("O-K")));
        model.treat(t -> t.withModel("o-k-properties-absolute", null), null);
        model.treat(t -> t.withTold(LocalProperty.EXCITATION_ENERGY, 543.6), null);
        List<String> words = log.commands().get(log.commands().size() - 1);
        assertThat(words).containsSequence("--excitation-energy", "543.6");
        assertRepeats(words);
    }

    @Test
    void aProcessedSpectrumIsWrittenTheSame() throws Exception {
        model.open(List.of(sample("Si-K")));
        Path out = folder.resolve("it's processed.csv");
        files.saveProcessed(out);
        double[] window = Spectra.open(out).get(0).spectrum().toArray();
        java.nio.file.Files.delete(out);
        List<String> words = of("process").get(0);
        assertThat(Ran.of(words.toArray()).code()).isZero();
        assertThat(Spectra.open(out).get(0).spectrum().toArray()).isEqualTo(window);
        JsonNode info = ran(of("info").get(0));
        assertThat(info.get(0).path("file").asText())
                .isEqualTo(of("info").get(0).get(1));
    }

    @Test
    void whatTheCommandLineCannotRepeatIsNotLogged() throws Exception {
        model.add("image", folder.resolve("image.dm4"), List.of(Fixtures.spectrumImage()), null, null);
        model.treat(t -> t.withPosition(2), null);
        assertThat(of("predict")).isEmpty();
        model.add("no file", null, List.of(Fixtures.dataset(Fixtures.siliconK("x"))), null, null);
        assertThat(log.commands()).hasSize(1);
    }
}
