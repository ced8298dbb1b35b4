package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class AnalyseFilesTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private AnalyseModel model;
    private AnalyseFiles files;
    private Path source;

    @BeforeEach
    void open() throws InputException {
        CurrentThreadTaskExecutor executor = new CurrentThreadTaskExecutor();
        model = new AnalyseModel(
                executor,
                new AnalyserChain(() -> ANALYSER),
                Spectra::open,
                notices,
                new RecentFiles(new Home(folder.resolve("home"))));
        files = new AnalyseFiles(model, executor, notices);
        source = Fixtures.siliconKFile(folder, "a.msa");
        model.open(List.of(source));
    }

    private Recipe recipe() {
        return model.selectedProperty().get().treatment().recipe();
    }

    @Test
    void aSavedRecipeIsOpenedEqual() {
        model.editRecipe(recipe -> recipe.added(0, new Calibrate(0.1 + 0.2)), null);
        Recipe saved = recipe();
        Path path = folder.resolve("r.json");
        files.saveRecipe(path);
        model.automatic();
        assertThat(recipe()).isNotEqualTo(saved);
        files.openRecipe(path);
        assertThat(recipe()).isEqualTo(saved);
        model.undo();
        assertThat(recipe()).isNotEqualTo(saved);
    }

    @Test
    void aRecipeThatIsNoneIsToldAndTheOldOneStays() throws IOException {
        Recipe before = recipe();
        Path path = Files.writeString(folder.resolve("r.json"), "{\"steps\":[{\"step\":\"dance\"}]}");
        files.openRecipe(path);
        assertThat(recipe()).isEqualTo(before);
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().get(0).kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(notices.shown().get(0).subject()).isEqualTo("r.json");
    }

    @Test
    void theProcessedSpectrumIsReadBackEqual() throws InputException {
        Spectrum result = model.outcomeProperty().get().run().result();
        for (String ending : List.of(".msa", ".csv", ".json")) {
            Path path = folder.resolve("out" + ending);
            files.saveProcessed(path);
            Spectrum back = Spectra.open(path).get(0).spectrum();
            assertThat(back.toArray()).as(ending).isEqualTo(result.toArray());
        }
    }
}
