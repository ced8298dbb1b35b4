package org.nearedge.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.PixelModel;
import org.nearedge.app.map.state.Quantity;
import org.nearedge.app.map.state.RecipeSource;
import org.nearedge.app.map.state.StripModel;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.Analyser;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.image.Region;

/** Maps of what the bundled models read of a small simulated image: quartz left, stishovite right, vacuum in a corner. */
class PredictionModelTest {
    private static final int WIDTH = 12;
    private static final int HEIGHT = 6;
    private static final String BOND_LENGTH = "o-k-properties/bond_length";

    @TempDir
    static Path folder;

    private static Path file;
    private static Dataset dataset;

    private final Notices notices = new Notices();
    private final DisplayModel display = new DisplayModel();
    private final MacroLog macro = new MacroLog();
    private MapModel image;
    private PredictionModel model;
    private PixelModel pixel;
    private MapFigures figures;

    @BeforeAll
    static void write() throws IOException, InputException {
        file = SimulatedImage.write(folder.resolve("simulated.dm4"), SimulatedImage.Sample.OXIDE, WIDTH, HEIGHT, 4000);
        dataset = Spectra.open(file).stream()
                .filter(Dataset::hasEnergyAxis)
                .findFirst()
                .orElseThrow();
    }

    private void open(TaskExecutor tasks, Treated treated) {
        image = new MapModel(tasks, notices);
        model = new PredictionModel(tasks, notices, Analyser::bundled, image);
        pixel = new PixelModel(tasks, Analyser::bundled);
        new PixelReading(image, model, pixel);
        figures = new MapFigures(image, model, display, new StripModel(tasks));
        new MapMacro(macro, image, model);
        image.offer(List.of(new OpenImage("simulated.dm4", file, 0, dataset, () -> treated)), true);
    }

    private void predict() {
        open(new CurrentThreadTaskExecutor(), Treated.NOTHING);
        model.start();
        assertThat(model.insteadProperty().get()).isEmpty();
    }

    private Quantity quantity(String key) {
        model.want(key);
        assertThat(model.chosenProperty().get().key()).isEqualTo(key);
        return model.chosenProperty().get();
    }

    @Test
    void everyModelOfTheEdgeIsMappedWithItsWidthsAndIndicators() {
        predict();
        assertThat(model.quantities().stream().map(Quantity::key))
                .contains(
                        BOND_LENGTH,
                        BOND_LENGTH + "_half_width",
                        "o-k-properties/mulliken_charge",
                        "o-k-properties/novelty",
                        "o-k-pdos/conduction_p_peak_eV",
                        "o-k-pdos/p_half_width",
                        "o-k-pdos/ambiguity")
                .noneMatch(key -> key.endsWith("_lower") || key.endsWith("_upper"));
        Quantity length = quantity(BOND_LENGTH);
        assertThat(length.heading()).isEqualTo("Bond length (\u00c5)");
        Quantity width = quantity(BOND_LENGTH + "_half_width");
        assertThat(width.values()[30]).isEqualTo((length.upper()[30] - length.lower()[30]) / 2);
    }

    /** The very numbers of the analysis of a single spectrum. */
    @Test
    void aMapHasWhatAnAnalysisOfThePositionSays() throws InputException {
        predict();
        Quantity length = quantity(BOND_LENGTH);
        int position = 3 * WIDTH + 2;
        Recipe recipe = model.predictedProperty().get().analyses().get(0).sum().recipe();
        double alone = Analyser.bundled()
                .analyse(AnalysisRequest.of(dataset.spectra().orElseThrow().at(position))
                        .withRecipe(recipe)
                        .withEdge("O-K")
                        .withModel("o-k-properties"))
                .properties()
                .orElseThrow()
                .prediction()
                .properties()
                .get(0)
                .value();
        assertThat((double) length.values()[position]).isCloseTo(alone, within(1e-5));
        assertThat(length.values()[position])
                .as("silicon is bonded to oxygen more closely in quartz than in stishovite")
                .isLessThan(length.values()[3 * WIDTH + 10]);
    }

