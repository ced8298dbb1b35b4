package org.nearedge.process.fit.mixture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.nearedge.process.Interpolation;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.FitChannels;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** A target and its possible components on the target's channels within the fitted range. */
final class MixtureProblem {
    /** Singular value over the largest, of components of length 1, below which they depend on one another. */
    private static final double SINGULAR = 1e-9;

    final Spectrum data;
    final ChannelErrors errors;
    final List<Spectrum> components;
    final MixtureOptions options;
    private final double[] energies;
    private final List<Interpolation> curves;
    /** Over the errors, at no shift. */
    private final double[][] unshifted;

    MixtureProblem(Spectrum target, ChannelErrors errors, List<Spectrum> components, MixtureOptions options)
            throws InputException {
        if (components.isEmpty()) {
            throw new InputException(target.name(), "", "has no components to be fitted with", "choose at least one");
        }
        double low = target.axis().first();
        double high = target.axis().last();
        for (Spectrum component : components) {
            low = Math.max(low, component.axis().first() + options.maxShift());
            high = Math.min(high, component.axis().last() - options.maxShift());
            if (!(low < high)) {
                throw new InputException(
                        component.name(),
                        "",
                        "covers %s and shares no range with %s and the components before it"
                                .formatted(covered(component), target.name()),
                        "choose spectra of one edge on one energy scale");
            }
        }
        double slack = 1e-6 * target.axis().step();
        Double from = options.from() == null ? (Double) low : options.from();
        Double to = options.to() == null ? (Double) high : options.to();
        for (Spectrum component : components) {
            double first = Math.max(from, target.axis().first());
            double last = Math.min(to, target.axis().last());
            if (component.axis().first() + options.maxShift() > first + slack
                    || component.axis().last() - options.maxShift() < last - slack) {
                throw new InputException(
                        component.name(),
                        "",
                        "covers %s, less than the range of %s%s"
                                .formatted(
                                        covered(component),
                                        FitChannels.range(from, to),
                                        options.maxShift() > 0 ? " with the shift that is allowed" : ""),
                        "choose a range within " + FitChannels.range(low, high));
            }
        }
        FitChannels channels = FitChannels.of(target, from, to, options.parameters(components.size()));
        this.data = channels.of(target);
        this.errors = errors.slice(channels.from(), channels.to());
        this.components = List.copyOf(components);
        this.options = options;
        this.energies = data.axis().toArray();
        this.curves = components.stream().map(Interpolation::new).toList();
        this.unshifted = new double[components.size()][];
        for (int j = 0; j < unshifted.length; j++) {
            unshifted[j] = weighted(curve(j, 0));
        }
    }

    private static String covered(Spectrum spectrum) {
        return FitChannels.range(spectrum.axis().first(), spectrum.axis().last());
    }

    int channels() {
        return energies.length;
    }

    /** A component moved by a shift (eV), on the fitted channels. */
    double[] curve(int component, double shift) {
        return Arrays.stream(energies)
                .map(e -> curves.get(component).at(e - shift))
                .toArray();
    }

    /** Derivative of the moved component by the shift, per eV. */
    double[] slope(int component, double shift) {
        double h = 0.01 * data.axis().step();
        double[] up = curve(component, shift + h);
        double[] down = curve(component, shift - h);
        return IntStream.range(0, up.length)
                .mapToDouble(i -> (up[i] - down[i]) / (2 * h))
                .toArray();
    }

    /** Over the channels' errors. */
    double[] weighted(double[] curve) {
        double[] over = new double[curve.length];
        Arrays.setAll(over, i -> curve[i] / errors.at(i));
        return over;
    }

    /** Columns of the linear problem: the chosen components, and the constant if there is one. */
    double[][] columns(int[] chosen, double[] shifts) {
        double[][] columns = new double[chosen.length + (options.offset() ? 1 : 0)][];
        for (int c = 0; c < chosen.length; c++) {
            columns[c] = shifts[c] == 0 ? unshifted[chosen[c]] : weighted(curve(chosen[c], shifts[c]));
        }
        if (options.offset()) {
            double[] one = new double[energies.length];
            Arrays.fill(one, 1);
            columns[chosen.length] = weighted(one);
        }
        return columns;
    }

    /** @throws InputException if components cannot be told apart, with their names */
    void requireIndependent(int[] chosen) throws InputException {
        double[][] columns = columns(chosen, new double[chosen.length]);
        double[][] unit = new double[columns[0].length][columns.length];
        for (int c = 0; c < columns.length; c++) {
            double length = Math.sqrt(Arrays.stream(columns[c]).map(v -> v * v).sum());
            if (length == 0) {
                throw new InputException(
                        name(chosen, c), "", "is zero in all of the fitted range", "leave it out of the components");
            }
            for (int i = 0; i < unit.length; i++) {
                unit[i][c] = columns[c][i] / length;
            }
        }
        if (columns.length == 1) {
            return;
        }
        double[] singular = new SingularValueDecomposition(new Array2DRowRealMatrix(unit, false)).getSingularValues();
        if (singular[singular.length - 1] > SINGULAR * singular[0]) {
            return;
        }
        int one = 0;
        int other = 1;
        double alike = -1;
        for (int a = 0; a < columns.length; a++) {
            for (int c = a + 1; c < columns.length; c++) {
                double cosine = 0;
                for (double[] row : unit) {
                    cosine += row[a] * row[c];
                }
                if (Math.abs(cosine) > alike) {
                    alike = Math.abs(cosine);
                    one = a;
                    other = c;
                }
            }
        }
        throw new InputException(
                data.name(),
                "",
                1 - alike < 1e-9
                        ? "cannot be divided between %s and %s, which have the same shape in the fitted range"
                                .formatted(name(chosen, one), name(chosen, other))
                        : "cannot be divided between its components: one of them is a sum of the others",
                "leave one of them out");
    }

    private String name(int[] chosen, int column) {
        return column < chosen.length ? components.get(chosen[column]).name() : "the constant offset";
    }

    /** The linear problem at given shifts. */
    ConstrainedLeastSquares.Answer solve(int[] chosen, double[] shifts) {
        double[][] columns = columns(chosen, shifts);
        boolean[] bounded = new boolean[columns.length];
        boolean[] summed = new boolean[columns.length];
        Arrays.fill(bounded, 0, chosen.length, options.nonNegative());
        Arrays.fill(summed, 0, chosen.length, options.sumToOne());
        return new ConstrainedLeastSquares(columns, weighted(data.toArray()), bounded, summed).solve();
    }

    /** (data - fit) / error of the linear problem's answer. */
    double[] residual(int[] chosen, double[] shifts, double[] x) {
        double[] r = weighted(data.toArray());
        double[][] columns = columns(chosen, shifts);
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < r.length; i++) {
                r[i] -= x[c] * columns[c][i];
            }
        }
        return r;
    }
}
