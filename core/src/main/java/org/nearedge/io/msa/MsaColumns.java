package org.nearedge.io.msa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.nearedge.io.text.LineList;
import org.nearedge.spectrum.InputException;

/**
 * What the rows of numbers mean. {@code Y}: intensities that run on from row to row. {@code XY}: one pair of x and
 * intensity a row; several pairs a row that run on; or one x and several intensities, each a signal of its own.
 * {@code YY}, {@code YYY}, …: several signals without x, one row a channel.
 */
final class MsaColumns {
    private final String subject;
    private final MsaHeader header;
    private final MsaNumbers numbers;
    private final List<String> notices = new ArrayList<>();
    /** Null if the file lists no x. */
    private double[] x;

    private double[][] signals;
    private int[] lines;

    MsaColumns(String subject, MsaHeader header, MsaNumbers numbers) throws InputException {
        this.subject = subject;
        this.header = header;
        this.numbers = numbers;
        String type = header.text("DATATYPE").replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT);
        if (type.isEmpty()) {
            boolean pairs = IntStream.range(0, numbers.rows()).allMatch(i -> numbers.width(i) == 2);
            type = pairs ? "XY" : "Y";
            notices.add("DATATYPE is missing: " + type + " was assumed from the rows of numbers");
        }
        if (type.equals("Y")) {
            readRunningOn();
        } else if (type.matches("XY+")) {
            readWithX();
        } else if (type.matches("YY+")) {
            read(0, type.length());
        } else {
            throw fault(
                    header.line("DATATYPE"),
                    "DATATYPE '" + header.text("DATATYPE") + "' is neither XY nor Y",
                    "export the file again");
        }
    }

    double[] x() {
        return x;
    }

    double[][] signals() {
        return signals;
    }

    /** The line of each point. */
    int[] lines() {
        return lines;
    }

    List<String> notices() {
        return notices;
    }

    private void readRunningOn() {
        signals = new double[][] {numbers.all()};
        lines = new int[numbers.count()];
        int at = 0;
        for (int i = 0; i < numbers.rows(); i++) {
            for (int k = 0; k < numbers.width(i); k++) {
                lines[at++] = numbers.line(i);
            }
        }
    }

    private void readWithX() throws InputException {
        int width = numbers.width(0);
        if (width < 2) {
            throw fault(numbers.line(0), "DATATYPE is XY, but the row holds one number", "correct DATATYPE or the row");
        }
        if (width > 2 && width % 2 == 0 && pairsRunOn(width)) {
            readPairs(width);
        } else {
            read(1, width - 1);
        }
    }

    /** NCOLUMNS counts the pairs of a row; if it fits neither way, x must go on within the row. */
    private boolean pairsRunOn(int width) {
        OptionalDouble declared = header.number("NCOLUMNS");
        if (declared.isPresent() && declared.getAsDouble() == width - 1) {
            return false;
        }
        int goesOn = 0;
        int checked = Math.min(numbers.rows() - 1, 16);
        for (int i = 0; i < checked; i++) {
            double here = numbers.at(i, 0);
            double next = numbers.at(i + 1, 0);
            boolean between = true;
            for (int k = 2; k < width && numbers.width(i) == width; k += 2) {
                double inner = numbers.at(i, k);
                between &= inner > Math.min(here, next) && inner < Math.max(here, next);
            }
            goesOn += between ? 1 : 0;
        }
        return checked > 0 ? goesOn == checked : declared.isPresent() && declared.getAsDouble() == width / 2.0;
    }

    private void readPairs(int width) {
        LineList left = new LineList();
        int points = numbers.count() / 2;
        double[] xs = new double[points];
        double[] ys = new double[points];
        int[] from = new int[points];
        int at = 0;
        for (int i = 0; i < numbers.rows(); i++) {
            if (numbers.width(i) % 2 != 0 || numbers.width(i) > width) {
                left.add(numbers.line(i));
                continue;
            }
            for (int k = 0; k < numbers.width(i); k += 2) {
                xs[at] = numbers.at(i, k);
                ys[at] = numbers.at(i, k + 1);
                from[at++] = numbers.line(i);
            }
        }
        x = Arrays.copyOf(xs, at);
        signals = new double[][] {Arrays.copyOf(ys, at)};
        lines = Arrays.copyOf(from, at);
        tellLeft(left, "pairs");
    }

    /** One row a channel: x in front if there is one, then one number a signal. */
    private void read(int before, int count) throws InputException {
        LineList left = new LineList();
        int width = before + count;
        int points = (int) IntStream.range(0, numbers.rows())
                .filter(i -> numbers.width(i) == width)
                .count();
        if (points == 0) {
            throw fault(numbers.line(0), "the row does not hold " + width + " numbers", "correct DATATYPE or the row");
        }
        x = before == 0 ? null : new double[points];
        signals = new double[count][points];
        lines = new int[points];
        int at = 0;
        for (int i = 0; i < numbers.rows(); i++) {
            if (numbers.width(i) != width) {
                left.add(numbers.line(i));
                continue;
            }
            if (before > 0) {
                x[at] = numbers.at(i, 0);
            }
            for (int k = 0; k < count; k++) {
                signals[k][at] = numbers.at(i, before + k);
            }
            lines[at++] = numbers.line(i);
        }
        tellLeft(left, width + " numbers");
    }

    private void tellLeft(LineList left, String wanted) {
        if (!left.isEmpty()) {
            notices.add(left + (left.count() == 1 ? " does" : " do") + " not hold " + wanted + " and "
                    + (left.count() == 1 ? "was" : "were") + " left out");
        }
    }

    private InputException fault(int line, String reason, String remedy) {
        return new InputException(subject, "line " + line, reason, remedy);
    }
}
