package org.nearedge.app.evaluate.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.provenance.Key;
import org.nearedge.evaluate.experiment.InstrumentCase;
import org.nearedge.evaluate.experiment.InstrumentCase.Kind;
import org.nearedge.evaluate.experiment.InstrumentCase.Way;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Predictor;
import org.nearedge.model.PropertyValue;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * A measured spectrum, raw and smoothed, beside the reference that it should look like, and what a model answers to each
 * (Takahara et al., J. Phys. Chem. C 2024, 128, 13500).
 *
 * @param raw as it came from the instrument
 * @param input what the model is given
 * @param answers one a channel for curves (s, p), one with gauges for properties; empty where nothing could be answered
 */
public record ExperimentFigures(FigureSpec raw, FigureSpec input, List<FigureSpec> answers) {
    public static final String RAW = "evaluate/experiment-raw";
    public static final String INPUT = "evaluate/experiment";
    public static final String ANSWER = "evaluate/experiment-answer";

    /** Nothing is measured yet. */
    public static final ExperimentFigures EMPTY = new ExperimentFigures(
            FigureSpec.empty(RawFigure.X_LABEL, "Counts"),
            FigureSpec.empty(InputFigure.X_LABEL, InputFigure.Y_LABEL),
            List.of(FigureSpec.empty(PdosFigure.X_LABEL, PdosFigure.Y_LABEL)));

    /** Broadenings that count as one, eV. */
    private static final double CLOSE = 0.01;

    private static final Map<Kind, String> NAMES =
            Map.of(Kind.RAW, "raw", Kind.SMOOTHED, "smoothed", Kind.REFERENCE, "reference");
    private static final Map<Kind, Role> ROLES =
            Map.of(Kind.RAW, Role.RAW, Kind.SMOOTHED, Role.SIGNAL, Kind.REFERENCE, Role.BEST_REFERENCE);

    public ExperimentFigures {
        answers = List.copyOf(answers);
    }

    /** What figures of a simulated measurement tell. */
    public static Map<String, String> provenance(
            Inspection inspection, String record, double dose, double fwhm, long seed) {
        return EvaluateProvenance.of(INPUT, inspection)
                .with(EvaluateKey.RECORD, record)
                .with(Key.PROVENANCE, "simulated measurement")
                .with(EvaluateKey.DOSE, dose)
                .with(EvaluateKey.FWHM, fwhm)
                .with(EvaluateKey.COUNTS_SEED, seed)
                .entries();
    }

    /**
     * The model itself if it learned from spectra as broad as a measurement, otherwise its variant that did.
     *
     * @param fwhm of the instrument, eV
     */
    public static Predictor answering(Inspection inspection, ModelCatalog catalog, Reference reference, double fwhm)
            throws InputException {
        double sigma = Math.hypot(reference.sigma(), fwhm / EnergyResolution.FWHM_PER_SIGMA);
        return inspection.card().input().sigma() >= sigma - CLOSE
                ? inspection.predictor()
                : catalog.forBroadening(inspection.card().id(), Math.rint(100 * sigma) / 100);
    }

    /**
     * @param known what training records have of each property, ascending
     * @param provenance of all, to which each adds what it is
     */
    public static ExperimentFigures of(
            InstrumentCase one, Function<LocalProperty, double[]> known, Map<String, String> provenance) {
        String title = one.simulated()
                ? "Simulated: " + one.reference().id()
                : one.raw().name();
        FigureSpec raw = new FigureSpec(
                title,
                RawFigure.X_LABEL,
                "Intensity (counts)",
                null,
                null,
                List.of(curve(one.simulated() ? "simulated counts" : "raw", Role.RAW, one.raw())),
                List.of(),
                List.of(),
                List.of(),
                named(RAW, provenance));
        List<Curve> inputs = new ArrayList<>();
        for (Way way : one.ways()) {
            if (way.input() != null) {
                inputs.add(curve(name(one, way.kind()), ROLES.get(way.kind()), way.input()));
            }
        }
        Spectrum any = one.ways().stream()
                .map(Way::input)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        FigureSpec input = new FigureSpec(
                "",
                InputFigure.X_LABEL,
                InputFigure.Y_LABEL,
                any == null ? null : (Double) any.axis().first(),
                any == null ? null : (Double) (any.axis().last() + any.axis().step()),
                // What is smooth lies over what is noisy.
                inputs.stream()
                        .sorted((a, b) -> Boolean.compare(a.role() == Role.RAW, b.role() == Role.RAW))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                named(INPUT, provenance));
        return new ExperimentFigures(raw, input, answers(one, known, named(ANSWER, provenance)));
    }

