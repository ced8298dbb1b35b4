package org.nearedge.process.fit.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.process.fit.Covariance;

/**
 * Standard errors of the weights, shifts and the constant of a linear combination: those of the problem that is linear
 * about the answer. Weights that are held at zero are no parameters of it; weights that add up to one vary together.
 */
final class MixtureErrors {
    /** Shifts nearer to their bound than this share of it are held by it. */
    private static final double AT_BOUND = 0.999;

    private final MixtureProblem problem;
    private final int[] chosen;
    private final double[] shifts;
    private final ConstrainedLeastSquares.Answer answer;
    private final double scale;
    /** Columns of the linear problem, and for each its place: weight j, chosen + j for a shift, 2 chosen: constant. */
    private final List<double[]> columns = new ArrayList<>();

    private final List<Integer> places = new ArrayList<>();

    /** @param scale on all errors, for channels whose own errors are not known */
    MixtureErrors(
            MixtureProblem problem,
            int[] chosen,
            double[] shifts,
            ConstrainedLeastSquares.Answer answer,
            double scale) {
        this.problem = problem;
        this.chosen = chosen;
        this.shifts = shifts;
        this.answer = answer;
        this.scale = scale;
        int k = chosen.length;
        for (int c = 0; c < k; c++) {
            if (answer.free()[c]) {
                add(c, problem.weighted(problem.curve(chosen[c], shifts[c])));
            }
        }
        for (int c = 0; c < k; c++) {
            if (isShiftFree(c)) {
                double weight = answer.x()[c];
                add(
                        k + c,
                        problem.weighted(Arrays.stream(problem.slope(chosen[c], shifts[c]))
                                .map(v -> weight * v)
                                .toArray()));
            }
        }
        if (problem.options.offset()) {
            double[] one = new double[problem.channels()];
            Arrays.fill(one, 1);
            add(2 * k, problem.weighted(one));
        }
    }

    private void add(int place, double[] column) {
        places.add(place);
        columns.add(column);
    }

    boolean isShiftFree(int c) {
        double most = problem.options.maxShift();
        return most > 0 && answer.free()[c] && answer.x()[c] != 0 && Math.abs(shifts[c]) < AT_BOUND * most;
    }

    /** Free parameters of the answer, less the one that adding up to one takes away. */
    int parameters() {
        boolean any = places.stream().anyMatch(this::isSummed);
        return places.size() - (any ? 1 : 0);
    }

    private boolean isSummed(int place) {
        return problem.options.sumToOne() && place < chosen.length;
    }

    /** Standard errors by place; NaN where there is none. */
    double[] all() {
        double[] errors = new double[2 * chosen.length + 1];
        Arrays.fill(errors, Double.NaN);
        List<double[]> gradients = new ArrayList<>();
        Covariance covariance = reduced(columns, places, gradients);
        for (int p = 0; p < places.size(); p++) {
            double[] gradient = gradients.get(p);
            // A single weight that has to be one cannot err.
            boolean fixed = Arrays.stream(gradient).allMatch(v -> v == 0);
            errors[places.get(p)] = fixed ? Double.NaN : scale * covariance.errorOf(gradient);
        }
        return errors;
    }

    /** Standard error of the sum of the weights. */
    double ofSum() {
        if (problem.options.sumToOne()) {
            return Double.NaN;
        }
        List<double[]> gradients = new ArrayList<>();
        Covariance covariance = reduced(columns, places, gradients);
        double[] sum = new double[columns.size()];
        for (int p = 0; p < places.size(); p++) {
            sum[p] = places.get(p) < chosen.length ? 1 : 0;
        }
        return scale * covariance.errorOf(sum);
    }

    /**
     * Where chi-squared has risen by one standard deviation when a weight that is held at zero grows: it rises as -2 pull
     * w + w^2 / variance, the variance being that of the weight if it were free.
     */
    double upperLimit(int c) {
        List<double[]> more = new ArrayList<>(columns);
        List<Integer> where = new ArrayList<>(places);
        more.add(problem.weighted(problem.curve(chosen[c], shifts[c])));
        where.add(c);
        List<double[]> gradients = new ArrayList<>();
        Covariance covariance = reduced(more, where, gradients);
        double error = covariance.errorOf(gradients.get(gradients.size() - 1));
        double variance = error * error;
        double pull = Math.min(0, answer.pull()[c]);
        return variance * (pull + Math.sqrt(pull * pull + scale * scale / variance));
    }

    /**
     * Covariance of parameters that no condition ties.
     *
     * @param gradients filled with the derivative of every given parameter by these
     */
    private Covariance reduced(List<double[]> all, List<Integer> where, List<double[]> gradients) {
        int pivot = -1;
        for (int p = 0; p < where.size(); p++) {
            if (isSummed(where.get(p))) {
                pivot = p;
                break;
            }
        }
        List<double[]> own = new ArrayList<>();
        double[] ofPivot = new double[Math.max(0, all.size() - (pivot >= 0 ? 1 : 0))];
        for (int p = 0; p < all.size(); p++) {
            if (p == pivot) {
                gradients.add(ofPivot);
                continue;
            }
            double[] gradient = new double[ofPivot.length];
            gradient[own.size()] = 1;
            gradients.add(gradient);
            double[] column = all.get(p);
            if (pivot >= 0 && isSummed(where.get(p))) {
                ofPivot[own.size()] = -1;
                double[] before = all.get(pivot);
                column = column.clone();
                for (int i = 0; i < column.length; i++) {
                    column[i] -= before[i];
                }
            }
            own.add(column);
        }
        return Covariance.of(own.toArray(double[][]::new));
    }
}
