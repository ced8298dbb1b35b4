package org.nearedge.io.dm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.SpectrumReader.Match;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

class DmDocumentTest {
    @TempDir
    Path folder;

    private final DmPicture core = DmPicture.of(DmPixels.FLOAT32, 4)
            .name("Core loss")
            .axis(-1000, 0.1, "eV")
            .values(1, 2, 3, 4);
    private final DmPicture survey =
            DmPicture.of(DmPixels.UINT8, 3, 2).name("Survey").values(i -> i);

    @Test
    void theThumbnailIsNoDataSet() throws Exception {
        for (int version : new int[] {3, 4}) {
            List<Dataset> all = DmFiles.open(
                    folder,
                    new DmWriter(version, ByteOrder.LITTLE_ENDIAN).add(core).bytes());
            assertThat(all.stream().map(Dataset::title)).containsExactly("Core loss");
        }
    }

    @Test
    void severalDataSetsComeInTheOrderOfTheFile() throws Exception {
        List<Dataset> all = DmFiles.open(
                folder,
                new DmWriter(4, ByteOrder.BIG_ENDIAN)
                        .add(core)
                        .add(survey)
                        .add(core)
                        .bytes());
        assertThat(all.stream().map(Dataset::title)).containsExactly("Core loss", "Survey", "Core loss");
        assertThat(all.get(1).value(5)).isEqualTo(5);
        assertThat(all.get(2).value(3)).isEqualTo(4);
    }

    @Test
    void withoutAThumbnailEveryImageCounts() throws Exception {
        List<Dataset> all = DmFiles.open(
                folder,
                new DmWriter(3, ByteOrder.LITTLE_ENDIAN)
                        .withoutThumbnail()
                        .add(survey)
                        .add(core)
                        .bytes());
        assertThat(all.stream().map(Dataset::title)).containsExactly("Survey", "Core loss");
    }

    @Test
    void anImageWithoutANameIsCalledAsItsFile() throws Exception {
        assertThat(DmFiles.open(folder, DmPicture.of(DmPixels.INT8, 2)).title()).isEqualTo("written.dm");
    }

    @Test
    void aThumbnailAloneIsRefused() throws Exception {
        DmTagGroup root = new DmTagGroup()
                .put("ImageList", DmTagGroup.list(survey.group(0)))
                .put("Thumbnails", DmTagGroup.list(new DmTagGroup().put("ImageIndex", DmValue.uint32(0))));
        assertRefused(root, "holds no image but a thumbnail");
        assertRefused(new DmTagGroup().put("InImageMode", true), "holds no image");
    }

    @Test
    void anImageOfAnUnknownTypeIsLeftOutAndTold() throws Exception {
        DmTagGroup strange = survey.group(0).putAt("ImageData:DataType", DmValue.uint32(4));
        DmTagGroup root = new DmTagGroup().put("ImageList", DmTagGroup.list(strange, core.group(1)));
        List<Dataset> all = DmFiles.open(folder, DmBytes.of(3, root));
        assertThat(all.stream().map(Dataset::title)).containsExactly("Core loss");
        assertThat(all.get(0).notices())
                .containsExactly(
                        "Left out: image 'Survey' (ImageList[0]) has the data type 4, which is not one of numbers"
                                + " or colours.");
        assertRefused(new DmTagGroup().put("ImageList", DmTagGroup.list(strange)), "data type 4");
    }

    @Test
    void coloursOfThreeBytesAreRead() throws Exception {
        DmTagGroup image = survey.group(0)
                .putAt("ImageData:DataType", DmValue.uint32(8))
                .putAt("ImageData:Dimensions", DmTagGroup.list(DmValue.uint32(2)));
        Dataset dataset = DmFiles.open(folder, DmBytes.of(4, new DmTagGroup().put("ImageList", DmTagGroup.list(image))))
                .get(0);
        assertThat(dataset.type().dtype()).isEqualTo("rgb8");
        assertThat(dataset.value(1)).isEqualTo(4);
    }

    @Test
    void filesAreKnownByTheirFirstBytes() {
        DmReader reader = new DmReader();
        byte[] file = new DmWriter(4, ByteOrder.LITTLE_ENDIAN).add(core).bytes();
        assertThat(reader.matches(file)).isEqualTo(Match.CERTAIN);
        assertThat(reader.matches(
                        new DmWriter(3, ByteOrder.BIG_ENDIAN).add(core).bytes()))
                .isEqualTo(Match.CERTAIN);
        assertThat(reader.matches(new byte[0])).isEqualTo(Match.NO);
        assertThat(reader.matches("#FORMAT      : EMSA/MAS Spectral Data File".getBytes()))
                .isEqualTo(Match.NO);
        for (int at : new int[] {0, 3, 4, 12, 15}) {
            byte[] changed = file.clone();
            changed[at] = (byte) 0xf2;
            assertThat(reader.matches(changed)).as("byte " + at).isEqualTo(Match.NO);
        }
    }

    private void assertRefused(DmTagGroup root, String reason) {
        assertThatThrownBy(() -> DmFiles.open(folder, DmBytes.of(4, root)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("written.dm, ")
                .hasMessageContaining(reason);
    }
}
