package org.nearedge.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Property(tries = 50)
    void everyNumberIsDoneOnceInTheSamePieces(
            @ForAll @IntRange(max = 70) int count,
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll @IntRange(min = 1, max = 4) int threads)
            throws Exception {
        AtomicIntegerArray done = new AtomicIntegerArray(count);
        List<Integer> starts = Collections.synchronizedList(new ArrayList<>());
        List<Integer> told = new ArrayList<>();
        new Chunks(count, size, threads)
                .each(
                        (from, to) -> {
                            starts.add(from);
                            for (int i = from; i < to; i++) {
                                done.incrementAndGet(i);
                            }
                        },
                        told::add,
                        () -> false);
        for (int i = 0; i < count; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
        assertThat(starts).allSatisfy(start -> assertThat(start % size).isZero());
        assertThat(starts).hasSize((count + size - 1) / size);
        assertThat(told).isSorted().hasSameSizeAs(starts);
        assertThat(told.isEmpty() ? 0 : told.get(told.size() - 1)).isEqualTo(count);
    }

    /** Two pieces that wait for each other come to an end only if two threads work. */
    @Test
    void threadsWorkAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        List<Integer> told = new ArrayList<>();
        new Chunks(2, 1, 2)
                .each(
                        (from, to) -> {
                            both.countDown();
                            assertThat(uninterrupted(both)).isTrue();
                        },
                        told::add,
                        () -> false);
        assertThat(told).containsExactly(1, 2);
    }

    private static boolean uninterrupted(CountDownLatch latch) {
        try {
            return latch.await(1, java.util.concurrent.TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void whatIsCancelledDoesNotGoOn() throws Exception {
        List<Integer> starts = Collections.synchronizedList(new ArrayList<>());
        List<Integer> told = new ArrayList<>();
        new Chunks(1000, 1, 1)
                .each(
                        (from, to) -> {
                            starts.add(from);
                            // So that the one who cancels is heard before all is over.
                            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                        },
                        told::add,
                        () -> !told.isEmpty());
        assertThat(told).containsExactly(1);
        assertThat(starts.size()).isLessThan(1000);
        int begun = starts.size();
        Thread.sleep(20);
        assertThat(starts).hasSize(begun);
    }

    @Test
    void anInterruptCancelsAndIsPassedOn() throws Exception {
        List<Integer> told = new ArrayList<>();
        Thread.currentThread().interrupt();
        new Chunks(10, 1, 2).each((from, to) -> {}, told::add, () -> false);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void theFaultOfAPieceIsTheFaultOfAll() {
        InputException fault = new InputException("map", "", "is broken", "mend it");
        assertThatThrownBy(() -> new Chunks(9, 2, 2)
                        .each(
                                (from, to) -> {
                                    if (from == 4) {
                                        throw fault;
                                    }
                                },
                                done -> {},
                                () -> false))
                .isSameAs(fault);
        assertThatThrownBy(() -> new Chunks(9, 2, 2)
                        .each(
                                (from, to) -> {
                                    throw new IllegalArgumentException("piece " + from);
                                },
                                done -> {},
                                () -> false))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
}
