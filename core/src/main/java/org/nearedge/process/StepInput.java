package org.nearedge.process;

import java.math.BigDecimal;
import java.math.MathContext;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** How every step tells a fault: of which spectrum, in which step, why, and what to do. */
final class StepInput {
    private StepInput() {}

    static InputException fault(Spectrum in, String step, String reason, String remedy) {
        return new InputException(in.name(), step, reason, remedy);
    }

    /** The outcome of a step; numbers that left the range of a double are the input's fault, told in one sentence. */
    static Spectrum outcome(Spectrum in, EnergyAxis axis, double[] intensity, String step) throws InputException {
        for (int i = 0; i < intensity.length; i++) {
            if (!Double.isFinite(intensity[i])) {
                throw fault(
                        in,
                        step,
                        "the intensity at %s eV is beyond the range of numbers".formatted(number(axis.at(i))),
                        "scale the spectrum first");
            }
        }
        return in.with(axis, intensity);
    }

    /** A number for a sentence: six digits, no empty decimals, a decimal point in every country. */
    static String number(double value) {
        return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    /** What a spectrum covers, for a sentence. */
    static String range(EnergyAxis axis) {
        return range(axis.first(), axis.last());
    }

    static String range(double from, double to) {
        return number(from) + " to " + number(to) + " eV";
    }

    /** For a record's constructor: the value itself if it is finite. */
    static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " is " + value + " and must be a number");
        }
    }

    /** For a record's constructor: null stands for an open end. */
    static void requireRange(Double from, Double to) {
        if (from != null) {
            requireFinite("from", from);
        }
        if (to != null) {
            requireFinite("to", to);
        }
        if (from != null && to != null && !(from < to)) {
            throw new IllegalArgumentException("the range %s to %s eV is empty".formatted(from, to));
        }
    }

    /** For a record's constructor: a window whose curve needs the logarithm of the energy. */
    static void requireAboveZero(double from) {
        if (from <= 0) {
            throw new IllegalArgumentException(
                    "the window starts at " + from + " eV, and a power law needs energies above zero");
        }
    }

    /** First channel at or above an energy (eV); the size of the axis if there is none. */
    static int firstAtOrAbove(EnergyAxis axis, double energy) {
        int low = 0;
        int high = axis.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (axis.at(middle) < energy) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** First channel above an energy (eV); the size of the axis if there is none. */
    static int firstAbove(EnergyAxis axis, double energy) {
        int index = firstAtOrAbove(axis, energy);
        return index < axis.size() && axis.at(index) == energy ? index + 1 : index;
    }
}
