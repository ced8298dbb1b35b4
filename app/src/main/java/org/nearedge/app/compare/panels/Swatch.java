package org.nearedge.app.compare.panels;

import java.awt.Color;
import javafx.scene.shape.Rectangle;
import org.nearedge.app.chart.style.FigureTheme;

/** The colour that a spectrum has in the charts. */
final class Swatch extends Rectangle {
    Swatch() {
        super(12, 12);
        setArcWidth(4);
        setArcHeight(4);
    }

    void show(int colour, boolean dark) {
        Color c = (dark ? FigureTheme.DARK : FigureTheme.LIGHT).category(colour);
        setFill(javafx.scene.paint.Color.rgb(c.getRed(), c.getGreen(), c.getBlue()));
    }
}
