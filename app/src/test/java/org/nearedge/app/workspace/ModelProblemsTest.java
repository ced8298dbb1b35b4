package org.nearedge.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;

class ModelProblemsTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices();

    private Knowledge follow() {
        Knowledge knowledge = new Knowledge(new Home(folder));
        ModelProblems.follow(new CurrentThreadTaskExecutor(), notices, knowledge);
        return knowledge;
    }

    private Path broken(String name) throws Exception {
        Files.createDirectories(folder.resolve("models"));
        return Files.write(folder.resolve("models").resolve(name + ".nearedge-model"), new byte[] {1, 2, 3});
    }

    @Test
    void whatCannotBeUsedIsToldOnceByItsFile() throws Exception {
        broken("a");
        Knowledge knowledge = follow();
        assertThat(notices.log()).hasSize(1);
        assertThat(notices.log().get(0).kind()).isEqualTo(Notice.Kind.WARNING);
        assertThat(notices.log().get(0).text()).startsWith("Not used: a.nearedge-model: is not a model bundle");

        knowledge.reloadModels();
        assertThat(notices.log()).as("once").hasSize(1);

        broken("b");
        broken("c");
        broken("d");
        knowledge.reloadModels();
        assertThat(notices.log()).as("two in the notice, the third in the log").hasSize(3);
        assertThat(notices.log().toString())
                .contains("b.nearedge-model")
                .contains("c.nearedge-model")
                .contains("d.nearedge-model");
    }

    @Test
    void withoutAFolderNothingIsReadAndNothingTold() {
        follow();
        assertThat(notices.log()).isEmpty();
    }
}
