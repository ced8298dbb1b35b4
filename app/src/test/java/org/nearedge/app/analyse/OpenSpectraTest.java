package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.history.UndoHistory;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.InputException;

/** Opening and closing, undone and done again, between changes of what is open. */
class OpenSpectraTest {
    @TempDir
    Path folder;

    private final UndoHistory history = new UndoHistory();
    private AnalyseModel model;

    @BeforeEach
    void makeModel() {
        model = new AnalyseModel(
                new CurrentThreadTaskExecutor(),
                (raw, treatment, progress) -> new Outcome(
                        null,
                        null,
                        treatment.recipe() == null ? Recipe.of(new Calibrate(0)) : treatment.recipe(),
                        null,
                        -1,
                        null,
                        null),
                Spectra::open,
                new Notices(),
                new RecentFiles(new Home(folder)),
                history);
    }

    private void add(String name) throws InputException {
        model.add(name, null, List.of(Fixtures.dataset(Fixtures.siliconK(name))), null, null);
    }

    private List<String> names() {
        return model.spectra().stream().map(OpenSpectrum::name).toList();
    }

    private void shift(double by) {
        model.editRecipe(recipe -> recipe.with(0, new Calibrate(by)), null);
    }

    private Recipe recipe() {
        return model.selectedProperty().get().treatment().recipe();
    }

    @Test
    void aClosedSpectrumComesBackInItsPlaceWithItsRecipeAndWithWhatWasDoneToItBefore() throws InputException {
        add("a");
        shift(1);
        shift(2);
        add("b");
        model.close(model.spectra().get(0));
        assertThat(names()).containsExactly("b");
        assertThat(history.undoTitleProperty().get()).isEqualTo("closing of a");
        history.undo();
        assertThat(names()).containsExactly("a", "b");
        assertThat(model.selectedProperty().get().name()).isEqualTo("a");
        assertThat(recipe()).isEqualTo(Recipe.of(new Calibrate(2)));
        history.undo();
        assertThat(names()).containsExactly("a");
        assertThat(history.undoTitleProperty().get()).isEqualTo("change of calibrate");
        history.undo();
        assertThat(recipe()).isEqualTo(Recipe.of(new Calibrate(1)));
        history.undo();
        history.undo();
        assertThat(names()).isEmpty();
        assertThat(model.selectedProperty().get()).isNull();
        for (int i = 0; i < 5; i++) {
            history.redo();
        }
        assertThat(names()).containsExactly("b");
        assertThat(history.canRedoProperty().get()).isFalse();
    }

    @Test
    void aFileThatIsOpenedAgainStandsInPlaceOfTheOldOneAndUndoBringsThatBack() throws InputException {
        add("a");
        shift(3);
        add("a");
        assertThat(names()).containsExactly("a");
        assertThat(recipe()).isEqualTo(Recipe.of(new Calibrate(0)));
        history.undo();
        assertThat(recipe()).isEqualTo(Recipe.of(new Calibrate(3)));
    }

    @Test
    void theOldestOfVeryManyClosedOnesIsForgottenWithWhatWasDoneToIt() throws InputException {
        add("first");
        shift(1);
        model.close(model.spectra().get(0));
        for (int i = 0; i < 20; i++) {
            add("b" + i);
            model.close(model.spectra().get(0));
        }
        int undone = 0;
        while (history.canUndoProperty().get()) {
            history.undo();
            assertThat(names()).doesNotContain("first");
            undone++;
        }
        assertThat(undone).isEqualTo(40);
        assertThat(names()).isEmpty();
    }
}
