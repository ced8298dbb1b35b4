package org.nearedge.process.background;

/** How a background depends on energy: a polynomial in one variable, which is the intensity or its logarithm. */
public enum Shape {
    /** Intensity as a polynomial in energy. */
    LINE(false, false),
    /** Logarithm of the intensity as a polynomial in energy; of first degree an exponential. */
    EXPONENTIAL(false, true),
    /** Logarithm of the intensity as a polynomial in the logarithm of the energy; of first degree a power law. */
    LOG_LOG(true, true);

    private final boolean logEnergy;
    private final boolean logIntensity;

    Shape(boolean logEnergy, boolean logIntensity) {
        this.logEnergy = logEnergy;
        this.logIntensity = logIntensity;
    }

    /** The polynomial's variable at an energy, eV; above zero for {@link #LOG_LOG}. */
    double variable(double energy) {
        return logEnergy ? Math.log(energy) : energy;
    }

    /** Intensity where the polynomial has a value. */
    double intensity(double polynomial) {
        return logIntensity ? Math.exp(polynomial) : polynomial;
    }

    /** Change of the intensity with the polynomial's value. */
    double slope(double intensity) {
        return logIntensity ? intensity : 1;
    }

    /** Variance of a channel in units of the dispersion: counting noise, or the same everywhere. */
    double variance(double intensity) {
        return logIntensity ? intensity : 1;
    }

    boolean isLogarithmic() {
        return logIntensity;
    }
}
