package org.nearedge.app.map;

import java.util.BitSet;
import org.nearedge.app.map.state.PixelModel;
import org.nearedge.app.map.state.Predicted;
import org.nearedge.spectrum.image.Region;

/** Has the position read in detail that is chosen in a predicted image. */
final class PixelReading {
    private final MapModel image;
    private final PredictionModel prediction;
    private final PixelModel pixel;

    PixelReading(MapModel image, PredictionModel prediction, PixelModel pixel) {
        this.image = image;
        this.prediction = prediction;
        this.pixel = pixel;
        image.regionProperty().addListener((property, before, now) -> follow());
        prediction.predictedProperty().addListener((property, before, now) -> follow());
        prediction.chosenProperty().addListener((property, before, now) -> follow());
    }

    private void follow() {
        Predicted predicted = prediction.predictedProperty().get();
        Region region = image.regionProperty().get();
        if (predicted == null || prediction.chosenProperty().get() == null || region == null) {
            pixel.clear("");
            return;
        }
        BitSet cells = MapFigures.binned(region, predicted);
        if (cells.cardinality() != 1) {
            pixel.clear(
                    "A click on one position shows its spectrum, what the model reads of it, and the nearest reference");
            return;
        }
        pixel.read(
                predicted,
                cells.nextSetBit(0),
                prediction.chosenProperty().get().model());
    }
}
