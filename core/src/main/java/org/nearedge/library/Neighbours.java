package org.nearedge.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The references nearest to a spectrum, over the whole range or a window of it. */
public final class Neighbours {
    private final PreparedReferences prepared;

    private Neighbours(PreparedReferences prepared) {
        this.prepared = prepared;
    }

    public static Neighbours of(PreparedReferences prepared) {
        return new Neighbours(prepared);
    }

    /**
     * The n nearest, nearest first; equal distances in the order of the references.
     *
     * @param input on the channels of the prepared references
     * @param n at least 1; fewer come if there are fewer references
     */
    public List<Neighbour> nearest(Spectrum input, int n, Metric metric) throws InputException {
        EnergyAxis axis = prepared.axis();
        return nearest(input, n, metric, axis.first(), axis.last());
    }

    /** The n nearest judged by the channels from..to alone, eV relative to the onset; nothing is scaled anew. */
    public List<Neighbour> nearest(Spectrum input, int n, Metric metric, double from, double to) throws InputException {
        double[] distances = distances(input, metric, from, to);
        int[] order = smallest(distances, n);
        List<Neighbour> found = new ArrayList<>(order.length);
        for (int i : order) {
            found.add(new Neighbour(prepared.reference(i), prepared.spectrum(i), distances[i]));
        }
        return List.copyOf(found);
    }

    /** Distance to every prepared reference in its order, judged by the channels from..to, eV. */
    public double[] distances(Spectrum input, Metric metric, double from, double to) throws InputException {
        EnergyAxis axis = prepared.axis();
        requireSameChannels(input, axis);
        // Half a channel of tolerance, so that 9.0 includes the channel at 8.999999.
        int first = (int) Math.max(0, Math.ceil((from - axis.first()) / axis.step() - 0.5));
        int last = (int) Math.min(axis.size() - 1.0, Math.floor((to - axis.first()) / axis.step() + 0.5));
        if (!(from <= to) || first > last) {
            throw new InputException(
                    input.name(),
                    String.format(Locale.ROOT, "window %.4g to %.4g eV", from, to),
                    String.format(
                            Locale.ROOT, "holds no channel of the input (%.4g to %.4g eV)", axis.first(), axis.last()),
                    "choose a window inside it");
        }
        return prepared.distances(Arrays.copyOfRange(input.toArray(), first, last + 1), metric, first);
    }

    private static void requireSameChannels(Spectrum input, EnergyAxis axis) throws InputException {
        EnergyAxis given = input.axis();
        double tolerance = 0.01 * axis.step();
        if (given.size() != axis.size()
                || Math.abs(given.first() - axis.first()) > tolerance
                || Math.abs(given.last() - axis.last()) > tolerance) {
            throw new InputException(
                    input.name(),
                    "",
                    "is on other channels (" + given + ") than the references (" + axis + ")",
                    "align its onset and resample it");
        }
    }

    /** Indices of the n smallest values, smallest first, the lower index first among equals. */
    static int[] smallest(double[] values, int n) {
        int wanted = Math.max(0, Math.min(n, values.length));
        int[] order = new int[wanted];
        int have = 0;
        for (int i = 0; i < values.length; i++) {
            if (have == wanted && (wanted == 0 || values[i] >= values[order[have - 1]])) {
                continue;
            }
            int at = have == wanted ? have - 1 : have++;
            while (at > 0 && values[order[at - 1]] > values[i]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }
}
