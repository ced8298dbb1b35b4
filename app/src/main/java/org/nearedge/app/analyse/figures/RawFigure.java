package org.nearedge.app.analyse.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Background;
import org.nearedge.process.Calibration;
import org.nearedge.process.EdgeStep;
import org.nearedge.process.PreEdgeLine;
import org.nearedge.process.Recipe;
import org.nearedge.process.SignalKind;
import org.nearedge.process.StepReport;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * The raw spectrum with the background's fit window, the background, the signal above it, and the onset. Everything
 * stands on the calibrated energy axis: the raw spectrum is shown as the recipe's calibrations move it.
 */
public final class RawFigure {
    /** Name of the fit window's region, as {@code FigureView.setOnRegionChanged} tells it. */
    public static final String FIT_WINDOW = "Fit window";
    /** Names of the windows and the marker of an edge step. */
    public static final String PRE_EDGE = "Pre-edge window";

    public static final String POST_EDGE = "Post-edge window";

    public static final String E0 = "E0";

    /** Name of the onset's marker, as {@code FigureView.setOnMarkerMoved} tells it. */
    public static final String ONSET = "Onset";

    /** Name of the band around the background. */
    public static final String BACKGROUND_ERROR = "Background \u00b1 2 standard errors";

    public static final String X_LABEL = "Energy loss (eV)";
    /** For signals that are absorbed photons, not lost energy. */
    public static final String X_LABEL_ABSORPTION = "Photon energy (eV)";

    private RawFigure() {}

    /**
     * @param run what the recipe made of the spectrum; null if there is no recipe, or it failed
     * @param reports what each stage of the run tells; empty: nothing
     * @param provenance input file and hash, recipe
     */
    public static FigureSpec of(
            Spectrum raw, Recipe.Run run, List<StepReport> reports, Map<String, String> provenance) {
        List<Recipe.Stage> stages = run == null ? List.of() : run.stages();
        List<Curve> curves = new ArrayList<>();
        List<Region> regions = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        curves.add(curve("Raw", Role.RAW, raw.withAxis(calibrated(raw.axis(), stages))));
        for (int i = 0; i < stages.size(); i++) {
            Recipe.Stage stage = stages.get(i);
            if (stage.step() instanceof Background background) {
                Curve taken = background(stage);
                curves.add(taken);
                String left = background instanceof PreEdgeLine ? "Pre-edge subtracted" : "Background subtracted";
                curves.add(curve(left, Role.SIGNAL, stage.after()));
                regions.add(new Region(FIT_WINDOW, background.from(), background.to(), true));
                if (i < reports.size() && reports.get(i).error() != null) {
                    bands.add(band(taken, reports.get(i).error()));
                }
            } else if (stage.step() instanceof EdgeStep step) {
                addEdgeStep(stage, step, curves, regions, markers);
            } else if (stage.step() instanceof AlignOnset) {
                markers.add(new Marker(ONSET, onset(stage), true));
            }
        }
        return new FigureSpec("", xLabel(raw), yLabel(raw), null, null, curves, bands, regions, markers, provenance);
    }

    /** An axis as the calibrations before the onset is moved to zero leave it. */
    private static EnergyAxis calibrated(EnergyAxis raw, List<Recipe.Stage> stages) {
        EnergyAxis axis = raw;
        for (Recipe.Stage stage : stages) {
            if (stage.step() instanceof AlignOnset) {
                break;
            }
            if (stage.step() instanceof Calibration) {
                axis = Calibration.moved(
                        axis, stage.before().axis(), stage.after().axis());
            }
        }
        return axis;
    }

    /** Pre-edge and post-edge over the whole spectrum, their windows and E0. */
    private static void addEdgeStep(
            Recipe.Stage stage, EdgeStep step, List<Curve> curves, List<Region> regions, List<Marker> markers) {
        try {
            EdgeStep.Normalisation found = step.normalisation(stage.before());
            curves.add(curve("Pre-edge", Role.BACKGROUND, found.pre()));
            curves.add(curve("Post-edge", Role.BEST_REFERENCE, found.post()));
            regions.add(new Region(PRE_EDGE, found.e0() + step.preFrom(), found.e0() + step.preTo(), true));
            regions.add(new Region(POST_EDGE, found.e0() + step.postFrom(), found.e0() + step.postTo(), true));
            markers.add(new Marker(E0, found.e0(), true));
        } catch (InputException e) {
            // A step that could not be done is no stage.
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the step took away is the background: no second fit that could differ from the first. The step's outcome
     * may be shorter than its input.
     */
    private static Curve background(Recipe.Stage stage) {
        Spectrum after = stage.after();
        double[] taken = new double[after.size()];
        Arrays.setAll(taken, i -> stage.before().valueAt(after.axis().at(i)) - after.at(i));
        return curve("Background", Role.BACKGROUND, after.withIntensity(taken));
    }

    /** Two standard errors to either side. */
    private static Band band(Curve curve, double[] error) {
        double[] lower = new double[error.length];
        double[] upper = new double[error.length];
        Arrays.setAll(lower, i -> curve.y()[i] - 2 * error[i]);
        Arrays.setAll(upper, i -> curve.y()[i] + 2 * error[i]);
        return new Band(BACKGROUND_ERROR, Role.BACKGROUND, curve.x(), lower, upper);
    }

    /** The step moves the onset to zero, so it moved the axis by minus the onset. */
    private static double onset(Recipe.Stage stage) {
        return stage.before().axis().first() - stage.after().axis().first();
    }

    private static Curve curve(String name, Role role, Spectrum spectrum) {
        EnergyAxis axis = spectrum.axis();
        return new Curve(name, role, axis.toArray(), spectrum.toArray(), null);
    }

    private static String xLabel(Spectrum raw) {
        return SignalKind.of(raw) == SignalKind.ABSORPTION ? X_LABEL_ABSORPTION : X_LABEL;
    }

    private static String yLabel(Spectrum raw) {
        String unit = raw.metadata().text(Metadata.INTENSITY_UNIT).orElse("").strip();
        return "Intensity (" + (unit.isEmpty() ? "arb. units" : unit.toLowerCase(Locale.ROOT)) + ")";
    }
}
