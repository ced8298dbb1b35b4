package org.nearedge.app.evaluate.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.chart.draw.FigureChart;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.experiment.InstrumentCase;
import org.nearedge.evaluate.inspect.CrystalPair;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.Inspector;
import org.nearedge.evaluate.inspect.RecordDetail;
import org.nearedge.evaluate.inspect.RegionFigure;
import org.nearedge.evaluate.inspect.RegionRun;
import org.nearedge.evaluate.inspect.TrainedModels;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Target;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;

/** The figures of real models against the core's numbers, and against themselves made again. */
class EvaluateFiguresTest {
    private static final ReferenceLibrary LIBRARY = ReferenceLibrary.bundled();
    private static final ModelCatalog CATALOG = ModelCatalog.bundled();
    private static final EvaluateFigures AGAIN =
            new EvaluateFigures(CATALOG, List.of(LIBRARY), new TrainedModels(null));

    private static Inspection pdos;
    private static Inspection properties;

    @BeforeAll
    static void inspect() throws Exception {
        Inspector inspector = new Inspector(LIBRARY, new TrainedModels(null));
        pdos = inspector.asItIs(CATALOG.forBroadening("si-k-pdos", 0.5));
        properties = inspector.asItIs(CATALOG.forBroadening("o-k-properties", 0.5));
    }

