package org.nearedge.app.analyse.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.Prediction;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Calibrate;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.PreEdgeLine;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

class AnalyseFiguresTest {
    private static final Map<String, String> PROVENANCE = Map.of("file", "a.dm4");

    private static Spectrum spectrum(double first, double step, double... values) {
        return new Spectrum("s", EnergyAxis.uniform(first, step, values.length), values, Metadata.EMPTY);
    }

    @Test
    void withoutARecipeTheRawSpectrumStandsAlone() {
        Spectrum raw = spectrum(1800, 0.5, 9, 8, 7)
                .withMetadata(Metadata.of(Map.of(Metadata.SIGNAL, "XAS", Metadata.INTENSITY_UNIT, "Counts")));
        FigureSpec figure = RawFigure.of(raw, null, List.of(), PROVENANCE);
        assertThat(figure.curves()).hasSize(1);
        assertThat(figure.curves().get(0).x()).containsExactly(1800, 1800.5, 1801);
        assertThat(figure.curves().get(0).y()).containsExactly(9, 8, 7);
        assertThat(figure.xLabel()).isEqualTo("Photon energy (eV)");
        assertThat(figure.yLabel()).isEqualTo("Intensity (counts)");
        assertThat(figure.provenance()).isEqualTo(PROVENANCE);
    }

    @Test
    void aRunAddsBackgroundFitWindowAndOnsetOnTheCalibratedAxis() {
        Spectrum raw = spectrum(1797, 1, 55, 50, 40, 35, 60);
        Spectrum calibrated = raw.withAxis(raw.axis().shifted(2));
        Spectrum after = spectrum(1800, 1, 1, -1, 2, 30);
        Spectrum aligned = after.withAxis(after.axis().shifted(-1802.5));
        Recipe.Run run = new Recipe.Run(
                raw,
                List.of(
                        new Recipe.Stage(new Calibrate(2), raw, calibrated),
                        new Recipe.Stage(new PowerLawBackground(1800, 1802), calibrated, after),
                        new Recipe.Stage(new AlignOnset(null), after, aligned)));
        FigureSpec figure = RawFigure.of(raw, run, List.of(), PROVENANCE);
        assertThat(figure.curves()).extracting(Curve::role).containsExactly(Role.RAW, Role.BACKGROUND, Role.SIGNAL);
        assertThat(figure.curves().get(0).x()).containsExactly(1799, 1800, 1801, 1802, 1803);
        assertThat(figure.curves().subList(1, 3))
                .as("what is left starts with the fit window")
                .allSatisfy(c -> assertThat(c.x()).containsExactly(1800, 1801, 1802, 1803));
        assertThat(figure.curves().get(1).y()).containsExactly(49, 41, 33, 30);
        assertThat(figure.curves().get(2).y()).containsExactly(1, -1, 2, 30);
        assertThat(figure.regions()).containsExactly(new Region(RawFigure.FIT_WINDOW, 1800, 1802, true));
        Marker onset = figure.markers().get(0);
        assertThat(onset.name()).isEqualTo(RawFigure.ONSET);
        assertThat(onset.at()).isCloseTo(1802.5, within(1e-9));
        assertThat(onset.movable()).isTrue();
    }

    @Test
    void aPreEdgeLineIsDrawnOverTheWholeSpectrumWithItsFitWindow() throws InputException {
        Spectrum raw = spectrum(1830, 1, -9, -7, -5, -3, 9, 21);
        PreEdgeLine line = new PreEdgeLine(1830, 1833);
        Recipe.Run run = Recipe.of(line).run(raw);
        FigureSpec figure = RawFigure.of(raw, run, List.of(), PROVENANCE);
        assertThat(figure.curves()).extracting(Curve::role).containsExactly(Role.RAW, Role.BACKGROUND, Role.SIGNAL);
        assertThat(figure.curves().get(1).y()).containsExactly(new double[] {-9, -7, -5, -3, -1, 1}, within(1e-9));
        assertThat(figure.curves().get(1).y()).containsExactly(line.curve(raw).toArray(), within(1e-9));
        assertThat(figure.curves().get(2).y()).containsExactly(new double[] {0, 0, 0, 0, 10, 20}, within(1e-9));
        assertThat(figure.regions()).containsExactly(new Region(RawFigure.FIT_WINDOW, 1830, 1833, true));
    }

