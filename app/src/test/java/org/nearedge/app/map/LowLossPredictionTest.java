package org.nearedge.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.map.figures.MapOrigin;
import org.nearedge.app.map.state.Beside;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.PixelModel;
import org.nearedge.app.map.state.StripModel;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.process.Background;
import org.nearedge.process.FourierRatio;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.image.Region;

/** A map of a specimen of growing thickness is that of a thin one once plural scattering is taken out of it. */
class LowLossPredictionTest {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 2;
    private static final String BOND_LENGTH = "o-k-properties/bond_length";
    private static final LowLoss LOW_LOSS = new LowLoss(null, "image.dm4", 1);

    private static PluralImage made;
    /** Automatic, of the thin specimen; and the same with plural scattering taken out after the background. */
    private static Recipe plain;

    private static Recipe deconvolved;
    private static float[] thin;

    private final Notices notices = new Notices();
    private MapModel image;
    private PredictionModel model;
    private PixelModel pixel;
    private MapFigures figures;

    @BeforeAll
    static void thinSpecimen() throws InputException {
        made = new PluralImage(HEIGHT, WIDTH);
        LowLossPredictionTest first = new LowLossPredictionTest();
        thin = first.predict(made.coreLoss(false), new Treated(null, "O-K", 0.5, null, Map.of(), null), 1);
        plain = first.model.predictedProperty().get().analyses().get(0).sum().recipe();
        List<Recipe.Entry> entries = new ArrayList<>(plain.steps());
        int background = 0;
        while (!(entries.get(background).step() instanceof Background)) {
            background++;
        }
        deconvolved = plain.added(background + 1, new FourierRatio(null, null));
    }

    private static Treated treated(Recipe recipe, Dataset lowLoss) {
        Beside beside = lowLoss == null ? null : new Beside(LOW_LOSS, () -> lowLoss);
        return new Treated(recipe, "O-K", 0.5, null, Map.of(), beside);
    }

    private float[] predict(Dataset dataset, Treated treated, int bins) {
        CurrentThreadTaskExecutor tasks = new CurrentThreadTaskExecutor();
        image = new MapModel(tasks, notices);
        model = new PredictionModel(tasks, notices, Analyser::bundled, image);
        pixel = new PixelModel(tasks, Analyser::bundled);
        new PixelReading(image, model, pixel);
        figures = new MapFigures(image, model, new DisplayModel(), new StripModel(tasks));
        image.offer(List.of(new OpenImage("image.dm4", null, 0, dataset, () -> treated)), true);
        model.binningProperty().set(bins);
        model.start();
        model.want(BOND_LENGTH);
        return model.chosenProperty().get() == null
                ? null
                : model.chosenProperty().get().values();
    }

    private static double worst(float[] map, float[] other) {
        double worst = 0;
        for (int i = 0; i < map.length; i++) {
            worst = Math.max(worst, Math.abs(map[i] - other[i]));
        }
        return worst;
    }

    @Test
    void withTheLowLossOfEachPositionTheMapIsThatOfAThinSpecimen() throws InputException {
        float[] thick = predict(made.coreLoss(true), treated(plain, null), 1);
        float[] mended = predict(made.coreLoss(true), treated(deconvolved, made.lowLoss()), 1);
        assertThat(worst(thick, thin)).as("\u00c5, as measured").isGreaterThan(0.03);
        assertThat(worst(mended, thin)).as("\u00c5, deconvolved").isLessThan(1e-4);
    }

    @Test
    void aPositionInDetailHasTheSameLowLossAsInTheMap() throws InputException {
        float[] mended = predict(made.coreLoss(true), treated(deconvolved, made.lowLoss()), 1);
        for (int column : new int[] {0, WIDTH - 1}) {
            image.regionProperty().set(Region.pixel(HEIGHT, WIDTH, 1, column));
            assertThat(pixel.insteadProperty().get()).isEmpty();
            assertThat(pixel.analysisProperty()
                            .get()
                            .prediction()
                            .properties()
                            .get(0)
                            .value())
                    .isCloseTo(mended[WIDTH + column], within(1e-5));
        }
    }

