package org.nearedge.app.map.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nearedge.app.chart.raster.Span;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;
import org.nearedge.spectrum.image.Binned;
import org.nearedge.spectrum.image.Region;
import org.nearedge.spectrum.image.SliceImage;

/**
 * Spectra in rows and columns; a line scan has one row.
 *
 * @param image exactly these spectra, columns fastest
 * @param x where the columns lie
 * @param y where the rows lie, downwards
 */
public record Plane(SpectrumImage image, int height, int width, Span x, Span y) {
    /**
     * @param slice index on each axis before the last two position axes, slowest first; what is missing is 0
     * @throws InputException if the data set holds no spectra
     */
    public static Plane of(OpenImage open, List<Integer> slice) throws InputException {
        Dataset dataset = open.dataset();
        SpectrumImage image = dataset.spectra()
                .orElseThrow(() -> new InputException(
                        open.name(),
                        dataset.title(),
                        "holds no energy axis (shape " + shape(dataset.shape()) + ")",
                        "choose the spectrum image that belongs to it"));
        return of(image, slice);
    }

    /** @param slice index on each axis before the last two position axes, slowest first; what is missing is 0 */
    static Plane of(SpectrumImage image, List<Integer> slice) throws InputException {
        List<Integer> places = places(image, slice);
        return of(places.isEmpty() ? image : new SliceImage(image, places));
    }

    /** Index on every axis before the last two, inside the image. */
    private static List<Integer> places(SpectrumImage image, List<Integer> slice) {
        List<Integer> places = new ArrayList<>();
        for (int axis = 0; axis < image.positionAxes().size() - 2; axis++) {
            int wanted = axis < slice.size() ? slice.get(axis) : 0;
            places.add(Math.max(0, Math.min(image.positionAxes().get(axis).size() - 1, wanted)));
        }
        return places;
    }

    /** @param image with at most two position axes */
    public static Plane of(SpectrumImage image) {
        List<DataAxis> axes = image.positionAxes();
        DataAxis columns = axes.isEmpty() ? null : axes.get(axes.size() - 1);
        DataAxis rows = axes.size() < 2 ? null : axes.get(0);
        return new Plane(
                image, rows == null ? 1 : rows.size(), columns == null ? 1 : columns.size(), span(columns), span(rows));
    }

    private static Span span(DataAxis axis) {
        if (axis == null) {
            return Span.counted(1);
        }
        String unit = axis.units().strip();
        boolean counted = unit.isEmpty() || unit.toLowerCase(Locale.ROOT).matches("(px|pixels?|<undefined>|undefined)");
        double step = Math.abs(axis.scale());
        if (counted || !(step > 0) || !Double.isFinite(step * axis.size())) {
            // Bins of positions that are only counted are as long as the positions they hold.
            double cell = counted && step > 0 && Double.isFinite(step) ? step : 1;
            return new Span(-0.5, -0.5 + cell * axis.size(), "");
        }
        // A scan that runs backwards is measured from its own beginning.
        double first = axis.scale() > 0 && Double.isFinite(axis.offset()) ? axis.at(0) : 0;
        return new Span(first - step / 2, first - step / 2 + step * axis.size(), unit);
    }

    private static String shape(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(" \u00d7 "));
    }

    /**
     * With so many positions in each direction summed; those that fill no whole bin at the end are left out.
     *
     * @throws InputException if there are fewer positions
     */
    public Plane binned(int bins) throws InputException {
        return bins == 1 ? this : of(Binned.of(image, height == 1 ? 1 : bins, bins, 1));
    }

    public boolean isLine() {
        return height == 1 && width > 1;
    }

    /** Whether there is one spectrum only. */
    public boolean isPoint() {
        return height == 1 && width == 1;
    }

    public int count() {
        return height * width;
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3g", value);
        return text.contains(".") && !text.contains("e")
                ? text.replaceAll("0+$", "").replaceAll("\\.$", "")
                : text;
    }

    public Region whole() {
        return Region.whole(height, width);
    }

    /** The row at a place, inside the image. */
    public int row(double place) {
        return Math.max(0, Math.min(height - 1, y.cell(place, height)));
    }

    /** The column at a place, inside the image. */
    public int column(double place) {
        return Math.max(0, Math.min(width - 1, x.cell(place, width)));
    }

    /** Size and calibration in a few words: {@code 64 × 48 · 0.5 nm · 1024 channels}. */
    public String words() {
        String size = isLine() ? width + " positions" : height + " \u00d7 " + width;
        String step = x.isCalibrated() ? number(x.length() / width) + " " + x.unit() : "positions not calibrated";
        return size + "   " + step + "   " + image.axis().size() + " channels";
    }
}
