package org.nearedge.process.fit.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Least squares min |A x - b| where some x are not below zero and some add up to one: the active-set method of C. L.
 * Lawson and R. J. Hanson, Solving Least Squares Problems (1974), chapter 23, section 3 (NNLS), with the equality
 * eliminated in every inner problem and its multiplier taken off the gradient.
 */
final class ConstrainedLeastSquares {
    private static final double TOLERANCE = 1e-10;

    private final double[][] columns;
    private final double[] b;
    private final boolean[] bounded;
    private final boolean[] summed;
    private final int k;

    /**
     * @param columns of A, shape (unknowns, channels), linearly independent
     * @param bounded which unknowns are not below zero
     * @param summed which unknowns add up to one; none: no such condition
     */
    ConstrainedLeastSquares(double[][] columns, double[] b, boolean[] bounded, boolean[] summed) {
        this.columns = columns;
        this.b = b;
        this.bounded = bounded;
        this.summed = summed;
        k = columns.length;
    }

    /**
     * @param x the answer
     * @param free which unknowns are not held at zero by their bound
     * @param pull for those that are held: minus half the derivative of the squared sum by them, which is not positive
     */
    record Answer(double[] x, boolean[] free, double[] pull) {}

    /** @throws SingularMatrixException if the columns depend on one another */
    Answer solve() {
        boolean[] free = new boolean[k];
        for (int j = 0; j < k; j++) {
            free[j] = !bounded[j];
        }
        double[] x = start(free);
        boolean[] refused = new boolean[k];
        // In exact arithmetic it ends by itself; rounding must not make it go round for ever.
        for (int round = 0; round < 10 * k + 10; round++) {
            double[] pull = pull(x, free);
            int next = -1;
            for (int j = 0; j < k; j++) {
                double tolerance = TOLERANCE * length(columns[j]) * length(b);
                if (!free[j] && !refused[j] && pull[j] > tolerance && (next < 0 || pull[j] > pull[next])) {
                    next = j;
                }
            }
            if (next < 0) {
                return new Answer(x, free, pull);
            }
            free[next] = true;
            double[] wanted = inner(free);
            if (wanted[next] <= 0) {
                free[next] = false;
                refused[next] = true;
                continue;
            }
            Arrays.fill(refused, false);
            x = towards(x, wanted, free);
        }
        return new Answer(x, free, pull(x, free));
    }

    /** A point that keeps the conditions; marks what is free there. */
    private double[] start(boolean[] free) {
        boolean anySummed = false;
        boolean freeSummed = false;
        for (int j = 0; j < k; j++) {
            anySummed |= summed[j];
            freeSummed |= summed[j] && free[j];
        }
        if (!anySummed || freeSummed) {
            return inner(free);
        }
        // All that add up to one are bounded: begin with the one that alone is best.
        double[] best = null;
        int chosen = -1;
        for (int j = 0; j < k; j++) {
            if (summed[j]) {
                free[j] = true;
                double[] x = inner(free);
                free[j] = false;
                if (best == null || length(residual(x)) < length(residual(best))) {
                    best = x;
                    chosen = j;
                }
            }
        }
        free[chosen] = true;
        return best;
    }

    /** Goes from one point to the next as far as nothing falls below zero; what does is held there. */
    private double[] towards(double[] from, double[] first, boolean[] free) {
        double[] x = from;
        double[] wanted = first;
        for (int round = 0; round <= k; round++) {
            double share = 1;
            for (int j = 0; j < k; j++) {
                if (free[j] && bounded[j] && wanted[j] <= 0) {
                    share = Math.min(share, x[j] / (x[j] - wanted[j]));
                }
            }
            if (share >= 1) {
                return wanted;
            }
            double[] now = new double[k];
            for (int j = 0; j < k; j++) {
                now[j] = x[j] + share * (wanted[j] - x[j]);
                if (free[j] && bounded[j] && wanted[j] <= 0 && now[j] <= 1e-14) {
                    free[j] = false;
                    now[j] = 0;
                }
            }
            x = now;
            wanted = inner(free);
        }
        return x;
    }

    private double[] pull(double[] x, boolean[] free) {
        double[] r = residual(x);
        double multiplier = 0;
        for (int j = 0; j < k; j++) {
            if (free[j] && summed[j]) {
                multiplier = dot(columns[j], r);
                break;
            }
        }
        double[] pull = new double[k];
        for (int j = 0; j < k; j++) {
            pull[j] = free[j] ? 0 : dot(columns[j], r) - (summed[j] ? multiplier : 0);
        }
        return pull;
    }

    /** Without bounds, over the free unknowns alone. */
    private double[] inner(boolean[] free) {
        int pivot = -1;
        List<Integer> others = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            if (free[j] && summed[j] && pivot < 0) {
                pivot = j;
            } else if (free[j]) {
                others.add(j);
            }
        }
        double[] x = new double[k];
        double rest = 1;
        if (!others.isEmpty()) {
            double[][] a = new double[b.length][others.size()];
            double[] target = b.clone();
            for (int i = 0; i < b.length; i++) {
                if (pivot >= 0) {
                    target[i] -= columns[pivot][i];
                }
                for (int c = 0; c < others.size(); c++) {
                    int j = others.get(c);
                    a[i][c] = columns[j][i] - (pivot >= 0 && summed[j] ? columns[pivot][i] : 0);
                }
            }
            double[] found = new QRDecomposition(new Array2DRowRealMatrix(a, false))
                    .getSolver()
                    .solve(new ArrayRealVector(target, false))
                    .toArray();
            for (int c = 0; c < found.length; c++) {
                x[others.get(c)] = found[c];
                rest -= summed[others.get(c)] ? found[c] : 0;
            }
        }
        if (pivot >= 0) {
            x[pivot] = rest;
        }
        return x;
    }

    private double[] residual(double[] x) {
        double[] r = b.clone();
        for (int j = 0; j < k; j++) {
            if (x[j] != 0) {
                for (int i = 0; i < r.length; i++) {
                    r[i] -= x[j] * columns[j][i];
                }
            }
        }
        return r;
    }

    private static double dot(double[] a, double[] c) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * c[i];
        }
        return sum;
    }

    private static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
