package org.nearedge.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * Which records train, validate and test: 6:2:2 by number of sites, as near as whole structures allow. The same for the
 * same records and seed, in whatever order the records come. Structures of {@link HeldOut} are always in test.
 *
 * @param train ids ({@link Reference#id()}) by structure and site; so are the other two
 */
public record Split(Scheme scheme, long seed, List<String> train, List<String> validation, List<String> test) {
    /** How records are kept apart. */
    public enum Scheme {
        /** No structure on two sides, every kind in each part as far as it has structures: the default here. */
        @JsonProperty("structure")
        STRUCTURE,
        /** Site by site, as in the papers: twins of one structure stand on both sides and flatter every model. */
        @JsonProperty("random")
        RANDOM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Split {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }

    public static Split of(Scheme scheme, List<Reference> references, long seed) {
        return scheme == Scheme.STRUCTURE ? byStructure(references, seed) : random(references, seed);
    }

    public static Split byStructure(List<Reference> references, long seed) {
        return Division.byStructure(references, seed).split(Scheme.STRUCTURE, seed);
    }

    public static Split random(List<Reference> references, long seed) {
        return Division.random(references, seed).split(Scheme.RANDOM, seed);
    }
}
