package org.nearedge.process.lowloss;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** Whether a low-loss can stand beside a core loss: measured with the same beam, and not coarser. */
public final class LowLossMatch {
    /** Share by which dispersions that are meant to be the same may differ. */
    public static final double SAME_DISPERSION = 1e-3;
    /** Beam energies that differ by more than this share are of two experiments. */
    private static final double SAME_BEAM = 0.01;

    private LowLossMatch() {}

    /** @throws InputException if the low-loss holds no zero-loss peak; says so */
    public static ZeroLossPeak requirePeak(Spectrum lowLoss) throws InputException {
        return ZeroLossPeak.of(lowLoss)
                .orElseThrow(() -> new InputException(
                        lowLoss.name(),
                        "low-loss",
                        "holds no zero-loss peak (%s to %s eV)"
                                .formatted(
                                        number(lowLoss.axis().first()),
                                        number(lowLoss.axis().last())),
                        "choose the low-loss that was measured with the spectrum"));
    }

    /**
     * The zero-loss peak of a low-loss that fits a core loss.
     *
     * @throws InputException if it does not; says why
     */
    public static ZeroLossPeak require(Spectrum coreLoss, Spectrum lowLoss) throws InputException {
        ZeroLossPeak peak = requirePeak(lowLoss);
        Optional<Double> beam = coreLoss.metadata().number(Metadata.BEAM_ENERGY);
        Optional<Double> other = lowLoss.metadata().number(Metadata.BEAM_ENERGY);
        if (beam.isPresent()
                && other.isPresent()
                && Math.abs(beam.get() - other.get()) > SAME_BEAM * Math.abs(beam.get())) {
            throw new InputException(
                    lowLoss.name(),
                    "low-loss",
                    "was measured at %s keV, and the spectrum at %s keV"
                            .formatted(number(other.get()), number(beam.get())),
                    "choose the low-loss that was measured with the spectrum");
        }
        double dispersion = lowLoss.axis().step();
        double wanted = coreLoss.axis().step();
        if (dispersion > wanted * (1 + SAME_DISPERSION)) {
            throw new InputException(
                    lowLoss.name(),
                    "low-loss",
                    "has wider channels (%s eV) than the spectrum (%s eV)"
                            .formatted(number(dispersion), number(wanted)),
                    "resample the spectrum to channels of %s eV first".formatted(number(dispersion)));
        }
        return peak;
    }

    private static String number(double value) {
        return new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
