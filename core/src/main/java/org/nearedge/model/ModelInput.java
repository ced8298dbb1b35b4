package org.nearedge.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.InputGrid;

/**
 * What a model starts from: its curves channel after channel, then the single numbers it is told, in their units.
 *
 * @param grid of each curve; for an edge 0 is the onset, for a PDOS the bottom of the conduction band
 * @param told numbers that the user has to know beside the curves
 * @param absolute where the curve stands at the excitation energy it is told, the network sees it there and not the
 *     number; null for a curve on its own grid
 * @param conditioning what is done to each curve before the network sees it
 * @param window the only part of each curve that the network sees, for a study; null for all of it
 */
public record ModelInput(
        ModelReads reads,
        InputGrid grid,
        List<LocalProperty> told,
        @JsonInclude(JsonInclude.Include.NON_NULL) AbsoluteAxis absolute,
        Conditioning conditioning,
        @JsonInclude(JsonInclude.Include.NON_NULL) InputWindow window) {
    public ModelInput(
            ModelReads reads,
            InputGrid grid,
            List<LocalProperty> told,
            AbsoluteAxis absolute,
            Conditioning conditioning) {
        this(reads, grid, told, absolute, conditioning, null);
    }

    public ModelInput {
        conditioning = conditioning == null ? Conditioning.NONE : conditioning;
        told = told == null ? List.of() : List.copyOf(told);
        if (reads == null || grid == null || grid.size() < 2) {
            throw new IllegalArgumentException("it is not said what the model reads");
        }
        if (absolute != null && (reads != ModelReads.EDGE || !told.equals(List.of(LocalProperty.EXCITATION_ENERGY)))) {
            throw new IllegalArgumentException("an absolute axis is for an edge and its excitation energy");
        }
    }

    /** An edge and nothing else. */
    public static ModelInput edge(InputGrid grid) {
        return new ModelInput(ModelReads.EDGE, grid, List.of(), null, null);
    }

    /** The same with its curves as they are. */
    public ModelInput unconditioned() {
        return new ModelInput(reads, grid, told, absolute, Conditioning.NONE, window);
    }

    /**
     * The same of which only a part is seen; the numbers stay as many, those outside are 0, and no scale is
     * taken from what is not seen: it stays that of the highest peak of all.
     */
    public ModelInput within(InputWindow part) {
        return new ModelInput(reads, grid, told, absolute, conditioning.within(part), part);
    }

    /** Whether a network sees the curves otherwise than they are. */
    @JsonIgnore
    public boolean isConditioned() {
        return !conditioning.equals(Conditioning.NONE);
    }

    /** Gaussian broadening of the curves, eV. */
    public double sigma() {
        return grid.sigma();
    }

    /** Numbers of all curves. */
    public int curves() {
        return reads.channels().size() * grid.size();
    }

    /** Numbers of one input: the curves, and what is told. */
    public int numbers() {
        return curves() + told.size();
    }

    /** Numbers of one input as a network sees it. */
    public int encoded() {
        return absolute == null ? numbers() : curves() + absolute.size();
    }

    /** Numbers at the end of an encoded input that are no curve. */
    public int encodedSingles() {
        return absolute == null ? told.size() : 0;
    }

    /**
     * Inputs as a network sees them, shape (batch, {@link #encoded}): curves conditioned; with an absolute axis the
     * curve on its own grid and, after it, the curve where it stands.
     *
     * @param rows shape (batch, {@link #numbers})
     */
    public float[][] encoded(float[][] rows) {
        float[][] encoded = new float[rows.length][];
        int curves = curves();
        for (int row = 0; row < rows.length; row++) {
            float[] numbers = Arrays.copyOf(rows[row], encoded());
            if (window != null) {
                window.mask(numbers, grid, reads.channels().size());
            }
            for (int at = 0; at < curves; at += grid.size()) {
                conditioning.apply(numbers, at, grid.size(), grid.first(), grid.step());
            }
            if (absolute != null) {
                Arrays.fill(numbers, curves, numbers.length, 0);
                absolute.place(numbers, curves, grid.first(), grid.step(), rows[row][curves], numbers, curves);
            }
            encoded[row] = numbers;
        }
        return encoded;
    }
}
