package org.nearedge.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.select.Range;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.library.select.Whose;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Option;

/** Which records of the library are meant. */
final class FilterOptions {
    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "records of these kinds of structure only, for example crystal,amorphous; with --add-edge the"
                    + " kind of the new record")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "records with these words in structure or origin only")
    private String text = "";

    @Option(
            names = "--range",
            paramLabel = "PROPERTY=FROM..TO",
            description = "records in this range only, for example bond_length=1.6..1.65 or band_gap=2..")
    private List<String> ranges = new ArrayList<>();

    @Option(names = "--whose", paramLabel = "all|bundled|own", description = "whose records (default: all)")
    private String whose;

    List<String> kinds() {
        return kinds;
    }

    ReferenceFilter of(String edge) throws InputException {
        ReferenceFilter filter = ReferenceFilter.of(edge).withText(text);
        Set<String> named = new TreeSet<>();
        kinds.forEach(kind -> named.add(kind.strip()));
        filter = filter.withKinds(named);
        for (String range : ranges) {
            String[] parts = range.split("=", 2);
            if (parts.length != 2 || !parts[1].contains("..")) {
                throw new InputException(
                        "--range",
                        "",
                        "'" + range + "' is no range",
                        "give PROPERTY=FROM..TO, for example band_gap=2..");
            }
            String[] ends = parts[1].split("\\.\\.", 2);
            filter = filter.withRange(
                    property(parts[0]),
                    new Range(end(ends[0], Double.NEGATIVE_INFINITY), end(ends[1], Double.POSITIVE_INFINITY)));
        }
        return whose == null ? filter : filter.withWhose(whose());
    }

    private static LocalProperty property(String name) throws InputException {
        for (LocalProperty property : LocalProperty.values()) {
            if (property.key().equalsIgnoreCase(name.strip())) {
                return property;
            }
        }
        throw new InputException(
                "--range",
                "",
                "there is no property '" + name + "'",
                "use one of "
                        + Arrays.stream(LocalProperty.values())
                                .map(LocalProperty::key)
                                .collect(Collectors.joining(", ")));
    }

    private static double end(String text, double none) throws InputException {
        if (text.isBlank()) {
            return none;
        }
        try {
            double value = Double.parseDouble(text.strip());
            if (!Double.isNaN(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as a word that is no number.
        }
        throw new InputException("--range", "", "'" + text + "' is no number", "give the ends of a range as numbers");
    }

    private Whose whose() throws InputException {
        for (Whose value : Whose.values()) {
            if (value.label().equals(whose.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new InputException("--whose", "", "'" + whose + "' is nobody here", "use all, bundled or own");
    }

    List<Reference> of(String edge, List<Reference> records) throws InputException {
        return of(edge).of(records);
    }
}