    private static String name(InstrumentCase one, Kind kind) {
        return kind == Kind.REFERENCE
                ? String.format(
                        Locale.ROOT,
                        "reference at \u03c3 %.1f eV",
                        one.card().input().sigma())
                : NAMES.get(kind);
    }

    private static Map<String, String> named(String figure, Map<String, String> provenance) {
        return with(provenance, Key.FIGURE, figure);
    }

    private static Map<String, String> with(Map<String, String> provenance, String key, String value) {
        Map<String, String> own = new LinkedHashMap<>(provenance);
        own.put(key, value);
        return own;
    }

    private static List<FigureSpec> answers(
            InstrumentCase one, Function<LocalProperty, double[]> known, Map<String, String> provenance) {
        List<Way> answered =
                one.ways().stream().filter(way -> way.prediction() != null).toList();
        if (answered.isEmpty()) {
            return EMPTY.answers();
        }
        if (answered.get(0).prediction().isProperties()) {
            return List.of(gauges(one, answered, known, provenance));
        }
        Pdos truth = one.simulated() ? truth(one.reference()) : null;
        List<FigureSpec> figures = new ArrayList<>();
        for (int channel = 0; channel < 2; channel++) {
            List<Curve> curves = new ArrayList<>();
            String name = channel == 0 ? "s" : "p";
            for (Way way : answered) {
                Spectrum said = way.prediction()
                        .curve(channel, way.prediction().answer().mean());
                curves.add(curve("from the " + name(one, way.kind()), ROLES.get(way.kind()), said));
            }
            if (truth != null) {
                double[] own = channel == 0 ? truth.s() : truth.p();
                curves.add(new Curve("true", Role.TRUE_TOTAL, truth.axis().toArray(), own, null));
            }
            double[] x = curves.get(0).x();
            figures.add(new FigureSpec(
                    "",
                    PdosFigure.X_LABEL,
                    "PDOS, " + name + " (states/eV/spin)",
                    x[0],
                    x[x.length - 1] + (x[1] - x[0]),
                    curves,
                    List.of(),
                    List.of(),
                    List.of(new Marker(PdosFigure.ZERO, 0)),
                    with(provenance, EvaluateKey.CHANNEL, name)));
        }
        return figures;
    }

    private static FigureSpec gauges(
            InstrumentCase one,
            List<Way> answered,
            Function<LocalProperty, double[]> known,
            Map<String, String> provenance) {
        List<Gauge> gauges = new ArrayList<>();
        Way first = answered.get(0);
        List<PropertyValue> values = first.prediction().properties();
        for (int i = 0; i < values.size(); i++) {
            PropertyValue value = values.get(i);
            LocalProperty property = value.property();
            List<Mark> marks = new ArrayList<>();
            for (Way way : answered.subList(1, answered.size())) {
                marks.add(new Mark(
                        "from the " + name(one, way.kind()),
                        Role.NEIGHBOUR,
                        way.prediction().properties().get(i).value()));
            }
            double truth = one.simulated() ? property.of(one.reference()) : Double.NaN;
            if (Double.isFinite(truth)) {
                marks.add(new Mark("true", Role.BEST_REFERENCE, truth));
            }
            gauges.add(new Gauge(
                    property.label().substring(0, 1).toUpperCase(Locale.ROOT)
                            + property.label().substring(1),
                    property.unit(),
                    "line: from the " + name(one, first.kind()) + " spectrum",
                    known.apply(property),
                    value.value(),
                    value.lower(),
                    value.upper(),
                    marks));
        }
        return FigureSpec.gauges(gauges, provenance);
    }

    private static Pdos truth(Reference reference) {
        try {
            return Target.pdos(reference);
        } catch (InputException e) {
            return null;
        }
    }

    private static Curve curve(String name, Role role, Spectrum spectrum) {
        return new Curve(name, role, spectrum.axis().toArray(), spectrum.toArray(), null);
    }
}
