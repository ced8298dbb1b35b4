package org.nearedge.evaluate;

import org.nearedge.model.OutputGrid;

/** How many states a PDOS has in the valence band: broadening and noise must not make or lose electrons. */
public final class SumRule {
    private SumRule() {}

    /**
     * Integral of all channels from the lower end of the axis to 0 eV by the trapezoidal rule, states/spin.
     *
     * @param numbers channel after channel
     */
    public static double valenceStates(OutputGrid grid, double[] numbers) {
        int zero = (int) Math.round(-grid.first() / grid.step());
        double sum = 0;
        for (int channel = 0; channel < grid.channels().size(); channel++) {
            int from = channel * grid.size();
            for (int i = 0; i < Math.min(zero, grid.size() - 1); i++) {
                sum += 0.5 * (numbers[from + i] + numbers[from + i + 1]) * grid.step();
            }
        }
        return sum;
    }
}
