package org.nearedge.io.dm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongUnaryOperator;

/** One image to be written to a DM file: numbers, calibrations, tags. */
public final class DmPicture {
    private final DmPixels type;
    private final int[] dimensions;
    private final List<DmTagGroup> axes = new ArrayList<>();
    private final DmTagGroup tags = new DmTagGroup();
    private DmTagGroup brightness = calibration(0, 1, "");
    private String name = "";
    private long numbers;
    private LongToDoubleFunction reals;
    private LongUnaryOperator wholes;
    private boolean allAxes = true;

    private DmPicture(DmPixels type, int[] dimensions) {
        this.type = type;
        this.dimensions = dimensions.clone();
        this.numbers = type.parts();
        for (int size : dimensions) {
            numbers *= size;
        }
        values(i -> 0);
    }

    /** @param dimensions fastest first: of a spectrum image the width, the height, the channels */
    public static DmPicture of(DmPixels type, int... dimensions) {
        return new DmPicture(type, dimensions);
    }

    public DmPicture name(String value) {
        this.name = value;
        return this;
    }

    /**
     * Calibrates the next axis, fastest first: value = (channel - origin) * scale.
     *
     * @param origin in channels
     */
    public DmPicture axis(double origin, double scale, String units) {
        axes.add(calibration(origin, scale, units));
        return this;
    }

    /** Writes no calibration for the axes that were not given one, as some plug-ins do. */
    public DmPicture onlyGivenAxes() {
        allAxes = false;
        return this;
    }

    /** Calibration of the intensity; unit {@code Counts}, {@code e-}, … */
    public DmPicture brightness(double origin, double scale, String units) {
        brightness = calibration(origin, scale, units);
        return this;
    }

    /** @param path below {@code ImageTags}, names parted by colons: {@code Microscope Info:Voltage} */
    public DmPicture tag(String path, Object value) {
        tags.putAt(path, value);
        return this;
    }

    /** The numbers in the order of the file, the first dimension fastest; of a complex one real, imaginary. */
    public DmPicture values(double... values) {
        numbers = values.length;
        return values(i -> values[(int) i]);
    }

    /** The number at each index, computed as it is written: a large image needs no memory. */
    public DmPicture values(LongToDoubleFunction values) {
        reals = values;
        wholes = i -> (long) values.applyAsDouble(i);
        return this;
    }

    /** Whole numbers that a double could not hold, or colours 0xAARRGGBB. */
    public DmPicture longs(long... values) {
        numbers = values.length;
        wholes = i -> values[(int) i];
        reals = i -> values[(int) i];
        return this;
    }

    private static DmTagGroup calibration(double origin, double scale, String units) {
        return new DmTagGroup()
                .put("Origin", (float) origin)
                .put("Scale", (float) scale)
                .put("Units", units);
    }

    /** Numbers that are written, parts of complex ones counted singly. */
    long numbers() {
        return numbers;
    }

    double number(long index) {
        return reals.applyAsDouble(index);
    }

    boolean isSpectrum() {
        return dimensions.length == 1;
    }

    DmTagGroup group(int index) {
        DmTagGroup dimension = new DmTagGroup();
        DmTagGroup sizes = new DmTagGroup();
        for (int i = 0; i < dimensions.length; i++) {
            if (allAxes || i < axes.size()) {
                dimension.add(i < axes.size() ? axes.get(i) : calibration(0, 1, ""));
            }
            sizes.add(DmValue.uint32(dimensions[i]));
        }
        DmTagGroup calibrations = new DmTagGroup()
                .put("Brightness", brightness)
                .put("Dimension", dimension)
                .put("DisplayCalibratedUnits", true);
        DmTagGroup data = new DmTagGroup()
                .put("Calibrations", calibrations)
                .put("Data", data())
                .put("DataType", DmValue.uint32(type.code()))
                .put("Dimensions", sizes)
                .put("PixelDepth", DmValue.uint32(type.depth()));
        return new DmTagGroup()
                .put("ImageData", data)
                .put("ImageTags", tags)
                .put("Name", name)
                .put("UniqueID", DmTagGroup.list(DmValue.uint32(index + 1L), DmValue.uint32(2), DmValue.uint32(3)));
    }

    private DmValue data() {
        return new DmValue(type.words(numbers / type.parts()), numbers * type.numberBytes(), out -> {
            for (long i = 0; i < numbers; i++) {
                if (type.isWhole()) {
                    type.putWhole(out.value(type.numberBytes()), wholes.applyAsLong(i));
                } else {
                    type.putReal(out.value(type.numberBytes()), reals.applyAsDouble(i));
                }
            }
        });
    }
}
