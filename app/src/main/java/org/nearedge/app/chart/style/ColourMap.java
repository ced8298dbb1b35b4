package org.nearedge.app.chart.style;

import java.awt.Color;

/**
 * Viridis by S. van der Walt and N. Smith (matplotlib, CC0): equal steps of a number look like equal steps of colour,
 * also with any common colour vision and in greyscale.
 */
final class ColourMap {
    /** At equal distances; between them linear, which is exact to one 255th. */
    private static final int[] VIRIDIS = {
        0x440154, 0x470d60, 0x48186a, 0x482374, 0x472d7b, 0x453781, 0x424086, 0x3e4989, 0x3b528b, 0x375b8d, 0x33638d,
        0x2f6b8e, 0x2c728e, 0x297a8e, 0x26828e, 0x23898e, 0x21918c, 0x1f988b, 0x1fa088, 0x22a785, 0x28ae80, 0x32b67a,
        0x3fbc73, 0x4ec36b, 0x5ec962, 0x70cf57, 0x84d44b, 0x98d83e, 0xaddc30, 0xc2df23, 0xd8e219, 0xece51b, 0xfde725
    };

    private ColourMap() {}

    /** @param share 0 to 1 */
    static Color viridis(double share) {
        double place = share * (VIRIDIS.length - 1);
        int left = Math.min((int) place, VIRIDIS.length - 2);
        double t = place - left;
        return new Color(mixed(left, t, 16), mixed(left, t, 8), mixed(left, t, 0));
    }

    private static int mixed(int left, double t, int shift) {
        int one = VIRIDIS[left] >> shift & 255;
        int other = VIRIDIS[left + 1] >> shift & 255;
        return (int) Math.round(one + t * (other - one));
    }
}