    private static ErrorMeasure measure(Inspection inspection, String key) {
        return ErrorMeasure.of(inspection.card().output()).stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void madeAgain(FigureSpec figure) throws InputException {
        FigureSpec again = AGAIN.again(new Origin("figure.svg", figure.provenance()));
        assertThat(FigureData.text(again, '\t')).isEqualTo(FigureData.text(figure, '\t'));
        assertThat(again.provenance()).isEqualTo(figure.provenance());
        assertThat(again.yLabel()).isEqualTo(figure.yLabel());
        assertThat(again.labels()).isEqualTo(figure.labels());
    }

    private static Map<String, double[]> byId(List<Points> sets) {
        Map<String, double[]> all = new LinkedHashMap<>();
        for (Points set : sets) {
            for (int i = 0; i < set.x().length; i++) {
                all.put(set.ids().get(i), new double[] {set.x()[i], set.y()[i]});
            }
        }
        return all;
    }

    @Test
    void errorsRiseFromLeftToRightAndEveryKindHasItsColour() throws Exception {
        FigureSpec figure = ErrorsFigure.of(pdos, measure(pdos, "mse"), Set.of());
        Map<String, double[]> points = byId(figure.points());
        assertThat(points).hasSize(pdos.records().size());
        double[] sorted = pdos.records().stream()
                .mapToDouble(record -> record.network().mse())
                .sorted()
                .toArray();
        points.forEach((id, at) -> {
            assertThat(at[1]).isEqualTo(pdos.record(id).orElseThrow().network().mse());
            assertThat(sorted[(int) at[0] - 1]).isEqualTo(at[1]);
        });
        assertThat(figure.axes().y()).isEqualTo(Scale.LOG);
        assertThat(figure.points()).extracting(Points::name).doesNotHaveDuplicates();
        assertThat(figure.labels()).hasSize(4);
        assertThat(figure.labels().get(0).text()).startsWith("best: ");
        assertThat(figure.labels().get(0).y()).isEqualTo(sorted[0]);
        assertThat(figure.labels().get(3).y()).isEqualTo(sorted[sorted.length - 1]);
        madeAgain(figure);
    }

    @Test
    void recordsAmongTheWorstOfSeveralPropertiesAreRinged() throws Exception {
        FigureSpec figure = ErrorsFigure.of(properties, measure(properties, "bond_length"), Set.of("amorphous"));
        Points halo = figure.points().get(0);
        assertThat(halo.shape()).isEqualTo(Shape.HALO);
        List<String> several = properties.records().stream()
                .filter(record -> !record.kind().equals("amorphous"))
                .map(RecordEvaluation::id)
                .filter(id -> properties.worstIn(id).size() > 1)
                .toList();
        assertThat(halo.ids()).containsExactlyInAnyOrderElementsOf(several);
        assertThat(figure.points()).extracting(Points::name).doesNotContain("amorphous");
        byId(figure.points()).forEach((id, at) -> assertThat(at[1])
                .isEqualTo(
                        properties.record(id).orElseThrow().properties().get(0).error(), within(1e-6)));
        assertThat(figure.yLabel()).isEqualTo("Absolute error of bond length (\u00c5)");
        madeAgain(figure);
    }

    @Test
    void trueStandsAgainstPredictedAboutTheDiagonal() throws Exception {
        FigureSpec figure = TruthFigure.of(properties, LocalProperty.BOND_ANGLE, "template_matching");
        Points network = figure.points().get(0);
        Points matching = figure.points().get(1);
        for (int i = 0; i < network.x().length; i++) {
            RecordEvaluation record = properties.records().get(i);
            Reference match = LIBRARY.find("O-K", record.match().id()).orElseThrow();
            assertThat(network.x()[i]).isCloseTo(record.properties().get(1).truth(), within(1e-9));
            assertThat(network.y()[i]).isCloseTo(record.properties().get(1).predicted(), within(1e-4));
            assertThat(matching.y()[i]).isCloseTo(match.bondAngle(), within(1e-4));
        }
        assertThat(network.name())
                .startsWith("network: R\u00b2 ")
                .contains("MAE ")
                .endsWith("\u00b0");
        Curve diagonal = figure.curves().get(0);
        assertThat(diagonal.role()).isEqualTo(Role.GUIDE);
        assertThat(diagonal.x()).isEqualTo(diagonal.y());
        assertThat(figure.xFrom()).isEqualTo(figure.axes().yFrom());
        madeAgain(figure);
        madeAgain(TruthFigure.of(properties, LocalProperty.BOND_ANGLE, null));
    }

    @Test
    void winsAndLossesAreCountedOverHowFarTheMatchIs() throws Exception {
        MatchingFigure figure = MatchingFigure.of(pdos, Set.of());
        byId(figure.scatter().points()).forEach((id, at) -> {
            RecordEvaluation record = pdos.record(id).orElseThrow();
            assertThat(at).containsExactly(record.match().mse(), record.dmse());
        });
        Bars wins = figure.histogram().bars().get(0);
        Bars losses = figure.histogram().bars().get(1);
        assertThat(DoubleStream.of(wins.height()).sum())
                .isEqualTo(pdos.evaluation().summary().againstMatching().wins());
        assertThat(DoubleStream.of(losses.height()).sum())
                .isEqualTo(pdos.evaluation().summary().againstMatching().losses());
        for (int bin = 0; bin < wins.height().length; bin++) {
            double from = wins.from()[bin];
            double to = losses.to()[bin];
            assertThat(wins.to()[bin]).isEqualTo(losses.from()[bin]);
            long own = pdos.records().stream()
                    .filter(r ->
                            r.dmse() > 0 && r.match().mse() >= from && r.match().mse() < to)
                    .count();
            assertThat(wins.height()[bin]).isEqualTo(own);
        }
        assertThat(figure.histogram().xFrom()).isEqualTo(figure.scatter().xFrom());
        assertThat(figure.scatter().xLabel()).isEqualTo(figure.histogram().xLabel());
        madeAgain(figure.scatter());
        madeAgain(figure.histogram());
    }

    @Test
    void everyRegionHasItsBar() throws Exception {
        List<RegionFigure> parts = RegionRun.output(pdos);
        List<FigureSpec> figures = RegionsFigure.all(pdos, parts, RegionsFigure.OUTPUT);
        assertThat(figures).hasSize(2);
        double[] heights = figures.get(1).bars().get(0).height();
        for (int i = 0; i < heights.length; i++) {
            assertThat(heights[i]).isEqualTo(parts.get(i).mse().get("p"));
        }
        assertThat(figures.get(1).axes().xTicks())
                .extracting(FigureSpec.Tick::name)
                .containsExactly("\u221215\u2026\u22127.5", "\u22127.5\u20260", "0\u20267.5", "7.5\u202615");
        assertThat(figures.get(0).yLabel()).isEqualTo("MSE of s (states\u00b2/eV\u00b2/spin\u00b2)");
        for (FigureSpec figure : figures) {
            madeAgain(figure);
        }
        List<FigureSpec> measured = RegionsFigure.measured(pdos);
        assertThat(measured).hasSize(2);
        assertThat(measured.get(0).bars()).extracting(Bars::name).containsExactly("cumulative", "alone");
        assertThat(measured.get(0).curves().get(0).name()).contains("between seeds");
        assertThat(measured.get(0).provenance().get(EvaluateKey.MEASURED)).contains("data hash");
        for (FigureSpec figure : measured) {
            madeAgain(figure);
        }
    }

    @Test
    void crystalsAndGlassesStandSideBySideWithoutAndWithTheGap() throws Exception {
        CrystalPair pair = CrystalPair.bundled(LIBRARY);
        FigureSpec figure = CrystalFigure.of(pair);
        Points with = figure.points().get(0);
        Points without = figure.points().get(1);
        assertThat(with.ids()).isEqualTo(without.ids());
        assertThat(with.x()).isEqualTo(without.x());
        for (CrystalPair.Point point : pair.points()) {
            int at = with.ids().indexOf(point.id());
            assertThat(with.y()[at]).isEqualTo(point.with());
            assertThat(without.y()[at]).isEqualTo(point.without());
        }
        assertThat(figure.axes().xTicks())
                .extracting(FigureSpec.Tick::name)
                .containsExactly("held-out crystals", "amorphous", "suboxide");
        assertThat(figure.curves().get(1).y()[0]).isEqualTo(pair.means(CrystalPair.HELD_OUT)[0]);
        madeAgain(figure);
        String id = without.ids().get(0);
        FigureSpec edge = CrystalFigure.edge(
                pair, pair.without().detail(id).self(), pair.with().detail(id).self());
        assertThat(edge.curves())
                .extracting(Curve::role)
                .containsExactly(Role.TRUE_TOTAL, Role.PREDICTED, Role.BEST_REFERENCE);
        assertThat(Arrays.stream(edge.curves().get(0).y()).max().orElseThrow()).isCloseTo(1, within(1e-6));
        madeAgain(edge);
    }

    @Test
    void aRecordIsShownWithItsNearest() throws Exception {
        String id = pdos.evaluation().worst().get(0).id();
        RecordDetail detail = pdos.detail(id);
        RecordFigures figures = RecordFigures.of(pdos, detail);
        Reference reference = LIBRARY.find("Si-K", id).orElseThrow();
        assertThat(figures.answer().curves())
                .filteredOn(curve -> curve.role() == Role.TRUE_P)
                .singleElement()
                .satisfies(curve -> assertThat(curve.y())
                        .containsExactly(Target.pdos(reference).p(), within(1e-5)));
        assertThat(figures.answer().bands()).hasSize(2);
        List<String> names = new ArrayList<>(List.of(id));
        detail.nearest().forEach(near -> names.add(near.seen().reference().id()));
        for (FigureSpec figure : List.of(figures.input(), figures.pdos(), figures.predictedPdos())) {
            assertThat(figure.curves()).extracting(Curve::name).isEqualTo(names);
        }
        double[] near = detail.nearest().get(1).seen().pdos().total();
        assertThat(figures.pdos().curves().get(2).y()).isEqualTo(near);
        assertThat(figures.pdos().markers()).hasSize(1);
        for (FigureSpec figure : figures.shown()) {
            madeAgain(figure);
        }
    }

    @Test
    void gaugesMarkTheTruth() throws Exception {
        String id = properties.evaluation().worst().get(0).id();
        RecordFigures figures = RecordFigures.of(properties, properties.detail(id));
        Reference reference = LIBRARY.find("O-K", id).orElseThrow();
        assertThat(figures.answer().gauges()).hasSize(6);
        FigureSpec.Gauge length = figures.answer().gauges().get(0);
        assertThat(length.marks()).hasSize(4);
        assertThat(length.marks().get(3).name()).isEqualTo("true");
        assertThat(length.marks().get(3).value()).isCloseTo(reference.bondLength(), within(1e-6));
        assertThat(length.value())
                .isCloseTo(
                        properties.record(id).orElseThrow().properties().get(0).predicted(), within(1e-6));
        assertThat(figures.predictedPdos().isEmpty()).isTrue();
        madeAgain(figures.answer());
    }

    @Test
    void aSimulatedMeasurementSaysSoEverywhere() throws Exception {
        String id = pdos.evaluation().worst().get(0).id();
        Reference reference = pdos.reference(id);
        InstrumentCase one = InstrumentCase.simulated(
                ExperimentFigures.answering(pdos, CATALOG, reference, 2.74), reference, 1000, 2.74, 5);
        assertThat(one.card().input().sigma()).isEqualTo(1.2);
        ExperimentFigures figures =
                ExperimentFigures.of(one, pdos::knownValues, ExperimentFigures.provenance(pdos, id, 1000, 2.74, 5));
        assertThat(figures.raw().title()).startsWith("Simulated: ");
        assertThat(figures.raw().curves().get(0).name()).isEqualTo("simulated counts");
        assertThat(figures.answers()).hasSize(2);
        assertThat(figures.answers().get(1).curves())
                .extracting(Curve::name)
                .containsExactly("from the raw", "from the smoothed", "from the reference at \u03c3 1.2 eV", "true");
        List<FigureSpec> all = new ArrayList<>(figures.answers());
        all.add(figures.raw());
        all.add(figures.input());
        for (FigureSpec figure : all) {
            assertThat(figure.provenance()).containsEntry(Key.PROVENANCE, "simulated measurement");
            madeAgain(figure);
        }
        assertThat(ExperimentFigures.answering(pdos, CATALOG, reference, 0.5)).isSameAs(pdos.predictor());
    }

    @Test
    void figuresOfNothingAreAxesThatCanBeDrawn() {
        Set<String> all =
                pdos.records().stream().map(RecordEvaluation::kind).collect(java.util.stream.Collectors.toSet());
        MatchingFigure matching = MatchingFigure.of(pdos, all);
        for (FigureSpec figure :
                List.of(ErrorsFigure.of(pdos, measure(pdos, "mse"), all), matching.scatter(), matching.histogram())) {
            assertThat(figure.points()).allMatch(set -> set.x().length == 0);
            var image = new java.awt.image.BufferedImage(400, 300, java.awt.image.BufferedImage.TYPE_INT_RGB);
            FigureChart.of(figure, FigureTheme.LIGHT)
                    .draw(image.createGraphics(), new java.awt.geom.Rectangle2D.Double(0, 0, 400, 300));
        }
    }

    @Test
    void whatCannotBeMadeAgainIsTold() {
        Map<String, String> told = new LinkedHashMap<>(
                ErrorsFigure.of(pdos, measure(pdos, "mse"), Set.of()).provenance());
        told.put(Key.MODEL, "my-model 1.0");
        assertThatThrownBy(() -> AGAIN.again(new Origin("a.svg", told)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.svg")
                .hasMessageContaining("my-model");
        told.put(Key.MODEL, "si-k-pdos 1.0");
        told.put(EvaluateKey.SORTED_BY, "beauty");
        assertThatThrownBy(() -> AGAIN.again(new Origin("a.svg", told))).hasMessageContaining("beauty");
        told.put(Key.FIGURE, "evaluate/other");
        assertThatThrownBy(() -> AGAIN.again(new Origin("a.svg", told)))
                .hasMessageContaining("cannot make (evaluate/other)");
        told.put(Key.FIGURE, RecordFigures.PDOS);
        told.put(EvaluateKey.RECORD, "nothing #0");
        assertThatThrownBy(() -> AGAIN.again(new Origin("a.svg", told))).hasMessageContaining("no test record");
    }

    @Test
    void numbersAreReadableEverywhere() {
        assertThat(Words.number(0.000231)).isEqualTo("2.31\u00b710\u207b\u2074");
        assertThat(Words.number(-0.5)).isEqualTo("\u22120.500");
        assertThat(Words.number(12.34)).isEqualTo("12.3");
        assertThat(Words.number(0)).isEqualTo("0.00");
        assertThat(Words.number(Double.NaN)).isEqualTo("\u2013");
        assertThat(Words.fixed(-1.25, 1)).startsWith("\u2212");
    }
}
