package org.nearedge.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.process.background.CurveFit;
import org.nearedge.process.background.FittedCurve;
import org.nearedge.process.background.Goodness;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * How far a background can be trusted: its goodness in the window, its standard error where it is extrapolated, and what
 * speaks against it. What is measured, and from where on it is told, is in docs/background.md.
 *
 * @param curve as fitted
 * @param edge what stands above it
 * @param warnings a sentence each
 */
record BackgroundCheck(
        BackgroundWindow window, FittedCurve curve, Spectrum signal, EdgeAbove edge, List<String> warnings) {
    private static final int FEW_CHANNELS = 10;
    /** Extrapolated farther than so many lengths of its window. */
    private static final double FAR = 3;
    /** Standard error, in edge heights, above which it is told. */
    private static final double LARGE_ERROR = 0.1;
    /** What moves the background by less than this share of the edge's height is not told, however significant. */
    private static final double MATTERS = 0.02;
    /** Chance below which a fit is taken as not straight. */
    private static final double UNLIKELY = 1e-3;
    /** Standard normal deviate of the same chance on both sides. */
    private static final double TOO_FEW_RUNS = -3.29;
    /** Share of the window, at its end, where the foot of an edge is looked for. */
    private static final double FOOT = 0.1;

    private static final int SHORTEST_FOOT = 3;
    /** Structure in the residuals below this share of the edge's height is not told. */
    private static final double STRUCTURE = 0.01;

    private static final double SIGNIFICANT = 4;
    /** How far below zero the signal may lie, in edge heights. */
    private static final double BELOW_ZERO = 0.05;

    static BackgroundCheck of(Background step, Spectrum in) throws InputException {
        FittedCurve curve = step.fitted(in);
        Spectrum signal = step.apply(in);
        BackgroundWindow window = BackgroundWindow.of(step, in, 1);
        EdgeAbove edge = EdgeAbove.of(window, curve, signal);
        List<String> warnings = new ArrayList<>();
        String overlap = overlap(window, in, edge);
        if (overlap != null) {
            // Everything below would follow from it.
            warnings.add(overlap);
        } else {
            addShort(warnings, window, curve, edge);
            addBent(warnings, window, curve, step.nextDegree(in), edge);
            addBeyond(warnings, window, curve, signal, edge);
        }
        return new BackgroundCheck(window, curve, signal, edge, List.copyOf(warnings));
    }

    /** The figures in a line, and the standard error along the outcome. */
    StepReport report() {
        Goodness goodness = curve.goodness();
        double[] error = new double[signal.size()];
        for (int i = 0; i < error.length; i++) {
            error[i] = curve.errorAt(signal.axis().at(i));
        }
        String fit = window.step() instanceof PreEdgeLine
                ? format("residual %s %%", digits(100 * goodness.residual() / Math.abs(edge.height())))
                : window.counts()
                        ? format("\u03c7\u00b2/\u03bd %.2f", goodness.dispersion())
                        : format("R\u00b2 %.3f", goodness.determination());
        String edges = format(
                " \u00b7 \u00b1%s %% at %.0f eV",
                digits(100 * curve.errorAt(edge.reach()) / Math.abs(edge.height())), edge.reach());
        String noise = window.step() instanceof PreEdgeLine
                ? ""
                : format(
                        " \u00b7 extrapolation h\u00a0%s \u00b7 signal/noise\u00a0%.0f",
                        digits(edge.h()), edge.signalToNoise());
        return new StepReport(fit + (edge.height() == 0 ? "" : edges + noise), warnings, error);
    }

    private static String digits(double value) {
        return value >= 9.95 ? format("%.0f", value) : value >= 0.995 ? format("%.1f", value) : format("%.2f", value);
    }

    private static String overlap(BackgroundWindow window, Spectrum in, EdgeAbove edge) throws InputException {
        if (edge.isFound() && edge.onset() <= window.last()) {
            return format(
                    "The fit window reaches into the edge, which begins at %.1f eV: end it earlier.", edge.onset());
        }
        int n = window.energies().length;
        for (int foot : new int[] {(int) Math.round(FOOT * n), SHORTEST_FOOT}) {
            if (foot >= SHORTEST_FOOT && n >= FEW_CHANNELS && risesIn(foot, window, in, edge)) {
                return format(
                        "The spectrum rises above the background from %.1f eV on, inside the fit window: an edge begins"
                                + " there; end it earlier.",
                        window.energies()[n - foot]);
            }
        }
        return null;
    }

    /** Whether the last channels lie above what those before them predict, be it bent. */
    private static boolean risesIn(int foot, BackgroundWindow window, Spectrum in, EdgeAbove edge)
            throws InputException {
        int n = window.energies().length;
        FittedCurve before = window.step()
                .withWindow(window.first(), window.energies()[n - foot - 1])
                .nextDegree(in);
        if (before == null) {
            return false;
        }
        double rise = 0;
        double level = 0;
        for (int i = n - foot; i < n; i++) {
            rise += (window.values()[i] - before.at(window.energies()[i])) / foot;
            level += before.at(window.energies()[i]) / foot;
        }
        Goodness goodness = before.goodness();
        double noise = window.step() instanceof PreEdgeLine
                ? goodness.residual()
                : Math.sqrt(goodness.dispersion() * Math.max(0, level));
        double error = Math.hypot(
                noise * Math.sqrt(goodness.correlation() / foot), before.errorAt(window.energies()[n - 1 - foot / 2]));
        return rise > SIGNIFICANT * error && rise > MATTERS * edge.height();
    }

    private static void addShort(List<String> warnings, BackgroundWindow window, FittedCurve curve, EdgeAbove edge) {
        int channels = window.energies().length;
        double length = window.last() - window.first();
        double beyond = edge.reach() - window.last();
        if (channels < FEW_CHANNELS) {
            warnings.add(format("The fit window is too short: it holds only %d channels.", channels));
        } else if (beyond > FAR * length) {
            warnings.add(format(
                    "The fit window is too short: it is %.1f eV long, and the background is used %.0f eV beyond it.",
                    length, beyond));
        }
        double error = curve.errorAt(edge.reach());
        if (edge.height() > 0 && error > LARGE_ERROR * edge.height()) {
            warnings.add(format(
                    "The background is uncertain: its standard error is %.0f %% of the edge's height at %.0f eV; widen"
                            + " the fit window.",
                    100 * error / edge.height(), edge.reach()));
        }
    }

    private static void addBent(
            List<String> warnings, BackgroundWindow window, FittedCurve curve, FittedCurve next, EdgeAbove edge) {
        double chance = next == null ? 1 : CurveFit.chanceThatStraight(curve, next);
        double moved = next == null ? 0 : Math.abs(next.at(edge.reach()) - curve.at(edge.reach()));
        if (chance < UNLIKELY && moved > MATTERS * Math.abs(edge.height())) {
            warnings.add(format(
                    "The pre-edge is not straight %s: a curve of the next degree fits better (F-test, p %s) and moves the"
                            + " background by %.0f %% of the edge's height at %.0f eV.",
                    straight(window.step()),
                    chance < 1e-6 ? "below 1e-6" : format("%.1g", chance),
                    100 * moved / Math.abs(edge.height()),
                    edge.reach()));
        } else if (curve.goodness().runs() < TOO_FEW_RUNS
                && curve.goodness().residual() > STRUCTURE * Math.abs(edge.height())) {
            warnings.add(format(
                    "The residuals in the fit window hang together (runs test, z %.1f): it holds structure that is no"
                            + " background, for example another edge.",
                    curve.goodness().runs()));
        }
    }

    private static String straight(Background step) {
        if (step instanceof PreEdgeLine) {
            return "in the fit window";
        }
        if (step instanceof ExponentialBackground) {
            return "in the logarithm of the intensity";
        }
        boolean bent = step instanceof LogPolynomialBackground poly && poly.degree() > 1;
        return bent ? "or as bent as the polynomial in log-log" : "in log-log";
    }

    private static void addBeyond(
            List<String> warnings, BackgroundWindow window, FittedCurve curve, Spectrum signal, EdgeAbove edge) {
        boolean line = window.step() instanceof PreEdgeLine;
        if (!line && curve.at(edge.reach()) > curve.at(window.last())) {
            warnings.add(format(
                    "The background rises again towards %.0f eV: choose a lower degree or another fit window.",
                    edge.reach()));
        }
        int from = StepInput.firstAbove(signal.axis(), window.last());
        int end = StepInput.firstAbove(signal.axis(), edge.reach());
        double sum = 0;
        int width = Math.max(1, (end - from) / 10);
        for (int i = from; i < end; i++) {
            sum += signal.at(i) - (i - from >= width ? signal.at(i - width) : 0);
            double mean = sum / width;
            double error = curve.errorAt(signal.axis().at(i));
            if (i - from >= width - 1
                    && edge.height() > 0
                    && mean < -BELOW_ZERO * edge.height()
                    && mean < -SIGNIFICANT * Math.hypot(error, curve.goodness().residual() / Math.sqrt(width))) {
                warnings.add(format(
                        "The background lies above the spectrum near %.0f eV: it is extrapolated too high.",
                        signal.axis().at(i - width / 2)));
                return;
            }
        }
    }

    private static String format(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
