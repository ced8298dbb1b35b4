package org.nearedge.app.chart.style;

import java.awt.image.BufferedImage;

/**
 * How a figure looks in print or to other eyes. The three deficiencies are the full ones (severity 1) of G. M. Machado,
 * M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
 * Trans. Vis. Comput. Graph. 15 (2009) 1291, table 1, applied to linear RGB.
 */
public enum Vision {
    NORMAL("As it is", "All colours as they are", null),
    GREY("In grey", "As a printer without colours prints it: every colour by its luminance", null),
    PROTANOPIA(
            "Without red cones",
            "Protanopia, one man in a hundred (Machado, Oliveira, Fernandes 2009)",
            new double[] {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}),
    DEUTERANOPIA(
            "Without green cones",
            "Deuteranopia, one man in a hundred (Machado, Oliveira, Fernandes 2009)",
            new double[] {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}),
    TRITANOPIA("Without blue cones", "Tritanopia, rare (Machado, Oliveira, Fernandes 2009)", new double[] {
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
    });

    private final String title;
    private final String help;
    private final double[] matrix;

    Vision(String title, String help, double[] matrix) {
        this.title = title;
        this.help = help;
        this.matrix = matrix;
    }

    public String title() {
        return title;
    }

    public String help() {
        return help;
    }

    /** How a colour (0xRRGGBB) is seen. */
    public int rgb(int rgb) {
        if (this == GREY) {
            return Lightness.grey(rgb);
        }
        if (matrix == null) {
            return rgb & 0xffffff;
        }
        double r = Lightness.linear(rgb >> 16 & 255);
        double g = Lightness.linear(rgb >> 8 & 255);
        double b = Lightness.linear(rgb & 255);
        int seen = 0;
        for (int row = 0; row < 9; row += 3) {
            seen = seen << 8 | Lightness.coded(matrix[row] * r + matrix[row + 1] * g + matrix[row + 2] * b);
        }
        return seen;
    }

    /** Changes every pixel to how it is seen. */
    public void look(BufferedImage image) {
        if (this == NORMAL) {
            return;
        }
        int[] row = new int[image.getWidth()];
        int before = -1;
        int seen = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int pixel = row[x] & 0xffffff;
                // Most pixels are like their neighbour.
                if (pixel != before) {
                    before = pixel;
                    seen = rgb(pixel);
                }
                row[x] = row[x] & 0xff000000 | seen;
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }
}
