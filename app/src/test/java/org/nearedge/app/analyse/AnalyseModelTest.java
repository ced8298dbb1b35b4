package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.library.Neighbour;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Crop;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.PreEdgeLine;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;

/** The whole workspace without a window: real readers, real chain, every task done at once. */
class AnalyseModelTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private RecentFiles recent;
    private AnalyseModel model;

    @BeforeEach
    void makeModel() {
        recent = new RecentFiles(new Home(folder.resolve("home")));
        model = new AnalyseModel(
                new CurrentThreadTaskExecutor(), new AnalyserChain(() -> ANALYSER), Spectra::open, notices, recent);
    }

    private void add(String name, Dataset... datasets) {
        model.add(name, null, List.of(datasets), null, null);
    }

    private Outcome outcome() {
        return model.outcomeProperty().get();
    }

    private static FigureSpec.Curve curve(FigureSpec figure, FigureSpec.Role role) {
        return figure.curves().stream()
                .filter(c -> c.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private int indexOf(Class<?> step) {
        List<Recipe.Entry> steps =
                model.selectedProperty().get().treatment().recipe().steps();
        for (int i = 0; i < steps.size(); i++) {
            if (step.isInstance(steps.get(i).step())) {
                return i;
            }
        }
        throw new AssertionError("no " + step);
    }

    @Test
    void openingAFilePutsTheWholeChainOnScreen() throws InputException {
        Path file = Fixtures.siliconKFile(folder, "a.msa");
        model.open(List.of(file));
        assertThat(model.spectra()).hasSize(1);
        assertThat(notices.shown()).isEmpty();
        assertThat(recent.paths()).containsExactly(file);
        assertThat(outcome().fault()).isNull();
        assertThat(outcome().facts().edges().get(0).name()).isEqualTo("Si-K");
        assertThat(outcome().facts().dispersion()).isEqualTo(0.25);

        Figures figures = model.figuresProperty().get();
        assertThat(curve(figures.raw(), FigureSpec.Role.RAW).y())
                .isEqualTo(Spectra.open(file).get(0).spectrum().toArray());
        double onset = figures.raw().markers().get(0).at();
        assertThat(onset).isBetween(Fixtures.THRESHOLD - 2, Fixtures.THRESHOLD + 4);
        assertThat(Arrays.stream(curve(figures.input(), FigureSpec.Role.INPUT).y())
                        .max())
                .hasValue(1);
        assertThat(curve(figures.input(), FigureSpec.Role.BEST_REFERENCE).name())
                .isEqualTo(outcome().neighbours().get(0).reference().id());
        assertThat(figures.pdos().curves()).isNotEmpty();
    }

    @Test
    void theBroadeningThatAFileTellsIsMatchedAndAToldOneGoesFirst() throws InputException {
        Metadata metadata = Metadata.of(java.util.Map.of("##RESOLUTION-EV", "0.9419"));
        Spectrum spectrum = Fixtures.siliconK("a").withMetadata(metadata);
        add("a", Fixtures.dataset(spectrum));
        Recipe recipe = model.selectedProperty().get().treatment().recipe();
        assertThat(Treatment.broadening(recipe).knownSigma()).isEqualTo(0.4);
        model.add("b", null, List.of(Fixtures.dataset(spectrum)), null, 0.3);
        recipe = model.selectedProperty().get().treatment().recipe();
        assertThat(Treatment.broadening(recipe).knownSigma()).isEqualTo(0.3);
        add("c", Fixtures.dataset(Fixtures.siliconK("c")));
        assertThat(Treatment.broadening(
                        model.selectedProperty().get().treatment().recipe()))
                .isNull();
    }

    @Test
    void aFolderOfFilesWithRemarksDoesNotCoverTheCharts() {
        Dataset picture = Fixtures.picture();
        for (String name : List.of("a", "b", "c", "d")) {
            Samples samples = Samples.of(new double[20]);
            add(name, Dataset.ordered(name, "test", picture.axes(), samples, Metadata.EMPTY, List.of("odd")));
        }
        assertThat(notices.shown(Notice.Kind.WARNING)).isEqualTo(2);
        assertThat(notices.log()).extracting(Notice::subject).containsExactly("d", "c", "b", "a");
    }

    @Test
    void aChangeThatNoStepCanHaveIsToldAndTheRecipeStays() throws InputException {
        add("a", Fixtures.dataset(Fixtures.siliconK("a")));
        Recipe before = model.selectedProperty().get().treatment().recipe();
        model.editRecipe(recipe -> recipe.added(0, new Crop(10, 5)), null);
        assertThat(model.selectedProperty().get().treatment().recipe()).isEqualTo(before);
        model.undo();
        assertThat(model.spectra()).isEmpty();
        assertThat(notices.shown()).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .contains("10"));
    }

    /** It was made of a reference, so that reference must come out as the best, or one of its equals. */
    @Test
    void theReferenceBehindAMeasurementIsFound() throws InputException {
        add("a", Fixtures.dataset(Fixtures.siliconK("a")));
        String made = ANALYSER.library().edge("Si-K").get(0).structure();
        assertThat(outcome().neighbours().get(0).reference().structure()).isEqualTo(made);
    }

    @Test
    void aWrongFileIsToldAndTheRestStillOpens() throws IOException, InputException {
        Path wrong = Files.write(folder.resolve("wrong.dm4"), new byte[] {0, 0, 0, 4, 1, 2, 3});
        Path good = Fixtures.siliconKFile(folder, "good.msa");
        Path missing = folder.resolve("missing.msa");
        model.open(List.of(wrong, good, missing));
        assertThat(model.spectra()).extracting(OpenSpectrum::name).containsExactly("good.msa");
        assertThat(notices.shown()).extracting(Notice::subject).containsExactly("wrong.dm4", "missing.msa");
        assertThat(notices.shown()).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.ERROR);
            assertThat(notice.text()).isNotBlank();
        });
        assertThat(recent.paths()).containsExactly(good);
    }

    @Test
    void aFolderOpensItsFilesAndTellsManyFaultsAsOne() throws IOException, InputException {
        Path dropped = Files.createDirectory(folder.resolve("dropped"));
        Fixtures.siliconKFile(dropped, "good.msa");
        for (int i = 0; i < 5; i++) {
            Files.write(dropped.resolve("wrong" + i + ".bin"), new byte[] {1, 2, 3, 0, 0, (byte) 0xff});
        }
        Files.writeString(dropped.resolve(".hidden"), "x");
        model.open(List.of(dropped));
        assertThat(model.spectra()).extracting(OpenSpectrum::name).containsExactly("good.msa");
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().get(0).subject()).isEqualTo("5 of 6 files could not be opened");
        assertThat(notices.log()).hasSize(6);
    }

    @Test
    void openingAFileAgainReadsItAnewInItsOldPlace() throws InputException {
        Path a = Fixtures.siliconKFile(folder, "a.msa");
        Path b = Fixtures.siliconKFile(folder, "b.msa");
        model.open(List.of(a, b));
        OpenSpectrum before = model.spectra().get(0);
        model.open(List.of(a));
        assertThat(model.spectra()).extracting(OpenSpectrum::name).containsExactly("a.msa", "b.msa");
        assertThat(model.spectra().get(0)).isNotSameAs(before);
    }

    @Test
    void anEditReachesTheChartsAndUndoBringsThemBackToTheBit() throws InputException {
        add("a", Fixtures.dataset(Fixtures.siliconK("a")));
        Figures before = model.figuresProperty().get();
        double[] x = curve(before.raw(), FigureSpec.Role.RAW).x();
        model.editRecipe(recipe -> recipe.added(0, new Calibrate(2)), null);
        double[] moved =
                curve(model.figuresProperty().get().raw(), FigureSpec.Role.RAW).x();
        assertThat(moved[0]).isEqualTo(x[0] + 2);
        model.undo();
        Figures after = model.figuresProperty().get();
        assertThat(curve(after.raw(), FigureSpec.Role.RAW).x()).isEqualTo(x);
        assertThat(curve(after.input(), FigureSpec.Role.INPUT).y())
                .isEqualTo(curve(before.input(), FigureSpec.Role.INPUT).y());
        model.redo();
        assertThat(curve(model.figuresProperty().get().raw(), FigureSpec.Role.RAW)
                        .x())
                .isEqualTo(moved);
    }

    @Test
    void aStepThatCannotBeDoneLeavesTheRawChartAndSaysWhy() throws InputException {
        add("a", Fixtures.dataset(Fixtures.siliconK("a")));
        int background = indexOf(PowerLawBackground.class);
        model.editRecipe(recipe -> recipe.with(background, new PowerLawBackground(1, 2)), null);
        assertThat(outcome().failedStep()).isEqualTo(background);
        assertThat(outcome().fault()).isNotNull();
        assertThat(model.figuresProperty().get().raw().curves()).isNotEmpty();
        assertThat(model.figuresProperty().get().input().curves()).isEmpty();
        assertThat(Statements.of(outcome()).input()).contains("cannot be done");
        model.undo();
        assertThat(outcome().fault()).isNull();
        assertThat(model.figuresProperty().get().input().curves()).isNotEmpty();
    }

    @Test
    void draggingTheFitWindowOnTheChartMovesIt() throws InputException {
        add("a", Fixtures.dataset(Fixtures.siliconK("a")));
        model.editRecipe(recipe -> RecipeEdits.fitWindow(recipe, 1830.04, 1790.01), null);
        FigureSpec.Region window = model.figuresProperty().get().raw().regions().get(0);
        assertThat(window.name()).isEqualTo(RawFigure.FIT_WINDOW);
        assertThat(window.from()).isEqualTo(1790.0);
        assertThat(window.to()).isEqualTo(1830.0);
    }

    /** An absorption spectrum: its pre-edge line is drawn and dragged as a background is. */
    @Test
    void thePreEdgeLinesWindowCanBeDraggedToo() throws InputException {
        Spectrum loss = Fixtures.siliconK("a");
        double[] absorbed = loss.toArray();
        for (int i = 0; i < absorbed.length; i++) {
            absorbed[i] -= 2000 - 3 * i;
        }
        Spectrum raw = loss.withIntensity(absorbed).withMetadata(Metadata.of(Map.of(Metadata.SIGNAL, "XANES")));
        add("a", Fixtures.dataset(raw));
        PreEdgeLine automatic = (PreEdgeLine) outcome().recipe().steps().get(1).step();
        FigureSpec.Region window = model.figuresProperty().get().raw().regions().get(0);
        assertThat(window.from()).isEqualTo(automatic.from());
        model.editRecipe(recipe -> RecipeEdits.fitWindow(recipe, 1790.01, 1825.04), null);
        assertThat(outcome().recipe().steps().get(1).step()).isEqualTo(new PreEdgeLine(1790, 1825));
        assertThat(model.figuresProperty().get().raw().regions().get(0).to()).isEqualTo(1825.0);
    }

    @Test
    void theOnsetThatIsSetByHandIsKept() throws InputException {
        add("a", Fixtures.dataset(Fixtures.siliconK("a")));
        model.editRecipe(recipe -> RecipeEdits.onset(recipe, 1841.234), null);
        assertThat(model.figuresProperty().get().raw().markers().get(0).at()).isEqualTo(1841.23);
    }

    @Test
    void automaticMakesTheRecipeAnewAndCanBeUndone() throws InputException {
        add("a", Fixtures.dataset(Fixtures.siliconK("a")));
        OpenSpectrum item = model.selectedProperty().get();
        Recipe automatic = item.treatment().recipe();
        model.editRecipe(recipe -> recipe.without(0), null);
        Recipe edited = item.treatment().recipe();
        assertThat(edited).isNotEqualTo(automatic);
        model.automatic();
        assertThat(item.treatment().recipe()).isEqualTo(automatic);
        model.undo();
        assertThat(item.treatment().recipe()).isEqualTo(edited);
    }

    @Test
    void chosenNeighboursAreLaidOverBothChartsAndStayThroughAnEdit() throws InputException {
        add("a", Fixtures.dataset(Fixtures.siliconK("a")));
        Neighbour third = outcome().neighbours().get(2);
        model.chosen().setAll(List.of(third));
        String id = third.reference().id();
        assertThat(curve(model.figuresProperty().get().input(), FigureSpec.Role.NEIGHBOUR)
                        .name())
                .isEqualTo(id);
        assertThat(curve(model.figuresProperty().get().pdos(), FigureSpec.Role.NEIGHBOUR)
                        .name())
                .contains(id);
        model.editRecipe(recipe -> recipe.added(0, new Calibrate(0.01)), null);
        assertThat(model.chosen()).extracting(n -> n.reference().id()).containsExactly(id);
        assertThat(curve(model.figuresProperty().get().input(), FigureSpec.Role.NEIGHBOUR)
                        .name())
                .isEqualTo(id);
    }

    @Test
    void aPictureIsListedAndSaidToHoldNoEnergyAxis() {
        add("survey.dm4", Fixtures.picture());
        assertThat(model.spectra()).hasSize(1);
        assertThat(Statements.of(outcome()).raw()).contains("holds no energy axis");
        assertThat(SpectrumWords.of(model.spectra().get(0))).isEqualTo("no energy axis");
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void ofSeveralDataSetsTheFirstWithEnergiesIsShownAndAnotherCanBeChosen() throws InputException {
        Spectrum half = Fixtures.siliconK("half");
        half = half.withIntensity(Arrays.stream(half.toArray()).map(v -> v / 2).toArray());
        add("both", Fixtures.picture(), Fixtures.dataset(Fixtures.siliconK("whole")), Fixtures.dataset(half));
        OpenSpectrum item = model.selectedProperty().get();
        assertThat(item.treatment().dataset()).isEqualTo(1);
        double whole = outcome().raw().at(0);
        model.treat(t -> t.withDataset(2), null);
        assertThat(outcome().raw().at(0)).isEqualTo(whole / 2);
        model.undo();
        assertThat(outcome().raw().at(0)).isEqualTo(whole);
    }

    @Test
    void anImageIsShownAsItsSumOrAtOnePosition() throws InputException {
        add("image", Fixtures.spectrumImage());
        double one = Fixtures.siliconK("one").at(10);
        assertThat(outcome().raw().at(10)).isCloseTo(21 * one, org.assertj.core.data.Percentage.withPercentage(1e-9));
        Recipe recipe = model.selectedProperty().get().treatment().recipe();
        model.treat(t -> t.withPosition(4), null);
        assertThat(outcome().raw().at(10)).isCloseTo(5 * one, org.assertj.core.data.Percentage.withPercentage(1e-9));
        assertThat(model.selectedProperty().get().treatment().recipe()).isEqualTo(recipe);
    }

    @Test
    void anAxisRelativeToTheOnsetNeedsTheEdgeToBeNamed() throws InputException {
        Spectrum edge = ANALYSER.library().edge("Si-K").get(0).spectrum();
        add("relative", Fixtures.dataset(edge));
        assertThat(outcome().fault()).isNotNull();
        assertThat(outcome().raw()).isNotNull();
        model.treat(t -> t.withEdge("Si-K"), null);
        assertThat(outcome().fault()).isNull();
        assertThat(outcome().neighbours()).isNotEmpty();
    }

    @Test
    void anEdgeWithoutModelAndLibraryStillHasItsRawChart() {
        EnergyAxis axis = EnergyAxis.uniform(650, 0.2, 700);
        double[] counts = new double[axis.size()];
        for (int i = 0; i < counts.length; i++) {
            double e = axis.at(i);
            counts[i] = 1000 * Math.pow(e / 700, -3)
                    + 900 * Math.exp(-Math.pow((e - 709) / 1.2, 2))
                    + 500 * Math.exp(-Math.pow((e - 722) / 1.5, 2))
                    + 200 / (1 + Math.exp(-(e - 708)));
        }
        add("iron", Fixtures.dataset(new Spectrum("iron", axis, counts, Metadata.EMPTY)));
        assertThat(outcome().facts().edges().get(0).name()).isEqualTo("Fe-L2,3");
        assertThat(model.figuresProperty().get().raw().curves()).isNotEmpty();
        assertThat(outcome().neighbours()).isEmpty();
        assertThat(Statements.of(outcome()).pdos()).contains("no model").contains("Fe-L2,3");
    }

    @Test
    void closingSelectsTheNextOne() throws InputException {
        add("a", Fixtures.dataset(Fixtures.siliconK("a")));
        add("b", Fixtures.dataset(Fixtures.siliconK("b")));
        model.close(model.spectra().get(1));
        assertThat(model.selectedProperty().get().name()).isEqualTo("a");
        model.close(model.spectra().get(0));
        assertThat(model.selectedProperty().get()).isNull();
        assertThat(model.figuresProperty().get()).isEqualTo(Figures.EMPTY);
    }

    @Test
    void threePointsAreOneClearSentence() {
        add(
                "short",
                Fixtures.dataset(
                        new Spectrum("short", EnergyAxis.uniform(1838, 1, 3), new double[] {1, 2, 3}, Metadata.EMPTY)));
        assertThat(outcome().fault()).isNotNull();
        assertThat(outcome().fault().getMessage()).doesNotContain("Exception").endsWith(".");
        assertThat(notices.shown()).hasSize(1);
    }

    @Test
    void theNoiseIsInTheIntervalOnceThePredictionIsThere() throws Exception {
        Spectrum raw = Fixtures.siliconK("Si-K");
        add("Si-K", Fixtures.dataset(raw));
        Analysis plain =
                ANALYSER.analyse(AnalysisRequest.of(raw).withRecipe(outcome().recipe()));
        assertThat(plain.prediction().answer().parts()).isNull();
        assertThat(outcome().analysis().prediction().answer().mean())
                .containsExactly(plain.prediction().answer().mean());
        assertThat(outcome().analysis().prediction().answer().parts().counting())
                .doesNotContain(Double.NaN);
        assertThat(outcome().analysis().sentences(Analysis.About.NOISE)).hasSize(1);
        assertThat(model.figuresProperty().get().pdos().provenance()).containsEntry("Noise", "AUTO");
        model.editRecipe(recipe -> recipe.withOn(0, false), null);
        assertThat(outcome().analysis().prediction().answer().parts()).isNotNull();
    }
}
