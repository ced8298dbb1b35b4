package org.nearedge.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Puts the spectrum on a uniform axis by local cubic interpolation ({@link Interpolation}); where the new channels are
 * at least twice as wide as the old ones, each is the mean over its own width, so that no count is left out.
 *
 * <p>Above the last energy of the data nothing is invented. Below the first one zeros are taken if the first values are
 * zero within 5 % of the maximum, as in a background-subtracted or a computed spectrum; otherwise the spectrum is
 * refused. Half a channel is forgiven at either end.
 *
 * @param first first energy, eV
 * @param step eV per channel, above zero; {@code dispersion} in JSON, where {@code step} names the step
 * @param size number of channels, at most a million
 */
public record Resample(double first, @JsonProperty("dispersion") double step, int size) implements Step {
    private static final int LARGEST = 1_000_000;
    private static final double NEARLY_ZERO = 0.05;

    public Resample {
        StepInput.requireFinite("first", first);
        StepInput.requireFinite("step", step);
        if (step <= 0) {
            throw new IllegalArgumentException("step is " + step + " eV and must be above zero");
        }
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("size is " + size + " and must be 1 to " + LARGEST);
        }
    }

    public static Resample to(InputGrid grid) {
        return new Resample(grid.first(), grid.step(), grid.size());
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        EnergyAxis axis = EnergyAxis.uniform(first, step, size);
        if (axis.equals(in.axis())) {
            return in;
        }
        EnergyAxis data = in.axis();
        double slack = 0.5 * data.step() + 1e-9 * step;
        if (axis.last() > data.last() + slack) {
            throw missing(in, Math.max(data.last(), axis.first()), axis.last());
        }
        boolean startsLate = axis.first() < data.first() - slack;
        if (startsLate && !startsAtZero(in)) {
            throw missing(in, axis.first(), Math.min(data.first(), axis.last()));
        }
        Interpolation curve = new Interpolation(in);
        double[] values = new double[size];
        int parts = (int) Math.max(1, Math.min(in.size(), Math.round(step / data.step())));
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int k = 0; k < parts; k++) {
                double energy = axis.at(i) + ((k + 0.5) / parts - 0.5) * step;
                sum += energy < data.first() - slack ? 0 : curve.at(energy);
            }
            values[i] = sum / parts;
        }
        return StepInput.outcome(in, axis, values, "resample");
    }

    private static boolean startsAtZero(Spectrum in) {
        int count = Math.min(3, in.size());
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += in.at(i);
        }
        return in.max() > 0 && Math.abs(sum / count) <= NEARLY_ZERO * in.max();
    }

    private InputException missing(Spectrum in, double from, double to) {
        return StepInput.fault(
                in,
                "resample",
                "it does not cover " + StepInput.range(from, to),
                StepInput.range(first, first + (size - 1) * step) + " is needed and " + StepInput.range(in.axis())
                        + " is there: check the crop and the onset");
    }
}
