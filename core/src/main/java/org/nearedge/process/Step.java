package org.nearedge.process;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** One processing step: an immutable value that turns a spectrum into another, always in the same way. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Calibrate.class, name = "calibrate"),
    @JsonSubTypes.Type(value = CalibrateTwoPoints.class, name = "calibrate-two-points"),
    @JsonSubTypes.Type(value = AlignZeroLoss.class, name = "align-zero-loss"),
    @JsonSubTypes.Type(value = Crop.class, name = "crop"),
    @JsonSubTypes.Type(value = Despike.class, name = "despike"),
    @JsonSubTypes.Type(value = Pca.class, name = "pca"),
    @JsonSubTypes.Type(value = PowerLawBackground.class, name = "power-law-background"),
    @JsonSubTypes.Type(value = ExponentialBackground.class, name = "exponential-background"),
    @JsonSubTypes.Type(value = LogPolynomialBackground.class, name = "log-polynomial-background"),
    @JsonSubTypes.Type(value = PreEdgeLine.class, name = "pre-edge-line"),
    @JsonSubTypes.Type(value = EdgeStep.class, name = "edge-step"),
    @JsonSubTypes.Type(value = FourierLog.class, name = "fourier-log"),
    @JsonSubTypes.Type(value = FourierRatio.class, name = "fourier-ratio"),
    @JsonSubTypes.Type(value = RichardsonLucy.class, name = "richardson-lucy"),
    @JsonSubTypes.Type(value = SavitzkyGolay.class, name = "savitzky-golay"),
    @JsonSubTypes.Type(value = Broaden.class, name = "broaden"),
    @JsonSubTypes.Type(value = AlignOnset.class, name = "align-onset"),
    @JsonSubTypes.Type(value = Resample.class, name = "resample"),
    @JsonSubTypes.Type(value = Normalise.class, name = "normalise"),
})
public sealed interface Step
        permits Calibration,
                Crop,
                Despike,
                Pca,
                Background,
                EdgeStep,
                Deconvolution,
                SavitzkyGolay,
                Broaden,
                AlignOnset,
                Resample,
                Normalise {
    /** @throws InputException if this step cannot be done to this spectrum; says why */
    Spectrum apply(Spectrum in) throws InputException;

    /**
     * The same where there is more than the spectrum alone. A step that needs a partner overrides this, and does in the
     * other method what it does without one: tells that it is missing.
     */
    default Spectrum apply(Spectrum in, Partners partners) throws InputException {
        return apply(in);
    }

    /** What a recipe's JSON calls it, for example {@code fourier-log}. */
    default String jsonName() {
        return StepTypes.nameOf(this);
    }

    /** Whether it cannot be done without a low-loss. */
    default boolean needsLowLoss() {
        return false;
    }

    /**
     * What there is to say of this step when it is done to a spectrum.
     *
     * @param in what the step is done to
     * @throws InputException if the step cannot be done
     */
    default StepReport report(Spectrum in, Partners partners) throws InputException {
        return StepReport.NONE;
    }
}
