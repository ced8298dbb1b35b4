package org.nearedge.process;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.nearedge.process.deconvolve.LikelihoodIteration;
import org.nearedge.process.deconvolve.PointSpread;
import org.nearedge.process.lowloss.LowLossMatch;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Sharpens a spectrum by the iteration of Richardson and Lucy ({@link LikelihoodIteration}): it stays positive and keeps
 * its area; what noise took below zero counts as zero. An uneven axis is made even first.
 *
 * @param iterations 1 to 1000; each makes it sharper and noisier, about 15 are usual (Gloter et al. 2003)
 * @param pointSpread what a sharp line has become in the spectrometer
 * @param fwhm full width at half maximum of a modelled point spread, eV; null for a measured one
 */
public record RichardsonLucy(int iterations, Spread pointSpread, Double fwhm) implements Deconvolution {
    private static final String NAME = "richardson-lucy";
    private static final int MOST_ITERATIONS = 1000;
    /** Iterations times channels that are still done without asking: some seconds. */
    private static final double MOST_WORK = 3e7;
    /** Noise that grew more than this drowns what was won. */
    private static final double MUCH_NOISE = 10;

    /** Shape of the point spread. */
    public enum Spread {
        /** The zero-loss peak of the low-loss. */
        MEASURED,
        GAUSSIAN,
        LORENTZIAN;

        /** In JSON. */
        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RichardsonLucy {
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("iterations is " + iterations + " and must be 1 to " + MOST_ITERATIONS);
        }
        if (pointSpread == null) {
            throw new IllegalArgumentException("pointSpread is missing: measured, gaussian or lorentzian");
        }
        if (pointSpread == Spread.MEASURED && fwhm != null) {
            throw new IllegalArgumentException("fwhm is for a modelled pointSpread: leave it out");
        }
        if (pointSpread != Spread.MEASURED && (fwhm == null || !(fwhm > 0 && fwhm <= 100))) {
            throw new IllegalArgumentException(
                    "fwhm of a " + pointSpread + " point spread is " + fwhm + " and must be above 0, up to 100 eV");
        }
    }

    @Override
    public boolean needsLowLoss() {
        return pointSpread == Spread.MEASURED;
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        return apply(in, Partners.NONE);
    }

    @Override
    public Spectrum apply(Spectrum in, Partners partners) throws InputException {
        Spectrum even = UniformAxis.of(in);
        double[] spread = spread(even, partners);
        if ((double) iterations * (even.size() + spread.length) > MOST_WORK) {
            throw StepInput.fault(
                    in,
                    NAME,
                    "%d iterations on %d channels are too many".formatted(iterations, even.size()),
                    "crop or resample it, or iterate less");
        }
        if (!(even.max() > 0)) {
            throw StepInput.fault(in, NAME, "has no positive intensity", "check the steps before");
        }
        return StepInput.outcome(
                in, even.axis(), LikelihoodIteration.sharpened(even.toArray(), spread, iterations), NAME);
    }

    private double[] spread(Spectrum even, Partners partners) throws InputException {
        double step = even.axis().step();
        if (pointSpread == Spread.MEASURED) {
            Spectrum lowLoss = FourierRatio.lowLoss(even, partners, NAME + " with a measured point spread");
            return PointSpread.measured(lowLoss, LowLossMatch.require(even, lowLoss), step);
        }
        if (fwhm > 0.25 * step * even.size()) {
            throw StepInput.fault(
                    even,
                    NAME,
                    "a point spread of %s eV is wider than a quarter of the spectrum".formatted(StepInput.number(fwhm)),
                    "give the resolution of the instrument");
        }
        return pointSpread == Spread.GAUSSIAN ? PointSpread.gaussian(fwhm / step) : PointSpread.lorentzian(fwhm / step);
    }

    @Override
    public StepReport report(Spectrum in, Partners partners) throws InputException {
        Spectrum after = apply(in, partners);
        double growth = NoiseGrowth.of(in, after);
        List<String> warnings = growth > MUCH_NOISE
                ? List.of(String.format(
                        Locale.ROOT,
                        "The noise grew %.0f times: what looks like new peaks may be noise; iterate less.",
                        growth))
                : List.of();
        String spread = pointSpread == Spread.MEASURED
                ? String.format(
                        Locale.ROOT,
                        " \u00b7 zero loss FWHM %.2f eV",
                        LowLossMatch.requirePeak(FourierRatio.lowLoss(in, partners, NAME))
                                .fwhm())
                : "";
        return new StepReport(NoiseGrowth.words(in, after) + spread, warnings, null);
    }
}
