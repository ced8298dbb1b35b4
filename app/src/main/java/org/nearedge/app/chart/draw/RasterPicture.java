package org.nearedge.app.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.ColourScale;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** The cells of an image as dots: enlarged here, so that no viewer smooths what was measured in steps. */
final class RasterPicture {
    private static final int MOST = 3000;
    private static final int FEWEST_ON_PAPER = 1200;

    private final Raster raster;
    private final int[] colours = new int[512];
    private final int ground;
    private final int hatch;
    private final int hatchGround;
    private final int dot;

    RasterPicture(Raster raster, FigureTheme theme) {
        this.raster = raster;
        ColourScale scale = theme.scale(raster.colours().scale());
        Arrays.setAll(colours, i -> 0xff000000 | scale.rgb(i / (colours.length - 1.0)));
        ground = theme.ground().getRGB();
        hatch = mixed(theme.ground(), theme.quiet(), 0.75);
        hatchGround = mixed(theme.ground(), theme.quiet(), 0.35);
        dot = mixed(theme.ground(), theme.quiet(), 0.9);
    }

    /** How many dots a unit of length has in a picture that fills an area. */
    static double dots(Graphics2D g2, Rectangle2D area, FigureStyle style) {
        double longest = Math.max(area.getWidth(), area.getHeight());
        double device = Math.max(1, Math.abs(g2.getTransform().getScaleX()));
        double wanted = style.detail() > 1 ? Math.max(device, FEWEST_ON_PAPER / longest) : device;
        return Math.max(1 / longest, Math.min(wanted, MOST / longest));
    }

    /**
     * @param x places of the left and right edge of the picture
     * @param y places of the upper and lower edge
     * @param period of the hatching, dots
     */
    BufferedImage of(double[] x, double[] y, int width, int height, double period) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] columns = cells(x, width, raster.x(), raster.width());
        int[] rows = cells(y, height, raster.y(), raster.height());
        int[] line = new int[width];
        int step = Math.max(3, (int) Math.round(period));
        for (int py = 0; py < height; py++) {
            for (int px = 0; px < width; px++) {
                line[px] = rows[py] < 0 || columns[px] < 0 ? ground : colour(rows[py], columns[px], px, py, step);
            }
            image.setRGB(0, py, width, 1, line, 0, width);
        }
        return image;
    }

    private int colour(int row, int column, int px, int py, int step) {
        float value = raster.at(row, column);
        if (Float.isNaN(value)) {
            return px % step == 0 && py % step == 0 ? dot : ground;
        }
        if (raster.isMasked(row, column)) {
            return (px + py) % step < Math.max(1, step / 4) ? hatch : hatchGround;
        }
        return colours[(int) Math.round(raster.colours().share(value) * (colours.length - 1))];
    }

    private static int[] cells(double[] ends, int dots, org.nearedge.app.chart.raster.Span span, int count) {
        int[] cells = new int[dots];
        for (int i = 0; i < dots; i++) {
            int cell = span.cell(ends[0] + (i + 0.5) / dots * (ends[1] - ends[0]), count);
            cells[i] = cell < count ? cell : -1;
        }
        return cells;
    }

    static int mixed(Color one, Color other, double share) {
        int red = (int) Math.round(one.getRed() + share * (other.getRed() - one.getRed()));
        int green = (int) Math.round(one.getGreen() + share * (other.getGreen() - one.getGreen()));
        int blue = (int) Math.round(one.getBlue() + share * (other.getBlue() - one.getBlue()));
        return 0xff000000 | red << 16 | green << 8 | blue;
    }
}
