package org.nearedge.io.dm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.spectrum.Metadata;

class DmMetadataTest {
    @TempDir
    Path folder;

    private DmPicture picture() {
        return DmPicture.of(DmPixels.FLOAT32, 3).name("Quartz Si-K").axis(-18000, 0.1, "eV");
    }

    private Metadata read(DmPicture picture) throws Exception {
        return DmFiles.open(folder, picture).metadata();
    }

    @Test
    void whatAllFormatsTellHasOneName() throws Exception {
        Metadata metadata = read(picture()
                .brightness(0, 1, "Counts")
                .tag("Meta Data:Signal", "EELS")
                .tag("Meta Data:Provenance", "simulated measurement")
                .tag("Microscope Info:Voltage", 200000.0)
                .tag("EELS:Acquisition:Date", "12/14/2019")
                .tag("EELS:Acquisition:Start time", "1:30:41 PM")
                .tag("EELS:Acquisition:Exposure (s)", 2.0)
                .tag("EELS:Acquisition:Integration time (s)", 20.0)
                .tag("EELS:Experimental Conditions:Collection semi-angle (mrad)", 33.5)
                .tag("EELS:Experimental Conditions:Convergence semi-angle (mrad)", 30.25));
        assertThat(metadata.text(Metadata.TITLE)).contains("Quartz Si-K");
        assertThat(metadata.text(Metadata.PROVENANCE)).contains("simulated measurement");
        assertThat(metadata.text(Metadata.SIGNAL)).contains("EELS");
        assertThat(metadata.text(Metadata.DATE)).contains("12/14/2019 1:30:41 PM");
        assertThat(metadata.number(Metadata.BEAM_ENERGY)).contains(200.0);
        assertThat(metadata.number(Metadata.COLLECTION)).contains(33.5);
        assertThat(metadata.number(Metadata.CONVERGENCE)).contains(30.25);
        assertThat(metadata.number(Metadata.EXPOSURE)).contains(20.0);
        assertThat(metadata.text(Metadata.INTENSITY_UNIT)).contains("Counts");
        assertThat(metadata.number("EELS.Acquisition.Exposure (s)")).contains(2.0);
    }

    @Test
    void exposureIsTheTimeOfAllFrames() throws Exception {
        assertThat(read(picture()
                                .tag("EELS:Acquisition:Exposure (s)", 0.5)
                                .tag("EELS:Acquisition:Number of frames", 40))
                        .number(Metadata.EXPOSURE))
                .contains(20.0);
        assertThat(read(picture().tag("Acquisition:Parameters:Detector:exposure (s)", 0.25))
                        .number(Metadata.EXPOSURE))
                .contains(0.25);
    }

    @Test
    void whatIsUnknownIsNotTold() throws Exception {
        Metadata metadata = read(picture()
                .tag("Microscope Info:Voltage", 0.0)
                .tag("Microscope Info:Name", "  ")
                .tag("Microscope Info:Cs(mm)", Double.NaN)
                .tag("EELS:Experimental Conditions:Collection semi-angle (mrad)", Double.NaN));
        assertThat(metadata.entries()).containsOnlyKeys(Metadata.TITLE, "Microscope Info.Voltage");
    }

    @ParameterizedTest
    @CsvSource({"EELS, EELS", "X-ray, EDS", "CL, CL", "Image,"})
    void kindsOfSignal(String told, String kind) throws Exception {
        Metadata metadata = read(picture().tag("Meta Data:Signal", told));
        assertThat(metadata.text(Metadata.SIGNAL).orElse(null)).isEqualTo(kind);
        assertThat(metadata.text("Meta Data.Signal")).contains(told);
    }