    @Test
    void vacuumIsNotReadAndCounted() {
        predict();
        Quantity length = quantity(BOND_LENGTH);
        assertThat(length.values()[WIDTH - 1]).isNaN();
        assertThat(model.unread()).contains("1 position left out").contains("vacuum");
        FigureSpec map = figures.mapProperty().get();
        assertThat(map.raster().legend().unread()).isEqualTo("not read: 1");
    }

    @Test
    void whatIsNovelIsMaskedAndLeftOutOfTheColours() {
        predict();
        Quantity novelty = quantity("o-k-properties/novelty");
        display.mapRangeProperty().set(org.nearedge.app.map.state.RangeChoice.ALL);
        float[] sorted = novelty.values().clone();
        java.util.Arrays.sort(sorted);
        // NaN is sorted to the end, and several positions may be equally novel.
        int last = 55;
        while (sorted[last] == sorted[last + 1]) {
            last--;
        }
        double threshold = (sorted[last] + sorted[last + 1]) / 2.0;
        model.maskingProperty().set(true);
        model.thresholdProperty().set(threshold);
        BitSet masked = model.masked();
        assertThat(masked.cardinality()).isEqualTo(WIDTH * HEIGHT - 1 - (last + 1));
        assertThat(masked.get(WIDTH - 1)).as("not read").isFalse();
        Raster raster = figures.mapProperty().get().raster();
        assertThat(raster.masked()).isEqualTo(masked);
        assertThat(raster.colours().high()).isEqualTo(sorted[last]);
        model.maskingProperty().set(false);
        assertThat(figures.mapProperty().get().raster().colours().high()).isEqualTo(sorted[WIDTH * HEIGHT - 2]);
    }

    @Test
    void aPositionIsReadInDetail() {
        predict();
        quantity(BOND_LENGTH);
        assertThat(pixel.analysisProperty().get()).isNull();
        assertThat(pixel.insteadProperty().get()).startsWith("A click on one position");
        image.regionProperty().set(Region.pixel(HEIGHT, WIDTH, 3, 2));
        assertThat(pixel.analysisProperty().get().card().id()).isEqualTo("o-k-properties");
        assertThat(pixel.analysisProperty().get().neighbours()).isNotEmpty();
        assertThat(pixel.analysisProperty()
                        .get()
                        .prediction()
                        .properties()
                        .get(0)
                        .value())
                .isCloseTo(model.chosenProperty().get().values()[3 * WIDTH + 2], within(1e-5));
        image.regionProperty().set(Region.pixel(HEIGHT, WIDTH, 0, WIDTH - 1));
        assertThat(pixel.analysisProperty().get()).as("vacuum").isNull();
        assertThat(pixel.insteadProperty().get()).isNotEmpty();
    }

    @Test
    void binsAreSummedAndChosenAsAWhole() {
        open(new CurrentThreadTaskExecutor(), Treated.NOTHING);
        model.binningProperty().set(2);
        model.start();
        assertThat(model.predictedProperty().get().plane().width()).isEqualTo(6);
        assertThat(model.predictedProperty().get().plane().height()).isEqualTo(3);
        quantity(BOND_LENGTH);
        Raster raster = figures.mapProperty().get().raster();
        assertThat(raster.x()).isEqualTo(image.planeProperty().get().x());
        Picking picking = new Picking(image, () -> 2);
        picking.clicked(raster.x().middle(1, 6), raster.y().middle(2, 3));
        assertThat(image.regionProperty().get()).isEqualTo(Region.rectangle(HEIGHT, WIDTH, 4, 2, 6, 4));
        assertThat(figures.mapProperty().get().raster().outlined().stream()).containsExactly(2 * 6 + 1);
        assertThat(pixel.analysisProperty().get()).isNotNull();
        assertThat(macro.commands()).as("the command line does not bin").hasSize(1);
    }

