package org.nearedge.io.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.spectrum.InputException;

/** Works out how a table separates its cells, by trying every way on its first lines and counting rows of numbers. */
final class DialectFinder {
    /** Earlier is preferred where several ways read the same. */
    private static final List<Dialect> DIALECTS = List.of(
            new Dialect('\t', '.'),
            new Dialect(';', '.'),
            new Dialect(',', '.'),
            new Dialect(' ', '.'),
            new Dialect('\t', ','),
            new Dialect(';', ','),
            new Dialect(' ', ','),
            // Only quoted cells can hold decimal commas between commas.
            new Dialect(',', ','));

    private static final int SAMPLE = 1000;

    /**
     * @param dialect how cells are separated
     * @param columns the number of cells that most rows of numbers have
     * @param withText whether cells that are no numbers stand in the rows, too
     */
    record Found(Dialect dialect, int columns, boolean withText) {}

    private final Cells cells = new Cells();
    private final NumberToken token = new NumberToken();

    private DialectFinder() {}

    /** @throws InputException naming the first line that holds anything, if there are no rows of numbers */
    static Found find(String subject, String text) throws InputException {
        DialectFinder finder = new DialectFinder();
        for (boolean withText : new boolean[] {false, true}) {
            LineCursor lines = new LineCursor(subject, text);
            String[] sample = finder.sample(lines);
            while (sample.length > 0) {
                Found found = finder.best(sample, withText);
                if (found != null) {
                    return found;
                }
                sample = finder.sample(lines);
            }
        }
        LineCursor lines = new LineCursor(subject, text);
        while (lines.next()) {
            if (!Comment.isBlank(lines.line())) {
                String start = lines.line().strip();
                String shown = start.length() > 40 ? start.substring(0, 40) + "…" : start;
                throw lines.fault(
                        "holds no rows of numbers after it ('" + shown + "')",
                        "give a file with one row of numbers per energy");
            }
        }
        throw lines.fault("holds nothing but blanks", "give a file with one row of numbers per energy");
    }

    private String[] sample(LineCursor lines) throws InputException {
        String[] sample = new String[SAMPLE];
        int count = 0;
        while (count < SAMPLE && lines.next()) {
            String line = lines.line();
            if (!Comment.isBlank(line) && !Comment.is(line)) {
                sample[count++] = line;
            }
        }
        return Arrays.copyOf(sample, count);
    }

    private Found best(String[] sample, boolean withText) {
        Found best = null;
        long bestScore = 0;
        for (Dialect dialect : DIALECTS) {
            if (withText && dialect.separatesByBlanks()) {
                // Any sentence has blanks.
                continue;
            }
            Map<Integer, Integer> rowsOf = new HashMap<>();
            for (String line : sample) {
                int columns = columns(line, dialect, withText);
                if (columns > 0) {
                    rowsOf.merge(columns, 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> entry : rowsOf.entrySet()) {
                int columns = entry.getKey();
                // One number a line says little; beyond two, more columns only break a tie.
                long score = entry.getValue() * Math.min(columns, 2) * 100_000L + Math.min(columns, 99_999);
                if (score > bestScore) {
                    bestScore = score;
                    best = new Found(dialect, widest(rowsOf, columns), withText);
                }
            }
        }
        return best;
    }

    /** Columns of unequal length leave shorter rows at the end of a table: its width is that of its wider part. */
    private static int widest(Map<Integer, Integer> rowsOf, int usual) {
        int rows = rowsOf.values().stream().mapToInt(Integer::intValue).sum();
        return rowsOf.entrySet().stream()
                .filter(e -> usual >= 2 && e.getValue() >= 2 && e.getValue() * 5L >= rows)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(usual);
    }

    /** Cells of a line if it is a row of numbers, else 0. */
    private int columns(String line, Dialect dialect, boolean withText) {
        cells.split(line, dialect);
        int numbers = 0;
        int texts = 0;
        for (int i = 0; i < cells.count(); i++) {
            switch (token.read(line, cells.start(i), cells.end(i), dialect.decimal())) {
                case NUMBER -> numbers++;
                case TEXT -> texts++;
                default -> {}
            }
            if (texts > 0 && !withText) {
                return 0;
            }
        }
        return numbers > (withText ? 1 : 0) ? cells.count() : 0;
    }
}
