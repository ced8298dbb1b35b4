package org.nearedge.io.text;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.spectrum.InputException;

/** Reads the rows of numbers of a text, and keeps the lines before them. */
final class TableParser {
    /** More columns than a spreadsheet has: no table of spectra, and each would become a data set. */
    static final int MOST_COLUMNS = 16_384;

    private static final int MOST_HEADER_LINES = 20_000;

    private final Cells cells = new Cells();
    private final NumberToken token = new NumberToken();
    private final DialectFinder.Found found;
    private final Table table;
    private final List<String> header = new ArrayList<>();
    private final LineList left = new LineList();
    private final LineList incomplete = new LineList();
    private String firstLeft = "";

    private TableParser(DialectFinder.Found found, int length) {
        this.found = found;
        this.table = new Table(found.columns(), length / 2L + found.columns());
    }

    static TableParser parse(String subject, String text) throws InputException {
        TableParser parser = new TableParser(DialectFinder.find(subject, text), text.length());
        LineCursor lines = new LineCursor(subject, text);
        while (lines.next()) {
            parser.line(lines.line(), lines.number());
        }
        if (parser.table.columns() > MOST_COLUMNS && parser.table.rows() > 2) {
            throw new InputException(
                    subject,
                    "line " + parser.table.line(0),
                    "has " + parser.table.columns() + " columns, more than the " + MOST_COLUMNS + " that are read",
                    "export fewer columns");
        }
        return parser;
    }

    /** Lines before the first row of numbers, without blank ones. */
    List<String> header() {
        return header;
    }

    Dialect dialect() {
        return found.dialect();
    }

    Table table() {
        return table;
    }

    /** Sentences about lines that are not in the table as they stand in the file. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (!left.isEmpty()) {
            notices.add(left + " among the numbers " + (left.count() == 1 ? "is" : "are") + " no row of "
                    + found.columns() + " numbers and " + (left.count() == 1 ? "was" : "were") + " left out ('"
                    + firstLeft + "')");
        }
        if (!incomplete.isEmpty()) {
            notices.add(incomplete + ": cells at the end of the row are missing");
        }
        return notices;
    }

    private void line(String line, int number) {
        if (Comment.isBlank(line)) {
            return;
        }
        boolean started = table.rows() > 0;
        if (!Comment.is(line) && row(line, number, started)) {
            return;
        }
        if (!started) {
            if (header.size() < MOST_HEADER_LINES) {
                header.add(line);
            }
        } else if (!Comment.is(line)) {
            if (left.isEmpty()) {
                String start = line.strip();
                firstLeft = start.length() > 40 ? start.substring(0, 40) + "…" : start;
            }
            left.add(number);
        }
    }

    private boolean row(String line, int number, boolean started) {
        cells.split(line, found.dialect());
        cells.dropMissing(found.columns());
        int count = cells.count();
        int most = found.columns();
        if (count > most || count < most && !(started && count >= 2)) {
            return false;
        }
        if (!isRow(line)) {
            return false;
        }
        if (count < most) {
            incomplete.add(number);
        }
        table.startRow(number);
        for (int i = 0; i < count; i++) {
            token.read(line, cells.start(i), cells.end(i), found.dialect().decimal());
            table.set(i, token);
        }
        return true;
    }

    private boolean isRow(String line) {
        int numbers = 0;
        int texts = 0;
        for (int i = 0; i < cells.count(); i++) {
            switch (token.read(
                    line, cells.start(i), cells.end(i), found.dialect().decimal())) {
                case NUMBER -> numbers++;
                case TEXT -> texts++;
                default -> {}
            }
        }
        // Once in the table, a row that says NaN everywhere but is complete still is a row of it.
        return found.withText() ? numbers > 1 : texts == 0 && (numbers > 0 || table.rows() > 0);
    }
}