    @Test
    void figuresTellHowTheyWereMade() {
        predict();
        quantity(BOND_LENGTH);
        Map<String, String> told = figures.mapProperty().get().provenance();
        assertThat(told)
                .containsEntry(Key.FIGURE, "map/map")
                .containsEntry(Key.FILE, "simulated.dm4")
                .containsEntry("Map", BOND_LENGTH)
                .containsEntry("Binning", "1")
                .containsKeys(Key.MODEL, Key.RECIPE);
        assertThat(figures.windowProperty().get().provenance()).containsEntry("Energy window (eV)", "532.0 to 552.0");
    }

    @Test
    void noiseIsCarriedIntoTheWidthsUnlessItIsLeftOut() {
        predict();
        float[] wide = quantity(BOND_LENGTH + "_half_width").values();
        Quantity counting = quantity(BOND_LENGTH + "_counting");
        assertThat(counting.heading()).contains("Bond length, half width by counting");
        assertThat(model.noise()).contains("scatter is carried through by 4 draws");
        assertThat(figures.mapProperty().get().provenance()).containsEntry(Key.NOISE, "AUTO");
        model.noiseProperty().set(NoiseMode.OFF);
        model.start();
        float[] own = quantity(BOND_LENGTH + "_half_width").values();
        assertThat(model.all()).noneMatch(quantity -> quantity.key().endsWith("_counting"));
        assertThat(figures.mapProperty().get().provenance()).doesNotContainKey(Key.NOISE);
        assertThat(macro.commands().get(2)).containsSubsequence("--noise", "off", "--maps");
        for (int i = 0; i < own.length; i++) {
            if (!Float.isNaN(own[i])) {
                assertThat((double) wide[i])
                        .isCloseTo(Math.hypot(own[i], counting.values()[i]), within(1e-4 * own[i] + 1e-6));
            }
        }
    }

    @Test
    void openingAndPredictingAreToldAsCommands() {
        predict();
        assertThat(macro.commands().get(0)).containsExactly("info", file.toString());
        assertThat(macro.commands().get(1))
                .startsWith("predict", file.toString(), "--dataset", "0", "--model", "all", "--recipe")
                .endsWith("--maps", "simulated-maps");
        assertThat(macro.commands()).hasSize(2);
    }

    @Test
    void theRecipeIsThatOfAnalyseOrAFileOrAutomatic() throws InputException {
        Recipe own = new Recipe(List.of());
        open(new CurrentThreadTaskExecutor(), new Treated(own, "O-K", 0.4, null, Map.of(), null));
        assertThat(model.treated().recipe()).isEqualTo(own);
        model.sourceProperty().set(RecipeSource.AUTOMATIC);
        assertThat(model.treated().recipe()).isNull();
        assertThat(model.treated().sigma()).isEqualTo(0.4);
        Recipe read = Recipe.fromJson("{\"steps\":[{\"step\":\"crop\",\"from\":500,\"to\":550}]}", "test");
        model.useRecipe(read, null);
        assertThat(model.treated().recipe()).isEqualTo(read);
    }

