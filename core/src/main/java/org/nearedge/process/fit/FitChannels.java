package org.nearedge.process.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * The channels of a spectrum that are fitted.
 *
 * @param from first channel
 * @param to the one after the last
 */
public record FitChannels(int from, int to) {

    /**
     * @param low eV; null: from the first channel on
     * @param high eV; null: up to the last channel
     * @param parameters that are to be fitted: there must be more channels
     */
    public static FitChannels of(Spectrum in, Double low, Double high, int parameters) throws InputException {
        EnergyAxis axis = in.axis();
        if (low != null && high != null && !(low < high)) {
            throw new InputException(
                    in.name(), range(low, high), "is an empty range", "give the lower energy first, as in 100:130");
        }
        int from = 0;
        while (from < axis.size() && low != null && axis.at(from) < low - slack(axis)) {
            from++;
        }
        int to = axis.size();
        while (to > from && high != null && axis.at(to - 1) > high + slack(axis)) {
            to--;
        }
        if (from >= to) {
            throw new InputException(
                    in.name(),
                    range(low == null ? axis.first() : low, high == null ? axis.last() : high),
                    "holds no channel of the spectrum, which goes from " + range(axis.first(), axis.last()),
                    "choose a range inside");
        }
        if (to - from <= parameters) {
            throw new InputException(
                    in.name(),
                    range(axis.at(from), axis.at(to - 1)),
                    "holds %d channel%s, too few for %d parameters"
                            .formatted(to - from, to - from == 1 ? "" : "s", parameters),
                    "widen the range or leave parameters out");
        }
        return new FitChannels(from, to);
    }

    /** Energies that were typed or stored in decimal still mean the channel they name. */
    private static double slack(EnergyAxis axis) {
        return 1e-6 * axis.step();
    }

    /** For a sentence. */
    public static String range(double from, double to) {
        return number(from) + " to " + number(to) + " eV";
    }

    /** For a sentence: six digits, no empty decimals. */
    public static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    public Spectrum of(Spectrum in) {
        return in.slice(from, to);
    }

    public int count() {
        return to - from;
    }
}
