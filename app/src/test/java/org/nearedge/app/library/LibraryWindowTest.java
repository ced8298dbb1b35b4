package org.nearedge.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.frame.Theme;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.Refused;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The workspace on screen, headless: filtered, selected, walked, added to, exported. */
@ExtendWith(ApplicationExtension.class)
class LibraryWindowTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private final List<FigurePane> exported = new ArrayList<>();
    private PooledTaskExecutor tasks;
    private LibraryWorkspace workspace;
    private Scripted dialogs;

    /** Answers as a user would. */
    private static final class Scripted implements LibraryDialogs {
        private List<Path> open = List.of();
        private Path save;

        @Override
        public List<Path> records() {
            return open;
        }

        @Override
        public Optional<Path> folder() {
            return open.stream().findFirst();
        }

        @Override
        public List<Path> files(String what, boolean several) {
            return open;
        }

        @Override
        public Optional<Path> save(String name, String kind) {
            return Optional.of(save.resolveSibling(name));
        }
    }

    @Start
    void start(Stage stage) throws Exception {
        Theme.LIGHT.apply();
        tasks = new PooledTaskExecutor(Platform::runLater);
        dialogs = new Scripted();
        Home home = new Home(Files.createTempDirectory("nearedge-library"));
        workspace = new LibraryWorkspace(
                new Workbench(tasks, new Notices(), home, new Knowledge(home), exported::add), dialogs);
        stage.setScene(new Scene((Region) workspace.view(), 1280, 760));
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

    private void untilShown() {
        until(() -> workspace.model().contentProperty().get() != null
                && !workspace.isBusy()
                && tasks.running().isEmpty());
    }

    private LibraryModel model() {
        return workspace.model();
    }

    private RecordsTable table(FxRobot robot) {
        return robot.lookup("#library-table").queryAs(RecordsTable.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    /** Clicks an item of a menu that a button opens, without opening it: a popup has a window of its own. */
    private static void choose(FxRobot robot, String button, String item) {
        MenuButton menu = robot.lookup(button).queryAs(MenuButton.class);
        MenuItem wanted = menu.getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(wanted::fire);
    }

    @Test
    void typingNarrowsTheTableAndSelectingARowShowsItsRecord(FxRobot robot) throws Exception {
        untilShown();
        robot.clickOn("#library-search").write("diamond #0");
        untilShown();
        List<Reference> found = model().shownProperty().get();
        assertThat(found).isNotEmpty().allMatch(r -> r.id().contains("diamond") && r.id().contains("#0"));
        assertThat(table(robot).getItems()).isEqualTo(found);
        assertThat(text(robot, "#library-count"))
                .isEqualTo(found.size() + " of "
                        + ReferenceLibrary.bundled().edge("Si-K").size());
        robot.interact(() -> table(robot).requestFocus());
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(found.size() - 1));
        untilShown();
        Reference record = found.get(found.size() - 1);
        assertThat(text(robot, "#library-record-name")).isEqualTo(record.id());
        assertThat(text(robot, "#value-bond-length"))
                .isEqualTo(String.format(Locale.ROOT, "%.3f \u00c5", record.bondLength()));
        assertThat(text(robot, "#value-Mulliken-charge")).isEqualTo("\u2013");
        FigureView pdos = robot.lookup("#library-record-pdos").queryAs(FigureView.class);
        assertThat(pdos.figure().curves().get(0).y()).containsExactly(record.pdosS());
        assertThat(robot.lookup("#library-map").queryAs(FigureView.class).chosen())
                .isEqualTo(record.id());
        robot.clickOn("#library-search").type(KeyCode.ESCAPE);
        untilShown();
        assertThat(robot.lookup("#library-search")
                        .queryAs(TextInputControl.class)
                        .getText())
                .isEmpty();
        assertThat(table(robot).getItems())
                .hasSameSizeAs(ReferenceLibrary.bundled().edge("Si-K"));
    }

    @Test
    void kindsAndRangesAreChosenByKeyAndMouse(FxRobot robot) {
        untilShown();
        robot.clickOn("#kind-crystal");
        untilShown();
        assertThat(model().shownProperty().get()).isNotEmpty().allMatch(r -> r.kind()
                .equals("crystal"));
        robot.clickOn("#library-ranges");
        robot.clickOn("#from-bond_length").write("2.4");
        untilShown();
        assertThat(model().shownProperty().get()).isNotEmpty().allMatch(r -> r.bondLength() >= 2.4);
        robot.write("x");
        assertThat(robot.lookup("#from-bond_length").queryAs(TextField.class).getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("invalid"));
        robot.clickOn("#library-clear");
        untilShown();
        assertThat(model().filterProperty().get().isAll()).isTrue();
        assertThat(robot.lookup("#from-bond_length").queryAs(TextField.class).getText())
                .isEmpty();
    }

    @Test
    void aClickOnAHeadSortsAllRows(FxRobot robot) {
        untilShown();
        Node head = robot.lookup("#column-bond_length").query();
        robot.clickOn(head);
        untilShown();
        assertThat(table(robot).getItems())
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(Reference::bondLength));
        robot.clickOn(head);
        untilShown();
        assertThat(table(robot).getItems())
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(Reference::bondLength)
                        .reversed());
    }

    @Test
    void aBoxOnTheMapSelectsInTheTableAndBack(FxRobot robot) {
        untilShown();
        FigureView map = robot.lookup("#library-map").queryAs(FigureView.class);
        List<Reference> crystals = model().shownProperty().get().stream()
                .filter(r -> r.kind().equals("crystal"))
                .toList();
        Point2D one = map.localToScreen(map.placeOf(crystals.get(0).id()).orElseThrow());
        Point2D other = map.localToScreen(map.placeOf(crystals.get(1).id()).orElseThrow());
        double left = Math.min(one.getX(), other.getX()) - 4;
        double top = Math.min(one.getY(), other.getY()) - 4;
        double right = Math.max(one.getX(), other.getX()) + 4;
        double bottom = Math.max(one.getY(), other.getY()) + 4;
        robot.drag(left, top).dropTo(right, bottom);
        untilShown();
        assertThat(model().selectionProperty().get().ids())
                .contains(crystals.get(0).id(), crystals.get(1).id());
        assertThat(table(robot).getSelectionModel().getSelectedItems())
                .hasSameSizeAs(model().selectionProperty().get().records())
                .containsAll(model().selectionProperty().get().records());
        assertThat(robot.lookup("#library-overlay")
                        .queryAs(FigureView.class)
                        .figure()
                        .curves())
                .hasSize(
                        Math.min(48, model().selectionProperty().get().records().size()));
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(7));
        untilShown();
        assertThat(map.chosen()).isEqualTo(table(robot).getItems().get(7).id());
        robot.clickOn(one);
        untilShown();
        assertThat(model().selectionProperty().get().records()).hasSize(1);
    }

    @Test
    void theArrowKeysWalkTheTableAndTheMap(FxRobot robot) {
        untilShown();
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearAndSelect(0);
            table(robot).getFocusModel().focus(0);
        });
        robot.type(KeyCode.DOWN, 3);
        untilShown();
        assertThat(text(robot, "#library-record-name"))
                .isEqualTo(table(robot).getItems().get(3).id());
        robot.interact(() -> robot.lookup("#library-map").query().requestFocus());
        robot.type(KeyCode.HOME);
        untilShown();
        double[] first = {Double.POSITIVE_INFINITY};
        String[] leftmost = {""};
        model().mapProperty().get().points().forEach(points -> {
            for (int i = 0; i < points.x().length; i++) {
                if (points.x()[i] < first[0]) {
                    first[0] = points.x()[i];
                    leftmost[0] = points.ids().get(i);
                }
            }
        });
        assertThat(text(robot, "#library-record-name")).isEqualTo(leftmost[0]);
    }

    @Test
    void ofABrokenAndAGoodFileTheGoodOneIsThereAndTheBrokenOneTold(FxRobot robot) throws Exception {
        untilShown();
        Reference any = ReferenceLibrary.bundled().edge("Si-K").get(0);
        Path good = OwnFiles.write(folder.resolve("good.json"), any, "mine");
        Path broken = Files.writeString(
                folder.resolve("broken.json"), Files.readString(good).replaceFirst("\"pdos_s\" : \\[ ", "$0NaN, "));
        dialogs.open = List.of(broken, good);
        choose(robot, "#library-add", "library-add-files");
        until(() -> !workspace.isBusy()
                && tasks.running().isEmpty()
                && model().selectionProperty().get().ids().contains("mine #0"));
        assertThat(text(robot, "#library-record-name")).isEqualTo("mine #0");
        assertThat(table(robot).getSelectionModel().getSelectedItem().id()).isEqualTo("mine #0");
        @SuppressWarnings("unchecked")
        ListView<Refused> problems = robot.lookup("#library-problems-list").queryAs(ListView.class);
        assertThat(problems.isVisible()).isTrue();
        assertThat(problems.getItems()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("broken.json");
            assertThat(refused.entry()).isEqualTo("record 1, field pdos_s");
            assertThat(refused.reason()).isEqualTo("is not finite");
        });
        robot.clickOn("#library-remove");
        until(() -> tasks.running().isEmpty()
                && !workspace.isBusy()
                && robot.lookup("#library-put-back").query().isVisible());
        untilShown();
        assertThat(table(robot).getItems()).noneMatch(r -> r.id().equals("mine #0"));
    }

    @Test
    void theTableAndTheFiguresAreExported(FxRobot robot) throws Exception {
        untilShown();
        dialogs.save = folder.resolve("any");
        choose(robot, "#library-export", "library-export-table");
        Path table = folder.resolve("si-k-records.csv");
        until(() -> Files.exists(table) && tasks.running().isEmpty());
        assertThat(Files.readAllLines(table))
                .hasSize(1 + ReferenceLibrary.bundled().edge("Si-K").size());
        assertThat(workspace.figures()).hasSize(5);
        assertThat(workspace.figures())
                .extracting(figure -> figure.figure().provenance().get("Figure"))
                .containsExactly("library/map", "library/overlay", "library/record", "library/record", "atoms");
        robot.interact(() -> robot.lookup("#library-overlay").query().requestFocus());
        assertThat(workspace.focused())
                .hasValueSatisfying(figure -> assertThat(figure.getId()).isEqualTo("library-overlay"));
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(exported).extracting(Node::getId).containsExactly("library-overlay");
        assertThat(workspace.statusProperty().get()).startsWith("Si-K   ");
    }

    @Test
    void theOtherEdgeIsOneClickAway(FxRobot robot) throws Exception {
        untilShown();
        robot.clickOn("#edge-o-k");
        untilShown();
        assertThat(table(robot).getItems()).isEqualTo(ReferenceLibrary.bundled().edge("O-K"));
        assertThat(workspace.fileName()).isEqualTo("library-o-k");
    }
}
