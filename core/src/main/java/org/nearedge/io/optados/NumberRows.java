package org.nearedge.io.optados;

import java.util.Arrays;
import java.util.Optional;
import org.nearedge.io.text.LineCursor;
import org.nearedge.io.text.NumberToken;
import org.nearedge.io.text.PrintedDigits;
import org.nearedge.io.text.UniformFit;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;

/** Rows of numbers between blanks, the first of each an energy in eV; all have as many as the first row. */
final class NumberRows {
    private static final String REMEDY = "copy the file again, or let OptaDOS write it again";

    private final NumberToken token = new NumberToken();
    private final int firstLine;
    private double[] values = new double[256];
    private int columns;
    private int rows;
    private int decimals;
    private int significant;

    /** @param firstLine number of the first row's line */
    NumberRows(int firstLine) {
        this.firstLine = firstLine;
    }

    int rows() {
        return rows;
    }

    /** Numbers in a row, the energy among them. */
    int columns() {
        return columns;
    }

    /** Takes the current line. */
    void add(LineCursor lines) throws InputException {
        String line = lines.line();
        int count = 0;
        int at = 0;
        while (true) {
            while (at < line.length() && line.charAt(at) <= ' ') {
                at++;
            }
            if (at == line.length()) {
                break;
            }
            int from = at;
            while (at < line.length() && line.charAt(at) > ' ') {
                at++;
            }
            NumberToken.Kind kind = token.read(line, from, at, '.');
            if (kind != NumberToken.Kind.NUMBER) {
                String word = line.substring(from, Math.min(at, from + 30));
                throw lines.fault("holds '" + word + "' where a finite number belongs", REMEDY);
            }
            if (count == 0) {
                decimals = Math.max(decimals, token.decimals());
                significant = Math.max(significant, token.significant());
            }
            put(rows == 0 ? count : rows * columns + count, token.value());
            count++;
            if (rows > 0 && count > columns) {
                break;
            }
        }
        if (rows == 0) {
            columns = count;
        }
        if (count != columns || count < 2) {
            throw lines.fault(
                    "does not hold " + (rows == 0 ? "an energy and a value" : columns + " numbers as the rows before"),
                    REMEDY);
        }
        rows++;
    }

    private void put(int index, double value) {
        if (index >= values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[index] = value;
    }

    /** @param column 0 is the energy */
    double[] column(int column) {
        double[] numbers = new double[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = values[i * columns + column];
        }
        return numbers;
    }

    /** Uniform as far as the printed digits tell. */
    EnergyAxis axis(String subject) throws InputException {
        double[] energies = column(0);
        for (int i = 1; i < rows; i++) {
            if (!(energies[i] > energies[i - 1])) {
                throw new InputException(
                        subject, "line " + (firstLine + i), "has an energy that is not above the one before", REMEDY);
            }
        }
        // Sixteen digits are those of a double and tell rounding, not the axis.
        PrintedDigits digits = new PrintedDigits(Math.min(decimals, 9), Math.min(significant, 10));
        Optional<UniformFit> line = UniformFit.of(energies, digits);
        return line.map(fit -> EnergyAxis.uniform(fit.first(), fit.step(), rows))
                .orElseGet(() -> EnergyAxis.of(energies));
    }
}
