package org.nearedge.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that saves all the time is killed a hundred times, each time at another moment. What it had said to be saved
 * is never lost, and what is there can always be opened.
 */
class KilledWhileSavingTest {
    private static final int KILLS = 100;

    /** Processes at a time, each with a session of its own: most of the time they only start. */
    private static final int SIDE_BY_SIDE = 4;

    @TempDir
    Path folder;

    @Test
    void noSavedSessionIsEverLost() throws Exception {
        Thread[] threads = new Thread[SIDE_BY_SIDE];
        Throwable[] faults = new Throwable[SIDE_BY_SIDE];
        AtomicInteger saves = new AtomicInteger();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            int own = i;
            threads[i] = new Thread(() -> {
                try {
                    killOften(own, saves);
                } catch (Throwable e) {
                    faults[own] = e;
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(faults).containsOnlyNulls();
        assertThat(saves.get()).isGreaterThan(KILLS);
    }

    private void killOften(int own, AtomicInteger saves) throws Exception {
        Path file = folder.resolve("s" + own + SessionStore.ENDING);
        Random random = new Random(own);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS / SIDE_BY_SIDE; kill++) {
            Process child = ChildJvm.start(SavingChild.class, file.toString(), Integer.toString(acknowledged + 1));
            int before = acknowledged;
            try (BufferedReader said = child.inputReader()) {
                acknowledged = Integer.parseInt(said.readLine());
                TimeUnit.NANOSECONDS.sleep(random.nextInt(60_000_000));
                // Not the process's own method: that would close what was said before it is read.
                child.toHandle().destroyForcibly();
                assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    acknowledged = Integer.parseInt(line);
                }
            }
            saves.addAndGet(acknowledged - before);
            int there = whole(file);
            assertThat(there).isBetween(acknowledged, acknowledged + 1);
            int newer = there;
            for (Path copy : SessionStore.copies(file)) {
                int older = whole(copy);
                assertThat(older).isLessThanOrEqualTo(newer);
                newer = older;
            }
            assertThat(SessionStore.copies(file).size()).isGreaterThanOrEqualTo(Math.min(4, there - 1));
            acknowledged = there;
        }
    }

    /** The number of a session, every value of which is the one that was saved. */
    private static int whole(Path file) throws Exception {
        SessionDocument document = SessionStore.load(file);
        int number = document.choices().get("analyse").get("number").asInt();
        assertThat(document).isEqualTo(SavingChild.document(number));
        return number;
    }
}
