package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.FileHash;
import org.nearedge.io.Spectra;
import org.nearedge.process.Calibrate;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;

/** A figure brings back the file it was made of, with recipe and references laid over. */
class RestoringTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private AnalyseModel model;
    private Restoring restoring;

    @BeforeEach
    void start() {
        Home home = new Home(folder.resolve("home"));
        CurrentThreadTaskExecutor tasks = new CurrentThreadTaskExecutor();
        RecentFiles recent = new RecentFiles(home);
        model = new AnalyseModel(tasks, new AnalyserChain(() -> ANALYSER), Spectra::open, notices, recent);
        restoring = new Restoring(new Workbench(tasks, notices, home, new Knowledge(home), pane -> {}), model, recent);
    }

    private Origin figureOf(Path file) throws InputException {
        model.open(List.of(file));
        model.editRecipe(recipe -> recipe.added(0, new Calibrate(0.3)), null);
        model.chosen().setAll(model.outcomeProperty().get().neighbours().subList(1, 3));
        Map<String, String> provenance =
                new LinkedHashMap<>(model.figuresProperty().get().input().provenance());
        provenance.put(Key.FILE_HASH, FileHash.sha256(file));
        return new Origin("figure.svg", provenance);
    }

    @Test
    void fileRecipeAndOverlaysComeBack() throws InputException {
        Origin origin = figureOf(Fixtures.siliconKFile(folder, "a.msa"));
        FigureSpec was = model.figuresProperty().get().input();
        model.close(model.selectedProperty().get());
        assertThat(model.spectra()).isEmpty();

        restoring.start(origin, folder.resolve("figure.svg"));
        FigureSpec now = model.figuresProperty().get().input();
        assertThat(now.curves()).hasSameSizeAs(was.curves());
        for (int i = 0; i < now.curves().size(); i++) {
            assertThat(now.curves().get(i).y()).isEqualTo(was.curves().get(i).y());
        }
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void whatTheUserDoesAfterwardsIsNotUndoneByIt() throws InputException {
        Origin origin = figureOf(Fixtures.siliconKFile(folder, "a.msa"));
        restoring.start(origin, folder.resolve("figure.svg"));
        model.chosen().clear();
        model.editRecipe(recipe -> recipe.without(0), null);
        model.undo();
        assertThat(model.chosen()).isEmpty();
    }

    @Test
    void aFileThatIsGoneOrAnOlderModelIsTold() throws InputException, IOException {
        Path file = Fixtures.siliconKFile(folder, "a.msa");
        Origin origin = figureOf(file);
        Map<String, String> entries = new LinkedHashMap<>(origin.entries());
        entries.put(Key.MODEL, "si-k-pdos 0");
        restoring.start(new Origin("figure.svg", entries), folder.resolve("figure.svg"));
        assertThat(notices.shown()).extracting(Notice::text).anyMatch(text -> text.contains("si-k-pdos 0"));

        Files.delete(file);
        model.close(model.selectedProperty().get());
        restoring.start(origin, folder.resolve("figure.svg"));
        assertThat(model.spectra()).isEmpty();
        assertThat(notices.shown()).anyMatch(notice -> notice.kind() == Notice.Kind.ERROR);
    }
}
