package org.nearedge.app.chart.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.draw.AreaRenderer.Area;
import org.nearedge.app.chart.gauge.GaugePlot;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** Makes the chart of a figure, for the window and for every export; needs no display. */
public final class FigureChart {
    /** Data sets of the plot, drawn in this order. */
    static final int FILLS = 0;

    static final int BANDS = 1;
    static final int BARS = 2;
    static final int CURVES = 3;
    static final int POINTS = 4;

    static {
        // Otherwise the y label would be outlines, not text, in SVG and PDF.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private FigureChart() {}

    /** The figure as the window shows it, 12-pixel font, with its regions and markers. */
    public static JFreeChart of(FigureSpec spec, FigureTheme theme) {
        return of(spec, theme, FigureStyle.WINDOW, true);
    }

    /** @param marked whether regions and markers are drawn: the window draws them above the chart itself */
    public static JFreeChart of(FigureSpec spec, FigureTheme theme, FigureStyle style, boolean marked) {
        return of(spec, theme, style, marked, "");
    }

    /** @param letter of a panel in a sheet, before the title or in the legend's row; may be empty */
    static JFreeChart of(FigureSpec spec, FigureTheme theme, FigureStyle style, boolean marked, String letter) {
        Plot plot = plot(spec, theme, style, marked);
        JFreeChart chart = new JFreeChart(null, FigureFont.of(style.em()), plot, false);
        chart.setBackgroundPaint(theme.ground());
        chart.setPadding(
                new RectangleInsets(style.length(0.3), style.length(0.3), style.length(0.3), style.length(0.9)));
        String title = letter.isEmpty() ? spec.title() : letter + "  " + spec.title();
        FigureLegend.add(chart, spec, theme, style, spec.title().isEmpty() ? letter : "");
        if (!spec.title().isEmpty() || (!letter.isEmpty() && chart.getSubtitleCount() == 0)) {
            chart.setTitle(title(title.strip(), theme, style));
        }
        return chart;
    }

    private static Plot plot(FigureSpec spec, FigureTheme theme, FigureStyle style, boolean marked) {
        if (spec.atoms() != null) {
            return new AtomsPlot(spec.atoms(), theme, style);
        }
        return spec.gauges().isEmpty() ? axes(spec, theme, style, marked) : new GaugePlot(spec.gauges(), theme, style);
    }

    private static XYPlot axes(FigureSpec spec, FigureTheme theme, FigureStyle style, boolean marked) {
        Range x = FigureExtent.x(spec);
        Range y = FigureExtent.y(spec, x);
        FigureAxis xAxis = xAxis(spec, x, theme, style);
        FigureAxis yAxis = yAxis(spec, y, theme, style);
        xAxis.setRange(x);
        yAxis.setRange(y);
        yAxis.setFixedDimension(style.axisWidth());
        XYPlot plot = plot(spec, xAxis, yAxis, style);
        frame(plot, theme, style);
        if (spec.raster() != null) {
            image(plot, spec.raster(), theme, style);
        }
        if (spec.raster() == null) {
            AreaRenderer.add(plot, FILLS, fills(spec, theme));
        }
        AreaRenderer.add(plot, BANDS, bands(spec, theme));
        BarsRenderer.add(plot, BARS, spec.bars(), theme, style);
        curves(plot, spec, theme, style);
        points(plot, spec, theme, style);
        if (marked) {
            FigureMarks.add(plot, spec, theme, style);
        }
        return plot;
    }

    private static XYPlot plot(FigureSpec spec, FigureAxis xAxis, FigureAxis yAxis, FigureStyle style) {
        return spec.raster() != null && spec.raster().kind() == Raster.Kind.PLACES
                ? new PlacesPlot(spec.raster(), xAxis, yAxis, style)
                : new XYPlot(null, xAxis, yAxis, null);
    }

    /** The first row of places is at the top; the colour bar stands at the right. */
    private static void image(XYPlot plot, Raster raster, FigureTheme theme, FigureStyle style) {
        plot.getRangeAxis().setInverted(raster.kind() == Raster.Kind.PLACES);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        RasterRenderer.add(plot, FILLS, raster, theme, style);
        plot.setRangeAxis(1, new ColourAxis(raster.label(), raster.colours(), theme, style));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
    }

    private static FigureAxis xAxis(FigureSpec spec, Range x, FigureTheme theme, FigureStyle style) {
        if (!spec.axes().xTicks().isEmpty()) {
            return new NamedAxis(spec.xLabel(), spec.axes().xTicks(), theme, style);
        }
        if (spec.axes().x() == Scale.LOG) {
            return new LogAxis(spec.xLabel(), theme, style);
        }
        // Energies in full, whatever their size; numbers that would not fit side by side by a power of ten.
        boolean tooLong = Math.abs(x.getUpperBound()) >= 100_000 || Math.abs(x.getUpperBound()) < 0.01;
        return new FigureAxis(spec.xLabel(), tooLong ? FigureAxis.exponent(largest(x)) : 0, theme, style);
    }

    private static FigureAxis yAxis(FigureSpec spec, Range y, FigureTheme theme, FigureStyle style) {
        return spec.axes().y() == Scale.LOG
                ? new LogAxis(spec.yLabel(), theme, style)
                : new FigureAxis(spec.yLabel(), FigureAxis.exponent(largest(y)), theme, style);
    }

    private static double largest(Range range) {
        return Math.max(Math.abs(range.getLowerBound()), Math.abs(range.getUpperBound()));
    }

    private static void points(XYPlot plot, FigureSpec spec, FigureTheme theme, FigureStyle style) {
        Range values = PointData.values(spec.points());
        PointData data = new PointData(spec.points());
        plot.setDataset(POINTS, data);
        plot.setRenderer(POINTS, new PointsRenderer(theme, style, spec.points(), values));
        if (values != null) {
            String label = spec.points().stream()
                    .map(Points::colour)
                    .filter(Colour.Values.class::isInstance)
                    .map(colour -> ((Colour.Values) colour).label())
                    .findFirst()
                    .orElse("");
            plot.setRangeAxis(1, new ColourAxis(label, values, theme, style));
            plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        }
        if (!spec.labels().isEmpty()) {
            plot.addAnnotation(new LabelAnnotation(spec, theme, style));
        }
    }

    /** How many curves of the same role come before this one: the theme tells neighbours apart by it. */
    public static int rank(FigureSpec spec, int index) {
        Curve curve = spec.curves().get(index);
        return curve.rank((int) spec.curves().subList(0, index).stream()
                .filter(c -> c.role() == curve.role())
                .count());
    }

    private static TextTitle title(String text, FigureTheme theme, FigureStyle style) {
        TextTitle title = new TextTitle(text, FigureFont.of(style.em(), text));
        title.setPaint(theme.text());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setMargin(0, style.length(0.3), style.length(0.1), 0);
        return title;
    }

    private static void frame(XYPlot plot, FigureTheme theme, FigureStyle style) {
        plot.setBackgroundPaint(theme.ground());
        plot.setOutlinePaint(theme.frame());
        plot.setOutlineStroke(style.frame());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(style.grid());
        plot.setRangeGridlineStroke(style.grid());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        // What a figure names first lies on top.
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    }

    private static List<Area> fills(FigureSpec spec, FigureTheme theme) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < spec.curves().size(); i++) {
            Curve curve = spec.curves().get(i);
            int index = rank(spec, i);
            if (curve.fillBelow() != null) {
                areas.add(BandSplit.below(curve, curve.fillBelow(), theme.fill(curve.role(), index, true)));
                areas.add(BandSplit.above(curve, curve.fillBelow(), theme.fill(curve.role(), index, false)));
            }
        }
        return areas;
    }

    private static List<Area> bands(FigureSpec spec, FigureTheme theme) {
        List<Area> areas = new ArrayList<>();
        Map<Role, Integer> seen = new EnumMap<>(Role.class);
        for (Band band : spec.bands()) {
            int index = seen.merge(band.role(), 1, Integer::sum) - 1;
            areas.add(new Area(band.name(), band.x(), band.lower(), band.upper(), theme.band(band.role(), index)));
        }
        return areas;
    }

    private static void curves(XYPlot plot, FigureSpec spec, FigureTheme theme, FigureStyle style) {
        CurveRenderer renderer = new CurveRenderer(style);
        for (int i = 0; i < spec.curves().size(); i++) {
            Curve curve = spec.curves().get(i);
            renderer.setSeriesPaint(i, theme.line(curve.role(), rank(spec, i)));
            renderer.setSeriesStroke(i, style.stroke(curve.role(), theme.dash(curve.role(), rank(spec, i))));
        }
        plot.setDataset(CURVES, new CurveData(spec.curves()));
        plot.setRenderer(CURVES, renderer);
    }
}
