package org.nearedge.app.library.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.chart.KindColours;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;
import org.nearedge.library.map.PrincipalMap;
import org.nearedge.library.select.FilterJson;
import org.nearedge.library.select.ReferenceFilter;

/** All spectra of an edge on their two principal components; those that a filter lets pass are drawn. */
public final class MapFigure {
    /** In which order kinds are told: the first is drawn over the others. */
    private static final List<String> KINDS =
            List.of("crystal", "search", "distorted", "suboxide", "framework", "amorphous");

    private static final Group OWN =
            new Group("own", Shape.DIAMOND, KindColours.of("amorphous").index());
    private static final Group BUNDLED =
            new Group("bundled", Shape.DOT, KindColours.of("crystal").index());

    private static final double MARGIN = 0.05;

    private MapFigure() {}

    /**
     * @param shown records to be drawn; those that the map does not have are passed over
     * @param sigma broadening of the spectra that the map was made of, eV
     */
    public static FigureSpec of(
            LibrarySource source,
            PrincipalMap map,
            List<Reference> shown,
            MapColour colour,
            ReferenceFilter filter,
            double sigma) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < map.size(); i++) {
            places.put(map.ids().get(i), i);
        }
        List<Reference> drawn =
                shown.stream().filter(r -> places.containsKey(r.id())).toList();
        double[] x = map.scores(0);
        double[] y = map.scores(1);
        List<Points> points = new ArrayList<>();
        for (Map.Entry<Group, List<Reference>> entry : groups(drawn, colour).entrySet()) {
            List<Reference> records = entry.getValue();
            points.add(new Points(
                    entry.getKey().name(),
                    entry.getKey().shape(),
                    colour(entry.getKey(), colour, records),
                    column(records, places, x),
                    column(records, places, y),
                    records.stream().map(Reference::id).toList(),
                    records.stream().map(r -> help(r, colour)).toList()));
        }
        double[] xEnds = ends(x);
        double[] yEnds = ends(y);
        Map<String, String> told = source.provenance(LibraryKey.MAP);
        told.put(LibraryKey.SIGMA, Double.toString(sigma));
        told.put(LibraryKey.COLOUR, colour.key());
        told.put(LibraryKey.RECORDS_SHOWN, drawn.size() + " of " + map.size() + ": " + filter.words());
        told.put(LibraryKey.FILTER, FilterJson.of(filter));
        return new FigureSpec(
                        "",
                        label(map, 0),
                        label(map, 1),
                        xEnds[0],
                        xEnds[1],
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        told)
                .withY(yEnds[0], yEnds[1])
                .withPoints(points);
    }

    /** Points that look alike. */
    private record Group(String name, Shape shape, int category) {}

    private static Map<Group, List<Reference>> groups(List<Reference> drawn, MapColour colour) {
        Function<Reference, Group> group = record -> {
            if (colour instanceof MapColour.Kind) {
                return new Group(
                        record.kind(),
                        KindColours.shape(record.kind()),
                        KindColours.of(record.kind()).index());
            }
            if (colour instanceof MapColour.Owner) {
                return Ownership.isOwn(record) ? OWN : BUNDLED;
            }
            return new Group("", Shape.DOT, 0);
        };
        Map<Group, List<Reference>> groups = new LinkedHashMap<>();
        KINDS.stream()
                .filter(kind -> colour instanceof MapColour.Kind)
                .forEach(kind -> groups.put(
                        new Group(
                                kind,
                                KindColours.shape(kind),
                                KindColours.of(kind).index()),
                        new ArrayList<>()));
        if (colour instanceof MapColour.Owner) {
            groups.put(OWN, new ArrayList<>());
        }
        // Within a group the last is drawn over the others: own ones are few.
        drawn.stream()
                .sorted((a, b) -> Boolean.compare(Ownership.isOwn(a), Ownership.isOwn(b)))
                .forEach(record -> groups.computeIfAbsent(group.apply(record), key -> new ArrayList<>())
                        .add(record));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private static Colour colour(Group group, MapColour colour, List<Reference> records) {
        return colour instanceof MapColour.Number number
                ? new Colour.Values(
                        records.stream().mapToDouble(number.property()::of).toArray(), number.label())
                : new Colour.Category(group.category());
    }

    private static double[] column(List<Reference> records, Map<String, Integer> places, double[] scores) {
        return records.stream().mapToDouble(r -> scores[places.get(r.id())]).toArray();
    }

    private static String help(Reference record, MapColour colour) {
        String first = record.id() + (Ownership.isOwn(record) ? ", own\n" : "\n") + record.kind();
        if (colour instanceof MapColour.Number number) {
            double value = number.property().of(record);
            return first + "\n" + number.property().label() + " "
                    + (Double.isNaN(value)
                            ? "not known"
                            : String.format(
                                            Locale.ROOT,
                                            "%.4g %s",
                                            value,
                                            number.property().unit())
                                    .strip());
        }
        return first;
    }

    /** The same for every filter, so that a place on the map keeps its meaning. */
    private static double[] ends(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        double margin = high > low ? MARGIN * (high - low) : 1;
        return new double[] {low - margin, high + margin};
    }

    private static String label(PrincipalMap map, int component) {
        return String.format(
                Locale.ROOT, "Component %d, %.0f %% of the variance", component + 1, 100 * map.explained(component));
    }
}
