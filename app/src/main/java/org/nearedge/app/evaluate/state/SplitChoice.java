package org.nearedge.app.evaluate.state;

import java.util.Locale;
import org.nearedge.library.Split;

/** On which split a model is looked at. */
public enum SplitChoice {
    OWN("the model's own", "The split on the model's card: shown at once"),
    STRUCTURE("by structure", "No structure on two sides; the model is trained for it"),
    RANDOM(
            "random",
            "Site by site, as in the papers: twins of one structure on both sides flatter; the model is trained for it"),
    CRYSTAL(
            "crystals alone",
            "Trained on crystals, tested on held-out crystals and all that is not crystalline; the model is trained for it");

    private final String words;
    private final String help;

    SplitChoice(String words, String help) {
        this.words = words;
        this.help = help;
    }

    public String words() {
        return words;
    }

    public String help() {
        return help;
    }

    /** Null for the model's own. */
    public Split.Scheme scheme() {
        return this == OWN ? null : Split.Scheme.valueOf(name());
    }

    /** @param scheme as {@link Split.Scheme#toString} writes it */
    public static SplitChoice of(String scheme) {
        return valueOf(scheme.toUpperCase(Locale.ROOT));
    }
}
