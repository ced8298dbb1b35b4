package org.nearedge.app.map;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.map.figures.MapKey;
import org.nearedge.app.map.figures.MapProvenance;
import org.nearedge.app.map.figures.PlaceFigures;
import org.nearedge.app.map.figures.PlaceFigures.Content;
import org.nearedge.app.map.figures.StripFigure;
import org.nearedge.app.map.figures.SumFigure;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Predicted;
import org.nearedge.app.map.state.Quantity;
import org.nearedge.app.map.state.StripModel;
import org.nearedge.app.map.state.WindowShown;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.image.Region;

/** The figures of the workspace as they follow from its state: null where there is nothing to draw. */
public final class MapFigures {
    private final MapModel image;
    private final PredictionModel prediction;
    private final DisplayModel display;
    private final ReadOnlyObjectWrapper<FigureSpec> window = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FigureSpec> spectrum = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FigureSpec> map = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FigureSpec> strip = new ReadOnlyObjectWrapper<>();
    private final StripModel lines;

    public MapFigures(MapModel image, PredictionModel prediction, DisplayModel display, StripModel lines) {
        this.image = image;
        this.prediction = prediction;
        this.display = display;
        this.lines = lines;
        image.planeProperty().addListener((property, before, now) -> lines.read(now));
        lines.stripProperty().addListener((property, before, now) -> drawStrip());
        image.shownProperty().addListener((property, before, now) -> drawWindow());
        image.spectrumProperty().addListener((property, before, now) -> drawSpectrum());
        image.windowProperty().addListener((property, before, now) -> {
            drawSpectrum();
            drawStrip();
        });
        image.backgroundProperty().addListener((property, before, now) -> drawSpectrum());
        image.netProperty().addListener((property, before, now) -> drawSpectrum());
        image.regionProperty().addListener((property, before, now) -> {
            drawWindow();
            drawMap();
        });
        display.scaleProperty().addListener((property, before, now) -> {
            drawWindow();
            drawStrip();
            drawMap();
        });
        display.windowRangeProperty().addListener((property, before, now) -> {
            drawWindow();
            drawStrip();
        });
        display.mapRangeProperty().addListener((property, before, now) -> drawMap());
        prediction.chosenProperty().addListener((property, before, now) -> drawMap());
        prediction.thresholdProperty().addListener((property, before, now) -> drawMap());
        prediction.maskingProperty().addListener((property, before, now) -> drawMap());
        drawWindow();
        drawSpectrum();
        drawMap();
    }

    /** The image of the energy window, or its profile along a line scan. */
    public ReadOnlyObjectProperty<FigureSpec> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /** The spectrum of the region with the windows. */
    public ReadOnlyObjectProperty<FigureSpec> spectrumProperty() {
        return spectrum.getReadOnlyProperty();
    }

    /** The chosen map of the prediction, or its profile along a line scan. */
    public ReadOnlyObjectProperty<FigureSpec> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** All spectra of a line scan, position against energy. */
    public ReadOnlyObjectProperty<FigureSpec> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    private void drawStrip() {
        StripModel.Strip read = lines.stripProperty().get();
        Plane plane = image.planeProperty().get();
        if (read == null || read.of() != plane || image.windowProperty().get() == null) {
            strip.set(null);
            return;
        }
        strip.set(StripFigure.of(
                read,
                display.windowRangeProperty()
                        .get()
                        .colours(display.scaleProperty().get(), read.values(), new BitSet()),
                image.windowProperty().get(),
                unitOf(plane),
                provenance(MapKey.STRIP)
                        .with(MapKey.ENERGIES, image.windowProperty().get())
                        .colours(
                                display.scaleProperty().get().title(),
                                display.windowRangeProperty().get())
                        .entries()));
    }

    /** Of the scree plot of the image, of which so many components are kept. */
    Map<String, String> componentsProvenance(int rank) {
        return image.selectedProperty().get() == null
                ? Map.of()
                : provenance(MapKey.SCREE).with(MapKey.KEPT, rank).entries();
    }

    private MapProvenance provenance(String figure) {
        return MapProvenance.of(
                figure, image.selectedProperty().get(), image.sliceProperty().get());
    }

