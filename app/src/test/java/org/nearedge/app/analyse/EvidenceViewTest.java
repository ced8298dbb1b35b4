package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.atoms.AtomsView;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.library.Neighbour;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.OwnModels;
import org.nearedge.process.Broaden;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.spectrum.InputException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the analysis noted is read in the evidence column, once. */
@ExtendWith(ApplicationExtension.class)
class EvidenceViewTest {
    private static final Analyser ANALYSER = Analyser.bundled();
    private static final String ONSET = "The onset is ambiguous: 1839.0 or 1842.5 eV; set it by hand.";

    private final List<String> more = new ArrayList<>();
    private AnalyseModel model;
    private AnalyserChain chain;

    @Start
    void start(Stage stage) throws IOException {
        chain = new AnalyserChain(() -> ANALYSER);
        model = new AnalyseModel(
                new CurrentThreadTaskExecutor(),
                (raw, treatment, progress) -> withNotes(chain.run(raw, treatment, progress)),
                Spectra::open,
                new Notices(),
                new RecentFiles(new Home(Files.createTempDirectory("nearedge-evidence"))));
        stage.setScene(new Scene(new EvidenceView(model), 300, 700));
        stage.show();
    }

    private Outcome withNotes(Outcome outcome) {
        Analysis was = outcome.analysis();
        if (was == null) {
            return outcome;
        }
        List<Analysis.Note> notes = new ArrayList<>(was.notes());
        more.forEach(sentence -> notes.add(new Analysis.Note(Analysis.About.ONSET, sentence)));
        Analysis now =
                new Analysis(was.raw(), was.edge(), was.recipe(), was.run(), was.readings(), was.neighbours(), notes);
        return new Outcome(outcome.raw(), outcome.facts(), outcome.recipe(), outcome.run(), -1, now, null);
    }

    private List<String> words(FxRobot robot, Double sigma) throws InputException {
        var datasets = List.of(Fixtures.dataset(Fixtures.siliconK("a")));
        robot.interact(() -> model.add("a", null, datasets, null, sigma));
        return robot.lookup("#evidence-words .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void anAmbiguousOnsetIsSaidToBeOne(FxRobot robot) throws InputException {
        more.add(ONSET);
        assertThat(words(robot, 0.4)).contains("To be checked", ONSET);
    }

    /** If the words of the analysis change, what they say twice must be looked at again. */
    @Test
    void broadeningIsToldOnceInItsOwnPlace(FxRobot robot) throws InputException {
        assertThat(words(robot, null)).doesNotContain("To be checked").anyMatch(text -> text.contains("is not known"));
        assertThat(words(robot, 0.4))
                .doesNotContain("To be checked")
                .anyMatch(text -> text.contains("is matched to \u03c3 0.50 eV"));
        assertThat(model.outcomeProperty().get().analysis().notes()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ModelChooser.Choice> models(FxRobot robot) {
        return robot.lookup("#model").queryAs(ComboBox.class);
    }

    private void choose(FxRobot robot, String id) {
        robot.interact(() -> models(robot).getItems().stream()
                .filter(choice -> Objects.equals(choice.id(), id))
                .toList()
                .forEach(choice -> models(robot).getSelectionModel().select(choice)));
    }

    private List<String> answered() {
        return model.outcomeProperty().get().analysis().readings().stream()
                .map(reading -> reading.card().id())
                .toList();
    }

    @Test
    void oneModelCanBeAskedAloneAndTheChoiceUndone(FxRobot robot) throws InputException {
        words(robot, 0.4);
        assertThat(models(robot).getItems())
                .extracting(ModelChooser.Choice::id)
                .containsExactly(null, "si-k-geometry", "si-k-pdos");
        List<String> all = answered();
        assertThat(all).hasSizeGreaterThan(1);

        choose(robot, "si-k-geometry");
        assertThat(answered()).containsExactly("si-k-geometry");
        assertThat(model.figuresProperty().get().gauges().provenance()).containsEntry("Asked model", "si-k-geometry");

        robot.interact(model::undo);
        assertThat(answered()).isEqualTo(all);
        assertThat(models(robot).getValue().id()).isNull();
    }

    /** What the user has trained stands among the models and says that it is theirs; it is gone when its file is. */
    @Test
    void anOwnModelIsChosenByItsName(FxRobot robot, @TempDir Path folder) throws Exception {
        ModelBundle bundle = ownBundle();
        Path file = new OwnModels(folder).add(bundle.named("my-silicon"));
        chain.know(ModelCatalog.of(folder));
        words(robot, 0.4);
        assertThat(models(robot).getItems())
                .anyMatch(choice -> choice.words().equals("my-silicon \u00b7 own, \u03c3 1.2 eV"));

        choose(robot, "my-silicon");
        assertThat(answered()).containsExactly("my-silicon");
        assertThat(model.outcomeProperty().get().recipe().steps())
                .as("what is broadened is broadened for this model")
                .anyMatch(entry -> entry.step() instanceof Broaden broaden && broaden.targetSigma() == 1.2);

        new OwnModels(folder).remove(file);
        robot.interact(() -> {
            chain.know(ModelCatalog.of(folder));
            model.computeAgain();
        });
        assertThat(model.outcomeProperty().get().fault()).hasMessageContaining("my-silicon: is no model here");
        assertThat(models(robot).getValue().words()).isEqualTo("my-silicon (is not there)");
        choose(robot, null);
        assertThat(answered()).contains("si-k-pdos");
    }

    /** A bundled one at another broadening, as if it had been trained. */
    private static ModelBundle ownBundle() throws Exception {
        try (var in = ModelCatalog.class.getResourceAsStream(
                "/org/nearedge/models/si-k-geometry-1.2" + ModelCatalog.ENDING)) {
            return ModelBundle.read(in, "bundle");
        }
    }

    @Test
    void theAtomsAreThoseOfTheSelectedReference(FxRobot robot) throws InputException {
        words(robot, 0.4);
        AtomsView atoms = robot.lookup("#site-atoms").queryAs(AtomsView.class);
        List<Neighbour> near = model.outcomeProperty().get().neighbours();
        assertThat(atoms.figure().provenance())
                .containsEntry("Record", near.get(0).reference().id());

        robot.interact(() -> model.chosen().setAll(near.get(2)));
        assertThat(atoms.figure().provenance())
                .containsEntry("Record", near.get(2).reference().id());
        assertThat(atoms.drawing().environment().sites().get(0).element()).isEqualTo("Si");
    }
}
