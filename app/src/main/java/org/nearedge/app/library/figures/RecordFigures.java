package org.nearedge.app.library.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.process.Broaden;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/** One record: its spectrum as it was computed and as a model sees it, and its PDOS. */
public final class RecordFigures {
    static final String X_LABEL = "Energy relative to the lowest empty state (eV)";
    static final String Y_LABEL = "Intensity (arb. unit)";

    private RecordFigures() {}

    /** @param sigma broadening of a model's input, eV; not below the record's own: else that of the record alone */
    public static FigureSpec edge(LibrarySource source, Reference record, double sigma) {
        Spectrum own = record.spectrum();
        double most = own.max();
        double[] x = own.axis().toArray();
        List<Curve> curves = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        curves.add(new Curve(name("computed", record.sigma()), Role.RAW, x, over(own.toArray(), most), null));
        if (sigma > record.sigma()) {
            try {
                // Over the whole range: that part of it is not to be used is told by the region.
                double[] broadened =
                        new Broaden(record.sigma(), sigma).apply(own).toArray();
                curves.add(new Curve(name("as models see it", sigma), Role.INPUT, x, over(broadened, most), null));
                InputGrid grid = InputGrid.of(record.edge(), sigma).orElse(null);
                if (grid != null) {
                    markers.add(new Marker(
                            "onset", PreparedReferences.of(record, grid).onset(0)));
                }
            } catch (InputException e) {
                // Then no model can see it, and the computed curve says all.
                markers.clear();
            }
        }
        Map<String, String> told = source.provenance(LibraryKey.RECORD);
        told.put(LibraryKey.ONE_RECORD, record.id());
        told.put(LibraryKey.CURVES, LibraryKey.EDGE_CURVES);
        told.put(LibraryKey.SIGMA, Double.toString(sigma));
        List<Region> unused =
                record.edgeTop() == null || record.edgeTop() >= own.axis().last()
                        ? List.of()
                        : List.of(new Region(
                                "bands missing", record.edgeTop(), own.axis().last()));
        return new FigureSpec(
                "", X_LABEL, Y_LABEL, own.axis().first(), own.axis().last(), curves, List.of(), unused, markers, told);
    }

    /** s, p and total, at the record's own broadening, from 20 eV below to 20 eV above zero. */
    public static FigureSpec pdos(LibrarySource source, Reference record) {
        Pdos pdos = record.pdos();
        double[] x = pdos.axis().toArray();
        List<Curve> curves = List.of(
                new Curve("s", Role.PDOS_S, x, pdos.s(), 0.0),
                new Curve("p", Role.PDOS_P, x, pdos.p(), 0.0),
                new Curve("total", Role.PDOS_TOTAL, x, pdos.total(), 0.0));
        Map<String, String> told = source.provenance(LibraryKey.RECORD);
        told.put(LibraryKey.ONE_RECORD, record.id());
        told.put(LibraryKey.CURVES, LibraryKey.PDOS_CURVES);
        told.put(LibraryKey.SIGMA, Double.toString(record.sigma()));
        return new FigureSpec(
                "",
                PdosFigure.X_LABEL,
                PdosFigure.Y_LABEL,
                pdos.axis().first(),
                pdos.axis().last(),
                curves,
                List.of(),
                List.of(),
                List.of(new Marker(PdosFigure.ZERO, 0)),
                told);
    }

    private static String name(String what, double sigma) {
        return String.format(Locale.ROOT, "%s, \u03c3 %s eV", what, sigma);
    }

    private static double[] over(double[] values, double most) {
        return Arrays.stream(values).map(v -> v / most).toArray();
    }
}
