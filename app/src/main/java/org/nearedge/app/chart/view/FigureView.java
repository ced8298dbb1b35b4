package org.nearedge.app.chart.view;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.layout.Background;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.InView;
import org.nearedge.app.chart.draw.FigureChart;
import org.nearedge.app.chart.export.Provenance;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/**
 * A figure on screen. The wheel zooms x about the pointer (with Shift or Ctrl: y), dragging draws a zoom box or moves a
 * handle, the middle or right button or Space pans, a double click shows the whole; arrows (with Ctrl where the figure
 * has points to choose), + and - do the same from the keyboard. Y follows the data in view until the user sets it. A
 * click or the arrow keys choose a point, and all that marks points lies on a layer above the chart: it costs no
 * repaint of the chart.
 */
public final class FigureView extends FigurePane {
    /** Told while the user drags a region's end. */
    @FunctionalInterface
    public interface RegionListener {
        void changed(String name, double from, double to);
    }

    private final FigureZoom zoom = new FigureZoom();
    private final FigureChoice choice = new FigureChoice();
    private final FigureLayer layer = new FigureLayer();
    private final ChartCanvas canvas;
    private FigureSpec figure = FigureSpec.empty("", "");
    /** The figure with handles where the user holds them: it runs ahead of what is computed from them. */
    private FigureSpec marked = figure;

    private FigureTheme theme = FigureTheme.LIGHT;
    private FigureLink link = new FigureLink();
    private FigureHandle held;
    private Double cursorX;
    private Double cursorY;
    /** In units of x, from a linked figure. */
    private Double otherCursor;

    private double[] box;
    private boolean legend = true;
    private RegionListener onRegion = (name, from, to) -> {};
    private BiConsumer<String, Double> onMarker = (name, at) -> {};
    private BiConsumer<Double, Double> onCurve;

    public FigureView() {
        link.add(this);
        canvas = new ChartCanvas(chart());
        canvas.setTooltipEnabled(false);
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
        layer.setManaged(false);
        getChildren().addAll(canvas, layer);
        getStyleClass().add("figure-view");
        setMinSize(160, 110);
        setPrefSize(620, 240);
        setPickOnBounds(true);
        setFocusTraversable(true);
        focusVisibleProperty().addListener(e -> paintLayer());
        new FigureGestures(this);
        describe();
    }

    /** The zoom is kept while the axes' labels stay the same. */
    @Override
    public void show(FigureSpec spec) {
        double at = held == null ? 0 : held.where(marked);
        figure = spec;
        if (held != null && held.isIn(spec)) {
            marked = held.moved(spec, at);
        } else {
            marked = spec;
            held = null;
        }
        zoom.show(spec);
        choice.show(spec);
        redraw();
        describe();
    }

    @Override
    public FigureSpec figure() {
        return figure;
    }

    @Override
    public FigureSpec figureInView() {
        if (zoom.isWhole()) {
            return figure;
        }
        Range x = zoom.x();
        Range y = zoom.isYSet() ? zoom.y() : null;
        return InView.of(
                figure,
                new double[] {x.getLowerBound(), x.getUpperBound()},
                y == null ? null : new double[] {y.getLowerBound(), y.getUpperBound()});
    }

    @Override
    public void setDark(boolean dark) {
        theme = dark ? FigureTheme.DARK : FigureTheme.LIGHT;
        redraw();
    }

    /** Back to the whole figure. */
    public void resetZoom() {
        zoom.reset();
        applyZoom();
        link.zoomed(this, null);
    }

    /** Links the cursor and the x-zoom of this view with others wherever their x labels agree. */
    public void linkX(FigureView... others) {
        for (FigureView other : others) {
            if (other.link != link) {
                for (FigureView view : other.link.views()) {
                    view.link = link;
                    link.add(view);
                }
            }
        }
    }

    public void setOnRegionChanged(RegionListener listener) {
        onRegion = listener;
    }

