package org.nearedge.io.xdi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Everything in a table that can be looked at as a spectrum, best first. */
final class XdiSignals {
    /**
     * One signal.
     *
     * @param title as told: {@code mu from ln(i0/itrans)}, or the column's label
     * @param label the label that XDI has for it
     * @param unit as the file gives it; may be empty
     * @param values shape (rows of the table); NaN where there is none
     */
    record Signal(String title, String label, String unit, double[] values, List<String> notices) {
        boolean isEmpty() {
            return java.util.Arrays.stream(values).noneMatch(Double::isFinite);
        }
    }

    /** Every data set carries the metadata: a row of a million numbers must not become a million of them. */
    static final int MAX = 256;

    private final XdiHeader header;
    private final XdiColumns columns;
    private final XdiTable table;
    private final int abscissa;

    XdiSignals(XdiHeader header, XdiColumns columns, XdiTable table, int abscissa) {
        this.header = header;
        this.columns = columns;
        this.table = table;
        this.abscissa = abscissa;
    }

    /**
     * Absorption coefficients of the file (by the order of {@link ColumnRole}), then those computed from intensities
     * (transmission, fluorescence, reference), then all other columns, {@link #MAX} signals at
     * most. Signals without any finite value come last.
     */
    List<Signal> all() {
        List<Signal> signals = new ArrayList<>();
        columns.all().stream()
                .filter(c -> c.role().isMu() && c.index() != abscissa)
                .sorted(Comparator.comparing(XdiColumns.Column::role))
                .limit(MAX)
                .forEach(c -> signals.add(column(c)));
        derived(signals);
        columns.all().stream()
                .filter(c -> !c.role().isMu() && c.index() != abscissa)
                .filter(c -> c.role() != ColumnRole.FLUORESCENCE || !isNormalised(c))
                .limit(Math.max(0, MAX - signals.size()))
                .forEach(c -> signals.add(column(c)));
        signals.sort(Comparator.comparing(Signal::isEmpty));
        return signals;
    }

    private Signal column(XdiColumns.Column column) {
        double[] values = table.columns()[column.index()];
        return new Signal(column.label(), column.label(), column.unit(), values, List.of());
    }

    private void derived(List<Signal> signals) {
        XdiColumns.Column i0 = columns.first(ColumnRole.I0);
        XdiColumns.Column transmission = columns.first(ColumnRole.TRANSMISSION);
        XdiColumns.Column fluorescence = columns.first(ColumnRole.FLUORESCENCE);
        XdiColumns.Column reference = columns.first(ColumnRole.REFERENCE);
        if (i0 != null && transmission != null) {
            signals.add(logarithm(i0, transmission, ColumnRole.MU_TRANSMISSION));
        }
        columns.all().stream()
                .filter(c -> c.role() == ColumnRole.FLUORESCENCE && isNormalised(c))
                .limit(MAX)
                .forEach(c -> signals.add(normalised(c)));
        if (fluorescence != null && !isNormalised(fluorescence) && i0 != null) {
            String title = "mu from " + fluorescence.label() + "/" + i0.label();
            signals.add(computed(
                    title, fluorescence, i0, ColumnRole.MU_FLUORESCENCE, (f, i) -> i > 0 ? f / i : Double.NaN));
        }
        if (reference != null && (transmission != null || i0 != null)) {
            // The reference foil stands behind the sample: what falls on it is what the sample lets through.
            signals.add(logarithm(transmission != null ? transmission : i0, reference, ColumnRole.MU_REFERENCE));
        }
    }

    private Signal normalised(XdiColumns.Column column) {
        String notice = column.label() + " is already divided by i0, as the file says of its column";
        double[] values = table.columns()[column.index()];
        return new Signal("mu from " + column.label(), label(ColumnRole.MU_FLUORESCENCE), "", values, List.of(notice));
    }

    private boolean isNormalised(XdiColumns.Column column) {
        String remark = header.remarks.getOrDefault(column.index() + 1, "").toLowerCase(Locale.ROOT);
        return remark.contains("normalised by i0") || remark.contains("normalized by i0");
    }

    private Signal logarithm(XdiColumns.Column before, XdiColumns.Column after, ColumnRole role) {
        String title = "mu from ln(" + before.label() + "/" + after.label() + ")";
        return computed(title, before, after, role, (a, b) -> a > 0 && b > 0 ? Math.log(a / b) : Double.NaN);
    }

    private Signal computed(
            String title, XdiColumns.Column a, XdiColumns.Column b, ColumnRole role, DoubleBinaryOperator of) {
        double[] left = table.columns()[a.index()];
        double[] right = table.columns()[b.index()];
        double[] values = IntStream.range(0, table.rows())
                .mapToDouble(i -> of.applyAsDouble(left[i], right[i]))
                .map(v -> Double.isFinite(v) ? v : Double.NaN)
                .toArray();
        long lost = IntStream.range(0, table.rows())
                .filter(i -> Double.isNaN(values[i]))
                .count();
        List<String> notices = lost == 0
                ? List.of()
                : List.of(title + " has no value in " + lost
                        + " rows (intensities that are zero, negative or no number)");
        return new Signal(title, label(role), "", values, notices);
    }

    private static String label(ColumnRole role) {
        return role.label();
    }
}
