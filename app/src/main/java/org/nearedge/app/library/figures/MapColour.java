package org.nearedge.app.library.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.library.LocalProperty;

/** What the colour of a point on the map says. */
public sealed interface MapColour {
    /** The kind of structure. */
    record Kind() implements MapColour {
        @Override
        public String key() {
            return "kind";
        }

        @Override
        public String label() {
            return "kind of structure";
        }
    }

    /** Whether the record is the user's own. */
    record Owner() implements MapColour {
        @Override
        public String key() {
            return "own";
        }

        @Override
        public String label() {
            return "own or bundled";
        }
    }

    /** A number of the site. */
    record Number(LocalProperty property) implements MapColour {
        @Override
        public String key() {
            return property.key();
        }

        @Override
        public String label() {
            return property.heading();
        }
    }

    /** For files. */
    String key();

    /** For people. */
    String label();

    static List<MapColour> all() {
        List<MapColour> all = new ArrayList<>(List.of(new Kind(), new Owner()));
        Arrays.stream(LocalProperty.values()).map(Number::new).forEach(all::add);
        return all;
    }

    /** The one of a key; the kind if there is none. */
    static MapColour of(String key) {
        return all().stream()
                .filter(colour -> colour.key().equals(key))
                .findFirst()
                .orElse(new Kind());
    }
}
