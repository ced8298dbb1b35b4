package org.nearedge.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.chart.export.ProvenanceReader;
import org.nearedge.app.chart.style.ColourScale;
import org.nearedge.app.home.Home;
import org.nearedge.app.map.export.MapNumbers;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.MapTab;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.RangeChoice;
import org.nearedge.app.map.state.RecipeSource;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.pca.ScreeFigure;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.Spectra;
import org.nearedge.io.npy.NpyFile;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.Analysis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.image.Region;

/** The workspace without its view: choices are kept and made again, by a session and by a figure; numbers are written. */
class MapWorkspaceTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private Path file;
    private MapWorkspace workspace;

    @BeforeEach
    void open() throws Exception {
        file = SimulatedImage.write(folder.resolve("simulated.dm4"), SimulatedImage.Sample.OXIDE, 6, 5, 4000);
        workspace = workspace();
        offer(workspace, file);
    }

    private MapWorkspace workspace() throws Exception {
        Home home = new Home(Files.createTempDirectory(folder, "home"));
        return new MapWorkspace(
                new Workbench(new CurrentThreadTaskExecutor(), notices, home, new Knowledge(home), figure -> {}));
    }

    private static void offer(MapWorkspace to, Path path) throws Exception {
        List<Dataset> datasets = Spectra.open(path);
        to.offer(
                OpenImage.looked(datasets).stream()
                        .map(i -> new OpenImage(
                                path.getFileName().toString(), path, i, datasets.get(i), () -> Treated.NOTHING))
                        .toList(),
                true);
    }

    private void choose() {
        workspace.model().windowProperty().set(new EnergyWindow(534, 541));
        workspace.model().netProperty().set(true);
        workspace.model().regionProperty().set(Region.rectangle(5, 6, 1, 1, 3, 4));
        workspace.display().scaleProperty().set(ColourScale.CIVIDIS);
        workspace.display().windowRangeProperty().set(RangeChoice.typed(-5, 60_000));
        workspace.display().mapRangeProperty().set(new RangeChoice(2, null, null));
        workspace.prediction().binningProperty().set(2);
        workspace.prediction().noiseProperty().set(NoiseMode.OFF);
        workspace.prediction().start();
        workspace.prediction().want("o-k-properties/mulliken_charge");
        workspace.prediction().maskingProperty().set(true);
        workspace.prediction().thresholdProperty().set(85);
    }

    @Test
    void aSessionMakesEveryChoiceAgainInAnotherWindow() throws Exception {
        choose();
        JsonNode kept =
                new ObjectMapper().readTree(workspace.choices().getValue().toString());
        assertThat(kept.get("path").asText()).isEqualTo(file.toAbsolutePath().toString());
        MapWorkspace other = workspace();
        other.restoreChoices(kept);
        assertThat(other.choices().getValue()).isEqualTo(kept);
        assertThat(other.model().shownProperty().get().values())
                .isEqualTo(workspace.model().shownProperty().get().values());
        assertThat(other.mapFigures().mapProperty().get().raster())
                .usingRecursiveComparison()
                .isEqualTo(workspace.mapFigures().mapProperty().get().raster());
    }

    /** Every field there is, none as it is by itself. */
    @Test
    void everyFieldOfTheChoicesGoesThereAndBack() throws Exception {
        choose();
        workspace.display().tabProperty().set(MapTab.COMPONENTS);
        workspace.components().want(4);
        workspace.prediction().noiseProperty().set(NoiseMode.OFF);
        workspace
                .prediction()
                .useRecipe(
                        workspace
                                .prediction()
                                .predictedProperty()
                                .get()
                                .analyses()
                                .get(0)
                                .sum()
                                .recipe(),
                        null);
        ObjectNode kept = (ObjectNode)
                new ObjectMapper().readTree(workspace.choices().getValue().toString());
        assertThat(kept.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "path",
                        "dataset",
                        "slice",
                        "window",
                        "background",
                        "net",
                        "region",
                        "recipe",
                        "steps",
                        "binning",
                        "noise",
                        "predicted",
                        "map",
                        "masking",
                        "threshold",
                        "tab",
                        "components",
                        "colours",
                        "windowRange",
                        "mapRange");
        JsonNode untouched = workspace().choices().getValue();
        for (String same :
                List.of("recipe", "binning", "predicted", "masking", "threshold", "tab", "colours", "noise")) {
            assertThat(kept.get(same)).as(same).isNotEqualTo(untouched.get(same));
        }
        MapWorkspace other = workspace();
        other.restoreChoices(kept);
        assertThat(other.choices().getValue()).isEqualTo(kept);
        assertThat(other.components().rankProperty().get()).isEqualTo(4);
        assertThat(other.components().componentsProperty().get().variances())
                .isEqualTo(workspace.components().componentsProperty().get().variances());
    }

    /** Opened by a session, the image is treated as Analyse treats it, whoever opened it first. */
    @Test
    void whatASessionOpensHereIsTreatedAsInAnalyse() throws Exception {
        JsonNode kept = workspace.choices().getValue();
        MapWorkspace other = workspace();
        other.restoreChoices(kept);
        Treated decided = new Treated(null, "O-K", 0.7, "o-k-pdos", Map.of(), null);
        Dataset dataset = other.model().selectedProperty().get().dataset();
        other.offer(List.of(new OpenImage("simulated.dm4", file, 0, dataset, () -> decided)), false);
        assertThat(other.prediction().treated()).isEqualTo(decided);
    }

    private MapWorkspace again(FigureSpec figure, String name) throws Exception {
        Path exported = folder.resolve(name);
        FigureExport.write(workspace.completion().complete(figure), FigureSize.singleColumn(), exported);
        MapWorkspace other = workspace();
        other.restore(new Origin(name, ProvenanceReader.read(exported).get(0)), exported);
        return other;
    }

    @Test
    void aScreePlotBringsItsComponentsToTheFront() throws Exception {
        workspace.components().want(5);
        MapWorkspace other = again(
                ScreeFigure.of(
                        workspace.components().componentsProperty().get(),
                        5,
                        workspace.mapFigures().componentsProvenance(5)),
                "scree.svg");
        assertThat(other.display().tabProperty().get()).isEqualTo(MapTab.COMPONENTS);
        assertThat(other.components().rankProperty().get()).isEqualTo(5);
        assertThat(other.components().componentsProperty().get().variances())
                .isEqualTo(workspace.components().componentsProperty().get().variances());
        assertThat(other.prediction().predictedProperty().get()).isNull();
    }

    @Test
    void aStripBringsItsColoursAndItsWindowBack() throws Exception {
        file = SimulatedImage.write(folder.resolve("line.dm4"), SimulatedImage.Sample.OXIDE, 8, 1, 4000);
        offer(workspace, file);
        workspace.model().windowProperty().set(new EnergyWindow(540, 545));
        workspace.display().scaleProperty().set(ColourScale.MAGMA);
        workspace.display().windowRangeProperty().set(RangeChoice.typed(10, 5000));
        FigureSpec strip = workspace.mapFigures().stripProperty().get();
        FigureSpec made = again(strip, "strip.pdf").mapFigures().stripProperty().get();
        assertThat(made.raster()).usingRecursiveComparison().isEqualTo(strip.raster());
        assertThat(made.regions()).isEqualTo(strip.regions());
    }

    @Test
    void aFigureOfAPositionBringsThePositionBack() throws Exception {
        workspace.prediction().start();
        workspace.prediction().want("o-k-properties/bond_angle");
        workspace.model().regionProperty().set(Region.pixel(5, 6, 3, 1));
        Analysis analysis = workspace.pixel().analysisProperty().get();
        FigureSpec input = InputFigure.of(
                analysis.input(),
                List.of(),
                PixelCard.provenance(workspace.mapFigures().mapProperty().get(), analysis, "input"));
        assertThat(input.provenance()).containsEntry(Key.FIGURE, "map/pixel-input");
        MapWorkspace other = again(input, "input.svg");
        Analysis made = other.pixel().analysisProperty().get();
        assertThat(made.card().id()).isEqualTo("o-k-properties");
        assertThat(made.input()).isEqualTo(analysis.input());
        assertThat(made.prediction().properties())
                .isEqualTo(analysis.prediction().properties());
    }

    /** Analyse opens the same file a moment later: what was chosen stays. */
    @Test
    void theFileMayComeFromAnalyseAsWell() throws Exception {
        choose();
        JsonNode kept = workspace.choices().getValue();
        MapWorkspace other = workspace();
        other.restoreChoices(kept);
        offer(other, file);
        assertThat(other.model().images()).hasSize(1);
        assertThat(other.choices().getValue()).isEqualTo(kept);
    }

    @Test
    void goingBackAndForthIsWithoutRest() {
        JsonNode first = workspace.choices().getValue();
        choose();
        JsonNode second = workspace.choices().getValue();
        workspace.restoreChoices(first);
        assertThat(workspace.model().isUntouched()).isTrue();
        assertThat(workspace.model().windowProperty().get()).isEqualTo(new EnergyWindow(532, 552));
        assertThat(workspace.model().regionProperty().get().isEmpty()).isTrue();
        workspace.restoreChoices(second);
        assertThat(workspace.choices().getValue()).isEqualTo(second);
    }

    @Test
    void choicesWithRubbishInThemDoNoHarm() throws Exception {
        JsonNode rubbish = new ObjectMapper()
                .readTree("{\"path\":\"" + file.toString().replace("\\", "\\\\")
                        + "\",\"dataset\":0,\"window\":[5],\"region\":\"999\",\"binning\":3,\"colours\":\"PINK\","
                        + "\"mapRange\":{\"cut\":77},\"recipe\":\"NONE\",\"threshold\":-4}");
        workspace.restoreChoices(rubbish);
        assertThat(notices.log().get(0).text()).contains("names positions that the image does not have");
        assertThat(workspace.prediction().binningProperty().get()).isEqualTo(1);
        assertThat(workspace.display().scaleProperty().get()).isEqualTo(ColourScale.VIRIDIS);
        workspace.restoreChoices(new ObjectMapper().readTree("{\"path\":\"/nowhere/gone.dm4\",\"dataset\":0}"));
        assertThat(notices.log().toString()).contains("gone.dm4");
    }

    @Test
    void aFigureBringsItsImageWindowRegionAndMapBack() throws Exception {
        choose();
        FigureSpec map = workspace
                .completion()
                .complete(workspace.mapFigures().mapProperty().get());
        Path exported = folder.resolve("map.svg");
        FigureExport.write(map, FigureSize.singleColumn(), exported);
        Map<String, String> told = ProvenanceReader.read(exported).get(0);
        assertThat(told).containsKey(Key.FILE_HASH);
        MapWorkspace other = workspace();
        other.restore(new Origin("map.svg", told), exported);
        assertThat(other.prediction().sourceProperty().get()).isEqualTo(RecipeSource.FILE);
        assertThat(told).doesNotContainKey(Key.NOISE);
        assertThat(other.prediction().noiseProperty().get()).isEqualTo(NoiseMode.OFF);
        assertThat(other.model().regionProperty().get()).isEqualTo(Region.rectangle(5, 6, 1, 1, 3, 4));
        FigureSpec again = other.mapFigures().mapProperty().get();
        assertThat(again.raster().values())
                .isEqualTo(workspace.mapFigures().mapProperty().get().raster().values());
        assertThat(again.raster().masked())
                .isEqualTo(workspace.mapFigures().mapProperty().get().raster().masked());
        assertThat(again.raster().colours())
                .isEqualTo(workspace.mapFigures().mapProperty().get().raster().colours());
    }

    @Test
    void aWindowFigureBringsItsWindowsBack() throws Exception {
        choose();
        FigureSpec window = workspace
                .completion()
                .complete(workspace.mapFigures().windowProperty().get());
        Path exported = folder.resolve("window.pdf");
        FigureExport.write(window, FigureSize.singleColumn(), exported);
        MapWorkspace other = workspace();
        other.restore(new Origin("window.pdf", ProvenanceReader.read(exported).get(0)), exported);
        assertThat(other.model().windowProperty().get()).isEqualTo(new EnergyWindow(534, 541));
        assertThat(other.model().shownProperty().get().values())
                .isEqualTo(workspace.model().shownProperty().get().values());
        assertThat(other.prediction().predictedProperty().get()).isNull();
    }

    @Test
    void numbersAreWrittenAsCsvAndNumpy() throws Exception {
        choose();
        MapNumbers numbers = MapNumbers.of(
                workspace.mapFigures().all(),
                workspace.model().planeProperty().get(),
                workspace.model().shownProperty().get(),
                workspace.prediction().predictedProperty().get(),
                workspace.model().selectedProperty().get());
        List<Path> csv = numbers.write(folder.resolve("out.csv"));
        assertThat(csv.stream().map(path -> path.getFileName().toString()))
                .containsExactly("out-window.csv", "out-spectrum.csv", "out-map.csv");
        String text = Files.readString(folder.resolve("out-map.csv"));
        assertThat(text)
                .contains("# Map: o-k-properties/mulliken_charge", "# File SHA-256: ", "# Binning: 2")
                .contains("row,column,y (nm),x (nm),Mulliken charge (e)");
        float first = workspace.prediction().chosenProperty().get().values()[0];
        assertThat(text).contains("\n0,0,0.2,0.2," + first);
        List<Path> npy = numbers.write(folder.resolve("out.npy"));
        NpyFile window = NpyFile.read(folder.resolve("out-window.npy"));
        assertThat(window.shape()).containsExactly(5, 6);
        assertThat(window.numbers().get(7))
                .isEqualTo(workspace.model().shownProperty().get().values()[7]);
        NpyFile charge = NpyFile.read(folder.resolve("out-o-k-properties_mulliken_charge.npy"));
        assertThat(charge.shape()).containsExactly(2, 3);
        assertThat(charge.numbers().get(0)).isEqualTo(first);
        assertThat(npy).contains(folder.resolve("out-provenance.csv"));
        assertThat(Files.readString(folder.resolve("out-provenance.csv"))).contains("File SHA-256", "Recipe");
    }

    @Test
    void anotherEndingIsRefused() {
        MapNumbers numbers = MapNumbers.of(
                List.of(),
                workspace.model().planeProperty().get(),
                workspace.model().shownProperty().get(),
                null,
                workspace.model().selectedProperty().get());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> numbers.write(folder.resolve("out.h5")))
                .hasMessageContaining("out.h5: is no kind of numbers that can be written");
    }
}
