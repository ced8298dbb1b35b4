package org.nearedge.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.evaluate.figures.EvaluateFigures;
import org.nearedge.app.evaluate.state.ComparisonModel;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.ExperimentModel;
import org.nearedge.app.evaluate.state.SplitChoice;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.workspace.Knowledge;

class EvaluateChoicesTest {
    @TempDir
    Path home;

    /** One start of the program. */
    private static final class Start {
        private final ManualTaskExecutor tasks = new ManualTaskExecutor();
        private final Notices notices = new Notices();
        private final EvaluateModel model;
        private final ComparisonModel comparison;
        private final ExperimentModel experiment;
        private final EvaluateChoices choices;

        Start(Path home) {
            model = new EvaluateModel(
                    tasks, notices, new Knowledge(new Home(home)), home.resolve(EvaluateFigures.KEPT));
            comparison = new ComparisonModel(model);
            experiment = new ExperimentModel(model);
            choices = new EvaluateChoices(model, comparison, experiment);
        }

        JsonNode now() {
            try {
                return new JsonMapper().readTree(choices.value().getValue().toString());
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void modelTabRecordAndWhatTheTabsShowComeBack() throws Exception {
        Start first = new Start(home);
        first.model.start();
        first.model.look("o-k-properties (sigma 0.5 eV)", null);
        first.tasks.runAll();
        first.model.errors().sortBy("bond_angle");
        first.model.errors().hide(Set.of("amorphous"));
        first.comparison.baselineProperty().set("ridge");
        first.experiment.doseProperty().set(250.0);
        first.experiment.countsSeedProperty().set(9L);
        first.model.tabProperty().set(Tab.EXPERIMENT);
        String record = first.model.inspectionProperty().get().records().get(5).id();
        first.model.detail().recordProperty().set(record);
        first.tasks.runAll();
        JsonNode then = first.now();

        Start next = new Start(home);
        next.choices.restore(then);
        // Before the models are read, what is awaited is told all the same.
        assertThat(next.now().get("model")).isEqualTo(then.get("model"));
        next.tasks.runAll();
        assertThat(next.now()).isEqualTo(then);
        assertThat(next.model.modelProperty().get().card().id()).isEqualTo("o-k-properties");
        assertThat(next.model.detail().shownProperty().get().id()).isEqualTo(record);
        assertThat(next.model.errors().measureProperty().get().key()).isEqualTo("bond_angle");
        assertThat(next.notices.log()).isEmpty();
    }

    @Test
    void anotherSplitComesBackAndIsNotTrainedByItself() throws Exception {
        Start first = new Start(home);
        first.model.start();
        first.tasks.runAll();
        first.model.splitProperty().set(SplitChoice.RANDOM);
        first.model.seedProperty().set(4L);
        first.tasks.runAll();
        JsonNode then = first.now();
        Start next = new Start(home);
        next.choices.restore(then);
        next.tasks.runAll();
        assertThat(next.model.splitProperty().get()).isEqualTo(SplitChoice.RANDOM);
        assertThat(next.model.seedProperty().get()).isEqualTo(4L);
        assertThat(next.model.situationProperty().get().kind())
                .isEqualTo(first.model.situationProperty().get().kind());
    }

    @Test
    void aModelThatIsGoneIsToldAndTheRestIsChosen() throws Exception {
        Start start = new Start(home);
        start.choices.restore(new JsonMapper()
                .readTree("{\"model\":\"gone (sigma 0.5 eV)\",\"tab\":\"MATCHING\",\"split\":\"no such\"}"));
        start.tasks.runAll();
        assertThat(start.notices.log()).singleElement().satisfies(notice -> assertThat(notice.text())
                .contains("gone (sigma 0.5 eV)"));
        assertThat(start.model.tabProperty().get()).isEqualTo(Tab.MATCHING);
        assertThat(start.model.modelProperty().get()).isNotNull();
    }
}
