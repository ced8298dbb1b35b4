package org.nearedge.app.chart;

import java.awt.image.BufferedImage;

/**
 * How much two pictures of the same figure differ. Two rasterisers place the grey of a line's edge differently and set
 * letters on different sub-pixels, so single pixels are never compared: the pictures are averaged over blocks, in which
 * a line or a letter that is a fraction of a pixel off changes little, but one that is missing, in another colour, or
 * as far off as its own width changes much.
 *
 * @param mean of the differences of all blocks, 0 to 255
 * @param far part of all blocks that differ by more than {@value #MUCH}: mostly letters, which one program kerns and sets
 *     on whole pixels and another does not
 * @param data the same among the blocks that have a colour in either picture: curves, points, bars, fills
 */
public record Likeness(double mean, double far, double data) {
    private static final int BLOCK = 5;
    /** A tenth of the way from white to black would still pass for an edge. */
    private static final int MUCH = 48;
    /** Greatest less least of the three channels of what has a colour. */
    private static final int COLOURED = 25;

    public static Likeness of(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new IllegalArgumentException("pictures of different size: " + one.getWidth() + " x " + one.getHeight()
                    + ", " + other.getWidth() + " x " + other.getHeight());
        }
        double sum = 0;
        int far = 0;
        int blocks = 0;
        int data = 0;
        int coloured = 0;
        for (int y = 0; y + BLOCK <= one.getHeight(); y += BLOCK) {
            for (int x = 0; x + BLOCK <= one.getWidth(); x += BLOCK) {
                double worst = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    worst = Math.max(worst, Math.abs(mean(one, x, y, shift) - mean(other, x, y, shift)));
                }
                sum += worst;
                far += worst > MUCH ? 1 : 0;
                blocks++;
                if (isColoured(one, x, y) || isColoured(other, x, y)) {
                    coloured++;
                    data += worst > MUCH ? 1 : 0;
                }
            }
        }
        return new Likeness(sum / blocks, (double) far / blocks, (double) data / Math.max(1, coloured));
    }

    private static boolean isColoured(BufferedImage image, int x, int y) {
        double red = mean(image, x, y, 16);
        double green = mean(image, x, y, 8);
        double blue = mean(image, x, y, 0);
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > COLOURED;
    }

    private static double mean(BufferedImage image, int x, int y, int shift) {
        int sum = 0;
        for (int dy = 0; dy < BLOCK; dy++) {
            for (int dx = 0; dx < BLOCK; dx++) {
                sum += image.getRGB(x + dx, y + dy) >> shift & 255;
            }
        }
        return (double) sum / (BLOCK * BLOCK);
    }
}
