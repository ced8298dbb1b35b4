package org.nearedge.app.analyse;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.nearedge.spectrum.Spectrum;

/** A spectrum as a small line without axes. */
final class Sparkline extends Region {
    private static final double WIDTH = 72;
    private static final double HEIGHT = 24;
    private static final int POINTS = 60;

    private final Polyline line = new Polyline();

    Sparkline() {
        line.getStyleClass().add("sparkline");
        getChildren().setAll(line);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    void show(Spectrum spectrum) {
        double low = spectrum.min();
        double range = Math.max(1e-12, spectrum.max() - low);
        Double[] points = new Double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            int channel = (int) Math.round(i * (spectrum.size() - 1.0) / (POINTS - 1));
            points[2 * i] = 1 + i * (WIDTH - 2) / (POINTS - 1);
            points[2 * i + 1] = HEIGHT - 2 - (spectrum.at(channel) - low) / range * (HEIGHT - 4);
        }
        line.getPoints().setAll(points);
    }
}
