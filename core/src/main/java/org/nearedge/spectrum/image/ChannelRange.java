package org.nearedge.spectrum.image;

import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;

/**
 * The channels of an energy window.
 *
 * @param first included
 * @param end excluded
 */
public record ChannelRange(int first, int end) {
    /**
     * @param from eV, included
     * @param to eV, included
     * @throws InputException if no channel lies in the window
     */
    public static ChannelRange of(EnergyAxis axis, double from, double to) throws InputException {
        int first = 0;
        int end = 0;
        for (int i = 0; i < axis.size(); i++) {
            double energy = axis.at(i);
            first = energy < from ? i + 1 : first;
            end = energy <= to ? i + 1 : end;
        }
        if (first >= end) {
            throw new InputException(
                    "energy window", from + " to " + to + " eV", "holds no channel of the image", "move or widen it");
        }
        return new ChannelRange(first, end);
    }

    public int size() {
        return end - first;
    }
}
