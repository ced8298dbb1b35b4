package org.nearedge.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.evaluate.baseline.SquaredDifference;
import org.nearedge.model.OutputGrid;

/** Errors of the network in parts of its curves. */
public final class OutputRegions {
    /** As in Takahara et al., J. Phys. Chem. C 2024, 128, 13500: -15 to 15 eV in four. */
    private static final int PARTS = 4;

    private OutputRegions() {}

    /** By the region's words, then by channel; empty if the model gives properties. */
    public static Map<String, Map<String, Double>> of(TestRun run) {
        Map<String, Map<String, Double>> regions = new LinkedHashMap<>();
        if (run.output() instanceof OutputGrid grid) {
            int size = grid.size() / PARTS;
            for (int part = 0; part < PARTS; part++) {
                int from = part * size;
                int to = part == PARTS - 1 ? grid.size() : from + size;
                Map<String, Double> channels = new LinkedHashMap<>();
                for (int c = 0; c < grid.channels().size(); c++) {
                    int offset = c * grid.size();
                    double sum = 0;
                    for (int row = 0; row < run.test().size(); row++) {
                        sum += SquaredDifference.mean(
                                run.answers()[row], run.test().targets()[row], offset + from, offset + to);
                    }
                    channels.put(grid.channels().get(c), sum / run.test().size());
                }
                regions.put(words(grid.first() + from * grid.step(), grid.first() + to * grid.step()), channels);
            }
        }
        return regions;
    }

    /** {@code -7.5 to 0 eV}. */
    private static String words(double from, double to) {
        return number(from) + " to " + number(to) + " eV";
    }

    private static String number(double energy) {
        return new BigDecimal(energy)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
