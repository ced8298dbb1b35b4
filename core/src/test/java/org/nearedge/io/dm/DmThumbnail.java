package org.nearedge.io.dm;

/** The small colour picture that stands first in a DM file: a profile through the numbers of an image. */
final class DmThumbnail {
    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;
    private static final long LIGHT = 0xfff4f4f4L;
    private static final long DARK = 0xff335577L;

    private DmThumbnail() {}

    static DmPicture of(DmPicture picture) {
        double[] profile = new double[WIDTH];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < WIDTH; x++) {
            double value = picture.numbers() == 0 ? 0 : picture.number(x * picture.numbers() / WIDTH);
            profile[x] = Double.isFinite(value) ? value : 0;
            low = Math.min(low, profile[x]);
            high = Math.max(high, profile[x]);
        }
        long[] pixels = new long[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double level = high > low ? (profile[x] - low) / (high - low) : 0;
                pixels[y * WIDTH + x] = level * HEIGHT > HEIGHT - 1 - y ? DARK : LIGHT;
            }
        }
        return DmPicture.of(DmPixels.RGBA, WIDTH, HEIGHT).name("Thumbnail").longs(pixels);
    }
}
