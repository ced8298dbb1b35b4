package org.nearedge.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.home.Home;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;

/** One session after another: no image of one is looked at, or saved, in the next. */
class MapSessionTest {
    @TempDir
    Path folder;

    private final ManualTaskExecutor tasks = new ManualTaskExecutor();
    private final Notices notices = new Notices();
    private MapWorkspace workspace;
    private JsonNode empty;
    private Path file;

    @BeforeEach
    void start() throws Exception {
        Home home = new Home(folder.resolve("home"));
        workspace = new MapWorkspace(new Workbench(tasks, notices, home, new Knowledge(home), figure -> {}));
        empty = now();
        file = SimulatedImage.write(folder.resolve("simulated.dm4"), SimulatedImage.Sample.OXIDE, 6, 5, 4000);
    }

    private JsonNode now() {
        return workspace.choices().getValue();
    }

    private static JsonNode of(Path path) throws Exception {
        return new JsonMapper()
                .createObjectNode()
                .put("path", path.toAbsolutePath().toString())
                .put("dataset", 0)
                .put("colours", "CIVIDIS");
    }

    @Test
    void untilTheImageIsOpenItsChoicesAreToldAndThenItsOwn() throws Exception {
        workspace.restoreChoices(of(file));
        assertThat(now()).isEqualTo(of(file));
        tasks.runAll();
        assertThat(workspace.model().selectedProperty().get().path()).isEqualTo(file);
        assertThat(now().get("path")).isEqualTo(of(file).get("path"));
        assertThat(now().has("region")).isTrue();
    }

    @Test
    void aNewSessionBeginsWithoutImage() throws Exception {
        workspace.restoreChoices(of(file));
        tasks.runAll();
        workspace.restoreChoices(empty);
        assertThat(workspace.model().selectedProperty().get()).isNull();
        assertThat(workspace.model().images()).isEmpty();
        assertThat(now()).isEqualTo(empty);
    }

    @Test
    void whatWasBeingOpenedIsNotOfTheNextSession() throws Exception {
        workspace.restoreChoices(of(file));
        workspace.restoreChoices(empty);
        tasks.runAll();
        assertThat(workspace.model().images()).isEmpty();
        assertThat(now()).isEqualTo(empty);
    }

    @Test
    void anImageThatIsMissingStaysInTheSessionAndIsToldOnce() throws Exception {
        workspace.restoreChoices(of(file));
        tasks.runAll();
        JsonNode gone = of(folder.resolve("gone.dm4"));
        notices.tell(org.nearedge.app.notice.Notice.warning(
                "s.nearedge", org.nearedge.app.notice.Notice.NOT_FOUND + "gone.dm4"));
        workspace.restoreChoices(gone);
        tasks.runAll();
        assertThat(workspace.model().images()).isEmpty();
        assertThat(now()).isEqualTo(gone);
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.log().toString()).contains("gone.dm4");
    }

    /** Whoever works on another image instead has chosen that. */
    @Test
    void inPlaceOfAMissingImageAnotherMayBeChosen() throws Exception {
        workspace.restoreChoices(of(folder.resolve("gone.dm4")));
        tasks.runAll();
        List<Dataset> datasets = Spectra.open(file);
        workspace.offer(List.of(new OpenImage("simulated.dm4", file, 0, datasets.get(0), () -> Treated.NOTHING)), true);
        tasks.runAll();
        workspace.model().windowProperty().set(new EnergyWindow(534, 541));
        assertThat(now().get("path")).isEqualTo(of(file).get("path"));
    }

    @Test
    void aLineScanComesBack() throws Exception {
        Path scan = Files.createDirectory(folder.resolve("scan"));
        org.nearedge.app.analyse.Fixtures.siliconKFile(scan, "a.msa");
        org.nearedge.app.analyse.Fixtures.siliconKFile(scan, "b.msa");
        workspace.openSeries(scan);
        tasks.runAll();
        JsonNode kept = now();
        workspace.restoreChoices(empty);
        workspace.restoreChoices(kept);
        tasks.runAll();
        assertThat(now()).isEqualTo(kept);
        assertThat(workspace.model().selectedProperty().get().path()).isEqualTo(scan);
    }

    /** As on a system with other names. */
    @Test
    void aNameThatIsNoneHereStays() throws Exception {
        JsonNode wanted = new JsonMapper().readTree("{\"path\":\"a\\u0000b.dm4\",\"dataset\":0}");
        workspace.restoreChoices(wanted);
        tasks.runAll();
        assertThat(now()).isEqualTo(wanted);
    }
}
