package org.nearedge.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * A sensible recipe from a raw spectrum, the edge found in it, and what the model wants to see: crop around the edge,
 * background if there is one, broadening to the model's sigma, onset to 0, the model's channels, maximum 1. Smoothing
 * only of a spectrum so noisy that it lowers the models' errors ({@link SmoothingChoice}).
 *
 * <p>Dead channels are bridged first: where they end, nothing rises, and a background may be fitted across them.
 *
 * <p>The background is a power law for energy loss and a straight pre-edge line for absorption; where the file does not
 * say which it is, the pre-edge decides ({@link BackgroundChoice}). Spectra that count from their onset or are zero
 * before the edge get none, and what is above 20 % of the edge's height before the edge and cannot be fitted is refused.
 */
public final class AutomaticRecipe {
    private static final int FEWEST_CHANNELS = 12;
    /** Kept before the onset where no background is fitted, eV. */
    private static final double PRE_EDGE = 15;
    /** A larger share of the edge's height must not be left before the edge. */
    private static final double LARGEST_OFFSET = 0.2;

    /** Range that is kept around an edge that no model reads, eV from its onset. */
    private static final double WIDE_FROM = -20;

    private static final double WIDE_TO = 40;
    private static final double WIDE_STEP = 0.1;
    private static final double USUAL_SIGMA = 0.5;
    /** By which the onset may come to lie elsewhere when the background is gone, eV. */
    private static final double ROOM = 2;
    /** An E0 farther from the onset is that of another edge, eV. */
    private static final double FAR_OFF = 20;

    private AutomaticRecipe() {}

    /**
     * @param edge null for an axis that counts from the onset ({@link EdgeFinder#isOnsetRelative})
     * @param knownSigma Gaussian broadening of the spectrum, eV; null if it is not known: then none is added
     * @throws InputException if the spectrum is too short, starts after the edge, or ends before what the model needs
     */
    public static Recipe of(Spectrum raw, Edge edge, InputGrid grid, Double knownSigma) throws InputException {
        if (raw.size() < FEWEST_CHANNELS) {
            throw fault(
                    raw,
                    "has %d points and at least %d are needed".formatted(raw.size(), FEWEST_CHANNELS),
                    "open a spectrum of the whole edge");
        }
        List<Step> steps = new ArrayList<>();
        double onset = 0;
        if (edge == null) {
            requireCovered(raw, onset, grid);
        } else {
            onset = addEdge(steps, mended(steps, raw), edge, grid, knownSigma);
        }
        if (knownSigma != null && knownSigma < grid.sigma()) {
            steps.add(new Broaden(knownSigma, grid.sigma()));
        }
        if (!isOn(grid, raw.axis())) {
            Optional<Step> smoothing = SmoothingChoice.of(raw, steps, onset, grid);
            steps.add(new AlignOnset(hasLongGap(raw) && edge != null ? (Double) onset : null));
            steps.add(Resample.to(grid));
            // After the onset, which looks at the noise to tell an edge from nothing.
            smoothing.ifPresent(steps::add);
        }
        steps.add(new Normalise(null, null));
        return Recipe.of(steps.toArray(Step[]::new));
    }

    /**
     * For an edge that no model reads: from 20 eV below to 40 eV above the onset, as far as the spectrum goes, so that
     * the peaks before an edge stay; absorption is divided by its edge step, if there is one to be fitted.
     *
     * @param knownSigma as for the others
     * @throws InputException as for the others
     */
    public static Recipe withoutModel(Spectrum raw, Edge edge, Double knownSigma) throws InputException {
        double onset = onset(EdgeFinder.rises(raw), edge);
        double first = Math.max(WIDE_FROM, Math.ceil(raw.axis().first() - onset + ROOM));
        double last = Math.min(WIDE_TO, Math.floor(raw.axis().last() - onset - ROOM));
        double from = Math.min(first, -1);
        int size = (int) Math.max(2, Math.round((last - from) / WIDE_STEP) + 1);
        InputGrid grid = new InputGrid(from, WIDE_STEP, size, knownSigma == null ? USUAL_SIGMA : knownSigma);
        if (SignalKind.of(raw) == SignalKind.ABSORPTION) {
            List<Step> steps = new ArrayList<>();
            Spectrum mended = mended(steps, raw);
            try {
                EdgeStep step = EdgeStep.usual(mended.axis(), onset);
                double found = step.normalisation(mended).e0();
                steps.add(Math.abs(found - onset) > FAR_OFF ? step.withE0(onset) : step);
                steps.add(new AlignOnset(null));
                steps.add(Resample.to(grid));
                Recipe recipe = Recipe.of(steps.toArray(Step[]::new));
                recipe.run(raw);
                return recipe;
            } catch (InputException e) {
                // No step to be fitted: what is done to any other spectrum.
                return of(raw, edge, grid, knownSigma);
            }
        }
        return of(raw, edge, grid, knownSigma);
    }

