package org.nearedge.io.dm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Each way a file can lie: one sentence that says where. */
class DmDamageTest {
    @TempDir
    Path folder;

    private final DmPicture picture =
            DmPicture.of(DmPixels.FLOAT32, 4, 3).name("Map").values(i -> i);

    private DmTagGroup with(String path, Object value) {
        return new DmTagGroup()
                .put("ImageList", DmTagGroup.list(picture.group(0).putAt(path, value)));
    }

    private void assertRefused(byte[] file, String... parts) {
        assertThatThrownBy(() -> DmFiles.open(folder, file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("written.dm, ")
                .hasMessageEndingWith(".")
                .hasMessageContaining("copy or export it again")
                .message()
                .contains(parts)
                .doesNotContain("\n");
    }

    private void assertRefused(DmTagGroup root, String... parts) throws Exception {
        assertRefused(DmBytes.of(3, root), parts);
        assertRefused(DmBytes.of(4, root), parts);
    }

    @Test
    void dimensionsThatDisagreeWithTheNumbers() throws Exception {
        DmTagGroup sizes = DmTagGroup.list(DmValue.uint32(4), DmValue.uint32(4));
        assertRefused(with("ImageData:Dimensions", sizes), "ImageList[0].ImageData", "[4, 4]", "holds 48 bytes");
        DmTagGroup huge = DmTagGroup.list(DmValue.uint32(0x7fffffff), DmValue.uint32(0x7fffffff));
        assertRefused(with("ImageData:Dimensions", huge), "more than the file can hold");
        // A product that comes round to 12 in 64 bits.
        DmTagGroup round = DmTagGroup.list(
                DmValue.uint32(1 << 30), DmValue.uint32(1 << 30), DmValue.uint32(1 << 30), DmValue.uint32(12));
        assertRefused(with("ImageData:Dimensions", round), "more than the file can hold");
    }

    @Test
    void dimensionsThatAreNone() throws Exception {
        for (Object size : new Object[] {DmValue.uint32(0), -3, 4.0, "4", DmValue.uint32(0xffffffffL)}) {
            DmTagGroup sizes = DmTagGroup.list(DmValue.uint32(4), size);
            assertRefused(with("ImageData:Dimensions", sizes), "ImageList[0].ImageData.Dimensions[1]");
        }
        assertRefused(with("ImageData:Dimensions", new DmTagGroup()), "declares 0 dimensions");
        DmTagGroup many = new DmTagGroup();
        for (int i = 0; i < 40; i++) {
            many.add(DmValue.uint32(1));
        }
        assertRefused(with("ImageData:Dimensions", many), "declares 40 dimensions");
    }

    @Test
    void numbersThatAreMissing() throws Exception {
        assertRefused(with("ImageData:Data", 3), "ImageData.Data", "holds no array");
        assertRefused(with("ImageData:Data", "text"), "holds 8 bytes");
        assertRefused(with("ImageData:DataType", "float"), "ImageData.DataType", "is missing");
        assertRefused(with("ImageData", 3), "ImageData.DataType", "is missing");
    }

    @Test
    void arraysLargerThanTheFile() throws Exception {
        for (long count : new long[] {1000, Integer.MAX_VALUE}) {
            DmValue array = new DmValue(new long[] {20, 6, count}, 0, out -> {});
            assertRefused(with("ImageData:Data", array), "byte ", " of " + count + " numbers are there");
        }
        DmValue endless = new DmValue(new long[] {20, 7, Long.MAX_VALUE / 4}, 0, out -> {});
        assertRefused(DmBytes.of(4, with("ImageData:Data", endless)), "declares an array of");
        DmValue negative = new DmValue(new long[] {20, 6, -1}, 0, out -> {});
        assertRefused(with("ImageData:Data", negative), "declares an array of -1 elements");
        DmValue nested = new DmValue(new long[] {20, 20, 6, 1 << 30, 1 << 30}, 0, out -> {});
        assertRefused(with("ImageData:Data", nested), "needs 4611686018427387904 more bytes");
    }

    @Test
    void typesThatAreNone() throws Exception {
        assertRefused(with("Name", words(99)), "type code 99");
        assertRefused(with("Name", words(20, 4)), "breaks off after 2 words");
        assertRefused(with("Name", words(15, 0, 1000, 0, 6)), "struct of 1000 fields");
        assertRefused(with("Name", words(15, 0, -1)), "struct of -1 fields");
        assertRefused(with("Name", words(15, 0, 1, 0, 15)), "type code 15");
        assertRefused(with("Name", words(20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 6, 1)), "nests a type");
        assertRefused(with("Name", words()), "describes a value by 0 words");
        assertRefused(with("Name", words(new long[5000])), "describes a value by 5000 words");
    }

    private static DmValue words(long... words) {
        return new DmValue(words, 0, out -> {});
    }

    @Test
    void groupsLargerThanTheFile() throws Exception {
        byte[] file = DmBytes.of(3, with("Name", "Map"));
        file[14] = 0x7f; // count of the root group, high byte
        assertRefused(file, "byte 18", "declares a group of 2130706433 tags");
        file[14] = (byte) 0xff;
        assertRefused(file, "declares a group of -16777215 tags");
    }

    @Test
    void signsThatAreMissing() throws Exception {
        byte[] file = DmBytes.of(4, new DmTagGroup().put("First", 1));
        int sign = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("%%%%");
        byte[] unsigned = file.clone();
        unsigned[sign + 2] = 'x';
        assertRefused(unsigned, "lacks the sign %%%% before the value of tag 'First'");
        byte[] kind = file.clone();
        kind[26] = 7;
        assertRefused(kind, "has a tag of kind 7");
    }

    @Test
    void groupsWithoutEnd() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(3);
        out.writeInt(1 << 24);
        out.writeInt(1);
        for (int i = 0; i < 1_000_000; i++) {
            out.writeShort(0x0100);
            out.writeInt(1);
            out.writeByte(20);
            out.writeShort(0);
        }
        assertRefused(bytes.toByteArray(), "nests groups more than 64 deep");
    }

    @Test
    void tooManyTags() throws Exception {
        DmTagGroup many = new DmTagGroup();
        for (int i = 0; i < 150_000; i++) {
            many.add(true);
        }
        // About the measurement: the first are enough.
        DmPicture told = DmPicture.of(DmPixels.FLOAT32, 2).values(5, 6).tag("SI", many);
        List<Dataset> all = DmFiles.open(
                folder,
                new DmWriter(3, ByteOrder.LITTLE_ENDIAN)
                        .withoutThumbnail()
                        .add(told)
                        .bytes());
        assertThat(all.get(0).value(1)).isEqualTo(6);
        // About the numbers: none may be missing.
        assertRefused(with("ImageData:Dimensions", many), "more than 100000 tags");
    }
}
