package org.nearedge.app.evaluate.state;

import org.nearedge.model.ModelCard;

/** A model that can be chosen. */
public record ModelChoice(ModelCard card) {
    /** {@code si-k-pdos, σ 0.5 eV}. */
    public String words() {
        return card.id() + ", \u03c3 " + card.input().sigma() + " eV";
    }

    /** What it is and how it was trained. */
    public String help() {
        return card.title() + "; version " + card.version() + ", " + card.data().records() + " " + card.edge()
                + " records, split by " + card.split().scheme() + ", seed "
                + card.split().seed();
    }
}
