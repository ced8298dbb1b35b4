package org.nearedge.app.library.figures;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Target;
import org.nearedge.library.map.PrincipalMap;
import org.nearedge.library.select.FilterJson;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/** A figure of the library made again from what it tells of itself. */
public final class LibraryFigures {
    /** What the figures of this workspace begin with. */
    public static final String PREFIX = "library/";

    private LibraryFigures() {}

    /** @param library that holds the figure's records: the bundled one, or that with the user's own */
    public static FigureSpec again(Origin origin, ReferenceLibrary library) throws InputException {
        String edge = origin.require(Key.EDGE);
        LibrarySource source = new LibrarySource(library.name(), edge, library.hash(edge));
        double sigma = sigma(origin);
        return switch (origin.require(Key.FIGURE)) {
            case LibraryKey.MAP -> map(origin, source, library, sigma);
            case LibraryKey.OVERLAY -> overlay(origin, source, library, sigma);
            case LibraryKey.RECORD -> {
                Reference record = find(origin, library, edge, origin.require(LibraryKey.ONE_RECORD));
                yield isPdos(origin) ? RecordFigures.pdos(source, record) : RecordFigures.edge(source, record, sigma);
            }
            default ->
                throw new InputException(
                        origin.source(),
                        "provenance",
                        "is a figure that this program cannot make (" + origin.require(Key.FIGURE) + ")",
                        "use the version that made it");
        };
    }

    private static FigureSpec map(Origin origin, LibrarySource source, ReferenceLibrary library, double sigma)
            throws InputException {
        ReferenceFilter filter =
                FilterJson.parse(source.edge(), origin.text(LibraryKey.FILTER).orElse("{}"));
        PreparedReferences prepared = PreparedReferences.of(library, source.edge(), grid(origin, source.edge(), sigma));
        return MapFigure.of(
                source,
                PrincipalMap.of(prepared),
                filter.of(prepared.references()),
                MapColour.of(origin.text(LibraryKey.COLOUR).orElse("")),
                filter,
                sigma);
    }

    private static FigureSpec overlay(Origin origin, LibrarySource source, ReferenceLibrary library, double sigma)
            throws InputException {
        List<Reference> records = new ArrayList<>();
        for (String id : origin.require(LibraryKey.RECORDS).split("\n")) {
            records.add(find(origin, library, source.edge(), id));
        }
        Double offset = origin.number(LibraryKey.OFFSET);
        double step = offset == null ? 0 : offset;
        return isPdos(origin)
                ? OverlayFigure.pdos(source, records, step)
                : OverlayFigure.edges(
                        source, PreparedReferences.of(records, grid(origin, source.edge(), sigma)), records, step);
    }

    private static boolean isPdos(Origin origin) {
        return origin.text(LibraryKey.CURVES).orElse("").equals(LibraryKey.PDOS_CURVES);
    }

    private static double sigma(Origin origin) throws InputException {
        Double sigma = origin.number(LibraryKey.SIGMA);
        return sigma == null ? Target.SIGMA : sigma;
    }

    private static InputGrid grid(Origin origin, String edge, double sigma) throws InputException {
        return InputGrid.of(edge, sigma)
                .orElseThrow(() -> new InputException(
                        origin.source(), "provenance, " + Key.EDGE, "is of an edge without a grid: " + edge, ""));
    }

    private static Reference find(Origin origin, ReferenceLibrary library, String edge, String id)
            throws InputException {
        return library.find(edge, id.strip())
                .orElseThrow(() -> new InputException(
                        origin.source(),
                        "provenance",
                        "is of record " + id.strip() + ", which the " + library.name() + " does not hold",
                        "add the record again"));
    }
}
