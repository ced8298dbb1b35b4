package org.nearedge.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.model.SinglePrecision;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** The reading of an image's positions in several threads, each position once, by all models together. */
final class ImageReading {
    /** What became of a position. */
    private enum Fate {
        UNREAD,
        READ,
        VACUUM,
        DEAD,
        UNREADABLE
    }

    private final SpectrumImage image;
    private final Recipe recipe;
    private final PartnersOfImage partners;
    private final EnergyAxis inputAxis;
    private final List<ModelMaps> models;
    private final PositionDraws noise;
    private final Fate[] fates;
    private int firstLeftOut = Integer.MAX_VALUE;
    private String example;
    /** Whether the example is of a recipe that cannot be done. */
    private boolean unreadable;

    ImageReading(
            SpectrumImage image, Analysis sum, PartnersOfImage partners, List<ModelMaps> models, PositionDraws noise) {
        this.image = image;
        this.recipe = sum.recipe();
        this.partners = partners;
        this.inputAxis = sum.input().axis();
        this.models = models;
        this.noise = noise;
        fates = new Fate[image.count()];
        Arrays.fill(fates, Fate.UNREAD);
    }

    /** Reads the positions from (included) to (excluded). */
    void read(int from, int to) throws InputException {
        int channels = image.axis().size();
        double[] rows = new double[(to - from) * channels];
        image.rows(from, to, 0, channels, rows);
        ImageComponents.Beside beside = partners.block(from, to);
        List<float[]> inputs = new ArrayList<>();
        List<float[][]> draws = noise.isOff() ? null : new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int position = from; position < to; position++) {
            double[] row = Arrays.copyOfRange(rows, (position - from) * channels, (position - from + 1) * channels);
            if (fault(position, row) == null) {
                read(position, row, beside.at(position), inputs, draws, positions);
            }
        }
        for (ModelMaps model : models) {
            model.read(positions, inputs, draws);
        }
        // Only now: of a piece that fails nothing counts as read.
        positions.forEach(position -> fates[position] = Fate.READ);
    }

    /** Null if the numbers may be a spectrum; otherwise the position is left out. */
    private Fate fault(int position, double[] row) {
        Fate fault = fault(row);
        if (fault != null) {
            leaveOut(
                    position,
                    fault,
                    image.title() + " [" + image.place(position) + "]: "
                            + (fault == Fate.VACUUM
                                    ? "has no counts in any channel."
                                    : "has no finite number, or the same in every channel."));
        }
        return fault;
    }

    /** Enters all of a position, or leaves it out. */
    private void read(
            int position,
            double[] row,
            Partners beside,
            List<float[]> inputs,
            List<float[][]> draws,
            List<Integer> positions) {
        try {
            Spectrum raw = image.spectrum(position, row);
            Spectrum input = recipe.run(raw, beside).result();
            if (!input.axis().equals(inputAxis)) {
                throw new InputException(
                        input.name(),
                        "",
                        "its recipe ends on another energy axis than that of the sum",
                        "add a resample step");
            }
            if (draws != null) {
                draws.add(noise.at(position, raw, beside));
            }
            inputs.add(SinglePrecision.of(input.toArray()));
            positions.add(position);
        } catch (InputException e) {
            leaveOut(position, Fate.UNREADABLE, e.getMessage());
        }
    }

    /** Null if the numbers may be a spectrum. */
    private static Fate fault(double[] row) {
        boolean finite = false;
        boolean zero = true;
        boolean same = true;
        for (double number : row) {
            finite |= Double.isFinite(number);
            zero &= number == 0;
            same &= number == row[0];
        }
        return zero ? Fate.VACUUM : !finite || same ? Fate.DEAD : null;
    }

    private synchronized void leaveOut(int position, Fate fate, String why) {
        fates[position] = fate;
        // Why a recipe cannot be done is worth more to know than where the first hole is.
        boolean telling = fate == Fate.UNREADABLE && !unreadable;
        if (telling || position < firstLeftOut && (fate == Fate.UNREADABLE) == unreadable) {
            unreadable = fate == Fate.UNREADABLE;
            firstLeftOut = position;
            example = why;
        }
    }

    /** To be called when no thread reads any more: one for each model. */
    List<ImageAnalysis> results() {
        int[] counts = new int[Fate.values().length];
        for (Fate fate : fates) {
            counts[fate.ordinal()]++;
        }
        int cancelled = counts[Fate.UNREAD.ordinal()];
        LeftOut leftOut = new LeftOut(
                counts[Fate.VACUUM.ordinal()],
                counts[Fate.DEAD.ordinal()],
                counts[Fate.UNREADABLE.ordinal()],
                cancelled,
                example == null && cancelled > 0 ? "cancelled" : example);
        return models.stream()
                .map(model -> model.result(leftOut, noise.isOff() ? null : noise.note()))
                .toList();
    }
}
