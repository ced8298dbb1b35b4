package org.nearedge.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.raster.Span;
import org.nearedge.app.chart.style.ColourScale;
import org.nearedge.app.map.figures.MapKey;
import org.nearedge.app.map.figures.MapProvenance;
import org.nearedge.app.map.figures.PlaceFigures;
import org.nearedge.app.map.figures.PlaceFigures.Content;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Predicted;
import org.nearedge.app.map.state.Quantity;
import org.nearedge.app.map.state.RangeChoice;
import org.nearedge.app.provenance.Key;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileHash;
import org.nearedge.io.FileName;
import org.nearedge.io.npy.NpyFile;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.PartnersOfImage;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;
import picocli.CommandLine.Option;

/** A folder of maps: each as a NumPy array, as a table, and as a picture with its colour bar. */
final class MapsFolder {
    @Option(
            names = "--maps",
            paramLabel = "FOLDER",
            description =
                    "of a spectrum image: writes each map as .npy (float32), .csv and .png; is made if it is missing")
    private Path folder;

    boolean isWanted() {
        return folder != null;
    }

    /** Fails before any work is done if nothing can be written there. */
    void requirePlace() throws InputException {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException(FileName.of(folder), "", "cannot be made a folder", "choose another name", e);
        }
        AtomicFile.requireWritable(folder.resolve("maps.npy"));
    }

    /**
     * @param from what was predicted
     * @return number of maps
     */
    int write(OpenImage from, SpectrumImage image, List<ImageAnalysis> analyses) throws InputException {
        Plane plane = plane(image);
        Predicted predicted = new Predicted(from, plane, 1, from.treated().get(), PartnersOfImage.NONE, analyses);
        String hash = Files.isRegularFile(from.path()) ? FileHash.sha256(from.path()) : null;
        List<Quantity> quantities = predicted.quantities();
        for (Quantity quantity : quantities) {
            String name = quantity.key().replaceAll("[^A-Za-z0-9_.-]+", "-");
            NpyFile.write(folder.resolve(name + ".npy"), image.positions(), quantity.values());
            FigureSpec figure = figure(predicted, quantity, hash);
            FigureData.csv(figure, folder.resolve(name + ".csv"));
            FigureExport.write(figure, FigureSize.singleColumn(), folder.resolve(name + ".png"));
        }
        return quantities.size();
    }

    /** Of more than two position axes, all but the last are rows one after the other. */
    private static Plane plane(SpectrumImage image) {
        int[] shape = image.positions();
        if (shape.length <= 2) {
            return Plane.of(image);
        }
        int width = shape[shape.length - 1];
        int height = image.count() / width;
        return new Plane(image, height, width, Span.counted(width), Span.counted(height));
    }

    private static FigureSpec figure(Predicted predicted, Quantity quantity, String hash) {
        ImageAnalysis analysis = predicted.analysis(quantity);
        Map<String, String> told = new LinkedHashMap<>(MapProvenance.of(MapKey.MAP, predicted.from(), List.of())
                .with(MapKey.QUANTITY, quantity.key())
                .predicted(predicted, analysis)
                .colours(ColourScale.VIRIDIS.title(), RangeChoice.ALL)
                .with(Key.FILE_HASH, hash)
                .entries());
        String unread = analysis.unread() == 0 ? "" : "not read: " + analysis.unread();
        Content content = new Content(
                quantity.heading(),
                quantity.values(),
                quantity.lower(),
                quantity.upper(),
                new BitSet(),
                new BitSet(),
                new Raster.Legend("", unread));
        return predicted.plane().isLine()
                ? PlaceFigures.profile(predicted.plane(), content, told)
                : PlaceFigures.image(
                        predicted.plane(),
                        content,
                        RangeChoice.ALL.colours(ColourScale.VIRIDIS, quantity.values(), new BitSet()),
                        told);
    }
}
