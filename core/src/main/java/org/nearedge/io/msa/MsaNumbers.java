package org.nearedge.io.msa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.io.text.LineCursor;
import org.nearedge.io.text.LineList;
import org.nearedge.io.text.NumberToken;
import org.nearedge.io.text.PrintedDigits;
import org.nearedge.spectrum.InputException;

/** The numbers between {@code #SPECTRUM} and {@code #ENDOFDATA}, row by row. Grows with what is there. */
final class MsaNumbers {
    private final NumberToken token = new NumberToken();
    private final List<String> notices = new ArrayList<>();
    private final LineList notFinite = new LineList();
    private double[] values = new double[256];
    private int count;
    /** Where each row begins in the values, and its line. */
    private int[] starts = new int[64];

    private int[] lines = new int[64];
    private int rows;
    private int decimals = Integer.MIN_VALUE;
    private int significant;
    private boolean ended;

    /** The cursor stands on the {@code #SPECTRUM} line. */
    static MsaNumbers read(LineCursor lines) throws InputException {
        MsaNumbers numbers = new MsaNumbers();
        while (!numbers.ended && lines.next()) {
            String line = lines.line();
            int start = skip(line, 0, false);
            if (start < line.length() && line.charAt(start) == '#') {
                numbers.ended =
                        MsaKeyword.parse(line.substring(start), lines.number()).is("ENDOFDATA");
            } else if (start < line.length()) {
                numbers.row(line, lines);
            }
        }
        if (numbers.count == 0) {
            throw lines.fault("the file ends without any data after '#SPECTRUM'", "copy or export the file again");
        }
        if (!numbers.ended) {
            numbers.notices.add("the line '#ENDOFDATA' is missing after line " + lines.number()
                    + ": the file may be truncated; all that is there was read");
        }
        if (!numbers.notFinite.isEmpty()) {
            numbers.notices.add(numbers.notFinite + ": a value is no finite number");
        }
        return numbers;
    }

    private void row(String line, LineCursor cursor) throws InputException {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
            starts = Arrays.copyOf(starts, 2 * rows);
        }
        starts[rows] = count;
        lines[rows++] = cursor.number();
        // A comma separates, unless semicolons do: then it is a decimal sign.
        boolean semicolons = line.indexOf(';') >= 0;
        int at = skip(line, 0, semicolons);
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && !separates(line.charAt(end), semicolons)) {
                end++;
            }
            add(line, at, end, semicolons, cursor);
            at = skip(line, end, semicolons);
        }
        if (starts[rows - 1] == count) {
            rows--;
        }
    }

    private void add(String line, int from, int to, boolean semicolons, LineCursor cursor) throws InputException {
        NumberToken.Kind kind = token.read(line, from, to, semicolons ? ',' : '.');
        if (kind == NumberToken.Kind.TEXT && semicolons) {
            kind = token.read(line, from, to, '.');
        }
        if (kind == NumberToken.Kind.TEXT) {
            String shown = line.substring(from, Math.min(to, from + 40));
            throw cursor.fault("'" + shown + "' is no number", "correct the line or export the file again");
        }
        if (kind != NumberToken.Kind.NUMBER) {
            notFinite.add(cursor.number());
        } else if (count == starts[rows - 1]) {
            decimals = Math.max(decimals, token.decimals());
            significant = Math.max(significant, token.significant());
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = kind == NumberToken.Kind.NUMBER ? token.value() : Double.NaN;
    }

    private static int skip(String line, int from, boolean semicolons) {
        int at = from;
        while (at < line.length() && separates(line.charAt(at), semicolons)) {
            at++;
        }
        return at;
    }

    private static boolean separates(char c, boolean semicolons) {
        return c <= ' ' || c == '\u00a0' || (semicolons ? c == ';' : c == ',');
    }

    /** All numbers as they follow each other. */
    double[] all() {
        return Arrays.copyOf(values, count);
    }

    int count() {
        return count;
    }

    int rows() {
        return rows;
    }

    /** How many numbers a row holds. */
    int width(int row) {
        return (row + 1 < rows ? starts[row + 1] : count) - starts[row];
    }

    double at(int row, int column) {
        return values[starts[row] + column];
    }

    int line(int row) {
        return lines[row];
    }

    /** How the first number of the rows was printed. */
    PrintedDigits digits() {
        return new PrintedDigits(decimals == Integer.MIN_VALUE ? 0 : decimals, significant);
    }

    List<String> notices() {
        return notices;
    }
}
