package org.nearedge.app.chart.style;

import java.awt.Color;

/** How light a colour looks, and how it prints in grey. */
public final class Lightness {
    private Lightness() {}

    /** CIE 1976 lightness, 0 (black) to 100 (white), of an opaque sRGB colour under D65. */
    public static double of(Color color) {
        double y = luminance(color.getRGB());
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    /** Relative luminance, 0 to 1 (IEC 61966-2-1). */
    static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    /** The grey of equal luminance. */
    static int grey(int rgb) {
        int value = coded(luminance(rgb));
        return value << 16 | value << 8 | value;
    }

    /** What a translucent colour looks like on a ground. */
    public static Color on(Color color, Color ground) {
        double a = color.getAlpha() / 255.0;
        return new Color(
                (int) Math.round(a * color.getRed() + (1 - a) * ground.getRed()),
                (int) Math.round(a * color.getGreen() + (1 - a) * ground.getGreen()),
                (int) Math.round(a * color.getBlue() + (1 - a) * ground.getBlue()));
    }

    /** Light of an sRGB channel, 0 to 1. */
    static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** The sRGB channel, 0 to 255, of light; light outside 0 to 1 is cut. */
    static int coded(double light) {
        double l = Math.max(0, Math.min(1, light));
        return (int) Math.round(255 * (l <= 0.0031308 ? 12.92 * l : 1.055 * Math.pow(l, 1 / 2.4) - 0.055));
    }
}
