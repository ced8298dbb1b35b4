package org.nearedge.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nearedge.app.macro.ShellScript;
import org.nearedge.library.Split;

class TrainMacroTest {
    @Test
    void theFormIsToldAsOptions() {
        TrainForm form = TrainForm.of("si-k-pdos", "mine")
                .withSigma(0.8)
                .withSplitSeed(3L)
                .withSeed(7L);
        assertThat(ShellScript.line(TrainMacro.words(form)))
                .isEqualTo("nearedge train --model si-k-pdos --sigma 0.8 --split structure --split-seed 3 --seed 7"
                        + " --name mine");
        TrainForm search = form.withScheme(Split.Scheme.RANDOM)
                .withOwn(true)
                .withBefore(TrainForm.Before.SEARCH)
                .withFolds(4)
                .withSpace(Path.of("/a b/space.json"));
        assertThat(ShellScript.line(TrainMacro.words(search)))
                .isEqualTo("nearedge train --model si-k-pdos --sigma 0.8 --split random --split-seed 3 --seed 7 --own"
                        + " --folds 4 '--grid=/a b/space.json' --name mine");
    }
}