    /** Told name and place (in units of x) while the user drags a marker. */
    public void setOnMarkerMoved(BiConsumer<String, Double> listener) {
        onMarker = listener;
    }

    /** Told from where to where (in units of x) the user drags the curves, with Ctrl held; without, they stay. */
    public void setOnCurveDragged(BiConsumer<Double, Double> listener) {
        onCurve = listener;
    }

    boolean hasMovableCurves() {
        return onCurve != null;
    }

    void dragCurves(double from, double to) {
        onCurve.accept(from, to);
    }

    /** Told the id of the point that the user chose, by a click or by the arrow keys. */
    public void setOnChosen(Consumer<String> listener) {
        choice.setOnChosen(listener);
    }

    /** Marks every point of this id with a ring; null: none. Does not call the listener. */
    public void choose(String id) {
        choice.choose(id);
        paintLayer();
        describe();
    }

    /** Id of the point that is marked, or null. */
    public String chosen() {
        return choice.chosen();
    }

    /** While brushing, dragging draws a box that chooses points instead of zooming. */
    public void setBrushing(boolean on) {
        choice.setBrushing(on);
    }

    public boolean isBrushing() {
        return choice.isBrushing();
    }

    /** Told the ids of the points in the brushed box; an empty set when the brush is cleared. */
    public void setOnBrushed(Consumer<Set<String>> listener) {
        choice.setOnBrushed(listener);
    }

    /** Marks points as the brush does, for what was chosen elsewhere. Does not call the listener. */
    public void mark(Set<String> ids) {
        choice.mark(ids);
        paintLayer();
    }

    /** The x range in view. */
    public Range viewX() {
        return zoom.x();
    }

    /** The y range in view. */
    public Range viewY() {
        return zoom.y();
    }

    /** Where values lie on screen, in this node's own pixels. */
    FigureScale scale() {
        Rectangle2D area = canvas.getRenderingInfo().getPlotInfo().getDataArea();
        FigureSpec.Axes axes = figure.axes();
        return new FigureScale(
                area.getX(), area.getY(), area.getWidth(), area.getHeight(), zoom.x(), zoom.y(), axes.x(), axes.y());
    }

    FigureChoice choice() {
        return choice;
    }

    FigureZoom zoom() {
        return zoom;
    }

    /** Where a point lies in this node's own pixels; empty if the figure has none of this id, or it was not drawn. */
    public Optional<Point2D> placeOf(String id) {
        if (canvas.getRenderingInfo() == null) {
            return Optional.empty();
        }
        FigureScale scale = scale();
        return choice.points().of(id).stream()
                .findFirst()
                .map(p -> new Point2D(scale.toPixelX(p.x()), scale.toPixelY(p.y())));
    }

    /** The user takes the point at a place, if there is one. */
    void take(double px, double py) {
        choice.points().nearest(scale(), px, py, FigureChoice.NEAR).ifPresent(choice::take);
        paintLayer();
        describe();
    }

    /** The user goes to the next point by keyboard; a zoomed view follows. */
    void walk(boolean right, boolean toTheEnd) {
        choice.walk(right, toTheEnd).ifPresent(point -> {
            Range x = zoom.x();
            boolean free = zoom.isYSet();
            zoom.uncover(point.x(), point.y());
            if (!x.equals(zoom.x()) || free != zoom.isYSet()) {
                applyZoom();
            }
        });
        paintLayer();
        describe();
    }

    /** @param pixels of the box; null: nothing is brushed any longer */
    void brush(double[] pixels) {
        choice.brush(scale(), pixels);
        paintLayer();
    }

    FigureSpec marked() {
        return marked;
    }

    boolean isWhole() {
        return zoom.isWhole();
    }

    boolean isYSet() {
        return zoom.isYSet();
    }

    void changeX(Consumer<FigureZoom> change) {
        change.accept(zoom);
        applyZoom();
        link.zoomed(this, zoom.x());
    }