    private static double onset(List<EdgeRise> rises, Edge edge) {
        return rises.stream()
                .filter(rise -> rise.entry().edge().equals(edge))
                .map(EdgeRise::onset)
                .findFirst()
                .orElse(edge.onset());
    }

    /** Adds the step that bridges dead channels, if there are any; returns what it makes of the spectrum. */
    private static Spectrum mended(List<Step> steps, Spectrum raw) throws InputException {
        Despike mend = new Despike(Despike.USUAL, true);
        if (DeadChannels.bridged(raw) == raw || !mend.isPossible(raw)) {
            return raw;
        }
        steps.add(mend);
        return mend.apply(raw);
    }

    /** Dead channels that no step bridges: an onset found in the spectrum could be their end. */
    private static boolean hasLongGap(Spectrum raw) {
        return DeadChannels.of(raw).stream().anyMatch(run -> run.size() > Despike.LONGEST_DEAD);
    }

    /** Already the model's channels: aligned by whoever wrote it, and no eV to spare for aligning again. */
    private static boolean isOn(InputGrid grid, EnergyAxis axis) {
        return axis.size() == grid.size()
                && Math.abs(axis.first() - grid.first()) < 0.01 * grid.step()
                && Math.abs(axis.last() - grid.last()) < 0.01 * grid.step();
    }

    /** Adds crop and background; returns about where the edge rises, eV. */
    private static double addEdge(List<Step> steps, Spectrum raw, Edge edge, InputGrid grid, Double knownSigma)
            throws InputException {
        List<EdgeRise> rises = EdgeFinder.rises(raw);
        double onset = onset(rises, edge);
        requireCovered(raw, onset, grid);
        double sigma = knownSigma == null ? 0 : Math.max(knownSigma, grid.sigma());
        double to = onset + grid.last() + 2 + 4 * sigma;
        Optional<Background> background = BackgroundChoice.of(raw, rises, onset, onset + grid.last());
        if (background.isEmpty()) {
            requireNoOffset(raw, onset);
        }
        double from = background.map(Background::from).orElse(onset - PRE_EDGE);
        from = Math.min(from, onset + grid.first() - ROOM);
        // Whole tenths: a recipe is read and edited by people.
        steps.add(new Crop(
                Math.floor(Math.max(from, raw.axis().first()) * 10) / 10,
                Math.ceil(Math.min(to, raw.axis().last()) * 10) / 10));
        background.ifPresent(steps::add);
        return onset;
    }

    private static void requireCovered(Spectrum raw, double onset, InputGrid grid) throws InputException {
        EnergyAxis axis = raw.axis();
        if (axis.first() > onset + grid.first() + 0.5 * axis.step()) {
            throw fault(
                    raw,
                    "starts at %s eV, and the edge at %s eV needs to be seen from %s eV"
                            .formatted(number(axis.first()), number(onset), number(onset + grid.first())),
                    "use a spectrum that starts before the edge, or choose another edge");
        }
        if (axis.last() < onset + grid.last() - 0.5 * axis.step()) {
            throw fault(
                    raw,
                    "ends at %s eV, and the edge at %s eV needs to be seen up to %s eV"
                            .formatted(number(axis.last()), number(onset), number(onset + grid.last())),
                    "use a spectrum that reaches farther, or choose another edge");
        }
    }

    /** What stands before the edge and cannot be taken off would make every number of the model's input wrong. */
    private static void requireNoOffset(Spectrum raw, double onset) throws InputException {
        Spectrum even = UniformAxis.of(raw);
        EdgeContrast contrast = new EdgeContrast(even);
        int at = even.axis().indexOf(onset);
        double height = contrast.above[at] - contrast.below[at];
        double offset = contrast.below[at];
        if (height > 0 && Math.abs(offset) > LARGEST_OFFSET * height) {
            throw fault(
                    raw,
                    "before the edge at %s eV it stands at %s of the edge's height, and no background can be fitted there"
                            .formatted(number(onset), number(Math.rint(100 * offset / height) / 100)),
                    "subtract the pre-edge, or set up the steps by hand");
        }
    }

    private static String number(double value) {
        return StepInput.number(value);
    }

    private static InputException fault(Spectrum raw, String reason, String remedy) {
        return StepInput.fault(raw, "automatic recipe", reason, remedy);
    }
}
