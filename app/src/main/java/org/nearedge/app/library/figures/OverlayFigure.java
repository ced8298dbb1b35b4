package org.nearedge.app.library.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Label;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/** Several records over, or above, one another: their spectra as models see them, or their total PDOS. */
public final class OverlayFigure {
    /** More curves than this are a carpet. */
    public static final int MOST = 48;

    /** More names than this take the room of the curves. */
    private static final int MOST_NAMES = 6;

    private static final int MOST_LABELS = 24;
    /** Room for names beside the curves, in widths of the curves. */
    private static final double NAMES = 0.25;

    private OverlayFigure() {}

    /** A record's curve before it is raised. */
    private record Raw(Reference record, double[] x, double[] y) {}

    /**
     * Spectra relative to their onset, maximum 1; records that the grid cannot use are left out.
     *
     * @param records the first {@link #MOST} are drawn
     * @param offset each curve is raised by this above the one before; 0: all on one base
     */
    public static FigureSpec edges(
            LibrarySource source, PreparedReferences prepared, List<Reference> records, double offset) {
        List<Raw> raw = new ArrayList<>();
        for (Reference record : records.subList(0, Math.min(MOST, records.size()))) {
            OptionalInt index = prepared.indexOf(record.id());
            if (index.isPresent()) {
                Spectrum spectrum = prepared.spectrum(index.getAsInt());
                raw.add(new Raw(record, spectrum.axis().toArray(), spectrum.toArray()));
            }
        }
        Map<String, String> told = provenance(source, LibraryKey.EDGE_CURVES, raw, offset);
        told.put(LibraryKey.SIGMA, Double.toString(prepared.grid().sigma()));
        return figure(InputFigure.X_LABEL, InputFigure.Y_LABEL, raw, offset, List.of(), told);
    }

    /** Total PDOS at the broadening of the models; records whose PDOS does not go far enough are left out. */
    public static FigureSpec pdos(LibrarySource source, List<Reference> records, double offset) {
        List<Raw> raw = new ArrayList<>();
        double most = 0;
        for (Reference record : records.subList(0, Math.min(MOST, records.size()))) {
            try {
                Pdos pdos = Target.pdos(record);
                double[] total = pdos.total();
                for (double value : total) {
                    most = Math.max(most, value);
                }
                raw.add(new Raw(record, pdos.axis().toArray(), total));
            } catch (InputException e) {
                // Told where the record is looked at by itself.
                continue;
            }
        }
        Map<String, String> told = provenance(source, LibraryKey.PDOS_CURVES, raw, offset);
        told.put(LibraryKey.SIGMA, Double.toString(Target.SIGMA));
        return figure(
                PdosFigure.X_LABEL,
                "Total " + PdosFigure.Y_LABEL,
                raw,
                offset * most,
                List.of(new Marker(PdosFigure.ZERO, 0)),
                told);
    }

    private static Map<String, String> provenance(LibrarySource source, String curves, List<Raw> raw, double offset) {
        Map<String, String> told = source.provenance(LibraryKey.OVERLAY);
        told.put(LibraryKey.CURVES, curves);
        told.put(LibraryKey.OFFSET, Double.toString(offset));
        told.put(LibraryKey.RECORDS, raw.stream().map(r -> r.record().id()).collect(Collectors.joining("\n")));
        return told;
    }

    private static FigureSpec figure(
            String xLabel, String yLabel, List<Raw> raw, double step, List<Marker> markers, Map<String, String> told) {
        List<Curve> curves = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            Raw one = raw.get(i);
            double[] y = one.y().clone();
            for (int k = 0; k < y.length; k++) {
                y[k] += i * step;
            }
            // Names that end alike share one entry of the legend; the numbers keep each its own.
            String name = one.record().id() + (raw.size() > MOST_NAMES ? ", selected records" : "");
            curves.add(new Curve(name, Role.NEIGHBOUR, one.x(), y, null));
            if (step > 0 && raw.size() > MOST_NAMES && raw.size() <= MOST_LABELS) {
                labels.add(new Label(
                        one.x()[y.length - 1], y[y.length - 1], one.record().id()));
            }
        }
        double first = raw.isEmpty() ? 0 : raw.get(0).x()[0];
        double last = raw.isEmpty() ? 1 : raw.get(0).x()[raw.get(0).x().length - 1];
        FigureSpec figure = new FigureSpec(
                "",
                xLabel,
                step > 0 ? yLabel + ", each raised" : yLabel,
                first,
                labels.isEmpty() ? last : last + NAMES * (last - first),
                curves,
                List.of(),
                List.of(),
                markers,
                told);
        return figure.withLabels(labels);
    }
}
