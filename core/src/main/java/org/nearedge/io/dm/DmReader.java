package org.nearedge.io.dm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nearedge.io.FileSource;
import org.nearedge.io.SpectrumReader;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Gatan DigitalMicrograph versions 3 and 4: every image but the thumbnail is a data set. */
public final class DmReader implements SpectrumReader {
    @Override
    public String format() {
        return "Gatan DM3/DM4";
    }

    @Override
    public Match matches(byte[] head) {
        return DmHeader.of(head).isPresent() ? Match.CERTAIN : Match.NO;
    }

    @Override
    public List<Dataset> read(FileSource source) throws InputException {
        DmHeader header = DmHeader.of(source.head())
                .orElseThrow(() -> new InputException(
                        source.name(), "first bytes", "is not a DM3 or DM4 file", "save it from DigitalMicrograph"));
        DmInput input = new DmInput(source);
        input.skip(header.bytes());
        TagGroup root = new TagReader(input, header).read();

        List<DmImage> readable = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (DmImage image : images(source, header, root)) {
            if (image.isReadable()) {
                readable.add(image);
            } else {
                left.add(image.whyNot());
            }
        }
        if (readable.isEmpty()) {
            throw new InputException(
                    source.name(),
                    left.isEmpty() ? "ImageList" : left.get(0),
                    left.isEmpty() ? "holds no image but a thumbnail" : "cannot be read",
                    "save the data from DigitalMicrograph as real or integer numbers");
        }
        List<Dataset> datasets = new ArrayList<>();
        for (DmImage image : readable) {
            datasets.add(image.read(left));
        }
        return datasets;
    }

    private static List<DmImage> images(FileSource source, DmHeader header, TagGroup root) {
        Set<Integer> thumbnails = new HashSet<>();
        for (TagGroup thumbnail : root.group("Thumbnails").groups()) {
            thumbnail.number("ImageIndex").ifPresent(index -> thumbnails.add(index.intValue()));
        }
        List<TagGroup> listed = root.group("ImageList").groups();
        List<DmImage> images = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            if (!thumbnails.contains(i)) {
                images.add(new DmImage(source, header, listed.get(i), "ImageList[" + i + "]"));
            }
        }
        return images;
    }
}