    @Test
    void aRecipeThatCannotBeDoneIsToldInPlaceOfTheMap() throws InputException {
        Recipe read = Recipe.fromJson("{\"steps\":[{\"step\":\"crop\",\"from\":900,\"to\":950}]}", "test");
        open(new CurrentThreadTaskExecutor(), new Treated(read, null, null, null, Map.of(), null));
        model.start();
        assertThat(model.predictedProperty().get()).isNull();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.insteadProperty().get()).contains("900");
    }

    @Test
    void aCancelledPredictionLeavesNothingHalfDone() {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        open(tasks, Treated.NOTHING);
        tasks.runAll();
        model.start();
        assertThat(model.runningProperty().get()).isTrue();
        model.cancel();
        tasks.runAll();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.predictedProperty().get()).isNull();
        assertThat(model.insteadProperty().get()).isEqualTo("The prediction was cancelled");
    }

    /** Runs what waits, and cancels the prediction once a share of it is done. */
    private void cancelAt(ManualTaskExecutor tasks, double wanted) {
        model.start();
        tasks.running().get(tasks.running().size() - 1).fractionProperty().addListener((property, before, now) -> {
            if (now.doubleValue() >= wanted) {
                model.cancel();
            }
        });
        tasks.runAll();
    }

    private static OpenImage large() throws InputException {
        int times = 20;
        int channels = dataset.axes().get(2).size();
        double[] values = new double[WIDTH * HEIGHT * channels];
        dataset.spectra().orElseThrow().rows(0, WIDTH * HEIGHT, 0, channels, values);
        Dataset repeated = Images.dataset(
                HEIGHT * times,
                WIDTH,
                channels,
                dataset.axes().get(2),
                (row, column, channel) -> values[(row % HEIGHT * WIDTH + column) * channels + channel]);
        return Images.open("large.dm4", repeated);
    }

    @Test
    void aCancelInTheMiddleKeepsWhatWasRead() throws InputException {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        open(tasks, Treated.NOTHING);
        image.offer(List.of(large()), true);
        tasks.runAll();
        cancelAt(tasks, 0.2);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.predictedProperty().get().isComplete()).isFalse();
        int left = model.predictedProperty().get().analyses().get(0).leftOut().cancelled();
        assertThat(left).isBetween(1, 20 * WIDTH * HEIGHT - 256);
        assertThat(model.unread()).contains("Cancelled before " + left + " positions were read");
        float[] values = quantity(BOND_LENGTH).values();
        int numbers = 0;
        for (float value : values) {
            numbers += Float.isFinite(value) ? 1 : 0;
        }
        assertThat(numbers)
                .isEqualTo(values.length
                        - model.predictedProperty().get().analyses().get(0).unread());
        MapChoices choices =
                new MapChoices(image, model, new ComponentsModel(tasks, notices, image, model), display, () -> false);
        assertThat(choices.valueProperty().get().get("predicted").asBoolean()).isFalse();
        model.start();
        tasks.runAll();
        assertThat(model.predictedProperty().get().isComplete()).isTrue();
        cancelAt(tasks, 0.2);
        assertThat(model.predictedProperty().get().isComplete())
                .as("the whole one stays")
                .isTrue();
        assertThat(model.insteadProperty().get()).isEmpty();
    }

    @Test
    void aCancelWhileTheImageIsSummedEndsIt() throws InputException {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        open(tasks, Treated.NOTHING);
        image.offer(List.of(large()), true);
        tasks.runAll();
        cancelAt(tasks, 0.001);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.predictedProperty().get()).isNull();
        assertThat(model.insteadProperty().get()).isEqualTo("The prediction was cancelled");
        assertThat(notices.log()).isEmpty();
    }

    @Test
    void whatIsCancelledOfAnImageThatIsNoLongerLookedAtIsNotShown() throws InputException {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        open(tasks, Treated.NOTHING);
        image.offer(List.of(large()), true);
        tasks.runAll();
        model.start();
        tasks.running().get(0).fractionProperty().addListener((property, before, now) -> {
            if (now.doubleValue() >= 0.2 && before.doubleValue() < 0.2) {
                image.offer(List.of(Images.open(2, 2, (row, column, channel) -> 1)), true);
            }
        });
        tasks.runAll();
        assertThat(model.predictedProperty().get()).isNull();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void anotherImageHasNoPredictionOfThisOne() {
        predict();
        image.offer(List.of(Images.open(2, 2, (row, column, channel) -> 1)), true);
        assertThat(model.predictedProperty().get()).isNull();
        assertThat(model.quantities()).isEmpty();
        assertThat(figures.mapProperty().get()).isNull();
    }
}
