package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.model.InputWindow;
import org.nearedge.process.InputGrid;

/** The parts of an edge that are looked at apart (Takahara et al., J. Phys. Chem. C 2024, 128, 13500): 5 eV each. */
public final class RegionWindows {
    /** From the start on. */
    public static final String CUMULATIVE = "input, cumulative";

    /** A part by itself. */
    public static final String ALONE = "input, alone";

    /** Of the answer. */
    public static final String OUTPUT = "output";

    /** eV. */
    private static final double WIDTH = 5;

    private RegionWindows() {}

    private static double end(InputGrid grid) {
        return Math.rint(grid.last() + grid.step());
    }

    /** From the start on, but not the whole. */
    public static List<InputWindow> cumulative(InputGrid grid) {
        List<InputWindow> windows = new ArrayList<>();
        for (double to = grid.first() + WIDTH; to < end(grid); to += WIDTH) {
            windows.add(new InputWindow(grid.first(), to));
        }
        return windows;
    }

    /** Each by itself but the first, which is the first cumulative one. */
    public static List<InputWindow> alone(InputGrid grid) {
        List<InputWindow> windows = new ArrayList<>();
        for (double from = grid.first() + WIDTH; from < end(grid); from += WIDTH) {
            windows.add(new InputWindow(from, Math.min(end(grid), from + WIDTH)));
        }
        return windows;
    }

    /** {@code -1 to 4 eV}; {@code all} for null. */
    public static String words(InputWindow window) {
        return window == null ? "all" : String.format(Locale.ROOT, "%.0f to %.0f eV", window.from(), window.to());
    }
}
