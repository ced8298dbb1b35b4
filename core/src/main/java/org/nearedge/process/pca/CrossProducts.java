package org.nearedge.process.pca;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/**
 * Sum over spectra of the products of all pairs of channels. Spectra come in batches; the rows of the sum are shared out
 * among threads, so each number is added up in the same order whatever their number.
 */
final class CrossProducts {
    /** Rows of the sum that one thread does at a time. */
    private static final int ROWS = 16;
    /** Channels and spectra done together: their part of a batch stays in the cache. */
    private static final int TILE = 512;

    private static final int SPECTRA = 64;

    private final int channels;
    private final double[][] sum;

    CrossProducts(int channels) {
        this.channels = channels;
        sum = new double[channels][];
        for (int i = 0; i < channels; i++) {
            sum[i] = new double[channels];
        }
    }

    /** @param batch shape (spectra, channels); those from count on are not looked at */
    void add(double[][] batch, int count, ExecutorService pool) throws InterruptedException {
        List<Callable<Void>> parts = new ArrayList<>();
        for (int from = 0; from < channels; from += ROWS) {
            int first = from;
            int end = Math.min(channels, from + ROWS);
            parts.add(() -> {
                add(batch, count, first, end);
                return null;
            });
        }
        try {
            for (var part : pool.invokeAll(parts)) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void add(double[][] batch, int count, int first, int end) {
        for (int start = 0; start < count; start += SPECTRA) {
            for (int tile = first; tile < channels; tile += TILE) {
                add(batch, start, Math.min(count, start + SPECTRA), first, end, tile);
            }
        }
    }

    private void add(double[][] batch, int start, int stop, int first, int end, int tile) {
        int tileEnd = Math.min(channels, tile + TILE);
        for (int i = first; i < end; i++) {
            double[] row = sum[i];
            int from = Math.max(i, tile);
            int s = start;
            for (; s + 4 <= stop; s += 4) {
                add(row, from, tileEnd, i, batch[s], batch[s + 1], batch[s + 2], batch[s + 3]);
            }
            for (; s < stop; s++) {
                double[] x = batch[s];
                double a = x[i];
                for (int j = from; j < tileEnd; j++) {
                    row[j] += a * x[j];
                }
            }
        }
    }

    private static void add(double[] row, int from, int to, int i, double[] x0, double[] x1, double[] x2, double[] x3) {
        double a0 = x0[i];
        double a1 = x1[i];
        double a2 = x2[i];
        double a3 = x3[i];
        for (int j = from; j < to; j++) {
            row[j] += a0 * x0[j] + a1 * x1[j] + a2 * x2[j] + a3 * x3[j];
        }
    }

    /** Shape (channels x channels), rows one after the other, each product divided by both channels' scales. */
    double[] scaled(double[] scale) {
        double[] out = new double[channels * channels];
        for (int i = 0; i < channels; i++) {
            for (int j = i; j < channels; j++) {
                double value = sum[i][j] / (scale[i] * scale[j]);
                out[i * channels + j] = value;
                out[j * channels + i] = value;
            }
        }
        return out;
    }
}
