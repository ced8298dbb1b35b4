package org.nearedge.io.dm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearedge.spectrum.Dataset;

/** Every data type, in both versions and both byte orders, comes back as it was written. */
class DmTypesTest {
    @TempDir
    Path folder;

    private record Case(DmPixels type, String dtype, double... values) {}

    private static final List<Case> CASES = List.of(
            new Case(DmPixels.INT8, "int8", -128, -1, 0, 1, 2, 127),
            new Case(DmPixels.UINT8, "uint8", 0, 1, 2, 127, 128, 255),
            new Case(DmPixels.INT16, "int16", -32768, -1, 0, 1, 258, 32767),
            new Case(DmPixels.UINT16, "uint16", 0, 1, 258, 32767, 32768, 65535),
            new Case(DmPixels.INT32, "int32", -2147483648.0, -1, 0, 1, 16909060, 2147483647),
            new Case(DmPixels.UINT32, "uint32", 0, 1, 16909060, 2147483647, 2147483648.0, 4294967295.0),
            new Case(DmPixels.INT64, "int64", -0x1p62, -1, 0, 1, 0x1p53, 0x1p62),
            new Case(DmPixels.UINT64, "uint64", 0, 1, 2, 0x1p40, 0x1p53, 0x1p62),
            new Case(DmPixels.FLOAT32, "float32", -1.5, 0, 0.1f, 1e-38f, 3e38f, Double.NaN),
            new Case(DmPixels.FLOAT64, "float64", -1.5, 0, 0.1, 1e-300, 1e300, Double.POSITIVE_INFINITY),
            new Case(DmPixels.BOOL, "bool", 0, 1, 1, 0, 0, 1));

    static Stream<Arguments> files() {
        List<Arguments> files = new ArrayList<>();
        for (int version : new int[] {3, 4}) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                CASES.forEach(one -> files.add(Arguments.of(version, order, one)));
            }
        }
        return files.stream();
    }

    static Stream<Arguments> formats() {
        return Stream.of(3, 4)
                .flatMap(version -> Stream.of(
                        Arguments.of(version, ByteOrder.LITTLE_ENDIAN), Arguments.of(version, ByteOrder.BIG_ENDIAN)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void numbersComeBack(int version, ByteOrder order, Case one) throws Exception {
        DmPicture picture = DmPicture.of(one.type(), 3, 2).values(one.values());
        Dataset dataset = only(version, order, picture);
        assertThat(dataset.format()).isEqualTo("DM" + version);
        assertThat(dataset.type().dtype()).isEqualTo(one.dtype());
        assertThat(dataset.shape()).containsExactly(2, 3);
        assertThat(values(dataset)).containsExactly(one.values());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void wholeNumbersAboveADoubleComeBackAsTheNearest(int version, ByteOrder order) throws Exception {
        Dataset dataset = only(version, order, DmPicture.of(DmPixels.UINT64, 2).longs(-1, Long.MIN_VALUE + 5));
        assertThat(values(dataset)).containsExactly(0x1p64, 0x1p63);
        Dataset signed = only(version, order, DmPicture.of(DmPixels.INT64, 2).longs(Long.MIN_VALUE, -7));
        assertThat(values(signed)).containsExactly(-0x1p63, -7);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void complexNumbersComeBack(int version, ByteOrder order) throws Exception {
        for (DmPixels type : List.of(DmPixels.COMPLEX64, DmPixels.COMPLEX128)) {
            Dataset dataset = only(version, order, DmPicture.of(type, 2, 2).values(1, -2, 0.5, 4, 8, -0.25, 0, 1));
            assertThat(dataset.type().dtype()).isEqualTo(type.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(dataset.shape()).containsExactly(2, 2);
            assertThat(values(dataset)).containsExactly(1, 0.5, 8, 0);
            assertThat(dataset.imaginary(0)).isEqualTo(-2);
            assertThat(dataset.imaginary(3)).isEqualTo(1);
            assertThat(dataset.hasEnergyAxis()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void coloursAreTheMeanWithoutAlpha(int version, ByteOrder order) throws Exception {
        for (DmPixels type : List.of(DmPixels.RGB, DmPixels.RGBA)) {
            Dataset dataset = only(version, order, DmPicture.of(type, 2, 1).longs(0xff030201L, 0x00ff8000L));
            assertThat(dataset.type().dtype()).isEqualTo("rgba8");
            assertThat(values(dataset)).containsExactly(2, 383 / 3.0);
        }
    }

    private Dataset only(int version, ByteOrder order, DmPicture picture) throws Exception {
        List<Dataset> all =
                DmFiles.open(folder, new DmWriter(version, order).add(picture).bytes());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static double[] values(Dataset dataset) {
        double[] values = new double[(int) dataset.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = dataset.value(i);
        }
        return values;
    }
}
