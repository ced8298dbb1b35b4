package org.nearedge.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.process.background.CurveFit;
import org.nearedge.process.background.FittedCurve;
import org.nearedge.process.background.Shape;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Edge-step normalisation of an absorption spectrum, as Athena (Ravel and Newville, J. Synchrotron Rad. 2005, 12, 537) and
 * Larch's {@code pre_edge} (Newville, J. Phys. Conf. Ser. 2013, 430, 012007) do it: a pre-edge, a straight line in mu
 * E^n, is fitted before the edge and subtracted everywhere; a polynomial is fitted to what is left after the edge; its
 * value at E0 is the edge step, by which all is divided. Flattened, the polynomial's own slope and bend are taken off
 * above E0, so that the curve goes on around 1. All windows are relative to E0.
 *
 * <p>Not done, and to be done before: dead time of the detector, self-absorption of fluorescence.
 *
 * @param e0 eV; null: the energy of the largest slope near the onset
 * @param preFrom start of the pre-edge window, eV from E0, below zero
 * @param preTo its end
 * @param postFrom start of the post-edge window, eV from E0, above zero
 * @param postTo its end
 * @param order of the post-edge polynomial, 0 to 3
 * @param victoreen n: 0 for a straight line; 3 or 4 is the leading term of Victoreen's formula (J. Appl. Phys. 1948, 19,
 *     855)
 * @param flatten whether the post-edge is made flat
 */
