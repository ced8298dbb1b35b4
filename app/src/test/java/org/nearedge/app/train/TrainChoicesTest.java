package org.nearedge.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.Split;

class TrainChoicesTest {
    @TempDir
    Path folder;

    private TrainModel model() {
        return new TrainModel(
                new CurrentThreadTaskExecutor(),
                new Notices(),
                new Knowledge(new Home(folder)),
                Configurations.BUNDLED);
    }

    private static JsonNode written(TrainModel model) throws Exception {
        return new JsonMapper()
                .readTree(new TrainChoices(model).value().getValue().toString());
    }

    @Test
    void theWholeFormComesBack() throws Exception {
        TrainModel first = model();
        first.setNamed(true);
        TrainForm form = new TrainForm(
                "o-k-pdos",
                0.7,
                Split.Scheme.RANDOM,
                3L,
                11L,
                true,
                TrainForm.Before.SEARCH,
                7,
                folder.resolve("space.json"),
                "my glass");
        first.formProperty().set(form);
        JsonNode then = written(first);
        assertThat(then.path("searchSpace").path("path").asText())
                .isEqualTo(folder.resolve("space.json").toString());
        TrainModel next = model();
        new TrainChoices(next).restore(then);
        assertThat(next.formProperty().get()).isEqualTo(form);
        assertThat(next.isNamed()).isTrue();
        assertThat(written(next)).isEqualTo(then);
    }

    @Test
    void aNameThatWasSuggestedIsSuggestedAnew() throws Exception {
        TrainModel first = model();
        first.formProperty()
                .set(first.formProperty().get().withModel("si-k-pdos").withSigma(0.9));
        TrainModel next = model();
        new TrainChoices(next).restore(written(first));
        assertThat(next.formProperty().get()).isEqualTo(first.formProperty().get());
        next.formProperty().set(next.formProperty().get().withModel("o-k-pdos"));
        assertThat(next.formProperty().get().name()).isEqualTo("my-o-k-pdos");
    }

    /** A number that is being typed is none yet. */
    @Test
    void whatWasNoNumberStaysNone() throws Exception {
        TrainModel first = model();
        first.formProperty().set(first.formProperty().get().withSigma(null).withSeed(null));
        TrainModel next = model();
        new TrainChoices(next).restore(written(first));
        assertThat(next.formProperty().get().sigma()).isNull();
        assertThat(next.formProperty().get().seed()).isNull();
    }

    @Test
    void whatAnOlderSessionDoesNotTellStaysAsItIs() throws Exception {
        TrainModel model = model();
        TrainForm before = model.formProperty().get();
        new TrainChoices(model).restore(new JsonMapper().readTree("{\"seed\":5,\"model\":\"no such\"}"));
        assertThat(model.formProperty().get()).isEqualTo(before.withSeed(5L));
    }
}
