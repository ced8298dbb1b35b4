package org.nearedge.app.library;

import java.awt.Color;
import javafx.scene.shape.Circle;
import org.nearedge.app.chart.KindColours;
import org.nearedge.app.chart.style.FigureTheme;

/** A dot in the colour that a kind of structure has on the map. */
final class KindSign extends Circle {
    private static final double RADIUS = 4;

    private String kind = "";
    private boolean dark;

    KindSign() {
        super(RADIUS);
    }

    void show(String ofKind, boolean onDark) {
        kind = ofKind;
        setDark(onDark);
    }

    void setDark(boolean onDark) {
        dark = onDark;
        Color color = (dark ? FigureTheme.DARK : FigureTheme.LIGHT)
                .category(KindColours.of(kind).index());
        setFill(javafx.scene.paint.Color.rgb(color.getRed(), color.getGreen(), color.getBlue()));
    }
}
