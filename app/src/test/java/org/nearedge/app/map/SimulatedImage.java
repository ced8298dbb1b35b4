package org.nearedge.app.map;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.nearedge.io.dm.DmPicture;
import org.nearedge.io.dm.DmPixels;
import org.nearedge.io.dm.DmWriter;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SimulatedMeasurement;
import org.nearedge.library.SimulatedMeasurement.Expected;
import org.nearedge.spectrum.InputException;

/**
 * A simulated spectrum image, for tests and to look at screens with: one structure on the left, another on the right of
 * a slanted interface, counted with noise, with vacuum in a corner. No measurement.
 */
public final class SimulatedImage {
    /**
     * What is simulated.
     *
     * @param threshold energy loss of the lowest empty state, eV
     */
    record Sample(String edge, double threshold, String left, String right) {
        static final Sample SILICON = new Sample("Si-K", 1840, "diamond", "amorphous Si 1");
        static final Sample OXIDE = new Sample("O-K", 532, "Quartz-alpha", "Stishovite");
    }

    private SimulatedImage() {}

    /** {@code FILE.dm4 [WIDTH HEIGHT [O-K]]}: an image; with a height of 1 a line scan. */
    public static void main(String[] words) throws IOException, InputException {
        int width = words.length > 2 ? Integer.parseInt(words[1]) : 64;
        int height = words.length > 2 ? Integer.parseInt(words[2]) : 48;
        write(Path.of(words[0]), words.length > 3 ? Sample.OXIDE : Sample.SILICON, width, height, 400);
    }

    /** @param peak expected counts a channel at the highest point of the edge */
    static Path write(Path file, Sample sample, int width, int height, double peak) throws IOException, InputException {
        SimulatedMeasurement made = new SimulatedMeasurement(sample.threshold(), 1.0, 40, 1.5 * peak, 3, peak, 0);
        Expected left = made.expected(sites(sample, sample.left()));
        Expected right = made.expected(sites(sample, sample.right()));
        int channels = Math.min(left.axis().size(), right.axis().size());
        int places = width * height;
        float[] values = new float[places * channels];
        Random random = new Random(5);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int place = row * width + column;
                double share = rightShare(row, column, width, height);
                boolean vacuum = height > 4 && row < height / 6 && column > 5 * width / 6;
                double thickness = 0.75 + 0.5 * column / width;
                for (int i = 0; i < channels && !vacuum; i++) {
                    double edge = (1 - share) * left.edge()[i] + share * right.edge()[i];
                    double mean = thickness * (edge + left.background()[i]);
                    values[i * places + place] =
                            (float) Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
                }
            }
        }
        DmPicture picture = height == 1
                ? DmPicture.of(DmPixels.FLOAT32, width, channels).axis(0, 0.4, "nm")
                : DmPicture.of(DmPixels.FLOAT32, width, height, channels)
                        .axis(0, 0.4, "nm")
                        .axis(0, 0.4, "nm");
        picture.axis(-left.axis().first() / left.axis().step(), left.axis().step(), "eV")
                .name("simulated " + sample.left() + " | " + sample.right())
                .brightness(0, 1, "Counts")
                .values(i -> values[(int) i]);
        return new DmWriter(4, ByteOrder.LITTLE_ENDIAN).add(picture).write(file);
    }

    /** Share of the right structure: an interface that is two positions wide and leans. */
    static double rightShare(int row, int column, int width, int height) {
        double at = width * 0.45 + 0.15 * width * (row - height / 2.0) / Math.max(1, height);
        return 1 / (1 + Math.exp(-(column - at) / 1.0));
    }

    private static List<Reference> sites(Sample sample, String structure) throws InputException {
        return ReferenceLibrary.bundled().edge(sample.edge()).stream()
                .filter(record -> record.structure().equals(structure))
                .toList();
    }
}
