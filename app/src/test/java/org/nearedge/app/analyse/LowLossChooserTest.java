package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.analyse.partner.OpenFile;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.task.Progress;
import org.nearedge.io.Spectra;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The low-loss beside a spectrum: proposed where it is sure, chosen, undone, and told where it is none. */
@ExtendWith(ApplicationExtension.class)
class LowLossChooserTest {
    private AnalyseModel model;
    private final Notices notices = new Notices();
    private final List<Partners> given = new ArrayList<>();

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) throws java.io.IOException {
        Chain chain = new Chain() {
            @Override
            public Outcome run(Spectrum raw, Treatment treatment, Progress progress) {
                throw new AssertionError("without partners");
            }

            @Override
            public Outcome run(Spectrum raw, Treatment treatment, Partners partners, Progress progress) {
                given.add(partners);
                return new Outcome(
                        raw,
                        new Facts(List.of(), 1, null, List.of(), List.of()),
                        Recipe.of(),
                        new Recipe.Run(raw, List.of()),
                        -1,
                        null,
                        null);
            }
        };
        model = new AnalyseModel(
                new CurrentThreadTaskExecutor(),
                chain,
                Spectra::open,
                notices,
                new RecentFiles(new Home(Files.createTempDirectory("nearedge-low-loss"))));
        stage.setScene(new Scene(new StackPane(new LowLossChooser(model)), 320, 120));
        stage.show();
    }

    private static Spectrum lowLoss(double centre) {
        EnergyAxis axis = EnergyAxis.uniform(-10, 0.25, 400);
        double[] values = new double[axis.size()];
        for (int i = 0; i < values.length; i++) {
            double e = axis.at(i) - centre;
            values[i] = 1e5 * Math.exp(-2 * e * e);
        }
        return new Spectrum("low", axis, values, Metadata.EMPTY);
    }

    private Spectrum beside() {
        return given.get(given.size() - 1).lowLoss();
    }

    private String seen(FxRobot robot) {
        return robot.lookup("#low-loss-seen").queryAs(Labeled.class).getText();
    }

    private static ComboBox<?> box(FxRobot robot) {
        return robot.lookup("#low-loss").queryComboBox();
    }

    @Test
    void thePairOfDualEelsIsProposedAndCanBeTakenAway(FxRobot robot) throws InputException {
        List<Dataset> pair = List.of(Fixtures.dataset(lowLoss(0.5)), Fixtures.dataset(Fixtures.siliconK("core")));
        robot.interact(() -> model.add("pair.dm4", null, pair, null, null));
        Treatment treatment = model.selectedProperty().get().treatment();
        assertThat(treatment.dataset()).isEqualTo(1);
        assertThat(treatment.lowLoss()).isEqualTo(new LowLoss(null, "pair.dm4", 0));
        assertThat(beside().max()).isEqualTo(1e5);
        assertThat(seen(robot)).isEqualTo("zero loss at 0.50 eV, FWHM 1.19 eV");

        FigureView chart = robot.lookup("#low-loss-chart").queryAs(FigureView.class);
        ToggleButton look = robot.lookup("#low-loss-look").queryAs(ToggleButton.class);
        assertThat(chart.isVisible()).isFalse();
        robot.interact(look::fire);
        assertThat(chart.isVisible()).isTrue();
        assertThat(chart.figure().curves().get(0).y()).hasSize(400);
        assertThat(chart.figure().markers().get(0).at()).isCloseTo(0.5, within(1e-9));
        robot.interact(() -> box(robot).getSelectionModel().select(0));
        assertThat(chart.isVisible()).isFalse();
        assertThat(beside()).isNull();
        assertThat(seen(robot)).isEmpty();
        robot.interact(model::undo);
        assertThat(beside()).isNotNull();
        assertThat(box(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void anotherOpenSpectrumOrAFileIsTakenAndAFileWithoutZeroLossIsNot(FxRobot robot) throws InputException {
        Path file = folder.resolve("low.msa");
        SpectrumFiles.save(lowLoss(0), file);
        Path core = Fixtures.siliconKFile(folder, "core.msa");
        robot.interact(() -> model.open(List.of(core)));
        assertThat(box(robot).getItems()).hasSize(1);
        robot.interact(() -> model.chooseLowLoss(file));
        assertThat(model.selectedProperty().get().treatment().lowLoss()).isEqualTo(new LowLoss(file, "low.msa", 0));
        assertThat(box(robot).getItems()).hasSize(2);
        assertThat(seen(robot)).startsWith("zero loss at 0.00 eV");

        robot.interact(() -> model.chooseLowLoss(core));
        assertThat(model.selectedProperty().get().treatment().lowLoss().path()).isEqualTo(file);
        assertThat(notices.log()).anyMatch(notice -> notice.text().contains("no zero-loss peak"));

        robot.interact(() -> model.treat(t -> t.withLowLoss(null), null));
        robot.interact(() -> model.open(List.of(file)));
        robot.interact(() -> model.selectedProperty().set(model.spectra().get(0)));
        assertThat(box(robot).getItems()).hasSize(2);
        robot.interact(() -> box(robot).getSelectionModel().select(1));
        assertThat(beside().max()).isEqualTo(1e5);
    }

    @Test
    void aFigureRemembersItsLowLoss() throws InputException {
        Treatment treatment = Treatment.automatic(1, 0.3)
                .withRecipe(Recipe.of())
                .withLowLoss(new LowLoss(folder.resolve("low.msa"), "low.msa", 0));
        Spectrum raw = Fixtures.siliconK("core");
        Outcome outcome = new Outcome(
                raw,
                new Facts(List.of(), 1, null, List.of(), List.of()),
                Recipe.of(),
                new Recipe.Run(raw, List.of()),
                -1,
                null,
                null);
        List<Dataset> datasets = List.of(Fixtures.dataset(lowLoss(0)), Fixtures.dataset(raw));
        FigureSource source = new FigureSource("pair.dm4", datasets, null, treatment);
        Origin origin = new Origin(
                "figure.svg", Figures.of(source, outcome, List.of()).raw().provenance());
        assertThat(TreatmentOrigin.treatment(origin)).isEqualTo(treatment);
        // Another data set of its own file goes with it wherever it is.
        LowLoss own = new LowLoss(folder.resolve("pair.dm4"), "pair.dm4", 0);
        FigureSource pair = new FigureSource("pair.dm4", datasets, null, treatment.withLowLoss(own));
        origin = new Origin(
                "figure.svg", Figures.of(pair, outcome, List.of()).raw().provenance());
        LowLoss bare = TreatmentOrigin.treatment(origin).lowLoss();
        assertThat(bare).isEqualTo(new LowLoss(null, "pair.dm4", 0));
        assertThat(bare.isIn(new OpenFile("pair.dm4", folder.resolve("elsewhere/pair.dm4"), datasets)))
                .isTrue();
    }

    @Test
    void aFileThatIsGoneIsToldAndTheSpectrumStays(FxRobot robot) throws InputException {
        Path core = Fixtures.siliconKFile(folder, "core.msa");
        robot.interact(() -> model.open(List.of(core)));
        LowLoss gone = new LowLoss(folder.resolve("gone.msa"), "gone.msa", 0);
        robot.interact(() -> model.treat(t -> t.withLowLoss(gone), null));
        assertThat(beside()).isNull();
        assertThat(seen(robot)).contains("gone.msa");
        assertThat(model.outcomeProperty().get().raw()).isNotNull();
    }
}
