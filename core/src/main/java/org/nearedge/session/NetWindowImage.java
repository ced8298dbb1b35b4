package org.nearedge.session;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.process.PowerLaw;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.spectrum.Chunks;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;
import org.nearedge.spectrum.image.ChannelRange;

/**
 * What falls into an energy window at every position above the background, a power law that is fitted at each position
 * before the edge ({@link PowerLaw}).
 *
 * @param values shape (positions), flat, the last axis fastest, in the intensity's unit; NaN where no background could be
 *     fitted
 * @param unread number of positions without a value
 * @param reason why the first of them has none; null if all have
 */
public record NetWindowImage(float[] values, int unread, String reason) {
    private static final int CHUNK = 64;
    /** Where the spectra are scattered over the file more are read together. */
    private static final int SCATTERED_CHUNK = 1024;

    /**
     * @param from of the window, eV, included
     * @param to of the window, eV, included
     * @param background fit window
     * @param progress told the share that is done, 0 to 1
     * @param cancelled once true, the image is given up
     * @return null if it was cancelled
     * @throws InputException if no channel lies in the window, or the image can no longer be read
     */
    public static NetWindowImage of(
            SpectrumImage image,
            double from,
            double to,
            PowerLawBackground background,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        EnergyAxis axis = image.axis();
        ChannelRange channels = ChannelRange.of(axis, from, to);
        if (background.from() < axis.first() - axis.step()
                || background.to() > axis.last()
                || axis.indexOf(background.to()) - axis.indexOf(background.from()) < 5) {
            throw new InputException(
                    "background window",
                    background.from() + " to " + background.to() + " eV",
                    "has fewer than 5 channels of the image",
                    "move or widen it");
        }
        Work work = new Work(image, background, channels);
        int threads = Runtime.getRuntime().availableProcessors();
        int chunk = image.isStoredByPosition() ? CHUNK : SCATTERED_CHUNK;
        new Chunks(image.count(), chunk, threads)
                .each(work::read, done -> progress.accept(done / (double) image.count()), cancelled);
        return cancelled.getAsBoolean() ? null : work.result();
    }

    /** The positions in several threads, each once. */
    private static final class Work {
        private final SpectrumImage image;
        private final PowerLawBackground background;
        private final ChannelRange window;
        private final float[] values;
        private int firstUnread = Integer.MAX_VALUE;
        private String reason;

        Work(SpectrumImage image, PowerLawBackground background, ChannelRange window) {
            this.image = image;
            this.background = background;
            this.window = window;
            values = new float[image.count()];
        }

        void read(int from, int to) throws InputException {
            int channels = image.axis().size();
            double[] rows = new double[(to - from) * channels];
            image.rows(from, to, 0, channels, rows);
            for (int position = from; position < to; position++) {
                int start = (position - from) * channels;
                try {
                    values[position] = net(image.spectrum(position, Arrays.copyOfRange(rows, start, start + channels)));
                } catch (InputException e) {
                    values[position] = Float.NaN;
                    leaveOut(position, e.getMessage());
                }
            }
        }

        private float net(Spectrum spectrum) throws InputException {
            PowerLaw law = background.fit(spectrum);
            double sum = 0;
            double[] below = law.on(image.axis(), window.first(), window.end());
            for (int i = 0; i < below.length; i++) {
                sum += spectrum.valueAt(image.axis().at(window.first() + i)) - below[i];
            }
            return (float) sum;
        }

        private synchronized void leaveOut(int position, String why) {
            if (position < firstUnread) {
                firstUnread = position;
                reason = why;
            }
        }

        NetWindowImage result() {
            int unread = 0;
            for (float value : values) {
                unread += Float.isNaN(value) ? 1 : 0;
            }
            return new NetWindowImage(values, unread, reason);
        }
    }
}