    private void drawWindow() {
        Plane plane = image.planeProperty().get();
        WindowShown shown = image.shownProperty().get();
        Region region = image.regionProperty().get();
        if (plane == null || shown == null || region == null || shown.values().length != plane.count()) {
            window.set(null);
            return;
        }
        MapProvenance told = provenance(MapKey.WINDOW)
                .with(MapKey.ENERGIES, shown.window())
                .with(MapKey.BACKGROUND, shown.background())
                .with(MapKey.UNREAD, shown.unread() == 0 ? null : shown.unread() + ": " + shown.reason())
                .region(region);
        Content content = Content.of(
                label(plane, shown), shown.values(), region.inside(), new Raster.Legend("", unread(shown.unread())));
        window.set(draw(
                plane,
                content,
                display.windowRangeProperty()
                        .get()
                        .colours(display.scaleProperty().get(), shown.values(), new BitSet()),
                told,
                true));
    }

    private FigureSpec draw(
            Plane plane, Content content, Raster.Colours colours, MapProvenance told, boolean ofWindow) {
        Map<String, String> entries = told.colours(
                        display.scaleProperty().get().title(),
                        (ofWindow ? display.windowRangeProperty() : display.mapRangeProperty()).get())
                .entries();
        return plane.isLine()
                ? PlaceFigures.profile(plane, content, entries)
                : PlaceFigures.image(plane, content, colours, entries);
    }

    /** {@code Counts, 1839 to 1859 eV (counts)}. */
    private static String label(Plane plane, WindowShown shown) {
        // A profile has no room for the energies: the chart below has them.
        String energies = plane.isLine() ? "" : ", " + shown.window();
        return (shown.background() == null ? "Intensity" : "Net intensity") + energies + " (" + unitOf(plane) + ")";
    }

    private static String unitOf(Plane plane) {
        String unit = plane.image()
                .metadata()
                .text(Metadata.INTENSITY_UNIT)
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        return unit.isEmpty() ? "arb. units" : unit;
    }

    private static String unread(int count) {
        return count == 0 ? "" : "not read: " + count;
    }

    private void drawSpectrum() {
        Spectrum sum = image.spectrumProperty().get();
        OpenImage open = image.selectedProperty().get();
        if (sum == null || open == null || image.windowProperty().get() == null) {
            spectrum.set(null);
            return;
        }
        boolean net = image.netProperty().get();
        MapProvenance told = provenance(MapKey.SPECTRUM)
                .with(MapKey.ENERGIES, image.windowProperty().get())
                .with(MapKey.BACKGROUND, net ? image.backgroundProperty().get() : null)
                .region(image.regionProperty().get());
        spectrum.set(SumFigure.of(
                sum,
                image.windowProperty().get(),
                net ? image.backgroundProperty().get() : null,
                told.entries()));
    }

    private void drawMap() {
        Quantity quantity = prediction.chosenProperty().get();
        Predicted predicted = prediction.predictedProperty().get();
        if (quantity == null || predicted == null || image.regionProperty().get() == null) {
            map.set(null);
            return;
        }
        ImageAnalysis analysis = predicted.analysis(quantity);
        BitSet masked = prediction.masked();
        String mask = masked.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "novelty above %.0f %%: %d",
                        prediction.thresholdProperty().get(),
                        masked.cardinality());
        BitSet region = binned(image.regionProperty().get(), predicted);
        MapProvenance told = provenance(MapKey.MAP)
                .with(MapKey.QUANTITY, quantity.key())
                .with(
                        MapKey.MASK,
                        prediction.maskingProperty().get()
                                ? prediction.thresholdProperty().get()
                                : null)
                .predicted(predicted, analysis)
                .region(image.regionProperty().get());
        Content content = new Content(
                quantity.heading(),
                quantity.values(),
                quantity.lower(),
                quantity.upper(),
                masked,
                region,
                new Raster.Legend(mask, unread(analysis.unread())));
        map.set(draw(
                predicted.plane(),
                content,
                display.mapRangeProperty().get().colours(display.scaleProperty().get(), quantity.values(), masked),
                told,
                false));
    }

    /** The cells of a binned image that hold any position of a region. */
    static BitSet binned(Region region, Predicted predicted) {
        Plane plane = predicted.plane();
        int bins = predicted.binning();
        BitSet cells = new BitSet();
        region.positions().forEach(at -> {
            int row = at / region.width() / (plane.isLine() || plane.isPoint() ? 1 : bins);
            int column = at % region.width() / bins;
            if (row < plane.height() && column < plane.width()) {
                cells.set(row * plane.width() + column);
            }
        });
        return cells;
    }

    /** Every figure that there is. */
    public List<FigureSpec> all() {
        return java.util.stream.Stream.of(window.get(), spectrum.get(), map.get())
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
