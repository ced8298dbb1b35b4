package org.nearedge.app.map.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.nearedge.app.chart.style.ColourScale;

/** How it is shown: what is in front, and how numbers become colours, the same for both images, each with a range of
 * its own. */
public final class DisplayModel {
    /** Cosmic rays and dead pixels shall not take the colours of all others. */
    private static final RangeChoice USUAL = new RangeChoice(0.5, null, null);

    private final ObjectProperty<ColourScale> scale = new SimpleObjectProperty<>(ColourScale.VIRIDIS);
    private final ObjectProperty<MapTab> tab = new SimpleObjectProperty<>(MapTab.MAPS);
    private final ObjectProperty<RangeChoice> windowRange = new SimpleObjectProperty<>(USUAL);
    private final ObjectProperty<RangeChoice> mapRange = new SimpleObjectProperty<>(USUAL);

    /** What is in front on the right. */
    public ObjectProperty<MapTab> tabProperty() {
        return tab;
    }

    public ObjectProperty<ColourScale> scaleProperty() {
        return scale;
    }

    /** Of the image of the energy window. */
    public ObjectProperty<RangeChoice> windowRangeProperty() {
        return windowRange;
    }

    /** Of the map of a prediction. */
    public ObjectProperty<RangeChoice> mapRangeProperty() {
        return mapRange;
    }
}
