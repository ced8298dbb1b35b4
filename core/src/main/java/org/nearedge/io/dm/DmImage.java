package org.nearedge.io.dm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/** One image of a DM file: its tags, made a data set. */
final class DmImage {
    private static final int DIMENSIONS = 16;

    private final FileSource source;
    private final DmHeader header;
    private final TagGroup tags;
    private final String place;

    DmImage(FileSource source, DmHeader header, TagGroup tags, String place) {
        this.source = source;
        this.header = header;
        this.tags = tags;
        this.place = place;
    }

    /** False if the image is whole but its numbers are of a type that is not read. */
    boolean isReadable() {
        Optional<Double> code = tags.number("ImageData", "DataType");
        return code.isEmpty() || PixelType.of(code.get()).isPresent();
    }

    /** Which image is left out, and why: a clause for the user. */
    String whyNot() {
        double code = tags.number("ImageData", "DataType").orElse(0.0);
        return "image '" + title() + "' (" + place + ") has the data type " + (long) code
                + ", which is not one of numbers or colours";
    }

    /** @param leftOut clauses on other images of the file, to tell with this one */
    Dataset read(List<String> leftOut) throws InputException {
        PixelType type = tags.number("ImageData", "DataType")
                .flatMap(PixelType::of)
                .orElseThrow(() -> fault("ImageData.DataType", "is missing"));
        TagArray array = tags.find("ImageData", "Data")
                .filter(TagArray.class::isInstance)
                .map(TagArray.class::cast)
                .orElseThrow(() -> fault("ImageData.Data", "holds no array of numbers"));
        int[] dimensions = dimensions();

        Metadata metadata = DmMetadata.of(tags, title());
        List<String> notices = new ArrayList<>();
        leftOut.forEach(clause -> notices.add("Left out: " + clause + "."));
        DmAxes axes = DmAxes.of(source, place, tags, dimensions, notices);
        Samples samples = new Pixels(source, header, place + ".ImageData").read(type, array, dimensions);
        return Dataset.energyLast(title(), header.format(), axes.axes(), samples, axes.strides(), metadata, notices);
    }

    private String title() {
        return tags.text("Name").orElse(source.name());
    }

    /** Fastest first. */
    private int[] dimensions() throws InputException {
        List<TagGroup.Entry> declared = tags.group("ImageData", "Dimensions").entries();
        if (declared.isEmpty() || declared.size() > DIMENSIONS) {
            throw fault("ImageData.Dimensions", "declares " + declared.size() + " dimensions");
        }
        int[] dimensions = new int[declared.size()];
        for (int i = 0; i < dimensions.length; i++) {
            Object size = declared.get(i).value();
            if (!(size instanceof Long number) || number < 1 || number > Integer.MAX_VALUE) {
                throw fault("ImageData.Dimensions[" + i + "]", "is " + size + " where a size of 1 or more must stand");
            }
            dimensions[i] = (int) (long) number;
        }
        return dimensions;
    }

    private InputException fault(String tag, String reason) {
        return DmInput.damaged(source, place + "." + tag, reason);
    }
}
