package org.nearedge.library;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import java.util.function.ToDoubleFunction;
import org.nearedge.process.Broaden;
import org.nearedge.process.Crop;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * What is put into a simulated measurement of energy loss. Not simulated: multiple scattering, the detector's point
 * spread, gain and dark noise, drift, beam damage.
 *
 * @param threshold energy loss of the lowest empty state, eV
 * @param fwhm of the instrument's Gaussian, eV
 * @param preEdge how far below the threshold the spectrum starts, eV
 * @param background expected counts a channel at the threshold
 * @param exponent r of the background A E^-r
 * @param peak expected counts a channel above the background at the highest point of the edge
 * @param margin standard deviations of the instrument that are left out at the reference's end, where a broadened curve
 *     knows too little of what comes; 0: the curve is taken as mirrored there, as a recipe takes it
 */
public record SimulatedMeasurement(
        double threshold, double fwhm, double preEdge, double background, double exponent, double peak, double margin) {
    /** Dispersion, eV per channel. */
    public static final double DISPERSION = 0.25;

    private static final double FWHM_PER_SIGMA = EnergyResolution.FWHM_PER_SIGMA;

    /** Native and instrument broadening together, eV. */
    public double sigma(double nativeSigma) {
        return Math.hypot(nativeSigma, fwhm / FWHM_PER_SIGMA);
    }

    /** Where the lowest empty state of a site stands, eV of energy loss. */
    private double thresholdOf(Reference site, List<Reference> sites) {
        // Si-K records have no excitation energy: all sites then rise from one threshold.
        return site.excitationEnergy() == null
                ? threshold
                : threshold + site.excitationEnergy() - mean(sites, Reference::excitationEnergy);
    }

    /** Mean over sites, each as often as it occurs. */
    static double mean(List<Reference> sites, ToDoubleFunction<Reference> value) {
        double sum = 0;
        double weight = 0;
        for (Reference site : sites) {
            sum += site.multiplicity() * value.applyAsDouble(site);
            weight += site.multiplicity();
        }
        return sum / weight;
    }

    /** Energies of the channels: from below the edge to where the references still hold. */
    private EnergyAxis axis(List<Reference> sites) {
        double first = Math.floor((threshold - preEdge) / DISPERSION) * DISPERSION;
        double last = Double.POSITIVE_INFINITY;
        for (Reference site : sites) {
            double top = site.spectrum().axis().last();
            top = site.edgeTop() == null ? top : Math.min(top, site.edgeTop());
            last = Math.min(last, thresholdOf(site, sites) + top - margin * fwhm / FWHM_PER_SIGMA);
        }
        return EnergyAxis.uniform(first, DISPERSION, (int) Math.floor((last - first) / DISPERSION) + 1);
    }

    /** The edge alone, broadened, mean of all sites, its highest point 1. */
    private double[] edge(List<Reference> sites, EnergyAxis axis) throws InputException {
        double[] edge = new double[axis.size()];
        for (Reference site : sites) {
            Spectrum usable = site.spectrum();
            if (site.edgeTop() != null) {
                usable = new Crop(usable.axis().first(), site.edgeTop()).apply(usable);
            }
            Spectrum broadened = new Broaden(site.sigma(), sigma(site.sigma())).apply(usable);
            for (int i = 0; i < edge.length; i++) {
                edge[i] += site.multiplicity() * broadened.valueAt(axis.at(i) - thresholdOf(site, sites));
            }
        }
        double highest = Arrays.stream(edge).max().orElseThrow();
        return Arrays.stream(edge).map(v -> v / highest).toArray();
    }

    /** What would be counted on the average, on an absolute axis of energy loss. */
    public Expected expected(List<Reference> sites) throws InputException {
        EnergyAxis axis = axis(sites);
        double[] edge = edge(sites, axis);
        double[] under = new double[edge.length];
        for (int i = 0; i < edge.length; i++) {
            under[i] = background * StrictMath.pow(axis.at(i) / threshold, -exponent);
            edge[i] *= peak;
        }
        return new Expected(axis, edge, under);
    }

    /**
     * Expected counts, one number a channel each.
     *
     * @param edge without the background
     */
    public record Expected(EnergyAxis axis, double[] edge, double[] background) {
        /** Whole counts, each drawn by its mean. */
        public int[] counts(DoubleToIntFunction noise) {
            int[] counts = new int[edge.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = noise.applyAsInt(background[i] + edge[i]);
            }
            return counts;
        }
    }
}
