package org.nearedge.app.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.app.analyse.figures.GaugesFigure;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.analyse.figures.ReferenceFigure;
import org.nearedge.app.analyse.figures.SpectrumProvenance;
import org.nearedge.app.analyse.partner.LowLossOrigin;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.provenance.Key;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Target;
import org.nearedge.session.Reading;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/**
 * The charts of the workspace, as values.
 *
 * @param raw the raw spectrum
 * @param input the model's input
 * @param pdos predicted, or that of the best reference
 * @param gauges single numbers about the site; none if no model gives any
 */
public record Figures(FigureSpec raw, FigureSpec input, FigureSpec pdos, FigureSpec gauges) {
    public static final Figures EMPTY = new Figures(
            FigureSpec.empty(RawFigure.X_LABEL, "Intensity"),
            FigureSpec.empty(InputFigure.X_LABEL, InputFigure.Y_LABEL),
            FigureSpec.empty(PdosFigure.X_LABEL, PdosFigure.Y_LABEL),
            FigureSpec.empty("", ""));

    /** Their names in provenance. */
    public static final String RAW = "analyse/raw";

    public static final String INPUT = "analyse/input";

    public static final String PDOS = "analyse/pdos";

    public static final String GAUGES = "analyse/properties";

    /** @param chosen references that the user laid over the charts */
    public static Figures of(FigureSource source, Outcome outcome, List<Neighbour> chosen) {
        if (source == null || outcome == null || outcome.raw() == null) {
            return EMPTY;
        }
        return new Figures(
                RawFigure.of(
                        outcome.raw(),
                        outcome.run(),
                        outcome.reports(),
                        provenance(RAW, source, outcome, List.of(), null)),
                input(source, outcome, chosen),
                pdos(source, outcome, chosen),
                gauges(source, outcome, chosen));
    }

    private static FigureSpec input(FigureSource source, Outcome outcome, List<Neighbour> chosen) {
        if (outcome.failedStep() >= 0
                || outcome.run() == null
                || outcome.recipe().steps().isEmpty()) {
            return EMPTY.input();
        }
        return InputFigure.of(
                outcome.run().result(), shown(outcome, chosen), provenance(INPUT, source, outcome, chosen, null));
    }

    /** The best reference, and those that the user chose. */
    private static List<Neighbour> shown(Outcome outcome, List<Neighbour> chosen) {
        List<Neighbour> shown = new ArrayList<>();
        outcome.neighbours().stream().findFirst().ifPresent(shown::add);
        shown.addAll(chosen);
        return shown;
    }

    private static FigureSpec gauges(FigureSource source, Outcome outcome, List<Neighbour> chosen) {
        return outcome.properties()
                .map(reading -> GaugesFigure.of(
                        reading, shown(outcome, chosen), provenance(GAUGES, source, outcome, chosen, reading)))
                .orElse(EMPTY.gauges());
    }

    private static FigureSpec pdos(FigureSource source, Outcome outcome, List<Neighbour> chosen) {
        if (outcome.neighbours().isEmpty()) {
            return EMPTY.pdos();
        }
        Neighbour best = outcome.neighbours().get(0);
        Pdos nearest = pdosOf(best);
        Map<String, String> provenance =
                provenance(PDOS, source, outcome, chosen, outcome.pdos().orElse(null));
        return withOverlays(
                outcome.pdos()
                        .map(reading -> PdosFigure.of(reading.prediction(), nearest, source.truth(), provenance))
                        .orElseGet(() -> ReferenceFigure.of(nearest, provenance)),
                best,
                chosen);
    }

    /** The PDOS of the references that were chosen, as lines over the figure; the best is there already. */
    private static FigureSpec withOverlays(FigureSpec figure, Neighbour best, List<Neighbour> chosen) {
        List<FigureSpec.Curve> curves = new ArrayList<>(figure.curves());
        for (Neighbour neighbour : chosen) {
            Pdos own = neighbour == best ? null : pdosOf(neighbour);
            if (own != null) {
                curves.add(ReferenceFigure.total(neighbour, own));
            }
        }
        return new FigureSpec(
                figure.title(),
                figure.xLabel(),
                figure.yLabel(),
                figure.xFrom(),
                figure.xTo(),
                curves,
                figure.bands(),
                figure.regions(),
                figure.markers(),
                figure.provenance());
    }

    /** The reference's PDOS as a model would have learned it; null where it was not computed far enough. */
    private static Pdos pdosOf(Neighbour neighbour) {
        try {
            return Target.pdos(neighbour.reference());
        } catch (InputException e) {
            return null;
        }
    }

    private static boolean isWidened(Reading reading) {
        return reading != null && reading.prediction().answer().parts() != null;
    }

    private static Map<String, String> provenance(
            String figure, FigureSource source, Outcome outcome, List<Neighbour> chosen, Reading reading) {
        Treatment treatment = source.treatment();
        boolean simulated = FigureSource.isSimulated(source.datasets().get(treatment.dataset()));
        boolean image = source.datasets().get(treatment.dataset()).shape().length > 1;
        return SpectrumProvenance.of(figure, source.name())
                .with(Key.PROVENANCE, simulated ? FigureSource.SIMULATED : null)
                .with(Key.DATASET, treatment.dataset() == 0 ? null : treatment.dataset())
                .with(
                        Key.POSITION,
                        !image ? null : treatment.position() == Treatment.SUM ? Key.SUM : treatment.position())
                .with(Key.EDGE, treatment.edge())
                .with(Key.KNOWN_SIGMA, treatment.sigma())
                .with(Key.EXCITATION_ENERGY, treatment.told().get(LocalProperty.EXCITATION_ENERGY))
                .with(Key.LOW_LOSS, LowLossOrigin.file(treatment.lowLoss(), source.name()))
                .with(
                        Key.LOW_LOSS_DATASET,
                        treatment.lowLoss() == null ? null : treatment.lowLoss().dataset())
                .with(Key.ASKED_MODEL, treatment.model())
                .with(Key.NOISE, isWidened(reading) ? treatment.noise() : null)
                .with(Key.RECIPE, outcome.recipe().toJson())
                .with(Key.MODEL, reading == null ? null : reading.prediction().model())
                .overlays(chosen)
                .entries();
    }
}
