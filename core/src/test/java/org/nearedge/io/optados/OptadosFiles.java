package org.nearedge.io.optados;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text as OptaDOS writes it, line by line after its output routines; the numbers are made up. No file here comes from a
 * calculation.
 */
public final class OptadosFiles {
    private static final String RULE =
            "#+----------------------------------------------------------------------------+";

    private OptadosFiles() {}

    /** A number as gfortran's {@code write(unit,*)} prints a double: 24 places, exponent of three digits if any. */
    static String listed(double value) {
        double size = Math.abs(value);
        if (value == 0 || size >= 0.1 && size < 1e15) {
            int before = size < 1 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
            return " %20s    ".formatted(String.format(Locale.ROOT, "%." + (17 - before) + "f", value));
        }
        String[] parts = String.format(Locale.ROOT, "%.16e", value).split("e");
        return " %24s".formatted(parts[0] + "E" + parts[1].charAt(0) + "%03d".formatted(exponent(parts[1])));
    }

    /** {@code es14.7}: without E where the exponent has three digits. */
    static String scientific(double value) {
        String[] parts = String.format(Locale.ROOT, "%.7e", value).split("e");
        int exponent = exponent(parts[1]);
        String mark = exponent > 99 ? "" : "E";
        return "%14s"
                .formatted(parts[0]
                        + mark
                        + parts[1].charAt(0)
                        + (exponent > 99 ? "" + exponent : "%02d".formatted(exponent)));
    }

    /** {@code E21.13}: the mantissa begins with 0. */
    static String fixed(double value) {
        if (value == 0) {
            return "%21s".formatted("0.0000000000000E+00");
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        String mantissa = String.format(Locale.ROOT, "%.13f", value / Math.pow(10, exponent));
        return "%21s".formatted(mantissa + "E" + (exponent < 0 ? "-" : "+") + "%02d".formatted(Math.abs(exponent)));
    }

    private static int exponent(String signed) {
        return Math.abs(Integer.parseInt(signed));
    }

    /** The heading of a {@code _core_edge.dat}. */
    static String coreHeading(String... settings) {
        StringBuilder text = new StringBuilder(
                """
                 #*********************************************
                 #            Core loss function              \u0020
                 #*********************************************
                 #
                """);
        for (String setting : settings) {
            text.append(" # ").append(setting).append('\n');
        }
        return text.append(" #\n").toString();
    }

    /** One edge of a calculation without spins. */
    static String edge(String name, double[]... columns) {
        StringBuilder text = new StringBuilder(" # ").append(name).append('\n');
        for (int i = 0; i < columns[0].length; i++) {
            for (double[] column : columns) {
                text.append(listed(column[i]));
            }
            text.append('\n');
        }
        return text.append(" \n").toString();
    }

    /** One edge of a spin-polarised calculation. */
    static String spinEdge(String name, double[]... columns) {
        StringBuilder text = new StringBuilder(" # ").append(name).append('\n');
        for (int i = 0; i < columns[0].length; i++) {
            for (double[] column : columns) {
                text.append(fixed(column[i])).append("  ");
            }
            text.append('\n');
        }
        return text.append(" \n").toString();
    }

    /**
     * What a column of a {@code .pdos.dat} holds.
     *
     * @param spin {@code Up}, {@code Down} or null
     * @param projections {@code Si 1 s}
     */
    record Box(String spin, List<String> projections) {
        static Box of(String... projections) {
            return new Box(null, List.of(projections));
        }
    }

    /** A {@code .pdos.dat}. */
    static String pdos(String word, List<Box> boxes, double[]... columns) {
        List<String> lines = new ArrayList<>(List.of(
                " ##############################################################################",
                " #",
                " #                  O p t a D O S   o u t p u t   f i l e ",
                " #",
                " #  Generated on  3 Mar 2026 at 10:27:31 ",
                " ##############################################################################",
                RULE,
                "#|                    Partial Density of States -- Projectors                 |",
                RULE));
        int number = 0;
        for (Box box : boxes) {
            number++;
            lines.add("#|%12s%4d%10s%50s|".formatted(" " + word + ": ", number, " contains:", ""));
            lines.add(
                    box.spin() == null
                            ? "#|%16s%10s%14s%36s|".formatted(" Atom ", "", " AngM Channel ", "")
                            : "#|%16s%10s%14s%5s%15s%16s|"
                                    .formatted(" Atom ", "", " AngM Channel ", "", " Spin Channel ", ""));
            for (String projection : box.projections()) {
                String[] words = projection.split(" ");
                lines.add(
                        box.spin() == null
                                ? "#|%13s%3s%18s%42s|".formatted("%-8s".formatted(words[0]), words[1], words[2], "")
                                : "#|%13s%3s%18s%15s%4s%23s|"
                                        .formatted("%-8s".formatted(words[0]), words[1], words[2], "", box.spin(), ""));
            }
            lines.add(RULE);
        }
        for (int i = 0; i < columns[0].length; i++) {
            StringBuilder row = new StringBuilder(scientific(columns[0][i]));
            for (int k = 1; k < columns.length; k++) {
                row.append(' ').append(scientific(columns[k][i]));
            }
            lines.add(row.toString());
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
