package org.nearedge.io.optados;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nearedge.io.text.LineCursor;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;

/**
 * The projected densities of states of a {@code SEED.pdos.dat} or {@code SEED.pdos.proj-0001-0010.dat}. Boxes in
 * comments tell of each column which atoms and angular momenta it sums ({@code Column:    1 contains:}, in early
 * versions {@code Projector:}); then come rows of an energy and the columns. Of a spin-polarised calculation all
 * columns of spin up come first, then those of spin down with a minus sign. Densities are electrons/eV.
 */
public final class ProjectedDos {
    private static final Pattern HEADING = Pattern.compile("Partial Density of States -- Projectors");
    private static final Pattern COLUMN = Pattern.compile("\\|\\s*(?:Column|Projector):.*contains:.*");
    private static final Pattern PROJECTION =
            Pattern.compile("\\|\\s*(\\S{1,20})\\s+(\\d{1,6})\\s+([spdf])(?:\\s+(Up|Down))?\\s*\\|?");
    private static final String REMEDY = "let OptaDOS write it again";

    private final String subject;
    private final List<Column> columns;
    private final EnergyAxis axis;
    private final NumberRows rows;

    private ProjectedDos(String subject, List<Column> columns, EnergyAxis axis, NumberRows rows) {
        this.subject = subject;
        this.columns = columns;
        this.axis = axis;
        this.rows = rows;
    }

    /**
     * What a column sums.
     *
     * @param atoms {@code Si 3}, each once
     * @param channels of s, p, d and f
     */
    private record Column(List<String> atoms, String channels, boolean isDown) {}

    /** Whether a text begins as such a file does. */
    public static boolean isHeading(String start) {
        return HEADING.matcher(start).find() && start.contains("O p t a D O S");
    }

    /** @param subject name of the file */
    public static ProjectedDos parse(String subject, String text) throws InputException {
        LineCursor lines = new LineCursor(subject, text);
        List<List<Matcher>> boxes = new ArrayList<>();
        NumberRows rows = null;
        while (lines.next()) {
            String line = lines.line().strip();
            if (!line.startsWith("#")) {
                if (!line.isEmpty()) {
                    rows = rows == null ? new NumberRows(lines.number()) : rows;
                    rows.add(lines);
                    if (rows.rows() == 1 && rows.columns() != boxes.size() + 1) {
                        throw lines.fault(
                                "has " + (rows.columns() - 1) + " densities, but the heading tells of " + boxes.size(),
                                REMEDY);
                    }
                }
                continue;
            }
            String comment = line.substring(1).strip();
            // Beyond 999 atoms OptaDOS prints stars for the number: those cannot be told apart and are no projection.
            Matcher projection = PROJECTION.matcher(comment.length() > 200 ? "" : comment);
            if (COLUMN.matcher(comment).matches()) {
                boxes.add(new ArrayList<>());
            } else if (!boxes.isEmpty() && projection.matches()) {
                boxes.get(boxes.size() - 1).add(projection);
            }
        }
        if (rows == null || rows.rows() < 2) {
            throw lines.fault("is the end of the file, and no rows of densities came before it", REMEDY);
        }
        return new ProjectedDos(
                subject, boxes.stream().map(ProjectedDos::column).toList(), rows.axis(subject), rows);
    }

    private static Column column(List<Matcher> projections) {
        List<String> atoms = projections.stream()
                .map(m -> m.group(1) + " " + m.group(2))
                .distinct()
                .toList();
        String channels =
                projections.stream().map(m -> m.group(3)).distinct().sorted().reduce("", String::concat);
        return new Column(atoms, channels, projections.stream().anyMatch(m -> "Down".equals(m.group(4))));
    }

    /** The sites of which s and p stand in columns of their own, in the file's order. */
    public List<SitePdos> sites() throws InputException {
        List<List<String>> groups =
                columns.stream().map(Column::atoms).distinct().toList();
        List<SitePdos> sites = new ArrayList<>();
        for (List<String> atoms : groups) {
            double[] s = density(atoms, "s");
            double[] p = density(atoms, "p");
            if (s != null && p != null) {
                sites.add(new SitePdos(atoms, axis, s, p));
            }
        }
        if (sites.isEmpty()) {
            throw new InputException(
                    subject,
                    "",
                    "holds s and p of no site in columns of their own",
                    "let OptaDOS project on one site's s and p, for example PDOS : Si1(s;p)");
        }
        return sites;
    }

    /** Of one spin and one atom of the group, states/eV/spin; null if the file does not hold it. */
    private double[] density(List<String> atoms, String channel) {
        int up = columns.indexOf(new Column(atoms, channel, false));
        int down = columns.indexOf(new Column(atoms, channel, true));
        if (up < 0 || atoms.isEmpty()) {
            return null;
        }
        double[] sum = rows.column(up + 1);
        double[] other = down < 0 ? new double[sum.length] : rows.column(down + 1);
        for (int i = 0; i < sum.length; i++) {
            // Without spins a column counts both; with spins that of the other one is negative.
            sum[i] = (sum[i] - other[i]) / (2 * atoms.size());
        }
        return sum;
    }
}