    void changeY(Consumer<FigureZoom> change) {
        change.accept(zoom);
        applyZoom();
    }

    void linkedZoom(Range x) {
        if (x == null) {
            zoom.reset();
        } else {
            zoom.setX(x);
        }
        applyZoom();
    }

    void linkedCursor(Double x) {
        otherCursor = x;
        paintLayer();
    }

    /** Pixels; null when the pointer has left. */
    void cursor(Double px, Double py) {
        FigureScale scale = scale();
        boolean inside = px != null && scale.contains(px, py);
        cursorX = inside ? px : null;
        cursorY = inside ? py : null;
        link.cursor(this, inside ? (Double) scale.toX(px) : null);
        paintLayer();
    }

    void box(double[] pixels) {
        box = pixels;
        paintLayer();
    }

    void take(FigureHandle handle) {
        held = handle;
    }

    void dragTo(double x) {
        if (held == null) {
            return;
        }
        marked = held.moved(marked, x);
        paintLayer();
        if (held.kind() == FigureHandle.Kind.MARKER) {
            onMarker.accept(held.name(), x);
        } else {
            FigureSpec.Region region = marked.regions().get(held.index());
            onRegion.changed(region.name(), region.from(), region.to());
        }
    }

    /** What was dragged stays where it is until a new figure is shown. */
    void letGo() {
        held = null;
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

    /** Where names stand beside the figure already, its legend can be left out on screen; a file has it. */
    public void setLegendShown(boolean shown) {
        legend = shown;
        redraw();
    }

    private JFreeChart chart() {
        JFreeChart chart = FigureChart.of(figure, theme, FigureStyle.WINDOW, false);
        if (!legend) {
            chart.removeLegend();
        }
        XYPlot plot = chart.getXYPlot();
        plot.getDomainAxis().setRange(zoom.x());
        plot.getRangeAxis().setRange(zoom.y());
        return chart;
    }

    private void redraw() {
        setBackground(Background.fill(FigureLayer.fx(theme.ground())));
        canvas.setChart(chart());
        paintLayer();
    }

    /** One repaint for both axes. */
    private void applyZoom() {
        JFreeChart chart = canvas.getChart();
        chart.setNotify(false);
        chart.getXYPlot().getDomainAxis().setRange(zoom.x());
        chart.getXYPlot().getRangeAxis().setRange(zoom.y());
        chart.setNotify(true);
        paintLayer();
    }

    private void paintLayer() {
        if (canvas.getRenderingInfo() == null) {
            // Nothing was drawn yet: the layout that gives the canvas its size draws both.
            return;
        }
        FigureScale scale = scale();
        boolean own = cursorX != null;
        Double x = own || otherCursor == null ? cursorX : (Double) scale.toPixelX(otherCursor);
        layer.paint(marked, scale, theme, choice, new FigureLayer.Pointer(x, cursorY, own, box, isFocusVisible()));
    }

    private void describe() {
        String curves = figure.curves().stream().map(Curve::name).collect(Collectors.joining("; "));
        String points =
                figure.points().stream().map(p -> p.name() + " " + p.x().length).collect(Collectors.joining("; "));
        String chosen =
                choice.at().map(p -> p.help().isEmpty() ? p.id() : p.help()).orElse("");
        setAccessibleText("Figure: " + Provenance.title(figure)
                + (curves.isEmpty() ? "" : ". Curves: " + curves)
                + (points.isEmpty() ? "" : ". Points: " + points)
                + (chosen.isEmpty() ? "" : ". Chosen: " + chosen));
        setAccessibleHelp((choice.canBeChosen()
                        ? "Left and right go from point to point, Ctrl with arrows pans, "
                        : "Arrows pan, ")
                + "plus and minus zoom, 0 shows the whole, Ctrl+E exports, Ctrl+C copies the numbers");
    }
}
