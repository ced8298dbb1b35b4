package org.nearedge.io.hspy;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.NumberType;
import org.nearedge.spectrum.Samples;

/** Every file read as if it were large, its numbers left in it, holds what it holds when it is copied. */
class HspyMappedTest {
    @TempDir
    private Path folder;

    private static List<Dataset> large(Path path) throws InputException {
        try (FileSource source = FileSource.open(path, 1)) {
            return new HspyReader().read(source);
        }
    }

    private static double[] numbers(Dataset dataset) throws InputException {
        double[] numbers = new double[(int) dataset.count()];
        dataset.copy(0, numbers.length, numbers);
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"image.hspy", "uneven.hspy", "types.hspy", "mixed.hspy", "old.hspy", "latest.hspy"})
    void theNumbersAreTheCopiedOnes(String fixture) throws Exception {
        List<Dataset> copied = HspyReaderTest.read(HspyReaderTest.fixture(fixture));
        List<Dataset> left = large(HspyReaderTest.fixture(fixture));
        assertThat(left).hasSameSizeAs(copied);
        for (int i = 0; i < left.size(); i++) {
            assertThat(left.get(i).title()).isEqualTo(copied.get(i).title());
            assertThat(left.get(i).axes()).isEqualTo(copied.get(i).axes());
            assertThat(left.get(i).notices()).isEqualTo(copied.get(i).notices());
            assertThat(left.get(i).type()).isEqualTo(copied.get(i).type());
            assertThat(numbers(left.get(i))).containsExactly(numbers(copied.get(i)));
            assertThat(left.get(i).value(0)).isEqualTo(copied.get(i).value(0));
        }
    }

    /** Runs along every axis, across chunk ends, and the other strides that a reader may ask for. */
    @Property(tries = 60)
    void everyStrideOfEveryChunkingIsReadAsItIs(
            @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @IntRange(min = 1, max = 7) int columns,
            @ForAll @IntRange(min = 1, max = 11) int channels,
            @ForAll @IntRange(min = 1, max = 4) int chunk,
            @ForAll boolean deflate,
            @ForAll long seed)
            throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] data = new double[rows][columns][channels];
        double[] flat = new double[rows * columns * channels];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = random.nextDouble();
            data[i / (columns * channels)][i / channels % columns][i % channels] = flat[i];
        }
        DatasetCreationOptions.Builder options = DatasetCreationOptions.builder()
                .chunkDimensions(Math.min(chunk, rows), Math.min(chunk + 1, columns), Math.min(5, channels));
        if (deflate) {
            options.shuffle().deflate(6);
        }
        Path file = Files.createTempFile("nearedge", ".hspy");
        try {
            try (WritableHdfFile hdf = HdfFile.write(file)) {
                hdf.putGroup("Experiments").putGroup("made").putDataset("data", data, options.build());
            }
            Dataset dataset = large(file).get(0);
            assertThat(numbers(dataset)).containsExactly(flat);
            Samples samples = dataset.samples();
            assertThat(samples).isInstanceOf(ChunkedSamples.class);
            for (int run = 0; run < 10; run++) {
                int[] strides = {1, channels, columns * channels, 1 + random.nextInt(flat.length)};
                int stride = strides[run % 4];
                int from = random.nextInt(flat.length);
                int count = 1 + random.nextInt((flat.length - 1 - from) / stride + 1);
                double[] some = new double[count + 1];
                samples.copy(from, stride, count, some, 1);
                for (int i = 0; i < count; i++) {
                    assertThat(some[i + 1]).isEqualTo(flat[from + i * stride]);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image.hspy", "types.hspy", "latest.hspy"})
    void whatIsDamagedIsToldOrRead(String fixture) throws Exception {
        byte[] whole = Files.readAllBytes(HspyReaderTest.fixture(fixture));
        Random random = new Random(fixture.hashCode());
        int told = 0;
        for (int run = 0; run < 300; run++) {
            byte[] bytes = run % 4 == 0 ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1)) : whole.clone();
            for (int i = 0; i < run % 3; i++) {
                bytes[random.nextInt(run % 2 == 0 ? bytes.length : Math.min(bytes.length, 4096))] =
                        (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged" + run + ".hspy"), bytes);
            try {
                for (Dataset dataset : large(file)) {
                    numbers(dataset);
                }
            } catch (InputException e) {
                told++;
                assertThat(e.getMessage()).startsWith("damaged" + run).hasSizeLessThan(400);
            }
        }
        assertThat(told).isGreaterThan(50);
    }

    @Test
    void neverMoreChunksAreKeptThanIsAllowed() throws Exception {
        AtomicInteger loaded = new AtomicInteger();
        ChunkCache cache = new ChunkCache(
                number -> {
                    loaded.incrementAndGet();
                    return Samples.of(ByteBuffer.wrap(new byte[] {(byte) number}), NumberType.INT8);
                },
                10,
                35);
        for (int number = 0; number < 100; number++) {
            assertThat(cache.get(number).get(0)).isEqualTo(number);
            assertThat(cache.get(number).get(0)).isEqualTo(number);
            assertThat(cache.bytes()).isLessThanOrEqualTo(35);
        }
        assertThat(loaded).hasValue(100);
        // The three asked for last are kept; the one that is used stays.
        cache.get(97);
        cache.get(5);
        assertThat(loaded).hasValue(101);
        cache.get(97);
        assertThat(loaded).hasValue(101);
        cache.get(98);
        assertThat(loaded).hasValue(102);
    }

    @Test
    void aChunkThatThreadsWantAtOnceIsUnpackedOnce() throws Exception {
        AtomicInteger loaded = new AtomicInteger();
        ChunkCache cache = new ChunkCache(
                number -> {
                    loaded.incrementAndGet();
                    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                    return Samples.of(number);
                },
                1,
                1000);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                try {
                    for (int number = 0; number < 5; number++) {
                        assertThat(cache.get(number).get(0)).isEqualTo(number);
                    }
                } catch (InputException e) {
                    throw new IllegalStateException(e);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(loaded).hasValue(5);
    }

    @Test
    void aChunkThatCannotBeReadIsAFaultEachTime() {
        InputException fault = new InputException("f", "", "is broken", "");
        ChunkCache cache = new ChunkCache(
                number -> {
                    throw fault;
                },
                1,
                10);
        for (int i = 0; i < 2; i++) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> cache.get(3)))
                    .isSameAs(fault);
        }
    }
}
