package org.nearedge.io.dm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.InputException;

/**
 * The calibrated axes of an image, slowest first, without those of size 1. A file stores an origin in channels, so the
 * value of channel 0 is -origin * scale.
 */
final class DmAxes {
    private static final String[] SPATIAL = {"x", "y", "z"};

    private final FileSource source;
    private final String place;
    private final TagGroup image;
    private final List<String> notices;
    private final List<DataAxis> axes = new ArrayList<>();
    private final List<Long> strides = new ArrayList<>();
    private int spatial;

    private DmAxes(FileSource source, String place, TagGroup image, List<String> notices) {
        this.source = source;
        this.place = place;
        this.image = image;
        this.notices = notices;
    }

    /**
     * @param dimensions fastest first
     * @param notices gets a sentence for each axis that had to be guessed
     * @throws InputException if an energy axis has no usable scale
     */
    static DmAxes of(FileSource source, String place, TagGroup image, int[] dimensions, List<String> notices)
            throws InputException {
        DmAxes made = new DmAxes(source, place, image, notices);
        List<TagGroup> calibrations =
                image.group("ImageData", "Calibrations", "Dimension").groups();
        long stride = 1;
        for (int i = 0; i < dimensions.length; i++) {
            TagGroup calibration = i < calibrations.size() ? calibrations.get(i) : TagGroup.EMPTY;
            DataAxis axis = made.axis(i, calibration, dimensions[i]);
            if (dimensions[i] > 1) {
                made.axes.add(axis);
                made.strides.add(stride);
            }
            // Bounded by the array's size, which is checked when it is read; an absurd product is refused there.
            stride *= dimensions[i];
        }
        Collections.reverse(made.axes);
        Collections.reverse(made.strides);
        if (dimensions.length > 2 && dimensions[dimensions.length - 1] > 1 && made.isUncalibratedSpectrumImage()) {
            // The spectral axis of a spectrum image is the slowest of the file.
            Collections.rotate(made.axes, -1);
            Collections.rotate(made.strides, -1);
        }
        return made;
    }

    List<DataAxis> axes() {
        return List.copyOf(axes);
    }

    long[] strides() {
        return strides.stream().mapToLong(Long::longValue).toArray();
    }

    private boolean isUncalibratedSpectrumImage() {
        boolean spectra =
                image.text("ImageTags", "Meta Data", "Format").orElse("").equals("Spectrum image")
                        || image.find("ImageTags", "spim").isPresent();
        return spectra && axes.stream().noneMatch(DataAxis::isEnergy);
    }

    private DataAxis axis(int index, TagGroup calibration, int size) throws InputException {
        String units = calibration.text("Units").orElse("");
        double scale = calibration.number("Scale").orElse(1.0);
        double origin = calibration.number("Origin").orElse(0.0);
        DataAxis bare = DataAxis.uniform("", units, 0, 1, size);
        boolean wavelength = units.equals("nm") && DmMetadata.signal(image).equals("CL");
        String name = bare.isEnergy() ? "Energy" : wavelength ? "Wavelength" : spatialName();
        double offset = -origin * scale + 0.0; // no negative zero
        boolean usable = scale != 0
                && Double.isFinite(scale)
                && Double.isFinite(offset)
                && Double.isFinite(offset + scale * size);
        if (usable) {
            return DataAxis.uniform(name, units, offset, scale, size);
        }
        if (bare.isEnergy() && size > 1) {
            throw new InputException(
                    source.name(),
                    place + ".ImageData.Calibrations.Dimension[" + index + "]",
                    "the energy axis has scale " + scale + " " + units + " and origin " + origin,
                    "calibrate it in DigitalMicrograph and save it again");
        }
        if (size > 1) {
            notices.add("Axis " + name + " has scale " + scale + " and origin " + origin
                    + ": it is counted in channels instead.");
        }
        return DataAxis.uniform(name, "", 0, 1, size);
    }

    private String spatialName() {
        spatial++;
        return spatial <= SPATIAL.length ? SPATIAL[spatial - 1] : "axis " + spatial;
    }
}
