package org.nearedge.app.chart.view;

import java.awt.geom.Rectangle2D;
import java.util.function.BiFunction;
import javafx.scene.layout.Background;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.InView;
import org.nearedge.app.chart.draw.FigureChart;
import org.nearedge.app.chart.export.Provenance;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/**
 * An image of places on screen, drawn as it is exported. A click takes a pixel, dragging a rectangle (with Shift in
 * addition to what is taken, with Alt by a line drawn freely), the arrows move the pixel, Escape clears; the wheel and
 * + - zoom, the middle or right button or Space pans, a double click shows the whole.
 */
public final class PlacesView extends FigurePane {
    private final ChartCanvas canvas;
    private final PlacesLayer layer = new PlacesLayer();
    private FigureSpec figure = FigureSpec.empty("", "");
    private FigureTheme theme = FigureTheme.LIGHT;
    private PlacesLink link = new PlacesLink();
    private BiFunction<Integer, Integer, String> words = (row, column) -> "";
    private double[] pointer;
    private boolean own;
    private double[] box;
    private double[][] lasso;

    public PlacesView() {
        link.add(this);
        canvas = new ChartCanvas(chart());
        canvas.setTooltipEnabled(false);
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
        layer.setManaged(false);
        getChildren().addAll(canvas, layer);
        getStyleClass().add("figure-view");
        setMinSize(140, 110);
        setPrefSize(420, 320);
        setPickOnBounds(true);
        setFocusTraversable(true);
        focusVisibleProperty().addListener(e -> paintLayer());
        PlacesGestures.install(this);
        FigureMenu.install(this);
        canvas.getGraphicsContext2D().setImageSmoothing(false);
    }

    /** Zoom and pointer are the same as in another view of the same places. */
    public void link(PlacesView other) {
        for (PlacesView view : other.link.views()) {
            view.link = link;
            link.add(view);
        }
    }

    public void setListener(PlacesListener listener) {
        PlacesGestures.of(this).setListener(listener);
    }

    /** What is told of a cell under the pointer. */
    public void setWords(BiFunction<Integer, Integer, String> ofCell) {
        words = ofCell;
    }

    @Override
    public void show(FigureSpec spec) {
        figure = spec;
        if (spec.raster() != null) {
            link.show(spec.raster());
        }
        redraw();
        setAccessibleText("Image: " + Provenance.title(spec));
        setAccessibleHelp("Arrows move the chosen pixel, Escape clears, plus and minus zoom, 0 shows the whole,"
                + " Ctrl+E exports, Ctrl+C copies the numbers");
    }

    @Override
    public FigureSpec figure() {
        return figure;
    }

    @Override
    public FigureSpec figureInView() {
        return link.isWhole()
                ? figure
                : InView.of(
                        figure,
                        new double[] {link.x().getLowerBound(), link.x().getUpperBound()},
                        new double[] {link.y().getLowerBound(), link.y().getUpperBound()});
    }

    @Override
    public void setDark(boolean dark) {
        theme = dark ? FigureTheme.DARK : FigureTheme.LIGHT;
        redraw();
    }

    public void resetZoom() {
        link.reset();
    }

    PlacesLink link() {
        return link;
    }

    Raster raster() {
        return figure.raster();
    }

    /** Null while nothing is drawn. */
    PlacesScale scale() {
        if (canvas.getRenderingInfo() == null || figure.raster() == null) {
            return null;
        }
        Rectangle2D area = canvas.getRenderingInfo().getPlotInfo().getDataArea();
        return area.getWidth() < 1 ? null : new PlacesScale(area, link.x(), link.y());
    }

    /** Where a place lies in this node's own pixels; null while nothing is drawn. */
    public javafx.geometry.Point2D onScreen(double x, double y) {
        PlacesScale scale = scale();
        return scale == null ? null : new javafx.geometry.Point2D(scale.toPixelX(x), scale.toPixelY(y));
    }

    void viewChanged() {
        applyZoom();
    }

    void pointed(double[] place, boolean here) {
        pointer = place;
        own = here;
        paintLayer();
    }

    void rubber(double[] pixels, double[][] line) {
        box = pixels;
        lasso = line;
        paintLayer();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            layer.setWidth(width);
            layer.setHeight(height);
            paintLayer();
        }
    }

    private JFreeChart chart() {
        JFreeChart chart = FigureChart.of(figure.withTitle(""), theme, FigureStyle.WINDOW, false);
        if (figure.raster() != null) {
            XYPlot plot = chart.getXYPlot();
            plot.getDomainAxis().setRange(link.x());
            plot.getRangeAxis().setRange(link.y());
        }
        return chart;
    }

    private void redraw() {
        setBackground(Background.fill(FigureLayer.fx(theme.ground())));
        canvas.setChart(chart());
        paintLayer();
    }

    private void applyZoom() {
        if (figure.raster() == null) {
            return;
        }
        JFreeChart chart = canvas.getChart();
        chart.setNotify(false);
        chart.getXYPlot().getDomainAxis().setRange(link.x());
        chart.getXYPlot().getRangeAxis().setRange(link.y());
        chart.setNotify(true);
        paintLayer();
    }

    private void paintLayer() {
        PlacesScale scale = scale();
        if (scale == null) {
            layer.clear();
            return;
        }
        Raster raster = figure.raster();
        int row = pointer == null ? -1 : raster.y().cell(pointer[1], raster.height());
        int column = pointer == null ? -1 : raster.x().cell(pointer[0], raster.width());
        boolean inside = row >= 0 && row < raster.height() && column >= 0 && column < raster.width();
        layer.paint(
                raster,
                scale,
                theme,
                new PlacesLayer.Pointer(
                        inside ? row : -1,
                        column,
                        inside ? words.apply(row, column) : "",
                        own,
                        box,
                        lasso,
                        isFocusVisible()));
    }
}
