package org.nearedge.app.map;

import java.util.List;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Treated;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/** Small images whose every number is known. */
public final class Images {
    /** Channels of every image: 100 to 109 eV. */
    public static final int CHANNELS = 10;

    private Images() {}

    /** A number at a place and channel. */
    @FunctionalInterface
    public interface Numbers {
        double at(int row, int column, int channel);
    }

    /** Half a nanometre a position, 1 eV a channel from 100 eV on. */
    public static Dataset dataset(int height, int width, Numbers numbers) {
        return dataset(height, width, CHANNELS, DataAxis.uniform("Energy", "eV", 100, 1, CHANNELS), numbers);
    }

    public static Dataset dataset(int height, int width, int channels, DataAxis energy, Numbers numbers) {
        double[] values = new double[height * width * channels];
        for (int i = 0; i < values.length; i++) {
            int place = i / channels;
            values[i] = numbers.at(place / width, place % width, i % channels);
        }
        DataAxis x = DataAxis.uniform("x", "nm", 0, 0.5, width);
        List<DataAxis> axes =
                height == 1 ? List.of(x, energy) : List.of(DataAxis.uniform("y", "nm", 0, 0.5, height), x, energy);
        return Dataset.ordered("image", "test", axes, Samples.of(values), Metadata.EMPTY, List.of());
    }

    public static OpenImage open(String name, Dataset dataset) {
        return new OpenImage(name, null, 0, dataset, () -> Treated.NOTHING);
    }

    public static OpenImage open(int height, int width, Numbers numbers) {
        return open("image.dm4", dataset(height, width, numbers));
    }
}
