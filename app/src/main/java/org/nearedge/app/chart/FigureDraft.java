package org.nearedge.app.chart;

import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.raster.Raster;

/** A figure that is being changed: the one place where all of its parts are copied. */
final class FigureDraft {
    String title;
    private final String xLabel;
    private final String yLabel;
    Double xFrom;
    Double xTo;
    private final List<FigureSpec.Curve> curves;
    private final List<FigureSpec.Band> bands;
    List<FigureSpec.Region> regions;
    List<FigureSpec.Marker> markers;
    Map<String, String> provenance;
    private final List<FigureSpec.Gauge> gauges;
    FigureSpec.Axes axes;
    List<FigureSpec.Points> points;
    List<FigureSpec.Bars> bars;
    List<FigureSpec.Label> labels;
    private final AtomsDrawing atoms;
    Raster raster;

    FigureDraft(FigureSpec figure) {
        title = figure.title();
        xLabel = figure.xLabel();
        yLabel = figure.yLabel();
        xFrom = figure.xFrom();
        xTo = figure.xTo();
        curves = figure.curves();
        bands = figure.bands();
        regions = figure.regions();
        markers = figure.markers();
        provenance = figure.provenance();
        gauges = figure.gauges();
        axes = figure.axes();
        points = figure.points();
        bars = figure.bars();
        labels = figure.labels();
        atoms = figure.atoms();
        raster = figure.raster();
    }

    FigureSpec figure() {
        return new FigureSpec(
                title,
                xLabel,
                yLabel,
                xFrom,
                xTo,
                curves,
                bands,
                regions,
                markers,
                provenance,
                gauges,
                axes,
                points,
                bars,
                labels,
                atoms,
                raster);
    }
}
