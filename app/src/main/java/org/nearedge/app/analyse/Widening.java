package org.nearedge.app.analyse;

import org.nearedge.app.task.BackgroundTask;
import org.nearedge.process.Partners;
import org.nearedge.process.counting.NoiseMode;

/**
 * Puts the scatter of the intensities into intervals that are on screen already: the answer is not kept waiting for its
 * error. Whatever came out in the meantime wins. To be used on the owner's thread only.
 */
final class Widening {
    private final Chain chain;

    Widening(Chain chain) {
        this.chain = chain;
    }

    /**
     * @param treatment what the plain outcome was made with
     * @param plain what is shown now
     */
    void start(OpenSpectrum item, Treatment treatment, Partners partners, Outcome plain) {
        Treatment now = item.treatment();
        boolean newest = now.equals(treatment.recipe() == null ? treatment.withRecipe(now.recipe()) : treatment);
        if (!newest
                || treatment.noise() == NoiseMode.OFF
                || plain.analysis() == null
                || plain.analysis().readings().isEmpty()) {
            return;
        }
        item.widening()
                .start(BackgroundTask.of(
                                "Noise of " + item.name(), progress -> chain.widened(plain, treatment, partners))
                        .quiet()
                        // A recipe that takes a second takes a minute here: opening and saving must not wait for it.
                        .lengthy()
                        .onSuccess(wide -> {
                            if (item.outcome() == plain) {
                                item.show(wide);
                            }
                        }));
    }
}
