package org.nearedge.app.chart;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** A figure on screen. */
public final class FigureView extends StackPane {
    /** Told when the user has dragged a region's end. */
    @FunctionalInterface
    public interface RegionListener {
        void changed(String name, double from, double to);
    }

    private FigureSpec figure = FigureSpec.empty("", "");

    /** Shows a figure; the zoom is kept while the axes' labels stay the same. */
    public void show(FigureSpec spec) {
        figure = spec;
    }

    public FigureSpec figure() {
        return figure;
    }

    public void setDark(boolean dark) {}

    /** Back to the whole figure. */
    public void resetZoom() {}

    /** Links the cursor (and the x-zoom) of this view with others wherever their x labels agree. */
    public void linkX(FigureView... others) {}

    public void setOnRegionChanged(RegionListener listener) {}

    public void setOnMarkerMoved(BiConsumer<String, Double> listener) {}

    /** Called with the figure when the user asks for Export… (context menu or Ctrl+E). */
    public void setOnExport(Consumer<FigureSpec> listener) {}
}
