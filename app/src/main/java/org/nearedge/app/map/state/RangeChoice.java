package org.nearedge.app.map.state;

import java.util.Arrays;
import java.util.BitSet;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.ColourScale;

/**
 * Which numbers the ends of the colours stand for.
 *
 * @param cut share of the numbers that is left out at each end, percent, 0 to below 50; not looked at where low and high
 *     are given
 * @param low null: by the share
 * @param high null: by the share
 */
public record RangeChoice(double cut, Double low, Double high) {
    public static final RangeChoice ALL = new RangeChoice(0, null, null);

    /** What people choose among. */
    public static final double[] CUTS = {0, 0.5, 1, 2, 5};

    public RangeChoice {
        if (!(cut >= 0 && cut < 50)) {
            throw new IllegalArgumentException("no share is " + cut + " %");
        }
    }

    public static RangeChoice typed(double low, double high) {
        return new RangeChoice(0, low, high);
    }

    public boolean isTyped() {
        return low != null && high != null && high > low;
    }

    /** @param left out of the range as numbers that are not finite are, flat */
    public Raster.Colours colours(ColourScale scale, float[] values, BitSet left) {
        if (isTyped()) {
            return new Raster.Colours(scale, low, high);
        }
        float[] known = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (Float.isFinite(values[i]) && !left.get(i)) {
                known[count++] = values[i];
            }
        }
        if (count == 0) {
            return new Raster.Colours(scale, 0, 1);
        }
        float[] sorted = Arrays.copyOf(known, count);
        Arrays.sort(sorted);
        double from = percentile(sorted, cut);
        double to = percentile(sorted, 100 - cut);
        if (!(to > from)) {
            // A flat image has a colour, too.
            double half = Math.max(0.5e-6, 1e-3 * Math.abs(from));
            from -= half;
            to += half;
        }
        return new Raster.Colours(scale, from, to);
    }

    /** Between the two nearest numbers by proportion. */
    static double percentile(float[] sorted, double percent) {
        double place = percent / 100 * (sorted.length - 1);
        int left = (int) Math.min(sorted.length - 1.0, Math.floor(place));
        int right = Math.min(sorted.length - 1, left + 1);
        return sorted[left] + (place - left) * (sorted[right] - sorted[left]);
    }
}
