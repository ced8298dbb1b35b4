package org.nearedge.library.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.nearedge.library.PreparedReferences;
import org.nearedge.spectrum.EnergyAxis;

/**
 * Prepared spectra on their first two principal components: the two directions along which they differ most (Pearson,
 * Phil. Mag. 1901, 2, 559), from the eigenvectors of their covariance. A component's sign is chosen so that its loading of
 * largest magnitude is positive. Immutable.
 */
public final class PrincipalMap {
    /** Components that are kept. */
    public static final int COMPONENTS = 2;

    private final List<String> ids;
    private final EnergyAxis axis;
    private final double[] mean;
    private final double[][] loadings;
    private final double[][] scores;
    private final double[] explained;

    private PrincipalMap(
            List<String> ids,
            EnergyAxis axis,
            double[] mean,
            double[][] loadings,
            double[][] scores,
            double[] explained) {
        this.ids = List.copyOf(ids);
        this.axis = axis;
        this.mean = mean;
        this.loadings = loadings;
        this.scores = scores;
        this.explained = explained;
    }

    /** The map of all spectra, which then lies around 0. */
    public static PrincipalMap of(PreparedReferences prepared) {
        List<String> ids = new ArrayList<>();
        double[][] rows = new double[prepared.size()][];
        for (int i = 0; i < rows.length; i++) {
            ids.add(prepared.reference(i).id());
            rows[i] = prepared.row(i);
        }
        return of(ids, rows, prepared.axis());
    }

    /** @param rows shape (spectra, channels), at least one of each */
    static PrincipalMap of(List<String> ids, double[][] rows, EnergyAxis axis) {
        int channels = axis.size();
        double[] mean = new double[channels];
        for (double[] row : rows) {
            for (int k = 0; k < channels; k++) {
                mean[k] += row[k] / rows.length;
            }
        }
        DMatrixRMaj centred = new DMatrixRMaj(rows.length, channels);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < channels; k++) {
                centred.data[i * channels + k] = rows[i][k] - mean[k];
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(channels, channels);
        CommonOps_DDRM.multInner(centred, covariance);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(channels, true, true);
        if (!eigen.decompose(covariance)) {
            throw new IllegalStateException("the covariance of finite spectra has no eigenvectors");
        }
        int[] order = IntStream.range(0, channels)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        eigen.getEigenvalue(b).getReal(), eigen.getEigenvalue(a).getReal()))
                .mapToInt(Integer::intValue)
                .toArray();
        double total = CommonOps_DDRM.trace(covariance);
        double[][] loadings = new double[COMPONENTS][];
        double[][] scores = new double[COMPONENTS][rows.length];
        double[] explained = new double[COMPONENTS];
        for (int c = 0; c < COMPONENTS; c++) {
            double variance =
                    c < channels ? Math.max(0, eigen.getEigenvalue(order[c]).getReal()) : 0;
            explained[c] = total > 0 ? variance / total : 0;
            loadings[c] = c < channels ? upright(eigen.getEigenVector(order[c]).data) : new double[channels];
            for (int i = 0; i < rows.length; i++) {
                for (int k = 0; k < channels; k++) {
                    scores[c][i] += centred.data[i * channels + k] * loadings[c][k];
                }
            }
        }
        return new PrincipalMap(ids, axis, mean, loadings, scores, explained);
    }

    private static double[] upright(double[] vector) {
        int largest = 0;
        for (int k = 1; k < vector.length; k++) {
            // A rounding error must not decide between two loadings of one magnitude.
            if (Math.abs(vector[k]) > Math.abs(vector[largest]) * (1 + 1e-9)) {
                largest = k;
            }
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        return Arrays.stream(vector).map(v -> sign * v).toArray();
    }

    public int size() {
        return ids.size();
    }

    /** Ids of the records, in the order of the scores. */
    public List<String> ids() {
        return ids;
    }

    /**
     * Where each spectrum lies along a component, in units of the spectra's intensity.
     *
     * @param component 0 or 1
     */
    public double[] scores(int component) {
        return scores[component].clone();
    }

    /** Share of the variance that a component holds, 0 to 1. */
    public double explained(int component) {
        return explained[component];
    }

    /** What is added to the mean along a component: one number a channel, of length 1. */
    public double[] loadings(int component) {
        return loadings[component].clone();
    }

    /** The mean spectrum, which lies at 0, 0. */
    public double[] mean() {
        return mean.clone();
    }

    /** Channels of mean and loadings, eV relative to the onset. */
    public EnergyAxis axis() {
        return axis;
    }
}
