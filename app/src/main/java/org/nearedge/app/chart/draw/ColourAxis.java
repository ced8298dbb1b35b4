package org.nearedge.app.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** A colour bar: an axis right of the plot, as high as it, with the colours between plot and numbers. */
final class ColourAxis extends FigureAxis {
    private static final long serialVersionUID = 1L;

    private static final int STEPS = 128;

    private final FigureTheme theme;
    private final transient FigureStyle style;
    private final transient DoubleFunction<Color> colours;

    /** The colours of points. */
    ColourAxis(String label, Range values, FigureTheme theme, FigureStyle style) {
        this(label, values, theme::value, theme, style);
    }

    /** The colours of an image. */
    ColourAxis(String label, Raster.Colours image, FigureTheme theme, FigureStyle style) {
        this(label, new Range(image.low(), image.high()), theme.scale(image.scale())::at, theme, style);
    }

    private ColourAxis(
            String label, Range values, DoubleFunction<Color> colours, FigureTheme theme, FigureStyle style) {
        super(
                label,
                exponent(Math.max(Math.abs(values.getLowerBound()), Math.abs(values.getUpperBound()))),
                theme,
                style);
        this.colours = colours;
        this.theme = theme;
        this.style = style;
        setRange(values);
        // Read from the same side as the y axis.
        setLabelAngle(Math.PI);
    }

    private double gap() {
        return style.length(0.7);
    }

    private double width() {
        return style.length(0.8);
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        AxisSpace all = super.reserveSpace(g2, plot, area, edge, space);
        all.add(gap() + width(), edge);
        return all;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        double left = cursor + gap();
        double step = dataArea.getHeight() / STEPS;
        for (int i = 0; i < STEPS; i++) {
            // From here to the upper end, the next above it: side by side, viewers would show seams.
            g2.setPaint(colours.apply((i + 0.5) / STEPS));
            g2.fill(new Rectangle2D.Double(left, dataArea.getMinY(), width(), dataArea.getHeight() - i * step));
        }
        g2.setPaint(theme.frame());
        g2.setStroke(style.frame());
        g2.draw(new Rectangle2D.Double(left, dataArea.getMinY(), width(), dataArea.getHeight()));
        return super.draw(g2, left + width(), plotArea, dataArea, edge, info);
    }
}
