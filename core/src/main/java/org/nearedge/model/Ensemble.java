package org.nearedge.model;

import java.util.Arrays;
import java.util.List;

/** Networks of one shape, trained from different seeds, that answer together. */
public final class Ensemble {
    /** Spectra at a time: an image of many must not hold every member's answers at once. */
    private static final int CHUNK = 256;

    private final List<Network> members;
    private final Normaliser normaliser;
    private final ModelInput input;
    private final ModelOutput output;
    private final KernelRegression kernel;
    private final ShiftDistribution shifts;

    /**
     * @param kernel answers together with the networks; null for none
     * @param shifts where curves may stand beside the answer; null if they were learned as they are
     */
    public Ensemble(
            List<Network> members,
            Normaliser normaliser,
            ModelInput input,
            ModelOutput output,
            KernelRegression kernel,
            ShiftDistribution shifts) {
        this.members = List.copyOf(members);
        this.normaliser = normaliser;
        this.input = input;
        this.output = output;
        this.kernel = kernel;
        this.shifts = shifts;
    }

    /**
     * @param mean mean of the members, joined with the kernel's answer by its share, shape (batch, outputs), in reduced units; never below 0 where that makes no
     *     sense
     * @param spread standard deviation of the members, same shape and unit
     */
    public record Answer(float[][] mean, float[][] spread) {}

    /** @param inputs shape (batch, inputs), not encoded */
    public Answer answer(float[][] inputs) {
        float[][] mean = new float[inputs.length][];
        float[][] spread = new float[inputs.length][];
        for (int from = 0; from < inputs.length; from += CHUNK) {
            int to = Math.min(inputs.length, from + CHUNK);
            answer(Arrays.copyOfRange(inputs, from, to), from, mean, spread);
        }
        return new Answer(mean, spread);
    }

    private void answer(float[][] inputs, int from, float[][] mean, float[][] spread) {
        float[][] normalised = normaliser.inputs(input.encoded(inputs));
        float[][][] each = new float[members.size()][][];
        for (int m = 0; m < each.length; m++) {
            each[m] = normaliser.restored(members.get(m).outputs(normalised));
        }
        float[][] regression = kernel == null ? null : normaliser.restored(kernel.outputs(normalised));
        double share = kernel == null ? 0 : kernel.settings().share();
        for (int row = 0; row < inputs.length; row++) {
            int outputs = each[0][row].length;
            mean[from + row] = new float[outputs];
            spread[from + row] = new float[outputs];
            for (int i = 0; i < outputs; i++) {
                double sum = 0;
                double squares = 0;
                for (float[][] member : each) {
                    sum += member[row][i];
                }
                double middle = sum / each.length;
                for (float[][] member : each) {
                    squares += (member[row][i] - middle) * (member[row][i] - middle);
                }
                if (regression != null) {
                    middle += share * (regression[row][i] - middle);
                }
                mean[from + row][i] = (float) middle;
                spread[from + row][i] = (float) Math.sqrt(squares / Math.max(1, each.length - 1));
            }
            if (shifts != null) {
                mean[from + row] = shifts.smeared(mean[from + row], output.block());
            }
            if (output.isNonNegative()) {
                for (int i = 0; i < outputs; i++) {
                    mean[from + row][i] = Math.max(0, mean[from + row][i]);
                }
            }
        }
    }
}
