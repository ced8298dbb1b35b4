package org.nearedge.process;

import java.util.List;
import java.util.Optional;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Which background is taken off before an edge, and where it is fitted.
 *
 * <ul>
 *   <li>Energy loss, as the file says: a power law, if one fits and is above 2 % of the edge's height at the onset.
 *   <li>Absorption, as the file says: a straight line, if the pre-edge is usable ({@link #line}) and the line stands out
 *       from zero. A power law that fits there is the slow fall of the absorption before the edge, nearly straight, and
 *       the line is what the field takes off.
 *   <li>The file does not say: the power law where the pre-edge falls as a core-loss background does, with an exponent
 *       of 1 to 8 (Egerton gives 2 to 6), unless the line leaves less than half of the squares of its residuals; else
 *       the line. Where the noise hides which of the two it is, they differ by less than the noise.
 * </ul>
 *
 * <p>Nothing is taken off a spectrum that is zero before its edge.
 */
final class BackgroundChoice {
    /** Longest window, eV; wider ones see other edges and a changing exponent. */
    private static final double WINDOW = 60;
    /** Longest window before a hard X-ray edge, where the next edge is hundreds of eV away, as in Athena. */
    private static final double WINDOW_HARD = 150;
    /** The window ends this far before the onset, eV: below the foot of the edge. */
    private static final double FOOT = 4;
    /** Where there is room the line's window ends earlier, eV: a tail of the edge would tilt it. */
    private static final double FOOT_OF_LINE = 8;
    /** As in Athena: the dipole-forbidden peaks of the 3d metals lie 8 to 12 eV before the onset. */
    private static final double FOOT_HARD = 30;
    /** Edges above this energy are those of hard X-rays, eV. */
    private static final double HARD = 4000;

    private static final double SHORTEST_WINDOW = 6;
    private static final int FEWEST_IN_WINDOW = 8;
    /** A line needs less than a power law: what it is worth is told by its error. */
    private static final double SHORTEST_LINE = 4;

    private static final int FEWEST_IN_LINE = 5;
    /** What follows an earlier edge for this long is its fine structure and no background, eV. */
    private static final double FINE_STRUCTURE = 25;
    /** A background below this share of the edge's height is left alone. */
    private static final double WORTH_IT = 0.02;
    /** Standard error of the line at the end of the model's range, in edge heights, from which on it is no use. */
    private static final double LARGEST_ERROR = 0.05;
    /** A line within this many of its standard errors of zero is zero. */
    private static final double SIGNIFICANT = 2;
    /** Exponents that a core-loss background may have. */
    private static final double LEAST_EXPONENT = 1;

    private static final double LARGEST_EXPONENT = 8;

    private final Spectrum raw;
    private final double onset;
    /** Where the window may start at the earliest, eV. */
    private final double start;
    /** End of the model's range, eV. */
    private final double last;

    private BackgroundChoice(Spectrum raw, List<EdgeRise> rises, double onset, double last) {
        this.raw = raw;
        this.onset = onset;
        this.last = last;
        double from = raw.axis().first();
        for (EdgeRise other : rises) {
            if (other.onset() < onset - FOOT) {
                from = Math.max(from, other.onset() + FINE_STRUCTURE);
            }
        }
        for (DeadChannels run : DeadChannels.of(raw)) {
            double end = raw.axis().at(run.end() - 1) + raw.axis().step();
            if (run.size() > Despike.LONGEST_DEAD && end < onset - FOOT - SHORTEST_WINDOW) {
                from = Math.max(from, end);
            }
        }
        start = from;
    }

    /**
     * @param rises all edges that the spectrum shows: what follows an earlier one is not background
     * @param onset of the edge, eV
     * @param last end of the model's range, eV on the spectrum's axis
     * @return empty: nothing to take off, or nothing that can be taken off
     */
    static Optional<Background> of(Spectrum raw, List<EdgeRise> rises, double onset, double last) {
        BackgroundChoice choice = new BackgroundChoice(raw, rises, onset, last);
        Optional<PowerLawBackground> law = choice.powerLaw();
        Optional<PreEdgeLine> line = choice.line();
        return switch (SignalKind.of(raw)) {
            case ENERGY_LOSS -> law.map(step -> step);
            case ABSORPTION -> line.map(step -> step);
            case UNKNOWN ->
                line.isEmpty() || (law.isPresent() && choice.fallsAsLoss(law.get()))
                        ? law.map(step -> step)
                        : line.map(step -> step);
        };
    }

    private Optional<PowerLawBackground> powerLaw() {
        double to = Math.floor((onset - FOOT) * 10) / 10;
        double from = Math.ceil(Math.max(start, onset - WINDOW) * 10) / 10;
        if (from <= 0 || to - from < SHORTEST_WINDOW || channels(from, to) < FEWEST_IN_WINDOW) {
            return Optional.empty();
        }
        PowerLawBackground step = new PowerLawBackground(from, to);
        try {
            double level = step.fit(raw).at(onset);
            EnergyAxis axis = raw.axis();
            double top = Double.NEGATIVE_INFINITY;
            for (int i = axis.indexOf(onset); i < axis.size() && axis.at(i) <= onset + 20; i++) {
                top = Math.max(top, raw.at(i));
            }
            return level > WORTH_IT * (top - level) ? Optional.of(step) : Optional.empty();
        } catch (InputException e) {
            // Nothing before the edge that falls as a power law: then it is left as it is.
            return Optional.empty();
        }
    }

    /**
     * The line, if the pre-edge is usable (long enough, and the line's standard error at the end of the model's range is
     * within 5 % of the edge's height) and the line is not zero: above 2 % of the edge's height, and above twice its
     * standard error, in the middle of the window, at the onset, or at the end of the model's range.
     */
    private Optional<PreEdgeLine> line() {
        boolean hard = onset > HARD;
        double earliest = Math.max(start, onset - (hard ? WINDOW_HARD : WINDOW));
        double most = hard ? FOOT_HARD : FOOT_OF_LINE;
        double foot = Math.max(FOOT, Math.min(most, (onset - earliest) / 3));
        double from = Math.ceil(earliest * 10) / 10;
        double to = Math.floor((onset - foot) * 10) / 10;
        if (to - from < SHORTEST_LINE || channels(from, to) < FEWEST_IN_LINE) {
            return Optional.empty();
        }
        PreEdgeLine step = new PreEdgeLine(from, to);
        try {
            StraightLine fit = step.fit(raw);
            double height = above(onset) - fit.at(onset + 0.5 * EdgeContrast.ABOVE);
            boolean usable = height > 0 && fit.errorAt(last) <= LARGEST_ERROR * height;
            boolean standsOut = standsOut(fit, fit.centre(), height)
                    || standsOut(fit, onset, height)
                    || standsOut(fit, last, height);
            return usable && standsOut ? Optional.of(step) : Optional.empty();
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private static boolean standsOut(StraightLine fit, double energy, double height) {
        double level = Math.abs(fit.at(energy));
        return level > WORTH_IT * height && level > SIGNIFICANT * fit.errorAt(energy);
    }

    private boolean fallsAsLoss(PowerLawBackground step) {
        try {
            double exponent = step.fit(raw).exponent();
            if (exponent < LEAST_EXPONENT || exponent > LARGEST_EXPONENT) {
                return false;
            }
            Spectrum window = new Crop(step.from(), step.to()).apply(raw);
            StraightLine straight = StraightLine.fit(window, 0, window.size());
            double squares = 0;
            PowerLaw law = step.fit(raw);
            for (int i = 0; i < window.size(); i++) {
                double off = window.at(i) - law.at(window.axis().at(i));
                squares += off * off;
            }
            return 0.5 * squares <= straight.residual() * straight.residual() * (window.size() - 2);
        } catch (InputException e) {
            return false;
        }
    }

    /** Mean of the 10 eV above an energy. */
    private double above(double energy) {
        Spectrum even = UniformAxis.of(raw);
        return new EdgeContrast(even).above[even.axis().indexOf(energy)];
    }

    private int channels(double from, double to) {
        return StepInput.firstAbove(raw.axis(), to) - StepInput.firstAtOrAbove(raw.axis(), from);
    }
}
