package org.nearedge.app.chart;

import java.awt.image.BufferedImage;

/** Counts pixels. */
public final class Pixels {
    private Pixels() {}

    /** Pixels whose red, green and blue differ from a colour by no more than a tolerance each. */
    public static int near(BufferedImage image, int rgb, int tolerance) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                boolean near = true;
                for (int shift = 0; shift <= 16; shift += 8) {
                    near &= Math.abs(((pixel >> shift) & 255) - ((rgb >> shift) & 255)) <= tolerance;
                }
                count += near ? 1 : 0;
            }
        }
        return count;
    }
}
