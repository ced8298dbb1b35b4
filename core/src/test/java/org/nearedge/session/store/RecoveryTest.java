package org.nearedge.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nearedge.session.store.SessionStoreTest.numbered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir
    Path folder;

    private int files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return (int) entries.count();
        }
    }

    private static int number(Recovery.Leftover leftover) {
        return leftover.document().choices().get("analyse").get("number").asInt();
    }

    @Test
    void afterAnEndAsItShouldBeNothingIsLeft() throws Exception {
        try (Recovery recovery = new Recovery(folder)) {
            recovery.save(numbered(1));
            recovery.save(numbered(2));
            assertThat(files()).isEqualTo(2);
        }
        assertThat(files()).isZero();
    }

    @Test
    void workOfAProgramThatStillRunsIsNotOffered() throws Exception {
        try (Recovery one = new Recovery(folder);
                Recovery other = new Recovery(folder)) {
            one.save(numbered(1));
            other.save(numbered(2));
            assertThat(one.leftovers()).isEmpty();
            assertThat(other.leftovers()).isEmpty();
        }
    }

    @Test
    void whatIsSavedElsewhereIsForgotten() throws Exception {
        try (Recovery recovery = new Recovery(folder)) {
            recovery.save(numbered(1));
            recovery.forget();
            assertThat(files()).isEqualTo(1);
            recovery.save(numbered(2));
            assertThat(files()).isEqualTo(2);
        }
    }

    /** A real crash: the process is killed and the system takes its lock back. */
    @Test
    void workOfAProgramThatWasKilledIsOfferedOnceAndToOneAtATime() throws Exception {
        Process child = ChildJvm.start(RecoveryChild.class, folder.toString());
        assertThat(child.inputReader().readLine()).isEqualTo("saved");
        try (Recovery next = new Recovery(folder)) {
            assertThat(next.leftovers()).isEmpty();
            child.destroyForcibly();
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
            List<Recovery.Leftover> found = next.leftovers();
            assertThat(found).hasSize(1);
            assertThat(number(found.get(0))).isEqualTo(41);
            // While it is offered here it is not offered in a second window.
            assertThat(new Recovery(folder).leftovers()).isEmpty();
            found.get(0).close();
            List<Recovery.Leftover> again = new Recovery(folder).leftovers();
            assertThat(again).hasSize(1);
            again.get(0).discard();
            assertThat(next.leftovers()).isEmpty();
        }
        assertThat(files()).isZero();
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws Exception {
        Files.writeString(folder.resolve("x.nearedge"), "{");
        assertThat(new Recovery(folder).leftovers()).isEmpty();
        assertThat(folder.resolve("x.nearedge")).exists();
    }
}