    @Test
    void aStackIsDescribedByWhatItWasMadeOf() throws Exception {
        Metadata metadata = read(picture()
                .tag("source:Tags at creation:Microscope Info:Voltage", 80000.0)
                .tag("source:Tags at creation:DataBar:Acquisition Date", "2/3/2024")
                .tag("source:Tags at creation:DataBar:Acquisition Time", "10:00:00"));
        assertThat(metadata.number(Metadata.BEAM_ENERGY)).contains(80.0);
        assertThat(metadata.text(Metadata.DATE)).contains("2/3/2024 10:00:00");
    }

    @Test
    void everyKindOfValueIsRead() throws Exception {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (int version : new int[] {3, 4}) {
                DmPicture picture = picture()
                        .tag("SI:short", (short) -2)
                        .tag("SI:int", -70000)
                        .tag("SI:unsigned short", (char) 65535)
                        .tag("SI:unsigned int", DmValue.uint32(4294967295L))
                        .tag("SI:float", 0.5f)
                        .tag("SI:double", 0.1)
                        .tag("SI:flag", true)
                        .tag("SI:signed byte", (byte) -3)
                        .tag("SI:byte", DmValue.uint8(200))
                        .tag("SI:long", -1L << 40)
                        .tag("SI:unsigned long", DmValue.uint64(-1))
                        .tag("SI:text", "Å µm 分光")
                        .tag("SI:bytes", DmValue.latin("caf\u00e9"))
                        .tag("SI:point", new int[] {2048, 520})
                        .tag("SI:pixel.size", new double[] {14, 0.5})
                        .tag("SI:deep:deeper:Å", "found");
                Metadata metadata = DmFiles.open(
                                folder,
                                new DmWriter(version, order).add(picture).bytes())
                        .get(0)
                        .metadata();
                assertThat(metadata.entries())
                        .containsEntry("SI.short", -2L)
                        .containsEntry("SI.int", -70000L)
                        .containsEntry("SI.unsigned short", 65535L)
                        .containsEntry("SI.unsigned int", 4294967295L)
                        .containsEntry("SI.float", 0.5)
                        .containsEntry("SI.double", 0.1)
                        .containsEntry("SI.flag", true)
                        .containsEntry("SI.signed byte", -3L)
                        .containsEntry("SI.byte", 200L)
                        .containsEntry("SI.long", -1L << 40)
                        .containsEntry("SI.unsigned long", 0x1p64)
                        .containsEntry("SI.text", "Å µm 分光")
                        .containsEntry("SI.bytes", "café")
                        .containsEntry("SI.point", "2048, 520")
                        .containsEntry("SI.pixelsize", "14.0, 0.5")
                        .containsEntry("SI.deep.deeper.Å", "found");
            }
        }
    }

    @Test
    void whatIsToldIsBounded() throws Exception {
        DmPicture picture =
                picture().tag("Session Info:" + "n".repeat(500), 1).tag("Session Info:long", "x".repeat(3000));
        for (int i = 0; i < 1000; i++) {
            picture.tag("SI:" + i, i);
        }
        Metadata metadata = read(picture.tag("Private Tags:secret", "left out").tag("EDS:map", map()));
        assertThat(metadata.entries()).hasSizeLessThanOrEqualTo(256);
        assertThat(metadata.entries().keySet()).allMatch(name -> name.length() <= 120);
        assertThat(metadata.text("Session Info.long").orElseThrow())
                .hasSize(513)
                .endsWith("x…");
        assertThat(metadata.entries()).doesNotContainKeys("Private Tags.secret", "EDS.map");
    }

    private static DmValue map() {
        return new DmValue(new long[] {20, 6, 1000}, 4000, out -> {
            for (int i = 0; i < 1000; i++) {
                out.value(4).putFloat(i);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"e-, 0.125, 8", "e-, 1, 1", "Counts, 0.125,", "e-, 0,", "e-, -1,"})
    void electronsTellHowManyCountsOneIs(String unit, double scale, Double counts) throws Exception {
        assertThat(read(picture().brightness(0, scale, unit))
                        .number(Metadata.COUNTS_PER_ELECTRON)
                        .orElse(null))
                .isEqualTo(counts);
    }
}
