package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.analyse.cards.StepKind;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.frame.MainFrame;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.process.Broaden;
import org.nearedge.process.Calibrate;
import org.nearedge.process.EdgeStep;
import org.nearedge.process.Recipe;
import org.nearedge.process.Step;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Calibrating, edge step, despiking and what the steps tell, in the window. */
@ExtendWith(ApplicationExtension.class)
class StepsWindowTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    private AnalyseModel model;
    private AnalyseView view;

    @Start
    void start(Stage stage) throws IOException {
        model = new AnalyseModel(
                new CurrentThreadTaskExecutor(),
                new AnalyserChain(() -> ANALYSER),
                Spectra::open,
                new Notices(),
                new RecentFiles(new Home(Files.createTempDirectory("nearedge-steps"))));
        view = new AnalyseView(model, List.of(), () -> {}, sample -> {}, figure -> {});
        Scene scene = new Scene(view, 1280, 800);
        scene.getStylesheets().add(MainFrame.class.getResource("nearedge.css").toExternalForm());
        if (System.getProperty("nearedge.shots") != null) {
            Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            view.setDark(true);
        }
        stage.setScene(scene);
        stage.show();
    }

    private void open(FxRobot robot, String name, String signal, EnergyAxis axis, DoubleUnaryOperator curve) {
        double[] values = new double[axis.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = curve.applyAsDouble(axis.at(i));
        }
        Spectrum spectrum = new Spectrum(name, axis, values, Metadata.of(Map.of(Metadata.SIGNAL, signal)));
        robot.interact(() -> model.add(name, null, List.of(Fixtures.dataset(spectrum)), null, null));
    }

    private void openSilicon(FxRobot robot, DoubleUnaryOperator more) throws Exception {
        Spectrum silicon = Fixtures.siliconK("silicon");
        open(robot, "silicon", "EELS", silicon.axis(), e -> silicon.valueAt(e) + more.applyAsDouble(e));
    }

    private static double absorption(double energy) {
        return 0.8
                - 2e-4 * (energy - 7000)
                + 0.9 * (0.5 + Math.atan((energy - 7120) / 1.2) / Math.PI)
                + 0.4 * Math.exp(-Math.pow((energy - 7126) / 5, 2));
    }

    private Recipe recipe() {
        return model.selectedProperty().get().treatment().recipe();
    }

    private <S extends Step> S step(Class<S> type) {
        return recipe().steps().stream()
                .map(Recipe.Entry::step)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    private void add(FxRobot robot, StepKind kind) {
        MenuButton menu = robot.lookup("#add-step").queryAs(MenuButton.class);
        robot.interact(() -> menu.getItems().stream()
                .flatMap(group -> ((Menu) group).getItems().stream())
                .filter(item -> item.getText().equals(kind.title()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static FigureView raw(FxRobot robot) {
        return robot.lookup("#raw-chart").queryAs(FigureView.class);
    }

    private static FigureSpec figure(FxRobot robot) {
        return raw(robot).figure();
    }

    @Test
    void aSpectrumBroaderThanTheModelIsReadByTheOneForBroadSpectra(FxRobot robot) throws Exception {
        openSilicon(robot, e -> 0);
        robot.interact(() -> model.treat(t -> new Treatment(0, Treatment.SUM, null, 0.9, null), null));
        assertThat(step(Broaden.class)).isEqualTo(new Broaden(0.9, 1.2));
        assertThat(model.outcomeProperty().get().analysis().card().input().sigma())
                .isEqualTo(1.2);
        robot.interact(() -> model.treat(t -> new Treatment(0, Treatment.SUM, null, 1.7, null), null));
        assertThat(step(Broaden.class)).isNull();
        assertThat(model.outcomeProperty().get().analysis().card().input().sigma())
                .isEqualTo(1.2);
        assertThat(robot.lookup("#evidence-words .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anySatisfy(text -> assertThat(text).contains("is broader than the references"));
    }

    /** For a look at it: with -Dnearedge.shots=FOLDER the window is saved. */
    private void look(FxRobot robot, String name) {
        String folder = System.getProperty("nearedge.shots");
        if (folder != null) {
            robot.interact(() -> {
                try {
                    ImageIO.write(
                            SwingFXUtils.fromFXImage(view.getScene().snapshot(null), null),
                            "png",
                            new File(folder, name + ".png"));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static void drag(FxRobot robot, FigureView chart, double share, double by) {
        Point2D start = chart.localToScreen(chart.getWidth() * share, chart.getHeight() * 0.6);
        robot.press(KeyCode.CONTROL).drag(start, MouseButton.PRIMARY);
        robot.moveTo(start.add(by / 2, 0)).moveTo(start.add(by, 0)).drop();
        robot.release(KeyCode.CONTROL);
    }

    @Test
    void aPeakIsDraggedToItsEnergy(FxRobot robot) throws Exception {
        openSilicon(robot, e -> 0);
        FigureView chart = raw(robot);
        double first = figure(robot).curves().get(0).x()[0];
        double perPixel = chart.viewX().getLength() / (chart.getWidth() - 70);

        drag(robot, chart, 0.6, 40);

        double shift = step(Calibrate.class).shift();
        assertThat(shift).isEqualTo(40 * perPixel, within(0.15 * 40 * perPixel));
        assertThat(figure(robot).curves().get(0).x()[0]).isEqualTo(first + shift, within(1e-9));
        drag(robot, raw(robot), 0.6, -40);
        assertThat(step(Calibrate.class).shift()).isEqualTo(0, within(0.2 * shift));
        robot.interact(model::undo);
        assertThat(step(Calibrate.class).shift()).isEqualTo(shift);
        robot.interact(model::undo);
        assertThat(step(Calibrate.class)).isNull();
    }

    @Test
    void theEdgeStepShowsItsCurvesAndFollowsItsHandles(FxRobot robot) {
        open(robot, "iron", "XAS", EnergyAxis.uniform(6950, 0.5, 1000), StepsWindowTest::absorption);
        robot.interact(() -> model.editRecipe(recipe -> Recipe.of(), null));
        add(robot, StepKind.EDGE_STEP);
        look(robot, "edge-step");
        assertThat(figure(robot).curves())
                .extracting(FigureSpec.Curve::name)
                .containsExactly("Raw", "Pre-edge", "Post-edge");
        assertThat(figure(robot).regions())
                .extracting(FigureSpec.Region::name)
                .containsExactly(RawFigure.PRE_EDGE, RawFigure.POST_EDGE);
        double e0 = figure(robot).markers().get(0).at();
        assertThat(e0).isEqualTo(7120, within(1.5));
        assertThat(robot.lookup("#EdgeStep-told").queryAs(Label.class).getText())
                .startsWith("E0 71")
                .contains("step 0.88");
        robot.interact(() ->
                model.editRecipe(recipe -> RecipeEdits.edgeStepWindow(recipe, true, e0 + 60.3, e0 + 200, e0), null));
        assertThat(step(EdgeStep.class).postFrom()).isEqualTo(60);
        robot.interact(() ->
                model.editRecipe(recipe -> RecipeEdits.edgeStepWindow(recipe, false, e0 - 100, e0 + 20, e0), null));
        assertThat(step(EdgeStep.class).preTo()).isEqualTo(0);
        robot.interact(() -> model.editRecipe(recipe -> RecipeEdits.e0(recipe, 7121.004), null));
        assertThat(step(EdgeStep.class).e0()).isEqualTo(7121);
        assertThat(robot.lookup("#evidence-words .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anySatisfy(text -> assertThat(text).startsWith("Dead time of the detector and self-absorption"));
    }

    @Test
    void theWidthOfAZeroLossPeakIsTaken(FxRobot robot) throws Exception {
        Random random = new Random(1);
        open(
                robot,
                "low",
                "EELS",
                EnergyAxis.uniform(-10, 0.1, 500),
                e -> 1e5 * Math.exp(-0.5 * Math.pow((e - 0.4) / 0.34, 2)) + random.nextDouble());
        openSilicon(robot, e -> 0);
        add(robot, StepKind.BROADEN);
        MenuButton menu = robot.lookup("#Broaden-measured").queryAs(MenuButton.class);
        robot.interact(menu::show);
        assertThat(menu.getItems()).hasSize(1);
        assertThat(menu.getItems().get(0).getText()).startsWith("low: FWHM 0.80 \u00b1 0.0");
        robot.interact(() -> menu.getItems().get(0).fire());
        assertThat(step(Broaden.class).knownSigma()).isEqualTo(0.34, within(0.002));
        assertThat(step(Broaden.class).targetSigma()).isEqualTo(0.5);
        robot.interact(menu::hide);
        look(robot, "broaden");
    }

    @Test
    void whatIsWrongIsToldWhereItIs(FxRobot robot) throws Exception {
        Random random = new Random(4);
        openSilicon(
                robot,
                e -> 150 * Math.exp(-(e - 1769) / 12)
                        + 4 * random.nextGaussian()
                        + (Math.abs(e - 1800) < 0.1 ? 900 : 0)
                        - (Math.abs(e - 1856.5) < 0.1 ? 2600 : 0));
        add(robot, StepKind.DESPIKE);
        add(robot, StepKind.LOG_POLYNOMIAL);
        look(robot, "warnings");
        assertThat(robot.lookup("#Despike-told").queryAs(Label.class).getText()).isEqualTo("2 ch at 1800, 1856.5 eV");
        assertThat(robot.lookup("#PowerLawBackground-warnings .label").queryAllAs(Label.class))
                .extracting(Labeled::getText)
                .anySatisfy(text -> assertThat(text).startsWith("The pre-edge is not straight in log-log"));
        assertThat(robot.lookup("#evidence-words .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anySatisfy(text -> assertThat(text).contains("channels are negative, the lowest at 1856.5 eV"));
        assertThat(figure(robot).bands()).extracting(FigureSpec.Band::name).contains(RawFigure.BACKGROUND_ERROR);
    }
}
