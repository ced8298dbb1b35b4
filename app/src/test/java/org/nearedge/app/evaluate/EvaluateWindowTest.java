package org.nearedge.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.atoms.AtomsView;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.chart.view.GaugesView;
import org.nearedge.app.evaluate.figures.EvaluateKey;
import org.nearedge.app.evaluate.figures.ExperimentFigures;
import org.nearedge.app.evaluate.figures.Words;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.Measurement;
import org.nearedge.app.evaluate.state.ModelChoice;
import org.nearedge.app.evaluate.state.SplitChoice;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.Inspector;
import org.nearedge.evaluate.inspect.TrainedModels;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.model.ModelCatalog;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.EdgeFinder;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.Spectrum;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The workspace in a window, headless: models are chosen, points clicked and walked, and what is shown is read back. */
@ExtendWith(ApplicationExtension.class)
class EvaluateWindowTest {
    private static final int SECONDS = 60;

    private final List<FigurePane> exported = new ArrayList<>();
    private final List<String> inLibrary = new ArrayList<>();
    private final Notices notices = new Notices();
    private PooledTaskExecutor tasks;
    private EvaluateWorkspace workspace;
    private EvaluateModel model;
    private Path home;

    @Start
    void start(Stage stage) throws Exception {
        tasks = new PooledTaskExecutor(Platform::runLater);
        home = Files.createTempDirectory("nearedge-evaluate");
        SmallModel.write(home, "o-k-properties", "mine", ReferenceLibrary.bundled());
        Home own = new Home(home);
        workspace = new EvaluateWorkspace(new Workbench(tasks, notices, own, new Knowledge(own), exported::add));
        workspace.setOnLibrary((edge, id) -> inLibrary.add(edge + " " + id));
        model = workspace.model();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new StackPane(workspace.view()), 1280, 800));
        stage.show();
        workspace.shown();
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

    private void untilDone() {
        until(() -> !workspace.isBusy() && model.situationProperty().get().isReady());
    }

    private void untilShown(String id) {
        until(() -> model.detail().shownProperty().get().id().equals(id));
    }

    private void choose(FxRobot robot, String id) {
        untilDone();
        @SuppressWarnings("unchecked")
        ComboBox<ModelChoice> box = robot.lookup("#evaluate-model").queryAs(ComboBox.class);
        robot.interact(() -> box.setValue(box.getItems().stream()
                .filter(choice ->
                        choice.card().id().equals(id) && choice.card().input().sigma() == 0.5)
                .findFirst()
                .orElseThrow()));
        untilDone();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private static FigureView figure(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(FigureView.class);
    }

    private Inspection inspection() {
        return model.inspectionProperty().get();
    }

    /** Ids in the order of the axis. */
    private static List<String> sorted(FigureSpec figure) {
        Map<Double, String> ids = new java.util.TreeMap<>();
        for (Points set : figure.points()) {
            for (int i = 0; i < set.x().length; i++) {
                ids.put(set.x()[i], set.ids().get(i));
            }
        }
        return List.copyOf(ids.values());
    }

    @Test
    void aPointIsClickedAndWalkedAndTheDetailsFollow(FxRobot robot) throws Exception {
        choose(robot, "o-k-properties");
        FigureView errors = figure(robot, "errors");
        List<String> ids = sorted(errors.figure());
        String clicked = ids.get(ids.size() / 2);
        Point2D place = errors.placeOf(clicked).orElseThrow();
        Point2D screen = errors.localToScreen(place);
        robot.clickOn(screen.getX(), screen.getY());
        untilShown(clicked);
        untilDone();
        assertThat(text(robot, "record-id")).isEqualTo(clicked);

        // The window's numbers are the core's.
        Inspection core = new Inspector(ReferenceLibrary.bundled(), new TrainedModels(null))
                .asItIs(ModelCatalog.bundled().forBroadening("o-k-properties", 0.5));
        RecordEvaluation record = core.record(clicked).orElseThrow();
        assertThat(text(robot, "record-headline"))
                .contains("MSE " + Words.number(record.network().mse()));
        FigureSpec gauges =
                robot.lookup("#record-gauges").queryAs(GaugesView.class).figure();
        assertThat(gauges.gauges().get(0).value())
                .isEqualTo(core.detail(clicked).self().prediction().answer().mean()[0]);
        assertThat(text(robot, "record-cause")).isEqualTo(core.detail(clicked).cause());
        AtomsView atoms = robot.lookup("#record-atoms").queryAs(AtomsView.class);
        assertThat(atoms.drawing().environment().title()).isEqualTo(clicked);

        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        untilShown(ids.get(ids.indexOf(clicked) + 1));
        robot.press(KeyCode.END).release(KeyCode.END);
        untilShown(ids.get(ids.size() - 1));
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        untilShown(ids.get(ids.size() - 2));
        assertThat(errors.chosen()).isEqualTo(ids.get(ids.size() - 2));
        assertThat(text(robot, "record-id")).isEqualTo(ids.get(ids.size() - 2));
        List<String> names = new ArrayList<>(List.of(ids.get(ids.size() - 2)));
        core.detail(names.get(0))
                .nearest()
                .forEach(near -> names.add(near.seen().reference().id()));
        assertThat(figure(robot, "record-input").figure().curves())
                .extracting(FigureSpec.Curve::name)
                .isEqualTo(names);
        robot.interact(() -> robot.lookup("#show-in-library")
                .queryAs(javafx.scene.control.Hyperlink.class)
                .fire());
        assertThat(inLibrary).containsExactly("O-K " + names.get(0));
    }

    @Test
    void allTabsAreReachedByKeyboardAndShareTheRecord(FxRobot robot) {
        choose(robot, "si-k-pdos");
        String id = inspection().records().get(5).id();
        robot.interact(() -> model.detail().recordProperty().set(id));
        untilShown(id);
        robot.interact(() -> figure(robot, "errors").requestFocus());
        for (int i = 1; i <= Tab.values().length; i++) {
            robot.press(KeyCode.CONTROL, KeyCode.TAB).release(KeyCode.TAB, KeyCode.CONTROL);
            Tab expected = Tab.values()[i % Tab.values().length];
            until(() -> model.tabProperty().get() == expected && !workspace.isBusy());
            assertThat(workspace.figures()).allMatch(Node::isVisible);
            assertThat(workspace.focused()).isPresent();
            assertThat(model.detail().recordProperty().get()).isEqualTo(id);
        }
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> model.tabProperty().get() == Tab.EXPERIMENT);
        robot.interact(() -> model.tabProperty().set(Tab.MATCHING));
        until(() -> id.equals(figure(robot, "matching").chosen()));
        // Another figure, another way to the same record.
        FigureView matching = figure(robot, "matching");
        String other = sorted(matching.figure()).get(2);
        Point2D at = matching.localToScreen(matching.placeOf(other).orElseThrow());
        robot.clickOn(at.getX(), at.getY());
        until(() -> model.detail().recordProperty().get() != id);
        robot.interact(() -> model.tabProperty().set(Tab.ERRORS));
        until(() -> figure(robot, "errors")
                .chosen()
                .equals(model.detail().recordProperty().get()));
    }

    @Test
    void kindsAreLeftOutAndTheOrderIsChosen(FxRobot robot) {
        choose(robot, "o-k-properties");
        FigureView errors = figure(robot, "errors");
        int all = sorted(errors.figure()).size();
        MenuButton kinds = robot.lookup("#evaluate-kinds").queryAs(MenuButton.class);
        assertThat(kinds.getText()).isEqualTo("All kinds");
        CheckMenuItem amorphous = (CheckMenuItem) kinds.getItems().stream()
                .filter(item -> item.getText().equals("amorphous"))
                .findFirst()
                .orElseThrow();
        long left = inspection().records().stream()
                .filter(record -> record.kind().equals("amorphous"))
                .count();
        robot.interact(() -> amorphous.setSelected(false));
        assertThat(sorted(errors.figure())).hasSize((int) (all - left));
        assertThat(kinds.getText()).contains(" of ");
        robot.interact(() -> model.errors().sortBy("voronoi_volume"));
        assertThat(errors.figure().yLabel()).contains("Voronoi volume");
        assertThat(errors.figure().points())
                .filteredOn(set -> set.shape() == Shape.HALO)
                .isNotEmpty();
        assertThat(errors.figure().provenance()).containsEntry(EvaluateKey.HIDDEN, "amorphous");
    }

    @Test
    void everyFigureAsksToBeExported(FxRobot robot) {
        choose(robot, "si-k-pdos");
        for (Tab tab : Tab.values()) {
            robot.interact(() -> model.tabProperty().set(tab));
            until(() -> !workspace.isBusy());
            List<FigurePane> figures = workspace.figures();
            for (FigurePane figure : figures) {
                exported.clear();
                robot.interact(figure::requestFocus);
                robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
                WaitForAsyncUtils.waitForFxEvents();
                assertThat(exported).as(tab + " " + figure.getId()).containsExactly(figure);
                assertThat(figure.figure().provenance()).as(figure.getId()).containsKey("Figure");
            }
            assertThat(figures).extracting(Node::getId).doesNotHaveDuplicates();
        }
        assertThat(workspace.fileName()).isEqualTo("si-k-pdos-structure");
    }

    @Test
    void anotherSplitIsTrainedForInTheWindow(FxRobot robot) {
        choose(robot, "mine");
        @SuppressWarnings("unchecked")
        ComboBox<SplitChoice> splits = robot.lookup("#evaluate-split").queryAs(ComboBox.class);
        @SuppressWarnings("unchecked")
        Spinner<Integer> seed = robot.lookup("#evaluate-seed").queryAs(Spinner.class);
        assertThat(seed.isDisabled()).isTrue();
        robot.interact(() -> splits.setValue(SplitChoice.RANDOM));
        robot.interact(() -> seed.getValueFactory().setValue(5));
        Button train = robot.lookup("#evaluate-train").queryAs(Button.class);
        until(train::isVisible);
        assertThat(workspace.figures()).isEmpty();
        assertThat(text(robot, "evaluate-instead")).contains("random").contains("seed 5");
        robot.interact(train::fire);
        untilDone();
        assertThat(inspection().evaluation().splitSeed()).isEqualTo(5);
        assertThat(text(robot, "evaluate-what"))
                .contains("random split, seed 5")
                .contains("trained for it");
        assertThat(workspace.fileName()).isEqualTo("mine-random-5");
        assertThat(home.resolve("evaluations")).isDirectoryContaining("glob:**mine-0.5-random-5-*");
    }

    @Test
    void theExperimentFollowsItsSlidersAndTakesARealSpectrum(FxRobot robot) throws Exception {
        choose(robot, "si-k-pdos");
        robot.interact(() -> model.tabProperty().set(Tab.EXPERIMENT));
        until(() -> !figure(robot, "experiment-input").figure().isEmpty() && !workspace.isBusy());
        assertThat(text(robot, "experiment-note")).startsWith("Simulated, not measured");
        double noisy = roughness(robot);
        Slider dose = robot.lookup("#experiment-dose").queryAs(Slider.class);
        robot.interact(() -> dose.setValue(6));
        until(() -> !workspace.isBusy() && roughness(robot) < 0.2 * noisy);
        assertThat(figure(robot, "experiment-raw").figure().provenance())
                .containsEntry(EvaluateKey.DOSE, "1000000.0")
                .containsEntry("Provenance", "simulated measurement");

        var sample = SampleSpectra.bundled().stream()
                .filter(one -> one.file().contains("si-k"))
                .findFirst()
                .orElseThrow();
        Spectrum raw = SampleSpectra.open(sample).get(0).spectrum();
        Measurement open = new Measurement(
                sample.file(),
                "Si-K",
                raw,
                AutomaticRecipe.of(
                        raw, EdgeFinder.byName("Si-K").orElseThrow(), InputGrid.siliconK(0.5), sample.sigma()),
                java.util.Map.of(),
                0.5);
        robot.interact(() -> {
            workspace.setMeasurement(open);
            robot.lookup("#experiment-real")
                    .queryAs(javafx.scene.control.CheckBox.class)
                    .fire();
        });
        until(() -> text(robot, "experiment-note").startsWith("Measured"));
        assertThat(figure(robot, "experiment-raw").figure().curves().get(0).y()).isEqualTo(raw.toArray());
        assertThat(figure(robot, "experiment-input").figure().provenance()).containsEntry("File", sample.file());
        robot.interact(() -> workspace.setMeasurement(null));
        until(() -> text(robot, "experiment-note").startsWith("Simulated"));
    }

    /** Mean squared second difference of what the model is given. */
    private static double roughness(FxRobot robot) {
        double[] y = figure(robot, "experiment-input").figure().curves().stream()
                .filter(curve -> curve.role() == Role.RAW)
                .findFirst()
                .orElseThrow()
                .y();
        double sum = 0;
        for (int i = 1; i < y.length - 1; i++) {
            sum += Math.pow(y[i + 1] - 2 * y[i] + y[i - 1], 2);
        }
        return sum;
    }

    @Test
    void theChoicesOfAFigureAreMadeAgain(FxRobot robot) {
        choose(robot, "o-k-properties");
        String id = inspection().records().get(4).id();
        robot.interact(() -> {
            model.errors().sortBy("bond_angle");
            model.errors().hide(Set.of("suboxide"));
            model.detail().recordProperty().set(id);
        });
        untilShown(id);
        Map<String, String> sorted = figure(robot, "errors").figure().provenance();
        Map<String, String> input = figure(robot, "record-input").figure().provenance();
        robot.interact(() -> model.errors().hide(Set.of()));
        choose(robot, "si-k-pdos");
        robot.interact(() -> workspace.restore(new Origin("a.svg", sorted), home.resolve("a.svg")));
        untilDone();
        assertThat(model.modelProperty().get().card().id()).isEqualTo("o-k-properties");
        assertThat(figure(robot, "errors").figure().provenance()).isEqualTo(sorted);
        robot.interact(() -> workspace.restore(new Origin("b.svg", input), home.resolve("b.svg")));
        untilShown(id);
        Map<String, String> experiment = new LinkedHashMap<>(input);
        experiment.put("Figure", ExperimentFigures.ANSWER);
        experiment.put(EvaluateKey.DOSE, "300");
        experiment.put(EvaluateKey.FWHM, "1.5");
        robot.interact(() -> workspace.restore(new Origin("c.svg", experiment), home.resolve("c.svg")));
        until(() -> model.tabProperty().get() == Tab.EXPERIMENT && !workspace.isBusy());
        assertThat(workspace.experiment().doseProperty().get()).isEqualTo(300);
        assertThat(notices.log()).isEmpty();
        robot.interact(() -> workspace.restore(new Origin("d.svg", Map.of("Figure", "evaluate/errors")), home));
        assertThat(notices.log()).singleElement().satisfies(notice -> assertThat(notice.subject())
                .isEqualTo("d.svg"));
    }

    @Test
    void everyControlTellsWhatItIs(FxRobot robot) {
        untilDone();
        for (String id : List.of(
                "evaluate-model",
                "evaluate-split",
                "evaluate-seed",
                "evaluate-sort",
                "evaluate-kinds",
                "evaluate-baseline",
                "compare-all",
                "compute-regions",
                "compute-crystal",
                "experiment-dose",
                "experiment-fwhm",
                "experiment-again",
                "experiment-real",
                "record-pdos-true",
                "record-pdos-predicted",
                "show-in-library")) {
            for (Tab tab : Tab.values()) {
                robot.interact(() -> model.tabProperty().set(tab));
                if (robot.lookup("#" + id).tryQuery().isPresent()) {
                    break;
                }
            }
            Tooltip tooltip =
                    ((javafx.scene.control.Control) robot.lookup("#" + id).query()).getTooltip();
            assertThat(tooltip).as(id).isNotNull();
            assertThat(tooltip.getText()).as(id).hasSizeGreaterThan(10);
        }
    }
}
