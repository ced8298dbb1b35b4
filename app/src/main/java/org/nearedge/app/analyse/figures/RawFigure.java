package org.nearedge.app.analyse.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Calibrate;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.PreEdgeLine;
import org.nearedge.process.Recipe;
import org.nearedge.process.SignalKind;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * The raw spectrum with the background's fit window, the background, the signal above it, and the onset. Everything
 * stands on the calibrated energy axis: the raw spectrum is shown with the recipe's shifts.
 */
public final class RawFigure {
    /** Name of the fit window's region, as {@code FigureView.setOnRegionChanged} tells it. */
    public static final String FIT_WINDOW = "Fit window";
    /** Name of the onset's marker, as {@code FigureView.setOnMarkerMoved} tells it. */
    public static final String ONSET = "Onset";

    public static final String X_LABEL = "Energy loss (eV)";
    /** For signals that are absorbed photons, not lost energy. */
    public static final String X_LABEL_ABSORPTION = "Photon energy (eV)";

    private RawFigure() {}

    /**
     * @param run what the recipe made of the spectrum; null if there is no recipe, or it failed
     * @param provenance input file and hash, recipe
     */
    public static FigureSpec of(Spectrum raw, Recipe.Run run, Map<String, String> provenance) {
        List<Recipe.Stage> stages = run == null ? List.of() : run.stages();
        List<Curve> curves = new ArrayList<>();
        List<Region> regions = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        curves.add(curve("Raw", Role.RAW, raw.withAxis(raw.axis().shifted(calibration(stages)))));
        for (Recipe.Stage stage : stages) {
            if (stage.step() instanceof PowerLawBackground background) {
                curves.add(background(stage));
                curves.add(curve("Background subtracted", Role.SIGNAL, stage.after()));
                regions.add(new Region(FIT_WINDOW, background.from(), background.to(), true));
            } else if (stage.step() instanceof PreEdgeLine line) {
                curves.add(background(stage));
                curves.add(curve("Pre-edge subtracted", Role.SIGNAL, stage.after()));
                regions.add(new Region(FIT_WINDOW, line.from(), line.to(), true));
            } else if (stage.step() instanceof AlignOnset) {
                markers.add(new Marker(ONSET, onset(stage), true));
            }
        }
        return new FigureSpec(
                "", xLabel(raw), yLabel(raw), null, null, curves, List.of(), regions, markers, provenance);
    }

    /** Sum of the shifts before the onset is moved to zero, eV. */
    private static double calibration(List<Recipe.Stage> stages) {
        double shift = 0;
        for (Recipe.Stage stage : stages) {
            if (stage.step() instanceof AlignOnset) {
                break;
            }
            if (stage.step() instanceof Calibrate calibrate) {
                shift += calibrate.shift();
            }
        }
        return shift;
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
