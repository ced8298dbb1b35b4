package org.nearedge.app.evaluate.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.NearRecord;
import org.nearedge.evaluate.inspect.RecordDetail;
import org.nearedge.evaluate.inspect.SeenRecord;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelReads;
import org.nearedge.model.Prediction;
import org.nearedge.model.PropertyValue;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * One test record.
 *
 * @param answer predicted with its interval, and true: curves, or gauges
 * @param input what the model sees, and the three nearest training spectra
 * @param pdos ground-state PDOS, true, of the record and of the three nearest
 * @param predictedPdos the same as predicted; empty axes if the model gives no PDOS
 */
public record RecordFigures(FigureSpec answer, FigureSpec input, FigureSpec pdos, FigureSpec predictedPdos) {
    public static final String ANSWER = "evaluate/record";
    public static final String INPUT = "evaluate/record-input";
    public static final String PDOS = "evaluate/record-pdos";
    public static final String PREDICTED_PDOS = "evaluate/record-pdos-predicted";

    /** Nothing is chosen yet. */
    public static final RecordFigures EMPTY = new RecordFigures(
            FigureSpec.empty(PdosFigure.X_LABEL, PdosFigure.Y_LABEL),
            FigureSpec.empty(InputFigure.X_LABEL, InputFigure.Y_LABEL),
            FigureSpec.empty(PdosFigure.X_LABEL, PdosFigure.Y_LABEL),
            FigureSpec.empty(PdosFigure.X_LABEL, PdosFigure.Y_LABEL));

    /** @param detail of one of its test records */
    public static RecordFigures of(Inspection inspection, RecordDetail detail) {
        SeenRecord self = detail.self();
        Prediction prediction = self.prediction();
        Map<String, String> own = provenance(ANSWER, inspection, detail);
        FigureSpec answer = prediction.isProperties()
                ? gauges(inspection, detail, own)
                : prediction.isPdos()
                        ? PdosFigure.of(prediction, null, pdos(self, self.truth()), own)
                        : edge(self, own);
        return new RecordFigures(
                answer,
                input(inspection, detail),
                pdosOf(detail, false, provenance(PDOS, inspection, detail)),
                prediction.isPdos()
                        ? pdosOf(detail, true, provenance(PREDICTED_PDOS, inspection, detail))
                        : EMPTY.predictedPdos());
    }

    private static Map<String, String> provenance(String figure, Inspection inspection, RecordDetail detail) {
        return EvaluateProvenance.of(figure, inspection)
                .with(EvaluateKey.RECORD, detail.evaluation().id())
                .entries();
    }

    private static Pdos pdos(SeenRecord seen, double[] numbers) {
        return new Pdos(
                seen.prediction().curve(0, numbers).axis(),
                seen.prediction().curve(0, numbers).toArray(),
                seen.prediction().curve(1, numbers).toArray());
    }

    private static FigureSpec edge(SeenRecord self, Map<String, String> provenance) {
        Prediction prediction = self.prediction();
        Spectrum said = prediction.curve(0, prediction.answer().mean());
        return new FigureSpec(
                "",
                InputFigure.X_LABEL,
                InputFigure.Y_LABEL,
                said.axis().first(),
                said.axis().last() + said.axis().step(),
                List.of(curve("true", Role.TRUE_TOTAL, self.trueCurve(0)), curve("predicted", Role.PREDICTED, said)),
                List.of(new Band(
                        "90 % interval",
                        Role.PREDICTED,
                        said.axis().toArray(),
                        prediction.curve(0, prediction.answer().lower()).toArray(),
                        prediction.curve(0, prediction.answer().upper()).toArray())),
                List.of(),
                List.of(),
                provenance);
    }

    private static FigureSpec gauges(Inspection inspection, RecordDetail detail, Map<String, String> provenance) {
        List<Gauge> gauges = new ArrayList<>();
        List<PropertyValue> values = detail.self().prediction().properties();
        for (int i = 0; i < values.size(); i++) {
            PropertyValue value = values.get(i);
            LocalProperty property = value.property();
            List<Mark> marks = new ArrayList<>();
            for (NearRecord near : detail.nearest()) {
                marks.add(new Mark(
                        near.seen().reference().id(),
                        Role.NEIGHBOUR,
                        near.seen().truth()[i]));
            }
            marks.add(new Mark("true", Role.BEST_REFERENCE, detail.self().truth()[i]));
            gauges.add(new Gauge(
                    property.label().substring(0, 1).toUpperCase(Locale.ROOT)
                            + property.label().substring(1),
                    property.unit(),
                    "known: what the training records have",
                    inspection.knownValues(property),
                    value.value(),
                    value.lower(),
                    value.upper(),
                    marks));
        }
        return FigureSpec.gauges(gauges, provenance);
    }

    private static FigureSpec input(Inspection inspection, RecordDetail detail) {
        List<Curve> curves = new ArrayList<>();
        boolean edge = inspection.card().input().reads() == ModelReads.EDGE;
        curves.add(curve(detail.evaluation().id(), Role.INPUT, seen(detail.self())));
        for (NearRecord near : detail.nearest()) {
            curves.add(curve(near.seen().reference().id(), Role.NEIGHBOUR, seen(near.seen())));
        }
        Spectrum first = detail.self().curves().get(0);
        return new FigureSpec(
                "",
                edge ? InputFigure.X_LABEL : "Energy above the bottom of the conduction band (eV)",
                edge ? InputFigure.Y_LABEL : "s + p (states/eV/spin)",
                first.axis().first(),
                first.axis().last() + first.axis().step(),
                curves,
                List.of(),
                List.of(),
                List.of(),
                provenance(INPUT, inspection, detail));
    }

    /** The curve that is seen; of several their sum. */
    private static Spectrum seen(SeenRecord record) {
        double[] sum = record.curves().get(0).toArray();
        for (Spectrum more : record.curves().subList(1, record.curves().size())) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more.at(i);
            }
        }
        return record.curves().get(0).withIntensity(sum);
    }

    private static FigureSpec pdosOf(RecordDetail detail, boolean predicted, Map<String, String> provenance) {
        List<Curve> curves = new ArrayList<>();
        add(curves, detail.self(), detail.evaluation().id(), Role.PREDICTED, predicted);
        for (NearRecord near : detail.nearest()) {
            add(curves, near.seen(), near.seen().reference().id(), Role.NEIGHBOUR, predicted);
        }
        double[] x = curves.isEmpty() ? new double[] {-15, 15} : curves.get(0).x();
        return new FigureSpec(
                "",
                PdosFigure.X_LABEL,
                "s + p (states/eV/spin)",
                x[0],
                x[x.length - 1] + (x[1] - x[0]),
                curves,
                List.of(),
                List.of(),
                List.of(new Marker(PdosFigure.ZERO, 0)),
                provenance);
    }

    private static void add(List<Curve> curves, SeenRecord seen, String name, Role role, boolean predicted) {
        Pdos pdos = predicted ? pdos(seen, seen.prediction().answer().mean()) : seen.pdos();
        if (pdos != null) {
            curves.add(new Curve(name, role, pdos.axis().toArray(), pdos.total(), null));
        }
    }

    private static Curve curve(String name, Role role, Spectrum spectrum) {
        return new Curve(name, role, spectrum.axis().toArray(), spectrum.toArray(), null);
    }

    /** Those that show something, in reading order. */
    public List<FigureSpec> shown() {
        return Arrays.stream(new FigureSpec[] {answer, input, pdos, predictedPdos})
                .filter(figure -> !figure.isEmpty())
                .toList();
    }
}