    @Test
    void theInputLiesUnderItsReferencesEachNamedOnce() {
        double[] values = new double[200];
        Arrays.fill(values, 0.5);
        Spectrum input = spectrum(-1, 0.1, values);
        Neighbour best = new Neighbour(reference("diamond", 0), input, 0.1);
        Neighbour next = new Neighbour(reference("net CAN", 3), input, 0.2);
        FigureSpec figure = InputFigure.of(input, List.of(best, next, best), PROVENANCE);
        assertThat(figure.curves()).extracting(Curve::name).containsExactly("Input", "diamond #0", "net CAN #3");
        assertThat(figure.curves())
                .extracting(Curve::role)
                .containsExactly(Role.INPUT, Role.BEST_REFERENCE, Role.NEIGHBOUR);
        assertThat(figure.xFrom()).isEqualTo(-1);
        assertThat(figure.xTo()).isCloseTo(19, within(1e-9));
    }

    private static Reference reference(String structure, int site) {
        double[] none = {0};
        return new Reference(
                "Si-K", structure, "crystal", "", site, 8, 1, 0.3, 0, 1, none, null, 0, 1, none, none, 0.5, 4, null,
                null, null, List.of(), null, null, null);
    }

    @Test
    void thePredictionShowsPartsSumIntervalsAndTheReferences() {
        EnergyAxis axis = EnergyAxis.uniform(-15, 0.1, 300);
        double[] s = new double[300];
        double[] p = new double[300];
        Arrays.setAll(s, i -> 0.001 * i);
        Arrays.setAll(p, i -> 0.5);
        Pdos mean = new Pdos(axis, s, p);
        Pdos lower = new Pdos(axis, new double[300], new double[300]);
        Prediction prediction = new Prediction(
                "m",
                spectrum(-1, 0.1, 1, 2),
                OutputGrid.pdos(0.5),
                new Prediction.Answer(Target.vector(mean), Target.vector(lower), Target.vector(mean)),
                null,
                null,
                List.of());
        FigureSpec figure = PdosFigure.of(prediction, lower, mean, PROVENANCE);
        assertThat(figure.curves())
                .extracting(Curve::role)
                .containsExactly(
                        Role.PDOS_S,
                        Role.PDOS_P,
                        Role.PDOS_TOTAL,
                        Role.REFERENCE_S,
                        Role.REFERENCE_P,
                        Role.TRUE_S,
                        Role.TRUE_P);
        assertThat(figure.curves().get(2).y()[100]).isCloseTo(0.6, within(1e-12));
        assertThat(figure.curves().subList(0, 3))
                .allSatisfy(c -> assertThat(c.fillBelow()).isZero());
        assertThat(figure.bands()).hasSize(2);
        assertThat(figure.bands().get(0).lower()).isEqualTo(lower.s());
        assertThat(figure.bands().get(0).upper()).isEqualTo(mean.s());
        assertThat(figure.bands().get(1).upper()).isEqualTo(mean.p());
        assertThat(figure.xFrom()).isEqualTo(-15);
        assertThat(figure.xTo()).isCloseTo(15, within(1e-9));
        assertThat(figure.yLabel()).isEqualTo("PDOS (states/eV/spin)");
        assertThat(figure.markers()).allSatisfy(m -> assertThat(m.movable()).isFalse());
        assertThat(PdosFigure.of(prediction, null, null, PROVENANCE).curves()).hasSize(3);
    }
}
