package org.nearedge.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final ManualTaskExecutor executor = new ManualTaskExecutor();
    private final Latest latest = new Latest(executor);
    private final List<Integer> shown = new ArrayList<>();
    private final List<Integer> computed = new ArrayList<>();

    private BackgroundTask<Integer> task(int value) {
        return BackgroundTask.of("task " + value, progress -> {
                    computed.add(value);
                    return value;
                })
                .quiet()
                .onSuccess(shown::add);
    }

    @Test
    void newestOfThoseThatWaitedIsRunAndTheOthersNever() {
        for (int i = 1; i <= 50; i++) {
            latest.start(task(i));
        }
        assertThat(executor.waiting()).isEqualTo(1);
        executor.runAll();
        assertThat(computed).containsExactly(1, 50);
        assertThat(shown).containsExactly(1, 50);
        assertThat(latest.busyProperty().get()).isFalse();
    }

    @Test
    void nothingOfACancelledRowIsShown() {
        latest.start(task(1));
        latest.start(task(2));
        latest.cancel();
        executor.runAll();
        assertThat(computed).isEmpty();
        assertThat(shown).isEmpty();
        assertThat(latest.busyProperty().get()).isFalse();
        latest.start(task(3));
        executor.runAll();
        assertThat(shown).containsExactly(3);
    }

    @Test
    void aTaskThatFailsDoesNotStopTheRow() {
        List<Throwable> faults = new ArrayList<>();
        latest.start(BackgroundTask.of("fails", progress -> {
                    throw new IllegalStateException("no");
                })
                .onFailure(faults::add));
        latest.start(task(2));
        executor.runAll();
        assertThat(faults).hasSize(1);
        assertThat(shown).containsExactly(2);
    }

    @Test
    void onTheCurrentThreadEveryTaskIsDoneAtOnce() {
        Latest here = new Latest(new CurrentThreadTaskExecutor());
        here.start(task(1));
        here.start(task(2));
        assertThat(shown).containsExactly(1, 2);
        assertThat(here.busyProperty().get()).isFalse();
    }
}
