package org.nearedge.app.chart.view;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import org.jfree.chart.fx.ChartCanvas;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.draw.FigureChart;
import org.nearedge.app.chart.gauge.GaugePlot;
import org.nearedge.app.chart.gauge.GaugeWords;
import org.nearedge.app.chart.style.FigureTheme;

/** Gauges on screen: drawn as they are exported; a tooltip tells each one's meaning and numbers. */
public final class GaugesView extends FigurePane {
    private final ChartCanvas canvas;
    private final Tooltip tooltip = new Tooltip();
    private FigureSpec figure = FigureSpec.empty("", "");
    private FigureTheme theme = FigureTheme.LIGHT;

    public GaugesView() {
        canvas = new ChartCanvas(FigureChart.of(figure, theme));
        canvas.setTooltipEnabled(false);
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("figure-view");
        setMinSize(120, 80);
        setPrefSize(260, 240);
        setPickOnBounds(true);
        setFocusTraversable(true);
        Tooltip.install(this, tooltip);
        setOnMouseMoved(e -> point(gaugeAt(e.getX(), e.getY())));
        setOnMousePressed(e -> requestFocus());
        FigureMenu menu = new FigureMenu((FigurePane) this);
        setOnContextMenuRequested(e -> {
            menu.show(this, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> menu.hide());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        point(Optional.empty());
    }

    @Override
    public void show(FigureSpec spec) {
        figure = spec;
        redraw();
        setAccessibleText(spec.gauges().stream().map(GaugeWords::help).collect(Collectors.joining("; ")));
        setAccessibleHelp("Ctrl+E exports, Ctrl+C copies the numbers");
    }

    @Override
    public FigureSpec figure() {
        return figure;
    }

    @Override
    public void setDark(boolean dark) {
        theme = dark ? FigureTheme.DARK : FigureTheme.LIGHT;
        redraw();
    }

    /** The gauge at a place in this node's own pixels. */
    public Optional<Gauge> gaugeAt(double x, double y) {
        if (canvas.getRenderingInfo() == null || !(canvas.getChart().getPlot() instanceof GaugePlot plot)) {
            return Optional.empty();
        }
        Rectangle2D area = canvas.getRenderingInfo().getPlotInfo().getDataArea();
        for (int i = 0; i < figure.gauges().size(); i++) {
            if (plot.cell(area, i).contains(x, y)) {
                return Optional.of(figure.gauges().get(i));
            }
        }
        return Optional.empty();
    }

    /** Middle of a gauge in this node's own pixels. */
    Point2D middle(int index) {
        GaugePlot plot = (GaugePlot) canvas.getChart().getPlot();
        Rectangle2D cell = plot.cell(canvas.getRenderingInfo().getPlotInfo().getDataArea(), index);
        return new Point2D(cell.getCenterX(), cell.getCenterY());
    }

    /** What the tooltip says now. */
    String tooltip() {
        return tooltip.getText();
    }

    private void point(Optional<Gauge> gauge) {
        tooltip.setText(gauge.map(GaugeWords::help)
                .orElse("What the model reads of the site, on the range that the library has of it"));
    }

    private void key(KeyEvent e) {
        if (FigureMenu.EXPORT.match(e)) {
            export();
            e.consume();
        } else if (FigureMenu.COPY.match(e)) {
            copyNumbers();
            e.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
    }

    private void redraw() {
        setBackground(Background.fill(FigureLayer.fx(theme.ground())));
        canvas.setChart(FigureChart.of(figure, theme));
    }
}
