package org.nearedge.io.hspy;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.NumberType;

/** Files written by the HDF5 library's own writer, in any shape, chunked or not, packed or not. */
class HspyRoundTripTest {
    private static Path write(Object data, DatasetCreationOptions options) throws Exception {
        Path file = Files.createTempFile("nearedge", ".hspy");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            WritableGroup experiment = hdf.putGroup("Experiments").putGroup("made");
            // The library writes a wrong link to a group that comes behind a data set: so no axes here.
            experiment.putDataset("data", data, options);
        }
        return file;
    }

    @Property(tries = 60)
    void anyShapeAndChunkingIsReadBack(
            @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @IntRange(min = 1, max = 7) int columns,
            @ForAll @IntRange(min = 1, max = 6) int planes,
            @ForAll @IntRange(min = 1, max = 4) int chunk,
            @ForAll boolean chunked,
            @ForAll boolean shuffle,
            @ForAll boolean deflate)
            throws Exception {
        double[][][] data = new double[rows][columns][planes];
        for (int i = 0; i < rows * columns * planes; i++) {
            data[i / (columns * planes)][i / planes % columns][i % planes] = i * 1.25 - 3;
        }
        DatasetCreationOptions.Builder options = DatasetCreationOptions.builder();
        if (chunked) {
            options.chunkDimensions(Math.min(chunk, rows), Math.min(chunk + 1, columns), Math.min(3, planes));
            if (shuffle) {
                options.shuffle();
            }
            if (deflate) {
                options.deflate(6);
            }
        }
        Path file = write(data, options.build());
        try {
            Dataset dataset = HspyReaderTest.read(file).get(0);
            assertThat(dataset.title()).isEqualTo("made");
            assertThat(dataset.shape()).containsExactly(rows, columns, planes);
            assertThat(dataset.axes().get(2)).isEqualTo(DataAxis.uniform("axis 2", "", 0, 1, planes));
            assertThat(dataset.notices()).hasSize(3).first().asString().startsWith("axis 0 is missing");
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    for (int k = 0; k < planes; k++) {
                        assertThat(dataset.value(((long) i * columns + j) * planes + k))
                                .isEqualTo(data[i][j][k]);
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void unsignedNumbersAreReadAsSuch() throws Exception {
        Path file = write(
                new short[] {-1, 5, Short.MIN_VALUE},
                DatasetCreationOptions.builder().unsigned().build());
        try {
            Dataset dataset = HspyReaderTest.read(file).get(0);
            assertThat(dataset.type()).isEqualTo(NumberType.UINT16);
            assertThat(dataset.value(0)).isEqualTo(65535);
            assertThat(dataset.value(2)).isEqualTo(32768);
        } finally {
            Files.delete(file);
        }
    }
}