    /** Two rows of 2 positions become one bin: the low-loss has to be summed alike. */
    @Test
    void binsOfBothAreSummedAlike() throws InputException {
        float[] mended = predict(made.coreLoss(true), treated(deconvolved, made.lowLoss()), 2);
        assertThat(mended).hasSize(2);
        assertThat(worst(mended, new float[] {thin[0], thin[2]})).isLessThan(0.01);
    }

    @Test
    void aSingleLowLossIsTakenForAllPositions() throws InputException {
        Dataset one = Fixtures.dataset(made.lowLoss().spectra().orElseThrow().at(0));
        float[] mended = predict(made.coreLoss(true), treated(deconvolved, one), 1);
        assertThat((double) mended[0]).as("its own").isCloseTo(thin[0], within(0.005));
        assertThat(model.predictedProperty().get().partners().at(0))
                .isEqualTo(model.predictedProperty().get().partners().at(9));
    }

    @Test
    void theFigureTellsIt() throws InputException {
        predict(made.coreLoss(true), treated(deconvolved, made.lowLoss()), 1);
        assertThat(figures.mapProperty().get().provenance())
                .containsEntry(Key.LOW_LOSS, "image.dm4")
                .containsEntry(Key.LOW_LOSS_DATASET, "1");
    }

    /** The file has both data sets: the figure names its own file alone, which is looked for wherever it is. */
    @Test
    void aFigureBringsTheLowLossOfItsOwnFileBack(@TempDir Path folder) throws InputException {
        Path file = folder.resolve("moved.dm4");
        Map<String, String> told = Map.of(Key.FILE, "image.dm4", Key.LOW_LOSS, "image.dm4", Key.LOW_LOSS_DATASET, "1");
        assertThat(MapOrigin.treated(new Origin("map.svg", told), file).lowLoss())
                .isEqualTo(new LowLoss(file, "image.dm4", 1));
        String other = folder.resolve("low.dm4").toString();
        Map<String, String> apart = Map.of(Key.FILE, "image.dm4", Key.LOW_LOSS, other, Key.LOW_LOSS_DATASET, "0");
        assertThat(MapOrigin.treated(new Origin("map.svg", apart), file).lowLoss())
                .isEqualTo(new LowLoss(folder.resolve("low.dm4"), "low.dm4", 0));
        assertThat(MapOrigin.treated(new Origin("map.svg", Map.of(Key.FILE, "image.dm4")), file)
                        .lowLoss())
                .isNull();
    }

    @Test
    void theCommandNamesTheLowLoss(@TempDir Path folder) throws InputException {
        Path file = folder.resolve("pair.dm4");
        MacroLog log = new MacroLog();
        CurrentThreadTaskExecutor tasks = new CurrentThreadTaskExecutor();
        MapModel opened = new MapModel(tasks, notices);
        PredictionModel predicting = new PredictionModel(tasks, notices, Analyser::bundled, opened);
        new MapMacro(log, opened, predicting);
        Dataset lowLoss = made.lowLoss();
        Beside own = new Beside(new LowLoss(file, "pair.dm4", 1), () -> lowLoss);
        Beside apart = new Beside(new LowLoss(folder.resolve("low.dm4"), "low.dm4", 0), () -> lowLoss);
        for (Beside beside : List.of(own, apart)) {
            Treated treated = new Treated(deconvolved, "O-K", 0.5, null, Map.of(), beside);
            opened.offer(List.of(new OpenImage("pair.dm4", file, 0, made.coreLoss(true), () -> treated)), true);
            predicting.start();
        }
        List<String> first = log.commands().get(1);
        assertThat(first).containsSequence("--low-loss-dataset", "1").doesNotContain("--low-loss");
        assertThat(log.commands().get(log.commands().size() - 1))
                .containsSequence("--low-loss", folder.resolve("low.dm4").toString(), "--low-loss-dataset", "0");
    }

    @Test
    void aRecipeThatNeedsOneAndALowLossOfAnotherScanAreTold() throws InputException {
        predict(made.coreLoss(true), treated(deconvolved, null), 1);
        assertThat(model.insteadProperty().get()).contains("needs the low-loss");
        predict(made.coreLoss(true), treated(deconvolved, new PluralImage(3, 4).lowLoss()), 1);
        assertThat(model.insteadProperty().get()).contains("has 3 x 4 positions, and the spectrum image has 2 x 5");
    }
}