public record EdgeStep(
        Double e0,
        double preFrom,
        double preTo,
        double postFrom,
        double postTo,
        int order,
        int victoreen,
        boolean flatten)
        implements Step {
    private static final String NAME = "edge step";
    private static final int FEWEST_PRE = 3;
    private static final int HIGHEST_ORDER = 3;
    private static final int HIGHEST_VICTOREEN = 4;
    /** Larch fits a straight line to at least, and a parabola to more than these lengths, eV. */
    private static final double FOR_LINE = 50;

    private static final double FOR_PARABOLA = 350;
    private static final double LARGEST_ERROR = 0.02;

    public EdgeStep {
        if (e0 != null) {
            StepInput.requireFinite("e0", e0);
        }
        for (double end : new double[] {preFrom, preTo, postFrom, postTo}) {
            StepInput.requireFinite("an end of a window", end);
        }
        if (!(preFrom < preTo && preTo <= 0)) {
            throw new IllegalArgumentException(
                    "the pre-edge window %s to %s eV must end before E0".formatted(preFrom, preTo));
        }
        if (!(0 <= postFrom && postFrom < postTo)) {
            throw new IllegalArgumentException(
                    "the post-edge window %s to %s eV must begin after E0".formatted(postFrom, postTo));
        }
        if (order < 0 || order > HIGHEST_ORDER) {
            throw new IllegalArgumentException("order is " + order + " and must be 0 to " + HIGHEST_ORDER);
        }
        if (victoreen < 0 || victoreen > HIGHEST_VICTOREEN) {
            throw new IllegalArgumentException("victoreen is " + victoreen + " and must be 0 to " + HIGHEST_VICTOREEN);
        }
    }

    public EdgeStep withE0(Double other) {
        return new EdgeStep(other, preFrom, preTo, postFrom, postTo, order, victoreen, flatten);
    }

    public EdgeStep withPre(double from, double to) {
        return new EdgeStep(e0, from, to, postFrom, postTo, order, victoreen, flatten);
    }

    public EdgeStep withPost(double from, double to) {
        return new EdgeStep(e0, preFrom, preTo, from, to, order, victoreen, flatten);
    }

    public EdgeStep withShape(int otherOrder, int otherVictoreen, boolean otherFlatten) {
        return new EdgeStep(e0, preFrom, preTo, postFrom, postTo, otherOrder, otherVictoreen, otherFlatten);
    }

    /** Sensible windows for what an axis shows around E0: those of Athena as far as there is room. */
    public static EdgeStep usual(EnergyAxis axis, double e0) {
        double room = Math.max(2, Math.floor(e0 - axis.first()));
        double before = Math.min(150, room);
        double foot = before > 60 ? 30 : Math.max(1, Math.floor(before / 3));
        double after = Math.max(2, Math.min(1000, Math.floor(axis.last() - e0)));
        double from = Math.min(150, Math.max(1, Math.floor(after / 3)));
        double length = after - from;
        int order = length > FOR_PARABOLA ? 2 : length >= FOR_LINE ? 1 : 0;
        return new EdgeStep(null, -before, -Math.min(foot, before - 1), from, after, order, 0, true);
    }

    /** The same around the E0 that the spectrum itself shows. */
    public static EdgeStep usual(Spectrum in) throws InputException {
        return usual(in.axis(), SteepestRise.of(in));
    }

    /**
     * What is found.
     *
     * @param pre pre-edge on the spectrum's channels
     * @param post pre-edge and post-edge polynomial together, there
     * @param error standard error of the step
     */
    public record Normalisation(double e0, double step, double error, Spectrum pre, Spectrum post) {}

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        Normalisation found = normalisation(in);
        double[] values = in.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - found.pre().at(i)) / found.step();
            if (flatten && in.axis().at(i) >= found.e0()) {
                values[i] -= (found.post().at(i) - found.pre().at(i)) / found.step() - 1;
            }
        }
        return StepInput.outcome(in, in.axis(), values, NAME);
    }

    /** Both curves, E0 and the step, for drawing. */
    public Normalisation normalisation(Spectrum in) throws InputException {
        double at = e0 == null ? SteepestRise.of(in) : e0;
        if (!in.axis().contains(at)) {
            throw StepInput.fault(
                    in,
                    NAME,
                    "E0, %s eV, lies outside its %s".formatted(StepInput.number(at), StepInput.range(in.axis())),
                    "give an E0 inside it");
        }
        if (victoreen > 0 && in.axis().first() <= 0) {
            throw StepInput.fault(in, NAME, "powers of the energy need energies above zero", "set victoreen to 0");
        }
        double[] weighted = in.toArray();
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] *= Math.pow(in.axis().at(i) / at, victoreen);
        }
        FittedCurve line = fit(in, weighted, at + preFrom, at + preTo, 1, "pre-edge");
        double[] pre = new double[in.size()];
        double[] left = in.toArray();
        for (int i = 0; i < pre.length; i++) {
            double energy = in.axis().at(i);
            pre[i] = line.at(energy) * Math.pow(energy / at, -victoreen);
            left[i] -= pre[i];
        }
        FittedCurve polynomial = fit(in, left, at + postFrom, at + postTo, order, "post-edge");
        double step = polynomial.at(at);
        if (!(step > 0)) {
            throw StepInput.fault(
                    in,
                    NAME,
                    "the edge step at %s eV is %s, and must be above zero"
                            .formatted(StepInput.number(at), StepInput.number(step)),
                    "check E0 and the windows");
        }
        double[] post = new double[in.size()];
        for (int i = 0; i < post.length; i++) {
            post[i] = pre[i] + polynomial.at(in.axis().at(i));
        }
        return new Normalisation(
                at,
                step,
                Math.hypot(polynomial.errorAt(at), line.errorAt(at)),
                StepInput.outcome(in, in.axis(), pre, NAME),
                StepInput.outcome(in, in.axis(), post, NAME));
    }

    private static FittedCurve fit(Spectrum in, double[] values, double from, double to, int degree, String what)
            throws InputException {
        EnergyAxis axis = in.axis();
        int first = StepInput.firstAtOrAbove(axis, from);
        int end = StepInput.firstAbove(axis, to);
        int fewest = Math.max(FEWEST_PRE, degree + 2);
        if (end - first < fewest) {
            throw StepInput.fault(
                    in,
                    NAME,
                    "the %s window %s holds %d channels"
                            .formatted(what, StepInput.range(from, to), Math.max(0, end - first)),
                    "at least %d are needed, and the spectrum covers %s".formatted(fewest, StepInput.range(axis)));
        }
        double[] energies = new double[end - first];
        double[] part = new double[end - first];
        for (int i = 0; i < part.length; i++) {
            energies[i] = axis.at(first + i);
            part[i] = values[first + i];
        }
        return CurveFit.fit(Shape.LINE, degree, energies, part, false);
    }

    @Override
    public StepReport report(Spectrum in, Partners partners) throws InputException {
        Normalisation found = normalisation(in);
        List<String> warnings = new ArrayList<>();
        double length = Math.min(postTo, in.axis().last() - found.e0()) - postFrom;
        int highest = length > FOR_PARABOLA ? HIGHEST_ORDER : length >= FOR_LINE ? 1 : 0;
        if (order > highest) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "A post-edge polynomial of order %d over %.0f eV follows the fine structure: take order %d or a longer"
                            + " window.",
                    order,
                    length,
                    highest));
        }
        if (found.error() > LARGEST_ERROR * found.step()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The edge step is uncertain by %.0f %%: widen the windows.",
                    100 * found.error() / found.step()));
        }
        String line = String.format(
                Locale.ROOT,
                "E0 %.2f eV \u00b7 step %.4g \u00b1 %.1g %%",
                found.e0(),
                found.step(),
                100 * found.error() / found.step());
        return new StepReport(line, warnings, null, found.e0());
    }
}
