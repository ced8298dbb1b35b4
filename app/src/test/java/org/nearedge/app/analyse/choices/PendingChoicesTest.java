package org.nearedge.app.analyse.choices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.Spectra;

/** Choices that are being made again are the choices, whatever is open yet: a session saved meanwhile loses nothing. */
class PendingChoicesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final ManualTaskExecutor tasks = new ManualTaskExecutor();
    private final Notices notices = new Notices();
    private AnalyseModel model;
    private AnalyseChoices choices;

    @BeforeEach
    void start() {
        Home home = new Home(folder.resolve("home"));
        Workbench bench = new Workbench(tasks, notices, home, new Knowledge(home), figure -> {});
        model = new AnalyseModel(
                tasks,
                new AnalyserChain(() -> {
                    throw new IllegalStateException("nothing is analysed here");
                }),
                Spectra::open,
                notices,
                new RecentFiles(home),
                bench.history());
        choices = new AnalyseChoices(model, bench, Spectra::open);
    }

    private static JsonNode of(Path... files) {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode spectra = all.putArray("spectra");
        for (Path file : files) {
            spectra.addObject().put("name", file.getFileName().toString()).put("path", file.toString());
        }
        all.putArray("overlays").add("mp-1").add("mp-2");
        return all;
    }

    private List<String> told() {
        return choices.value().getValue().get("spectra").findValuesAsText("path");
    }

    private List<String> open() {
        return model.spectra().stream().map(OpenSpectrum::name).toList();
    }

    @Test
    void untilTheyAreOpenTheyAreTold() throws Exception {
        JsonNode wanted = of(Fixtures.siliconKFile(folder, "a.msa"), Fixtures.siliconKFile(folder, "b.msa"));
        choices.restore(wanted);
        assertThat(choices.value().getValue()).isEqualTo(wanted);
        tasks.runNext();
        assertThat(open()).containsExactly("a.msa", "b.msa");
        assertThat(told()).hasSize(2);
        assertThat(choices.value().getValue().get("overlays")).isEqualTo(wanted.get("overlays"));
    }

    @Test
    void whatWasOpenBeforeIsNotOfTheNextSession() throws Exception {
        choices.restore(of(Fixtures.siliconKFile(folder, "a.msa")));
        tasks.runNext();
        Path b = Fixtures.siliconKFile(folder, "b.msa");
        choices.restore(of(b));
        assertThat(open()).isEmpty();
        assertThat(told()).containsExactly(b.toString());
        choices.restore(JSON.createObjectNode());
        assertThat(told()).isEmpty();
        tasks.close();
    }

    @Test
    void cancelledTheyStayAndThatIsTold() throws Exception {
        Path a = Fixtures.siliconKFile(folder, "a.msa");
        choices.restore(of(a));
        tasks.running().get(0).cancel();
        tasks.runNext();
        assertThat(open()).isEmpty();
        assertThat(told()).containsExactly(a.toString());
        assertThat(notices.log())
                .extracting(Notice::sentence)
                .singleElement()
                .asString()
                .contains("were not opened");
    }

    @Test
    void theAnswerOfAnEarlierSessionIsNotOfThisOne() throws Exception {
        Path b = Fixtures.siliconKFile(folder, "b.msa");
        choices.restore(of(Fixtures.siliconKFile(folder, "a.msa")));
        choices.restore(of(b));
        tasks.runNext();
        assertThat(open()).isEmpty();
        assertThat(told()).containsExactly(b.toString());
        tasks.runNext();
        assertThat(open()).containsExactly("b.msa");
    }

    @Test
    void whatIsOpenedMeanwhileStays() throws Exception {
        Path a = Fixtures.siliconKFile(folder, "a.msa");
        Path c = Fixtures.siliconKFile(folder, "c.msa");
        choices.restore(of(a));
        model.add("c.msa", c, Spectra.open(c), null, null);
        assertThat(told()).containsExactly(c.toString(), a.toString());
        tasks.runNext();
        assertThat(open()).containsExactly("a.msa", "c.msa");
    }

    @Test
    void numbersThatAreNoneAreOneFaultAndTheRestOpens() throws Exception {
        Path a = Fixtures.siliconKFile(folder, "a.msa");
        JsonNode wanted = of(a);
        JsonNode damaged = JSON.readTree(
                "{\"name\":\"sum\",\"values\":{\"axes\":[{\"name\":\"E\",\"units\":\"eV\",\"scale\":0,\"size\":-3}],\"intensity\":[1,2,3]}}");
        ((ArrayNode) wanted.get("spectra")).insert(0, damaged);
        choices.restore(wanted);
        tasks.runNext();
        assertThat(open()).containsExactly("a.msa");
        assertThat(choices.value().getValue().get("spectra")).contains(damaged);
    }

    /** The session has told it: "Not found: gone.msa". */
    @Test
    void aMissingFileIsToldOnce() throws Exception {
        Path gone = folder.resolve("gone.msa");
        notices.tell(Notice.warning("s.nearedge", Notice.NOT_FOUND + "gone.msa (they stay in the session)"));
        choices.restore(of(gone));
        tasks.runNext();
        assertThat(notices.shown()).hasSize(1);
        assertThat(told()).containsExactly(gone.toString());
        notices.dismissAll();
        Files.writeString(gone, "no spectrum");
        choices.restore(of(gone));
        tasks.runNext();
        assertThat(notices.shown()).hasSize(1);
    }

    @Test
    void whatWasBeingOpenedIsNotOfTheNextSession() throws Exception {
        Path b = Fixtures.siliconKFile(folder, "b.msa");
        model.open(List.of(Fixtures.siliconKFile(folder, "a.msa"), Fixtures.siliconKFile(folder, "c.msa")));
        tasks.runNext();
        choices.restore(of(b));
        for (int i = 0; i < 2; i++) {
            tasks.runNext();
        }
        assertThat(open()).containsExactly("b.msa");
    }
}
