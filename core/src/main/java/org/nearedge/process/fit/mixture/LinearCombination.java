package org.nearedge.process.fit.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.FitChannels;
import org.nearedge.process.fit.FitQuality;
import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Fits a spectrum by a linear combination of others, on the channels of the fitted one, the others interpolated to them
 * and taken as free of noise: linear-combination fitting as in Athena, B. Ravel, M. Newville, J. Synchrotron Rad. 12, 537
 * (2005), with the non-negative least squares of Lawson and Hanson.
 */
public final class LinearCombination {
    private final MixtureProblem problem;
    private final BooleanSupplier cancelled;

    private LinearCombination(MixtureProblem problem, BooleanSupplier cancelled) {
        this.problem = problem;
        this.cancelled = cancelled;
    }

    /**
     * @param target the spectrum that is fitted
     * @param errors of its channels
     * @param components what it is made of, at least one; each has to cover the range, and the shift beyond it
     * @throws InputException if no range is shared, there are fewer channels than parameters, or components cannot be
     *     told apart
     */
    public static Mixture fit(Spectrum target, ChannelErrors errors, List<Spectrum> components, MixtureOptions options)
            throws InputException {
        return fit(target, errors, components, options, () -> false);
    }

    /** @param cancelled asked in between; true ends it by a CancellationException */
    public static Mixture fit(
            Spectrum target,
            ChannelErrors errors,
            List<Spectrum> components,
            MixtureOptions options,
            BooleanSupplier cancelled)
            throws InputException {
        MixtureProblem problem = new MixtureProblem(target, errors, components, options);
        int[] all = IntStream.range(0, components.size()).toArray();
        return new LinearCombination(problem, cancelled).of(all);
    }

    static Mixture of(MixtureProblem problem, int[] chosen, BooleanSupplier cancelled) throws InputException {
        return new LinearCombination(problem, cancelled).of(chosen);
    }

    private Mixture of(int[] chosen) throws InputException {
        problem.requireIndependent(chosen);
        double[] shifts = problem.options.maxShift() > 0
                ? new Shifts(problem, chosen, cancelled).find()
                : new double[chosen.length];
        ConstrainedLeastSquares.Answer answer = problem.solve(chosen, shifts);
        double[] data = problem.data.toArray();
        double constant = problem.options.offset() ? answer.x()[chosen.length] : 0;
        double[] fit = new double[data.length];
        Arrays.fill(fit, constant);
        List<Spectrum> parts = new ArrayList<>();
        for (int c = 0; c < chosen.length; c++) {
            double weight = answer.x()[c];
            double[] part = Arrays.stream(problem.curve(chosen[c], shifts[c]))
                    .map(v -> weight * v)
                    .toArray();
            for (int i = 0; i < fit.length; i++) {
                fit[i] += part[i];
            }
            parts.add(problem.data
                    .withIntensity(part)
                    .withName(problem.components.get(chosen[c]).name()));
        }
        int parameters = new MixtureErrors(problem, chosen, shifts, answer, 1).parameters();
        FitQuality quality = FitQuality.of(data, fit, problem.errors, parameters);
        double scale = problem.errors.scale(quality.reducedChiSquared());
        MixtureErrors errors = new MixtureErrors(problem, chosen, shifts, answer, scale);
        double[] error = errors.all();
        double[] residual = new double[data.length];
        Arrays.setAll(residual, i -> data[i] - fit[i]);
        List<Weight> weights = weights(chosen, shifts, answer, errors, error);
        return new Mixture(
                weights,
                new Measured(
                        weights.stream().mapToDouble(w -> w.weight().value()).sum(), errors.ofSum()),
                new Measured(constant, error[2 * chosen.length]),
                quality,
                problem.data,
                problem.data.withIntensity(fit).withName("fit"),
                problem.data.withIntensity(residual).withName("residual"),
                parts,
                notes(chosen, shifts, answer, errors, quality));
    }

    private List<Weight> weights(
            int[] chosen,
            double[] shifts,
            ConstrainedLeastSquares.Answer answer,
            MixtureErrors errors,
            double[] error) {
        List<Weight> weights = new ArrayList<>();
        for (int c = 0; c < chosen.length; c++) {
            boolean held = !answer.free()[c];
            weights.add(new Weight(
                    problem.components.get(chosen[c]).name(),
                    // Adding up to one leaves nothing free where one component is left.
                    new Measured(answer.x()[c], held ? Double.NaN : error[c]),
                    held ? errors.upperLimit(c) : Double.NaN,
                    new Measured(held ? 0 : shifts[c], error[chosen.length + c])));
        }
        return weights;
    }

    private List<String> notes(
            int[] chosen,
            double[] shifts,
            ConstrainedLeastSquares.Answer answer,
            MixtureErrors errors,
            FitQuality quality) {
        List<String> notes = new ArrayList<>();
        for (int c = 0; c < chosen.length; c++) {
            if (problem.options.maxShift() > 0 && answer.free()[c] && !errors.isShiftFree(c)) {
                notes.add("The shift of %s is at its bound of %s eV."
                        .formatted(
                                problem.components.get(chosen[c]).name(),
                                FitChannels.number(Math.copySign(problem.options.maxShift(), shifts[c]))));
            }
        }
        if (problem.errors.kind() != ChannelErrors.Kind.UNKNOWN && quality.reducedChiSquared() > 4) {
            notes.add("The fit is off by %.2g times the noise: something is missing among the components, or the energy"
                            .formatted(Math.sqrt(quality.reducedChiSquared()))
                    + " scales differ.");
        }
        return notes;
    }
}
