package org.nearedge.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nearedge.model.ModelReads;

/**
 * Draws augmented batches; the same random numbers give the same batches. Several curves of one input are moved and
 * broadened alike, each with noise of its own; numbers after the curves are only mixed. An edge has its maximum brought
 * back to 1, a PDOS keeps its unit.
 */
final class Augmenter {
    private final Augmentation settings;
    private final LabelledRecords records;
    private final double step;
    private final int channels;
    private final int size;
    private final boolean scaled;
    private final Map<String, List<Integer>> sites = new HashMap<>();

    Augmenter(Augmentation settings, LabelledRecords records) {
        this.settings = settings;
        this.records = records;
        step = records.input().grid().step();
        size = records.input().grid().size();
        channels = records.input().reads().channels().size();
        scaled = records.input().reads() == ModelReads.EDGE;
        for (int i = 0; i < records.size(); i++) {
            sites.computeIfAbsent(records.references().get(i).structure(), s -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Inputs, shape (batch, inputs), and targets, shape (batch, outputs). */
    record Batch(float[][] inputs, float[][] targets) {}

    Batch batch(int[] rows, SplittableRandom random) {
        float[][] inputs = new float[rows.length][];
        float[][] targets = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            double[] spectrum = shifted(row, random);
            targets[i] = records.targets()[row];
            float[] input = records.inputs()[row];
            int partner = partner(row, random);
            if (partner != row) {
                double share = random.nextDouble();
                double[] other = shifted(partner, random);
                for (int k = 0; k < spectrum.length; k++) {
                    spectrum[k] += share * (other[k] - spectrum[k]);
                }
                targets[i] = mixed(targets[i], records.targets()[partner], share);
                if (!scaled) {
                    // What reads a PDOS gives an edge, whose maximum is 1.
                    targets[i] = normalised(targets[i]);
                }
                input = mixed(input, records.inputs()[partner], share);
            }
            if (settings.broadening() > 0) {
                double sigma = settings.broadening() * Math.sqrt(random.nextDouble()) / step;
                for (int channel = 0; channel < channels; channel++) {
                    broaden(spectrum, channel * size, sigma);
                }
            }
            for (int channel = 0; channel < channels; channel++) {
                addNoise(spectrum, channel * size, random);
            }
            inputs[i] = scaled ? normalised(spectrum, input) : joined(spectrum, 1, input);
        }
        return new Batch(inputs, targets);
    }

    private int partner(int row, SplittableRandom random) {
        double draw = random.nextDouble();
        if (draw < settings.sameStructure()) {
            List<Integer> same = sites.get(records.references().get(row).structure());
            return same.get(random.nextInt(same.size()));
        }
        return draw < settings.sameStructure() + settings.anyStructure() ? random.nextInt(records.size()) : row;
    }

    private static float[] normalised(float[] edge) {
        float max = 0;
        for (float value : edge) {
            max = Math.max(max, value);
        }
        for (int i = 0; i < edge.length && max > 0; i++) {
            edge[i] /= max;
        }
        return edge;
    }

    private static float[] mixed(float[] a, float[] b, double share) {
        float[] result = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = (float) (a[i] + share * (b[i] - a[i]));
        }
        return result;
    }

    /** The curves of a wide record, moved by a random part of an eV and cut to the input's length. */
    private double[] shifted(int row, SplittableRandom random) {
        float[] wide = records.wide()[row];
        int margin = records.margin();
        double limit = Math.max(0, margin - 1);
        double by = settings.onsetJitter() == 0 ? 0 : settings.onsetJitter() / step * random.nextGaussian();
        by = Math.max(-limit, Math.min(limit, by));
        double[] result = new double[channels * size];
        int width = size + 2 * margin;
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < size; i++) {
                double at = i + margin + by;
                int left = (int) Math.min(width - 2, Math.floor(at));
                double part = at - left;
                left += channel * width;
                result[channel * size + i] = wide[left] + part * (wide[left + 1] - wide[left]);
            }
        }
        return result;
    }

    /**
     * Broadens one curve in place.
     *
     * @param from place of its first number
     * @param sigma channels
     */
    private void broaden(double[] values, int from, double sigma) {
        int reach = (int) Math.ceil(4 * sigma);
        double[] kernel = new double[reach + 1];
        double sum = 0;
        for (int k = 0; k <= reach; k++) {
            kernel[k] = sigma > 0 ? Math.exp(-0.5 * k * k / (sigma * sigma)) : 1;
            sum += k == 0 ? kernel[k] : 2 * kernel[k];
        }
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            double value = 0;
            for (int k = -reach; k <= reach; k++) {
                int at = Math.max(0, Math.min(size - 1, i + k));
                value += kernel[Math.abs(k)] / sum * values[from + at];
            }
            result[i] = value;
        }
        System.arraycopy(result, 0, values, from, size);
    }

    /** Noise of a detector whose channels may be wider than the grid's. */
    private void addNoise(double[] values, int from, SplittableRandom random) {
        double white = settings.whiteNoise() * random.nextDouble();
        double counts = settings.leastCounts() <= 0
                ? Double.POSITIVE_INFINITY
                : settings.leastCounts()
                        * Math.pow(settings.mostCounts() / settings.leastCounts(), random.nextDouble());
        if (white == 0 && Double.isInfinite(counts)) {
            return;
        }
        double channel = Math.max(1, settings.dispersion() / step);
        double[] noise = new double[(int) Math.ceil(size / channel) + 2];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextGaussian();
        }
        double phase = random.nextDouble();
        for (int i = 0; i < size; i++) {
            double at = i / channel + phase;
            int left = (int) at;
            double part = channel > 1 ? at - left : 0;
            double draw = noise[left] + part * (noise[left + 1] - noise[left]);
            double value = values[from + i];
            values[from + i] += draw * Math.sqrt(white * white + Math.max(0, value) / counts);
        }
    }

    /** The curve with maximum 1 in place of the input's own, which is longer where single numbers follow it. */
    private static float[] normalised(double[] values, float[] input) {
        double max = 0;
        for (double value : values) {
            max = Math.max(max, value);
        }
        return joined(values, max > 0 ? max : 1, input);
    }

    /** The curves over a divisor, and the numbers that follow them in an input. */
    private static float[] joined(double[] values, double divisor, float[] input) {
        float[] result = input.clone();
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) (values[i] / divisor);
        }
        return result;
    }
}
