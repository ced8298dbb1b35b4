package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.InputException;

/** A slider that moves faster than the chain computes. */
class LatestChangeTest {
    @TempDir
    Path folder;

    private final ManualTaskExecutor executor = new ManualTaskExecutor();
    private final List<Double> computed = new ArrayList<>();
    /** Stands for the chain: notes what was asked and answers at once. */
    private final Chain chain = (raw, treatment, progress) -> {
        Recipe recipe = treatment.recipe() == null ? Recipe.of(new Calibrate(0)) : treatment.recipe();
        computed.add(((Calibrate) recipe.steps().get(0).step()).shift());
        try {
            return new Outcome(
                    raw, new Facts(List.of(), 1, null, List.of(), List.of()), recipe, recipe.run(raw), -1, null, null);
        } catch (InputException e) {
            return Outcome.none(e);
        }
    };

    @Test
    void onlyTheNewestOfTheChangesThatCameMeanwhileIsComputed() throws InputException {
        AnalyseModel model =
                new AnalyseModel(executor, chain, path -> List.of(), new Notices(), new RecentFiles(new Home(folder)));
        model.add("a", null, List.of(Fixtures.dataset(Fixtures.siliconK("a"))), null, null);
        executor.runAll();
        Object drag = new Object();
        for (int i = 1; i <= 40; i++) {
            double shift = i;
            model.editRecipe(recipe -> recipe.with(0, new Calibrate(shift)), drag);
        }
        assertThat(model.computingProperty().get()).isTrue();
        executor.runAll();
        assertThat(computed).containsExactly(0.0, 1.0, 40.0);
        assertThat(model.computingProperty().get()).isFalse();
        assertThat(model.outcomeProperty().get().recipe()).isEqualTo(Recipe.of(new Calibrate(40)));
        model.undo();
        executor.runAll();
        assertThat(model.outcomeProperty().get().recipe()).isEqualTo(Recipe.of(new Calibrate(0)));
        model.undo();
        assertThat(model.spectra()).isEmpty();
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void nothingIsShownOfASpectrumThatWasClosed() throws InputException {
        AnalyseModel model =
                new AnalyseModel(executor, chain, path -> List.of(), new Notices(), new RecentFiles(new Home(folder)));
        model.add("a", null, List.of(Fixtures.dataset(Fixtures.siliconK("a"))), null, null);
        OpenSpectrum item = model.spectra().get(0);
        model.close(item);
        executor.runAll();
        assertThat(computed).isEmpty();
        assertThat(item.outcome()).isNull();
        assertThat(model.outcomeProperty().get()).isNull();
    }

    @Test
    void aFaultOfTheProgramIsToldAndNothingHalfComputedStays() throws InputException {
        Notices notices = new Notices();
        Chain broken = (raw, treatment, progress) -> {
            throw new IllegalStateException("broken");
        };
        AnalyseModel model =
                new AnalyseModel(executor, broken, path -> List.of(), notices, new RecentFiles(new Home(folder)));
        model.add("a", null, List.of(Fixtures.dataset(Fixtures.siliconK("a"))), null, null);
        executor.runAll();
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().get(0).sentence()).contains("Internal fault: broken");
        assertThat(model.figuresProperty().get()).isEqualTo(Figures.EMPTY);
        assertThat(Statements.of(model.outcomeProperty().get()).raw()).contains("internal fault");
        assertThat(model.computingProperty().get()).isFalse();
    }
}
