package org.nearedge.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
        RANDOM,
        /** Crystals by structure, and everything that is not crystalline in test. */
        @JsonProperty("crystal")
        CRYSTAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Kinds without long-range order. */
    private static final Set<String> AMORPHOUS = Set.of("amorphous", "suboxide");

    /** Whether a kind of structure has long-range order. */
    public static boolean isCrystalline(String kind) {
        return !AMORPHOUS.contains(kind);
    }

    public Split {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }

    public static Split of(Scheme scheme, List<Reference> references, long seed) {
        return switch (scheme) {
            case STRUCTURE -> byStructure(references, seed);
            case RANDOM -> random(references, seed);
            case CRYSTAL -> crystal(references, seed);
        };
    }

    public static Split byStructure(List<Reference> references, long seed) {
        return Division.byStructure(references, seed).split(Scheme.STRUCTURE, seed);
    }

    /** Crystals (all kinds but amorphous and suboxide) divided by structure; the others are added to test. */
    public static Split crystal(List<Reference> references, long seed) {
        // A structure of which some sites are called amorphous is not crystalline at any.
        Set<String> amorphous = references.stream()
                .filter(r -> !isCrystalline(r.kind()))
                .map(Reference::structure)
                .collect(Collectors.toSet());
        List<Reference> crystals = references.stream()
                .filter(r -> !amorphous.contains(r.structure()))
                .toList();
        Split split = Division.byStructure(crystals, seed).split(Scheme.CRYSTAL, seed);
        Set<String> tested = Set.copyOf(split.test());
        List<String> test = references.stream()
                .filter(r -> amorphous.contains(r.structure()) || tested.contains(r.id()))
                .sorted(Division.ORDER)
                .map(Reference::id)
                .toList();
        return new Split(Scheme.CRYSTAL, seed, split.train(), split.validation(), test);
    }

    public static Split random(List<Reference> references, long seed) {
        return Division.random(references, seed).split(Scheme.RANDOM, seed);
    }
}
