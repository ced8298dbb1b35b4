package org.nearedge.io.xdi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nearedge.spectrum.DataAxis;

/**
 * The abscissa, strictly ascending, and the rows it is made of in that order.
 *
 * @param rows row of the table behind each value of the axis
 * @param column index of the column it was taken from
 * @param angle the file gives angles or motor steps
 * @param notices every guess and every change of order
 */
record XdiAxis(DataAxis axis, int[] rows, int column, boolean angle, List<String> notices) {
    /** A step that differs from the mean by less than this part of it is rounding, not an uneven axis. */
    private static final double EVEN = 1e-6;

    static XdiAxis of(XdiHeader header, XdiColumns columns, XdiTable table) {
        List<String> notices = new ArrayList<>();
        XdiColumns.Column chosen = chosen(columns, notices);
        double[] values = table.columns()[chosen.index()];
        String unit = unit(chosen, notices);
        boolean angle = chosen.role() == ColumnRole.ANGLE
                || unit.equals("degrees")
                || unit.equals("radians")
                || unit.equals("steps");
        String name = chosen.label();
        if (unit.equals("degrees") || unit.equals("radians")) {
            String given = header.value(XdiField.D_SPACING);
            double spacing = given == null ? Double.NaN : XdiField.number(given);
            if (spacing > 0) {
                double radian = unit.equals("degrees") ? Math.PI / 180 : 1;
                values = IntStream.range(0, values.length)
                        .mapToDouble(i -> Bragg.energy(table.columns()[chosen.index()][i] * radian, spacing))
                        .toArray();
                notices.add("energies were computed from the angles with Mono.d_spacing " + given + " Å");
                name = "energy";
                unit = "eV";
            } else {
                notices.add("angles cannot become energies without a good Mono.d_spacing");
            }
        } else if (unit.equals("steps")) {
            notices.add("motor steps cannot become energies here: export the file in eV");
        }
        int[] rows = ascending(values, notices);
        double[] ordered = XdiTable.ordered(values, rows);
        return new XdiAxis(
                ordered.length == 0 ? null : axis(name, unit, ordered), rows, chosen.index(), angle, notices);
    }

    private static XdiColumns.Column chosen(XdiColumns columns, List<String> notices) {
        XdiColumns.Column first = columns.all().get(0);
        XdiColumns.Column energy = columns.first(ColumnRole.ENERGY);
        if (energy == null || energy.index() == 0 || first.role() == ColumnRole.WAVENUMBER) {
            return first;
        }
        notices.add("the energies stand in column " + (energy.index() + 1) + ", XDI wants them in the first");
        return energy;
    }

    private static String unit(XdiColumns.Column column, List<String> notices) {
        String unit = column.unit().toLowerCase(Locale.ROOT);
        switch (column.role()) {
            case ANGLE -> {
                if (unit.startsWith("rad")) {
                    return "radians";
                }
                if (unit.isEmpty()) {
                    notices.add("the angle has no unit, degrees were assumed");
                }
                return unit.isEmpty() || unit.startsWith("deg") ? "degrees" : unit;
            }
            case WAVENUMBER, DISTANCE -> {
                return column.unit();
            }
            default -> {
                if (unit.isEmpty() && column.role() == ColumnRole.ENERGY) {
                    notices.add("the energy has no unit, eV was assumed");
                    return "eV";
                }
                if (unit.startsWith("deg")) {
                    return "degrees";
                }
                if (unit.startsWith("rad")) {
                    return "radians";
                }
                return unit.startsWith("step") ? "steps" : column.unit();
            }
        }
    }

    /** Rows with a finite abscissa in ascending order, the first of several equal ones. */
    private static int[] ascending(double[] values, List<String> notices) {
        int[] finite = IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]))
                .toArray();
        if (finite.length < values.length) {
            notices.add((values.length - finite.length) + " rows have no finite abscissa and were left out");
        }
        int[] sorted = IntStream.of(finite)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rows = IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || values[sorted[i]] > values[sorted[i - 1]])
                .map(i -> sorted[i])
                .toArray();
        if (rows.length < sorted.length) {
            notices.add((sorted.length - rows.length) + " rows repeat an abscissa and were left out");
        }
        long descents = IntStream.range(1, rows.length)
                .filter(i -> rows[i] < rows[i - 1])
                .count();
        if (descents == rows.length - 1L && rows.length > 1) {
            notices.add("the abscissa descends in the file and was turned round");
        } else if (descents > 0) {
            notices.add("the abscissa goes up and down in the file, rows were sorted");
        }
        return rows;
    }

    private static DataAxis axis(String name, String unit, double[] values) {
        int n = values.length;
        if (n > 2) {
            double step = (values[n - 1] - values[0]) / (n - 1);
            boolean even =
                    IntStream.range(0, n).allMatch(i -> Math.abs(values[0] + i * step - values[i]) <= EVEN * step);
            if (even) {
                return DataAxis.uniform(name, unit, values[0], step, n);
            }
        }
        return DataAxis.listed(name, unit, values);
    }
}
