package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A file with a picture, a spectrum image and a spectrum: what is read out of it is chosen in the recipe column. */
@ExtendWith(ApplicationExtension.class)
class SourceChooserTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    private AnalyseModel model;

    @Start
    void start(Stage stage) throws java.io.IOException {
        model = new AnalyseModel(
                new CurrentThreadTaskExecutor(),
                new AnalyserChain(() -> ANALYSER),
                Spectra::open,
                new Notices(),
                new RecentFiles(new Home(Files.createTempDirectory("nearedge-chooser"))));
        stage.setScene(new Scene(new StackPane(new SourceChooser(model)), 320, 240));
        stage.show();
    }

    private void add(FxRobot robot) throws InputException {
        var datasets =
                List.of(Fixtures.picture(), Fixtures.spectrumImage(), Fixtures.dataset(Fixtures.siliconK("alone")));
        robot.interact(() -> model.add("file.dm4", null, datasets, null, null));
    }

    private static ComboBox<?> box(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryComboBox();
    }

    @Test
    void signalAndPositionAreChosenAndFollowUndo(FxRobot robot) throws InputException {
        add(robot);
        assertThat(box(robot, "dataset").getItems()).hasSize(3);
        assertThat(box(robot, "dataset").getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(box(robot, "position").isVisible()).isTrue();
        double sum = model.outcomeProperty().get().raw().at(0);

        robot.interact(() -> box(robot, "position").getSelectionModel().select(1));
        assertThat(model.selectedProperty().get().treatment().position()).isZero();
        Spinner<?> x = robot.lookup("#place-1").queryAs(Spinner.class);
        robot.interact(() -> x.increment(2));
        Spinner<?> y = robot.lookup("#place-0").queryAs(Spinner.class);
        robot.interact(() -> y.increment(1));
        assertThat(model.selectedProperty().get().treatment().position()).isEqualTo(5);
        assertThat(model.outcomeProperty().get().raw().at(0))
                .isCloseTo(sum * 6 / 21, org.assertj.core.data.Percentage.withPercentage(1e-9));

        robot.interact(() -> model.undo());
        robot.interact(() -> model.undo());
        assertThat(box(robot, "position").getSelectionModel().getSelectedIndex())
                .isZero();
        assertThat(model.outcomeProperty().get().raw().at(0)).isEqualTo(sum);
    }

    @Test
    void aPictureAmongTheSignalsIsSaidToBeOneAndASingleSpectrumHasNoPosition(FxRobot robot) throws InputException {
        add(robot);
        assertThat(box(robot, "dataset").getItems().get(0).toString()).contains("no energy axis");
        robot.interact(() -> box(robot, "dataset").getSelectionModel().select(0));
        assertThat(Statements.of(model.outcomeProperty().get()).raw()).contains("no energy axis");
        robot.interact(() -> box(robot, "dataset").getSelectionModel().select(2));
        assertThat(model.outcomeProperty().get().fault()).isNull();
        assertThat(robot.lookup("#position").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aPositionThatIsNoNumberIsNotTaken(FxRobot robot) throws InputException {
        add(robot);
        robot.interact(() -> box(robot, "position").getSelectionModel().select(1));
        Spinner<?> x = robot.lookup("#place-1").queryAs(Spinner.class);
        robot.interact(() -> {
            x.getEditor().setText("left");
            x.commitValue();
        });
        assertThat(x.getEditor().getText()).isEqualTo("0");
        assertThat(model.selectedProperty().get().treatment().position()).isZero();
        robot.interact(() -> {
            x.getEditor().setText(" 2 ");
            x.commitValue();
        });
        assertThat(model.selectedProperty().get().treatment().position()).isEqualTo(2);
    }

    @Test
    void theEdgeIsTheOneThatIsFoundUnlessAnotherIsChosen(FxRobot robot) throws InputException {
        add(robot);
        assertThat(box(robot, "edge").getItems().get(0)).isEqualTo("Automatic: Si-K");
        assertThat(box(robot, "edge").getSelectionModel().getSelectedIndex()).isZero();
        robot.interact(() -> box(robot, "edge").getSelectionModel().select(1));
        assertThat(model.selectedProperty().get().treatment().edge()).isEqualTo("Si-K");
    }
}
