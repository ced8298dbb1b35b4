package org.nearedge.process.fit.shape;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.FitChannels;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Fits a spectrum by a sum of peaks, steps and a line: Levenberg-Marquardt (J. J. More, Lecture Notes in Mathematics 630,
 * 105 (1978)) with derivatives in closed form.
 */
public final class MultiPeakFit {
    private static final int MOST_EVALUATIONS = 2000;

    private final FreeParameters free;
    private final ChannelErrors errors;
    private final double[] energies;
    private final double[] data;
    private final BooleanSupplier cancelled;
    /** The point with the least sum of squares so far. */
    private double[] best;

    private double least = Double.POSITIVE_INFINITY;

    private MultiPeakFit(FreeParameters free, Spectrum data, ChannelErrors errors, BooleanSupplier cancelled) {
        this.free = free;
        this.errors = errors;
        this.energies = data.axis().toArray();
        this.data = data.toArray();
        this.cancelled = cancelled;
    }

    /**
     * @param from lower end of the fitted range, eV; null: the first channel
     * @param to upper end of the fitted range, eV; null: the last channel
     * @param start values, bounds and what is fixed
     * @param cancelled asked in between; true ends it by a CancellationException
     * @throws InputException if there is nothing to fit, or it does not converge
     */
    public static ShapeFit fit(
            Spectrum spectrum,
            ChannelErrors errors,
            Double from,
            Double to,
            ShapeModel start,
            BooleanSupplier cancelled)
            throws InputException {
        if (start.terms().isEmpty()) {
            throw new InputException(spectrum.name(), "", "has no model to be fitted with", "add a peak or a step");
        }
        FitChannels channels = FitChannels.of(spectrum, from, to, start.freeParameters());
        Spectrum data = channels.of(spectrum);
        ChannelErrors own = errors.slice(channels.from(), channels.to());
        double[][] values = best(spectrum.name(), start, data, own, cancelled);
        return new FitReport(start, new FreeParameters(start), data, own, values).report();
    }

    /** One that comes to rest only at a bound, where nothing changes any more, is held there and the rest goes on. */
    private static double[][] best(
            String name, ShapeModel start, Spectrum data, ChannelErrors errors, BooleanSupplier cancelled)
            throws InputException {
        FreeParameters free = new FreeParameters(start);
        if (free.places().isEmpty()) {
            return free.values(new double[0]);
        }
        MultiPeakFit fit = new MultiPeakFit(free, data, errors, cancelled);
        try {
            return free.values(fit.optimum(name));
        } catch (InputException e) {
            ShapeModel held = fit.best == null ? start : free.heldAtBounds(fit.best);
            if (held.equals(start)) {
                throw e;
            }
            return best(name, held, data, errors, cancelled);
        }
    }

    private double[] optimum(String name) throws InputException {
        try {
            LeastSquaresOptimizer.Optimum optimum = new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(1e-11)
                    .withParameterRelativeTolerance(1e-8)
                    .optimize(new LeastSquaresBuilder()
                            .start(free.start())
                            .target(new double[data.length])
                            .model(this::modelled)
                            .checker(MultiPeakFit::settled)
                            .maxEvaluations(MOST_EVALUATIONS)
                            .maxIterations(MOST_EVALUATIONS)
                            .build());
            return optimum.getPoint().toArray();
        } catch (TooManyEvaluationsException | TooManyIterationsException e) {
            throw notConverged(name, "has not converged after " + MOST_EVALUATIONS + " steps", e);
        } catch (ArithmeticException e) {
            throw notConverged(name, "cannot go on from these start values", e);
        } catch (ConvergenceException e) {
            // Told where the numbers are at the limit of their digits: as near as can be.
            return best;
        }
    }

    /** Near a bound the steps become ever smaller; what they gain is then far below any error. */
    private static boolean settled(
            int iteration, LeastSquaresProblem.Evaluation before, LeastSquaresProblem.Evaluation now) {
        return before.getCost() - now.getCost() <= 1e-9 * before.getCost()
                && before.getPoint().getLInfDistance(now.getPoint()) < 1e-5;
    }

    private static InputException notConverged(String name, String reason, Exception cause) {
        return new InputException(
                name, "", "the fit " + reason, "start nearer, fix or bound parameters, or take terms away", cause);
    }

    /** (fit - data) / error, and its derivatives by the numbers without bounds. */
    private Pair<RealVector, RealMatrix> modelled(RealVector at) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        double[] inner = at.toArray();
        double[] sum = new double[data.length];
        double[][] jacobian = new double[inner.length][data.length];
        free.evaluate(free.values(inner), energies, sum, jacobian);
        double squares = 0;
        double[] off = new double[data.length];
        double[][] rows = new double[data.length][inner.length];
        for (int i = 0; i < data.length; i++) {
            off[i] = (sum[i] - data[i]) / errors.at(i);
            squares += off[i] * off[i];
            for (int f = 0; f < inner.length; f++) {
                rows[i][f] = jacobian[f][i] * free.places().get(f).bounds().slope(inner[f]) / errors.at(i);
            }
        }
        if (!Double.isFinite(squares)) {
            throw new ArithmeticException("the model left the range of numbers");
        }
        if (squares < least) {
            least = squares;
            best = inner;
        }
        return new Pair<>(new ArrayRealVector(off, false), new Array2DRowRealMatrix(rows, false));
    }
}
