package org.nearedge.evaluate.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The energy regions as they were measured when the program was made, over several seeds and splits by structure.
 *
 * @param notes what was measured, on which data, when
 * @param figures of one model; empty if it was not measured
 */
public record MeasuredRegions(List<String> notes, List<RegionFigure> figures) {
    private static final String FILE = "/org/nearedge/evaluate/results/regions.csv";
    private static final Pattern SOURCE =
            Pattern.compile("(\\S+): (\\d+) records, data hash ([0-9a-f]+).*, inputs at sigma ([0-9.]+) eV");
    private static final Pattern SEEDS = Pattern.compile("Seeds? ([0-9]+(?: to [0-9]+)?).*");
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");

    public MeasuredRegions {
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
    }

    /**
     * What the figures of an edge were measured on.
     *
     * @param sigma broadening of the inputs, eV
     * @param hash beginning of the SHA-256 of the records
     * @param seeds of split and networks: {@code 1 to 3}
     */
    public record Source(int records, String hash, double sigma, String seeds) {}

    /** As the notes tell it; empty if they do not. */
    public Optional<Source> source(String edge) {
        String seeds = notes.stream()
                .map(SEEDS::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
        return notes.stream()
                .map(SOURCE::matcher)
                .filter(matcher -> matcher.matches() && matcher.group(1).equals(edge))
                .map(matcher -> new Source(
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3),
                        Double.parseDouble(matcher.group(4)),
                        seeds))
                .findFirst();
    }

    /** @param model id */
    public static MeasuredRegions of(String model) {
        try (InputStream in = MeasuredRegions.class.getResourceAsStream(FILE)) {
            return in == null
                    ? new MeasuredRegions(List.of(), List.of())
                    : parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8), model);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own table cannot be read", e);
        }
    }

    /** @param csv as a study writes it: notes after {@code #}, a heading, one row a region */
    static MeasuredRegions parsed(String csv, String model) {
        List<String> notes = new ArrayList<>();
        List<RegionFigure> figures = new ArrayList<>();
        List<String> columns = null;
        for (String line : csv.lines().toList()) {
            if (line.startsWith("#")) {
                notes.add(line.substring(1).strip());
            } else if (columns == null) {
                columns = cells(line);
            } else if (cells(line).get(0).equals(model)) {
                figures.add(figure(columns, cells(line)));
            }
        }
        return new MeasuredRegions(notes, figures);
    }

    private static RegionFigure figure(List<String> columns, List<String> cells) {
        Map<String, Double> mse = new LinkedHashMap<>();
        Map<String, Double> deviation = new LinkedHashMap<>();
        for (String channel : List.of("s", "p")) {
            put(mse, channel, columns, cells, "MSE " + channel);
            put(deviation, channel, columns, cells, "MSE " + channel + " deviation");
        }
        if (mse.isEmpty()) {
            put(mse, RegionFigure.ALL, columns, cells, "MSE");
            put(deviation, RegionFigure.ALL, columns, cells, "MSE deviation");
        }
        return new RegionFigure(cells.get(1), cells.get(2), mse, deviation);
    }

    private static void put(
            Map<String, Double> to, String name, List<String> columns, List<String> cells, String column) {
        int index = columns.indexOf(column);
        if (index >= 0 && index < cells.size() && !cells.get(index).isEmpty()) {
            to.put(name, Double.valueOf(cells.get(index)));
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        int at = 0;
        while (at <= line.length() && matcher.find(at)) {
            cells.add(matcher.group(1) != null ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2));
            at = matcher.end() + 1;
        }
        return cells;
    }
}
