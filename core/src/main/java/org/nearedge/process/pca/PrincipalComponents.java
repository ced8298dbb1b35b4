package org.nearedge.process.pca;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import org.nearedge.process.Partners;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Principal components of the spectra of an image. Immutable. */
public final class PrincipalComponents implements Partners.Components {
    /** Components that are kept: more than any image of spectra has above its noise. */
    public static final int MOST_KEPT = 100;

    private final EnergyAxis axis;
    private final double[] scale;
    private final Eigen eigen;
    private final long spectra;
    private final int leftOut;
    private final int proposed;

    PrincipalComponents(EnergyAxis axis, double[] scale, Eigen eigen, long spectra, int leftOut) {
        this.axis = axis;
        this.scale = scale;
        this.eigen = eigen;
        this.spectra = spectra;
        this.leftOut = leftOut;
        proposed = Math.max(1, Math.min(RankRule.rank(eigen.values(), spectra, axis.size()), MOST_KEPT));
    }

    /** Of the spectra before the step. */
    public EnergyAxis axis() {
        return axis;
    }

    /** How many spectra were compared. */
    public long spectra() {
        return spectra;
    }

    /** How many positions could not be: no counts, or a step before that cannot be done there. */
    public int leftOut() {
        return leftOut;
    }

    /** Variance along each component, descending, in the unit of the weighted intensity squared. */
    public double[] variances() {
        int known = (int) Math.min(eigen.values().length, spectra);
        return Arrays.stream(eigen.values(), 0, known).map(v -> v / spectra).toArray();
    }

    /** How many can be kept at most. */
    public int mostRank() {
        return eigen.vectors().length;
    }

    /** By the threshold of Gavish and Donoho ({@link RankRule}). */
    @Override
    public int proposedRank() {
        return proposed;
    }

    /** Share of the variance that the first components hold, 0 to 1. */
    public double explained(int rank) {
        double total = Arrays.stream(eigen.values()).sum();
        double held = Arrays.stream(eigen.values(), 0, Math.min(rank, eigen.values().length))
                .sum();
        return total > 0 ? held / total : 0;
    }

    /**
     * What a component looks like, in the spectrum's own unit but for a factor.
     *
     * @param component from 0
     */
    public double[] loading(int component) {
        double[] out = eigen.vectors()[component].clone();
        for (int i = 0; i < out.length; i++) {
            out[i] *= scale[i];
        }
        return out;
    }

    @Override
    public Spectrum denoised(Spectrum in, int rank) throws InputException {
        if (!same(in.axis(), axis)) {
            throw new InputException(
                    in.name(),
                    "pca",
                    "has another energy axis (%s) than the components (%s)".formatted(in.axis(), axis),
                    "use the recipe on the image itself, or do the step before others that change the axis");
        }
        if (rank > mostRank()) {
            throw new InputException(
                    in.name(),
                    "pca",
                    "%d components are wanted, and there are %d".formatted(rank, mostRank()),
                    "choose a lower rank");
        }
        int n = scale.length;
        double[] out = new double[n];
        for (int k = 0; k < rank; k++) {
            double[] vector = eigen.vectors()[k];
            double score = 0;
            for (int i = 0; i < n; i++) {
                score += vector[i] * in.at(i) / scale[i];
            }
            for (int i = 0; i < n; i++) {
                out[i] += score * vector[i];
            }
        }
        for (int i = 0; i < n; i++) {
            out[i] *= scale[i];
        }
        return in.withIntensity(out);
    }

    /** A shift that differs in its last digit from position to position is none. */
    static boolean same(EnergyAxis other, EnergyAxis axis) {
        double slack = 1e-6 * axis.step();
        return other.size() == axis.size()
                && Math.abs(other.first() - axis.first()) <= slack
                && Math.abs(other.last() - axis.last()) <= slack * axis.size();
    }

    @Override
    public String words(int rank) {
        return String.format(
                Locale.ROOT,
                "%s %% of the variance of %d spectra \u00b7 %d above the noise",
                new BigDecimal(100 * explained(rank), new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString(),
                spectra,
                proposed);
    }
}
