package org.nearedge.io.optados;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nearedge.io.text.LineCursor;
import org.nearedge.io.text.NumberToken;
import org.nearedge.spectrum.InputException;

/**
 * The edges of a {@code SEED_core_edge.dat}. A heading in comments tells the broadening; then each edge has a comment
 * with atom, number within its species, edge and label ({@code # Si 1    K1   Si:exc}) and its rows: energy, intensity
 * and, with {@code CORE_LAI_BROADENING}, the broadened intensity; of a spin-polarised calculation up, down and their
 * sum take the place of each. A blank line ends an edge.
 */
final class CoreEdges {
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#\\*+\\s*\\R\\s*#\\s*Core loss function\\s*\\R");
    private static final Pattern EDGE =
            Pattern.compile("([A-Z][a-z]?)\\s+(\\d{1,6}|\\*+)\\s+([K-P]\\d(?:,\\d)?)(?:\\s+(\\S{1,10}))?");
    private static final Pattern SETTING =
            Pattern.compile("(Gaussian broadening: FWHM|Lorentzian (?:scale|offset|width))\\s+([-+0-9.EeDd]{1,40})");
    private static final String GAUSSIAN = "Gaussian broadening: FWHM";
    /** With one spin or two, plain or broadened too. */
    private static final Set<Integer> COLUMNS = Set.of(2, 3, 4, 7);

    private static final String REMEDY = "let OptaDOS write it again";

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private boolean lorentzian;

    private CoreEdges() {}

    /**
     * One edge.
     *
     * @param name {@code Si 1 K1 Si:exc}; empty if the file does not tell it
     */
    record Edge(String name, boolean isLabelled, NumberRows rows) {
        boolean hasSpins() {
            return rows.columns() >= 4;
        }

        boolean isBroadened() {
            return rows.columns() == 3 || rows.columns() == 7;
        }

        double[] plain() {
            return hasSpins() ? sum(1) : rows.column(1);
        }

        double[] broadened() {
            return hasSpins() ? sum(4) : rows.column(2);
        }

        /** Up and down; the file's own sum counts the channels of one edge repeatedly. */
        private double[] sum(int up) {
            double[] sum = rows.column(up);
            double[] down = rows.column(up + 1);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += down[i];
            }
            return sum;
        }
    }

    static boolean isHeading(String text) {
        return HEADING.matcher(text).find();
    }

    static CoreEdges parse(String subject, String text) throws InputException {
        CoreEdges file = new CoreEdges();
        LineCursor lines = new LineCursor(subject, text);
        Matcher edge = null;
        NumberRows rows = null;
        while (lines.next()) {
            String line = lines.line().strip();
            if (line.startsWith("#")) {
                String comment = line.substring(1).strip();
                Matcher named = EDGE.matcher(comment.length() > 80 ? "" : comment);
                if (named.matches()) {
                    requireRows(edge, rows, lines);
                    edge = named;
                    rows = null;
                } else {
                    file.setting(comment);
                }
            } else if (line.isEmpty()) {
                requireRows(edge, rows, lines);
                edge = null;
                rows = null;
            } else {
                if (rows == null) {
                    rows = new NumberRows(lines.number());
                    file.edges.add(new Edge(nameOf(edge), edge != null && edge.group(4) != null, rows));
                }
                rows.add(lines);
                if (rows.rows() == 1 && !COLUMNS.contains(rows.columns())) {
                    throw lines.fault("has " + rows.columns() + " numbers, which no edge has", REMEDY);
                }
            }
        }
        requireRows(edge, rows, lines);
        if (file.edges.isEmpty()) {
            throw lines.fault("is the end of the file, and no edge came before it", REMEDY);
        }
        for (Edge found : file.edges) {
            if (found.rows().rows() < 2) {
                throw new InputException(subject, found.name(), "has one row of numbers only", REMEDY);
            }
        }
        return file;
    }

    private static void requireRows(Matcher edge, NumberRows rows, LineCursor lines) throws InputException {
        if (edge != null && rows == null) {
            throw lines.fault("comes where the rows of edge " + nameOf(edge) + " belong", REMEDY);
        }
    }

    private static String nameOf(Matcher edge) {
        return edge == null ? "" : edge.group().replaceAll("\\s+", " ");
    }

    private void setting(String comment) {
        lorentzian |= comment.startsWith("Lorentzian");
        Matcher setting = SETTING.matcher(comment);
        if (setting.matches()) {
            NumberToken number = new NumberToken();
            if (number.read(setting.group(2), '.') == NumberToken.Kind.NUMBER) {
                settings.put(setting.group(1), number.value());
            }
        }
    }

    List<Edge> edges() {
        return edges;
    }

    /** What the heading tells, by its own names; widths in eV. */
    Map<String, Object> settings() {
        return settings;
    }

    /** Whether the broadened intensities were broadened by a Gaussian alone, whose width the file tells. */
    boolean isGaussian() {
        return settings.containsKey(GAUSSIAN) && !lorentzian;
    }

    /** Full width at half maximum of the instrument's Gaussian, eV. */
    double gaussian() {
        return (Double) settings.get(GAUSSIAN);
    }
}
