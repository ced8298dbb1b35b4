package org.nearedge.model;

import java.util.List;

/**
 * The shape of a network, and all that a file may say about it: no class is ever named by a file.
 *
 * <p>The input, {@code channels} curves of {@code length} numbers one after the other and then {@code extras} single
 * numbers, goes through 1-D convolutions (no padding), is flattened, joined with the extras, goes through dense layers
 * and ends in {@code outputs} linear numbers. With {@code skip} a linear map of the whole input is added to them.
 */
public record Architecture(
        int channels,
        int length,
        int extras,
        List<Convolution> convolutions,
        List<Integer> dense,
        Activation activation,
        boolean skip,
        int outputs) {

    /** What follows every convolution and dense layer but the last. */
    public enum Activation {
        RELU,
        LEAKY_RELU,
        ELU,
        SWISH,
        TANH
    }

    /** A 1-D convolution without padding. */
    public record Convolution(int filters, int kernel, int stride) {
        public Convolution {
            within("filters", filters, 1, 4096);
            within("kernel", kernel, 1, 4096);
            within("stride", stride, 1, 4096);
        }
    }

    private static final int MOST_LAYERS = 32;
    private static final long MOST_PARAMETERS = 16_000_000;

    public Architecture {
        within("channels", channels, 1, 64);
        within("length", length, 1, 65_536);
        within("extras", extras, 0, 1024);
        within("outputs", outputs, 1, 65_536);
        convolutions = convolutions == null ? List.of() : List.copyOf(convolutions);
        dense = dense == null ? List.of() : List.copyOf(dense);
        within("layers", convolutions.size() + dense.size(), 0, MOST_LAYERS);
        dense.forEach(width -> within("dense width", width, 1, 65_536));
        if (activation == null) {
            throw new IllegalArgumentException("no activation");
        }
        long parameters = count(channels, length, extras, convolutions, dense, skip, outputs);
        if (parameters > MOST_PARAMETERS) {
            throw new IllegalArgumentException(parameters + " weights are more than " + MOST_PARAMETERS);
        }
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " " + value + " is not within " + least + " to " + most);
        }
    }

    private static long count(
            int channels,
            int length,
            int extras,
            List<Convolution> convolutions,
            List<Integer> dense,
            boolean skip,
            int outputs) {
        long total = 0;
        long curves = channels;
        long points = length;
        for (Convolution layer : convolutions) {
            if (points < layer.kernel()) {
                throw new IllegalArgumentException(
                        "a kernel of " + layer.kernel() + " is longer than the " + points + " points before it");
            }
            total += curves * layer.kernel() * layer.filters() + layer.filters();
            curves = layer.filters();
            points = (points - layer.kernel()) / layer.stride() + 1;
        }
        long features = curves * points + extras;
        for (int width : dense) {
            total += features * width + width;
            features = width;
        }
        total += features * outputs + outputs;
        return skip ? total + ((long) channels * length + extras) * outputs : total;
    }

    /** Numbers in one input. */
    public int inputs() {
        return channels * length + extras;
    }

    /** Points of each curve after the convolutions. */
    public int convolvedLength() {
        int points = length;
        for (Convolution layer : convolutions) {
            points = (points - layer.kernel()) / layer.stride() + 1;
        }
        return points;
    }

    /** Curves after the convolutions. */
    public int convolvedChannels() {
        return convolutions.isEmpty()
                ? channels
                : convolutions.get(convolutions.size() - 1).filters();
    }

    /** Number of weights and biases. */
    public int parameters() {
        return (int) count(channels, length, extras, convolutions, dense, skip, outputs);
    }
}
