package org.nearedge.process.fit.mixture;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.nearedge.spectrum.InputException;

/**
 * The energy shifts of components, within bounds: for every set of shifts the weights follow linearly, so only the shifts
 * are searched for (variable projection: G. H. Golub, V. Pereyra, SIAM J. Numer. Anal. 10, 413 (1973)), first on a
 * coarse grid, one component after the other, then by Levenberg-Marquardt.
 */
final class Shifts {
    private static final int GRID = 8;
    private static final int MOST_EVALUATIONS = 400;

    private final MixtureProblem problem;
    private final int[] chosen;
    private final double most;
    private final BooleanSupplier cancelled;

    Shifts(MixtureProblem problem, int[] chosen, BooleanSupplier cancelled) {
        this.problem = problem;
        this.chosen = chosen;
        this.most = problem.options.maxShift();
        this.cancelled = cancelled;
    }

    double[] find() throws InputException {
        double[] start = coarse();
        // The best shift may lie beyond what is allowed: sin turns the bound into a maximum that can be reached.
        double[] angles = Arrays.stream(start)
                .map(s -> Math.asin(Math.max(-0.98, Math.min(0.98, s / most))))
                .toArray();
        try {
            LeastSquaresOptimizer.Optimum optimum = new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(angles)
                            .target(new double[problem.channels()])
                            .model(this::modelled)
                            .maxEvaluations(MOST_EVALUATIONS)
                            .maxIterations(MOST_EVALUATIONS)
                            .build());
            return shifts(optimum.getPoint().toArray());
        } catch (TooManyEvaluationsException | TooManyIterationsException | ConvergenceException e) {
            throw new InputException(
                    problem.data.name(),
                    "",
                    "the shifts of its components did not settle",
                    "allow a smaller shift or fewer components",
                    e);
        }
    }

    private double[] coarse() {
        double[] shifts = new double[chosen.length];
        double best = squares(shifts);
        for (int c = 0; c < chosen.length; c++) {
            double kept = 0;
            for (int g = -GRID; g <= GRID; g++) {
                shifts[c] = most * g / GRID;
                double squares = squares(shifts);
                if (squares < best) {
                    best = squares;
                    kept = shifts[c];
                }
            }
            shifts[c] = kept;
        }
        return shifts;
    }

    private double squares(double[] shifts) {
        return Arrays.stream(residual(shifts)).map(r -> r * r).sum();
    }

    private double[] residual(double[] shifts) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return problem.residual(chosen, shifts, problem.solve(chosen, shifts).x());
    }

    private double[] shifts(double[] angles) {
        return Arrays.stream(angles).map(a -> most * Math.sin(a)).toArray();
    }

    private Pair<RealVector, RealMatrix> modelled(RealVector at) {
        double[] angles = at.toArray();
        double[] here = residual(shifts(angles));
        double[][] jacobian = new double[here.length][angles.length];
        double h = 1e-5;
        for (int c = 0; c < angles.length; c++) {
            double[] moved = angles.clone();
            moved[c] += h;
            double[] up = residual(shifts(moved));
            moved[c] -= 2 * h;
            double[] down = residual(shifts(moved));
            for (int i = 0; i < here.length; i++) {
                jacobian[i][c] = (up[i] - down[i]) / (2 * h);
            }
        }
        return new Pair<>(new ArrayRealVector(here, false), new Array2DRowRealMatrix(jacobian, false));
    }
}
