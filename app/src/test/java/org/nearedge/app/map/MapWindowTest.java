package org.nearedge.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.PlacesView;
import org.nearedge.app.home.Home;
import org.nearedge.app.map.state.MapTab;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Regions;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The workspace on screen, headless: positions taken by mouse and keys, predicted, exported. */
@ExtendWith(ApplicationExtension.class)
class MapWindowTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private final List<FigurePane> exported = new ArrayList<>();
    private final List<String> sums = new ArrayList<>();
    private PooledTaskExecutor tasks;
    private MapWorkspace workspace;

    @Start
    void start(Stage stage) throws Exception {
        tasks = new PooledTaskExecutor(Platform::runLater);
        Home home = new Home(Files.createTempDirectory("nearedge-map"));
        workspace = new MapWorkspace(new Workbench(tasks, new Notices(), home, new Knowledge(home), exported::add));
        workspace.setOnSum((image, region, sum) -> sums.add(sum.name()));
        stage.setScene(new Scene((javafx.scene.Parent) workspace.view(), 1280, 800));
        stage.show();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean)
                            .get());
        } catch (TimeoutException e) {
            throw new AssertionError("not in time", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Ten columns and eight rows of 0.4 nm. */
    private PlacesView open(FxRobot robot) throws Exception {
        Path file = SimulatedImage.write(folder.resolve("simulated.dm4"), SimulatedImage.Sample.OXIDE, 10, 8, 4000);
        List<Dataset> datasets = Spectra.open(file);
        robot.interact(() -> workspace.offer(
                OpenImage.looked(datasets).stream()
                        .map(i -> new OpenImage("simulated.dm4", file, i, datasets.get(i), () -> Treated.NOTHING))
                        .toList(),
                true));
        until(() -> !workspace.isBusy() && workspace.model().spectrumProperty().get() != null);
        return robot.lookup("#map-window-image-chart").queryAs(PlacesView.class);
    }

    private static Point2D at(PlacesView view, int row, int column) {
        Point2D place = view.onScreen(column * 0.4, row * 0.4);
        return view.localToScreen(place);
    }

    private String region() {
        return Regions.text(workspace.model().regionProperty().get());
    }

    @Test
    void positionsAreTakenByMouseAndKeys(FxRobot robot) throws Exception {
        PlacesView view = open(robot);
        robot.clickOn(at(view, 2, 3));
        assertThat(region()).isEqualTo("23");
        until(() -> !workspace.isBusy());
        assertThat(robot.lookup("#map-region").queryAs(Label.class).getText()).isEqualTo("Row 2, column 3");
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertThat(region()).isEqualTo("32");
        robot.drag(at(view, 1, 1)).dropTo(at(view, 2, 3));
        assertThat(region()).isEqualTo("11-13 21-23");
        robot.press(KeyCode.SHIFT);
        robot.drag(at(view, 5, 7)).dropTo(at(view, 5, 8));
        robot.release(KeyCode.SHIFT);
        assertThat(region()).isEqualTo("11-13 21-23 57-58");
        robot.clickOn("#map-show-in-analyse");
        assertThat(sums).containsExactly("simulated.dm4 [8 positions]");
        robot.clickOn(at(view, 2, 3)).press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(region()).isEmpty();
    }

    /** Nothing that could do nothing is on screen. */
    @Test
    void anEmptyMapOffersToOpenAFile(FxRobot robot) throws Exception {
        List<String> asked = new ArrayList<>();
        robot.interact(() -> workspace.setOnOpenFiles(() -> asked.add("files")));
        assertThat(robot.lookup("#map-empty").query().isVisible()).isTrue();
        for (String id : List.of("#map-predict", "#map-colours", "#map-recipe", "#map-binning", "#map-image")) {
            assertThat(isOnScreen(robot, id)).as(id).isFalse();
        }
        assertThat(workspace.figures()).isEmpty();
        robot.clickOn("#map-open");
        assertThat(asked).containsExactly("files");
        open(robot);
        assertThat(robot.lookup("#map-empty").query().isVisible()).isFalse();
        for (String id : List.of("#map-predict", "#map-colours", "#map-recipe", "#map-binning", "#map-image")) {
            assertThat(isOnScreen(robot, id)).as(id).isTrue();
        }
        robot.interact(() -> workspace.offer(
                List.of(Images.open("picture.dm4", org.nearedge.app.analyse.Fixtures.picture())), true));
        assertThat(isOnScreen(robot, "#map-image")).isTrue();
        assertThat(isOnScreen(robot, "#map-predict")).isFalse();
        assertThat(robot.lookup("#map-instead").queryAs(Label.class).getText()).contains("holds no energy axis");
    }

    private static boolean isOnScreen(FxRobot robot, String id) {
        for (javafx.scene.Node node = robot.lookup(id).query(); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theTabInFrontIsAChoice(FxRobot robot) throws Exception {
        open(robot);
        assertThat(workspace.choices().getValue().get("tab").asText()).isEqualTo("MAPS");
        robot.interact(() -> workspace.display().tabProperty().set(MapTab.COMPONENTS));
        robot.clickOn("#map-components");
        until(() -> !workspace.isBusy());
        assertThat(workspace.choices().getValue().get("tab").asText()).isEqualTo("COMPONENTS");
        assertThat(workspace.figures().stream().map(FigurePane::getId))
                .containsExactly("map-window-image-chart", "map-spectrum-chart", "map-scree-chart");
        TabPane tabs = robot.lookup("#map-tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().select(0));
        assertThat(workspace.display().tabProperty().get()).isEqualTo(MapTab.MAPS);
    }

    @Test
    void bothImagesZoomTogether(FxRobot robot) throws Exception {
        PlacesView window = open(robot);
        Point2D before = window.onScreen(0, 0);
        robot.clickOn(at(window, 4, 5));
        robot.press(KeyCode.PLUS).release(KeyCode.PLUS);
        assertThat(window.onScreen(0, 0).getX()).isLessThan(before.getX());
        assertThat(window.figureInView().provenance()).containsKey("View of x");
        robot.press(KeyCode.DIGIT0).release(KeyCode.DIGIT0);
        assertThat(window.onScreen(0, 0)).isEqualTo(before);
    }

    @Test
    void anImageIsPredictedAndAMapExported(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#map-predict");
        until(() -> workspace.prediction().predictedProperty().get() != null && !workspace.isBusy());
        PlacesView map = robot.lookup("#map-map-image-chart").queryAs(PlacesView.class);
        until(() -> map.onScreen(0, 0) != null);
        assertThat(map.isVisible()).isTrue();
        robot.clickOn(at(map, 6, 2));
        until(() -> !workspace.isBusy());
        assertThat(region()).isEqualTo("62");
        assertThat(robot.lookup("#map-pixel-words").queryAs(Label.class).getText())
                .contains("[row ")
                .contains("Nearest reference");
        assertThat(workspace.figures().stream().map(FigurePane::getId))
                .containsExactly(
                        "map-window-image-chart",
                        "map-spectrum-chart",
                        "map-map-image-chart",
                        "map-pixel-input-chart",
                        "map-pixel-gauges-chart");
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        assertThat(exported).containsExactly(map);
    }
}
