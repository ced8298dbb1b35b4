package org.nearedge.app.analyse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.model.Prediction;
import org.nearedge.process.InputGrid;
import org.nearedge.session.Reading;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class GaugesFigureTest {
    private static final double[] KNOWN = {120, 130, 180};

    private static Neighbour neighbour(Reference reference) {
        return new Neighbour(reference, reference.spectrum(), 0.1);
    }

    private static Reading reading() {
        OutputProperties output = new OutputProperties(
                List.of(LocalProperty.BOND_ANGLE, LocalProperty.MULLIKEN_CHARGE), List.of(8.0, 0.05));
        Prediction.Answer answer =
                new Prediction.Answer(new double[] {145, -0.9}, new double[] {140, -1}, new double[] {150, -0.8});
        Prediction prediction = new Prediction("angles 1", null, output, answer, null, null, List.of());
        return new Reading(null, prediction, Map.of(LocalProperty.BOND_ANGLE, KNOWN));
    }

    @Test
    void everyNumberHasItsScaleItsIntervalAndWhatReferencesHave() throws InputException {
        List<Reference> oxygen = ReferenceLibrary.bundled().edge("O-K");
        Neighbour best = neighbour(oxygen.get(0));
        Neighbour other = neighbour(oxygen.get(1));
        FigureSpec figure =
                GaugesFigure.of(reading(), List.of(best, other, best), Map.of("Model", "pdos 1", "File", "a"));
        assertThat(figure.gauges()).extracting(Gauge::name).containsExactly("Bond angle", "Mulliken charge");
        assertThat(figure.isEmpty()).isFalse();
        Gauge angle = figure.gauges().get(0);
        assertThat(angle.unit()).isEqualTo("\u00b0");
        assertThat(angle.known()).containsExactly(KNOWN);
        assertThat(List.of(angle.lower(), angle.value(), angle.upper())).containsExactly(140.0, 145.0, 150.0);
        assertThat(angle.marks())
                .containsExactly(
                        new Mark(
                                "best reference",
                                Role.BEST_REFERENCE,
                                oxygen.get(0).bondAngle()),
                        new Mark(
                                oxygen.get(1).id(),
                                Role.NEIGHBOUR,
                                oxygen.get(1).bondAngle()));
        assertThat(figure.gauges())
                .allSatisfy(gauge -> assertThat(gauge.meaning()).isNotBlank());
        assertThat(figure.provenance()).containsEntry("Model", "angles 1").containsEntry("File", "a");
    }

    @Test
    void aReferenceWithoutTheNumberHasNoMark() throws InputException {
        Neighbour silicon = neighbour(ReferenceLibrary.bundled().edge("Si-K").get(0));
        List<Gauge> gauges =
                GaugesFigure.of(reading(), List.of(silicon), Map.of()).gauges();
        assertThat(gauges.get(1).marks()).as("Si-K records have no charge").isEmpty();
        assertThat(gauges.get(1).known()).isEmpty();
    }

    @Test
    void anEdgeHasItsIntervalAndTheNearestReferences() {
        OutputGrid grid = OutputGrid.edge(new InputGrid(-1, 0.5, 3, 0.5));
        double[] mean = {0, 0.5, 1};
        Prediction.Answer answer = new Prediction.Answer(mean, new double[3], new double[] {1, 1, 1});
        Prediction prediction = new Prediction("edges 1", null, grid, answer, null, null, List.of());
        Spectrum nearest =
                new Spectrum("quartz #0", EnergyAxis.uniform(-1, 0.5, 3), new double[] {0, 1, 0.5}, Metadata.EMPTY);
        FigureSpec figure = EdgeFigure.of(prediction, nearest, Map.of());
        assertThat(figure.curves())
                .extracting(FigureSpec.Curve::role)
                .containsExactly(Role.PREDICTED, Role.BEST_REFERENCE);
        assertThat(figure.curves().get(0).y()).containsExactly(mean);
        assertThat(figure.curves().get(0).x()).containsExactly(-1, -0.5, 0);
        assertThat(figure.bands()).hasSize(1);
        assertThat(figure.bands().get(0).upper()).containsExactly(1, 1, 1);
        assertThat(EdgeFigure.of(prediction, null, Map.of()).curves()).hasSize(1);
    }
}
