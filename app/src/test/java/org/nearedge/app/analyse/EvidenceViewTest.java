package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
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

    @Start
    void start(Stage stage) throws IOException {
        AnalyserChain chain = new AnalyserChain(() -> ANALYSER);
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
}
