package org.nearedge.app.evaluate.state;

/**
 * Choices that are made together.
 *
 * @param label of the model: {@code si-k-pdos (sigma 0.5 eV)}
 * @param split null: the one that is chosen
 * @param seed null: the one that is chosen
 * @param record null: the one that is chosen, or the worst
 * @param expected what the figure was made with that wishes it; null: nothing is told
 */
public record Wish(String label, SplitChoice split, Long seed, String record, Expected expected) {
    static Wish of(String label, String record) {
        return new Wish(label, null, null, record, null);
    }
}
