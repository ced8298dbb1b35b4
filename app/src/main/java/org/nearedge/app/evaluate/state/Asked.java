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
        return card.label() + "|" + split + "|" + (split == SplitChoice.OWN ? "" : seed);
    }

    String words() {
        return new ModelChoice(card).words()
                + (split == SplitChoice.OWN ? "" : ", split " + split.words() + ", seed " + seed);
    }
}
