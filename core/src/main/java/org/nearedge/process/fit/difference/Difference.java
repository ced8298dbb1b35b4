package org.nearedge.process.fit.difference;

import java.util.Arrays;
import org.nearedge.process.Interpolation;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.FitChannels;
import org.nearedge.process.fit.Measured;
import org.nearedge.process.fit.peaks.Integral;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * One spectrum less another: first - (scale * second + offset), on the channels of the first that the second covers.
 *
 * @param spectrum the difference
 * @param scale of the second; without error (NaN) where it was given
 * @param offset without error where it was given
 */
public record Difference(Spectrum spectrum, Measured scale, Measured offset) {
    /** How the second is scaled. */
    public enum Scaling {
        /** By a number that is given. */
        GIVEN,
        /** So that the squared difference in a range is least, with a constant. */
        LEAST_SQUARES,
        /** So that both have the same area in a range. */
        EQUAL_AREA
    }

    /**
     * @param scale of {@link Scaling#GIVEN}; not used by the others
     * @param offset added to the second; with least squares it is fitted instead
     * @param from lower end of the range that is scaled on, eV; null: all that both cover
     * @param to upper end of that range, eV; null: all that both cover
     */
    public static Difference of(
            Spectrum first, Spectrum second, Scaling scaling, double scale, double offset, Double from, Double to)
            throws InputException {
        double low = Math.max(first.axis().first(), second.axis().first());
        double high = Math.min(first.axis().last(), second.axis().last());
        if (!(low < high)) {
            throw new InputException(
                    first.name(),
                    "",
                    "shares no energies with %s (%s and %s)"
                            .formatted(
                                    second.name(),
                                    FitChannels.range(
                                            first.axis().first(), first.axis().last()),
                                    FitChannels.range(
                                            second.axis().first(), second.axis().last())),
                    "choose spectra of one edge on one energy scale");
        }
        Spectrum shared = FitChannels.of(first, low, high, 0).of(first);
        Interpolation curve = new Interpolation(second);
        double[] other = Arrays.stream(shared.axis().toArray()).map(curve::at).toArray();
        Difference factors =
                switch (scaling) {
                    case GIVEN ->
                        new Difference(null, new Measured(scale, Double.NaN), new Measured(offset, Double.NaN));
                    case LEAST_SQUARES -> leastSquares(shared, other, from, to, second.name());
                    case EQUAL_AREA -> equalArea(shared, other, offset, from, to, second.name());
                };
        double[] off = new double[other.length];
        Arrays.setAll(
                off,
                i -> shared.at(i)
                        - factors.scale().value() * other[i]
                        - factors.offset().value());
        return new Difference(
                shared.withIntensity(off).withName(first.name() + " \u2212 " + second.name()),
                factors.scale(),
                factors.offset());
    }

    private static Difference leastSquares(Spectrum shared, double[] other, Double from, Double to, String name)
            throws InputException {
        FitChannels channels = FitChannels.of(shared, from, to, 2);
        int n = channels.count();
        double x =
                Arrays.stream(other, channels.from(), channels.to()).average().orElse(0);
        double y = 0;
        for (int i = channels.from(); i < channels.to(); i++) {
            y += shared.at(i) / n;
        }
        double xx = 0;
        double xy = 0;
        for (int i = channels.from(); i < channels.to(); i++) {
            xx += (other[i] - x) * (other[i] - x);
            xy += (other[i] - x) * (shared.at(i) - y);
        }
        if (!(xx > 1e-24 * n * x * x)) {
            throw new InputException(
                    name, "", "is flat in the range, so it cannot be scaled to fit", "widen the range");
        }
        double factor = xy / xx;
        double constant = y - factor * x;
        double squares = 0;
        for (int i = channels.from(); i < channels.to(); i++) {
            double off = shared.at(i) - factor * other[i] - constant;
            squares += off * off;
        }
        double sigma = Math.sqrt(squares / (n - 2));
        return new Difference(
                null,
                new Measured(factor, sigma / Math.sqrt(xx)),
                new Measured(constant, sigma * Math.sqrt(1.0 / n + x * x / xx)));
    }

    private static Difference equalArea(
            Spectrum shared, double[] other, double offset, Double from, Double to, String name) throws InputException {
        double low = from == null
                ? shared.axis().first()
                : Math.max(from, shared.axis().first());
        double high =
                to == null ? shared.axis().last() : Math.min(to, shared.axis().last());
        Spectrum second = shared.withIntensity(other);
        Measured one = Integral.of(shared, ChannelErrors.of(shared, ChannelErrors.Kind.NOISE), low, high);
        Measured two = Integral.of(second, ChannelErrors.of(second, ChannelErrors.Kind.NOISE), low, high);
        double wanted = one.value() - offset * (high - low);
        if (two.value() == 0 || !Double.isFinite(wanted / two.value())) {
            throw new InputException(name, "", "has no area in the range, so it cannot be scaled by it", "");
        }
        double factor = wanted / two.value();
        double error = Math.hypot(one.error(), factor * two.error()) / Math.abs(two.value());
        return new Difference(null, new Measured(factor, error), new Measured(offset, Double.NaN));
    }
}
