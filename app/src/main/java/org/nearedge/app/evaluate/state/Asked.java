package org.nearedge.app.evaluate.state;

import org.nearedge.model.ModelCard;

/**
 * Which model on which split.
 *
 * @param seed of split and networks; without meaning on the model's own split
 */
record Asked(ModelCard card, SplitChoice split, long seed) {
    /** What decides the answer. */
    String key() {
        return identity(card) + "|" + split + "|" + (split == SplitChoice.OWN ? "" : seed);
    }

    /** Equal for the same model only: one that is trained anew under the same name has other figures of its test. */
    static String identity(ModelCard card) {
        return String.join("|", card.label(), card.version(), card.hyperParameters() + "", card.figures() + "");
    }

    String words() {
        return new ModelChoice(card).words()
                + (split == SplitChoice.OWN ? "" : ", split " + split.words() + ", seed " + seed);
    }
}
