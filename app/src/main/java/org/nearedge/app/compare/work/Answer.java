package org.nearedge.app.compare.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Task;
import org.nearedge.process.fit.Measured;
import org.nearedge.process.fit.difference.Difference;
import org.nearedge.process.fit.mixture.Mixture;
import org.nearedge.process.fit.peaks.Peak;
import org.nearedge.process.fit.shape.ShapeFit;
import org.nearedge.spectrum.InputException;

/**
 * What came out of the choices: of the task that they name, nothing of the others.
 *
 * @param shown one a member, in their order
 * @param differences the selected less each of the other visible ones, by their key
 * @param mixture null: none
 * @param peaks of the selected
 * @param integral over the range, of the selected; null: no range is chosen
 * @param fit null: none
 * @param fault why the task could not be done; null if it could
 */
public record Answer(
        Choices choices,
        List<Shown> shown,
        Map<Integer, Difference> differences,
        Mixture mixture,
        List<Peak> peaks,
        Measured integral,
        ShapeFit fit,
        InputException fault) {
    public static final Answer NONE = new Answer(Choices.NONE, List.of(), Map.of(), null, List.of(), null, null, null);

    /** The same of choices that say it in other words. */
    public Answer withChoices(Choices other) {
        return new Answer(other, shown, differences, mixture, peaks, integral, fit, fault);
    }

    public Task task() {
        return choices.task();
    }

    public Optional<Shown> of(int key) {
        return shown.stream().filter(s -> s.member().key() == key).findFirst();
    }

    /** The selected one, if it could be read. */
    public Optional<Shown> target() {
        return choices.target().flatMap(m -> of(m.key())).filter(Shown::isThere);
    }
}
