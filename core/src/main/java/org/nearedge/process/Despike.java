package org.nearedge.process;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Takes out the spikes of cosmic rays and X-rays ({@link Spikes}: modified z-score of Whitaker and Hayes, Chemom. Intell.
 * Lab. Syst. 2018, 179, 82) and puts a straight line between the channels on both sides in their place. On request dead
 * channels are mended in the same way.
 *
 * @param threshold standard deviations of the noise by which a spike leaps out, 3 to 100
 * @param mendDead whether runs of dead channels ({@link SignalFaults}) are bridged as well
 */
public record Despike(double threshold, boolean mendDead) implements Step {
    /** Noise alone reaches it in at most one channel of 300 simulated spectra of 500 channels, 0.1 to 1000 counts each. */
    public static final double USUAL = 8;

    private static final int FEWEST_CHANNELS = 20;
    /** What is left of a spike that was spread over its neighbours is found when the spike is gone. */
    private static final int MOST_PASSES = 5;
    /** Longer ones cannot be bridged by a straight line. */
    static final int LONGEST_DEAD = 20;

    private static final int NAMED = 4;

    public Despike {
        StepInput.requireFinite("threshold", threshold);
        if (threshold < 3 || threshold > 100) {
            throw new IllegalArgumentException("threshold is " + threshold + " and must be 3 to 100");
        }
    }

    /** The intensities, and which channels were changed. */
    private record Mended(double[] values, TreeSet<Integer> spikes, TreeSet<Integer> dead, List<String> left) {}

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        Mended mended = mended(in);
        return mended.spikes().isEmpty() && mended.dead().isEmpty() ? in : in.withIntensity(mended.values());
    }

    boolean isPossible(Spectrum in) {
        return in.size() >= FEWEST_CHANNELS;
    }

    private Mended mended(Spectrum in) throws InputException {
        if (in.size() < FEWEST_CHANNELS) {
            throw StepInput.fault(
                    in,
                    "despike",
                    "%d channels are too few to tell a spike from a line".formatted(in.size()),
                    "at least " + FEWEST_CHANNELS + " are needed");
        }
        Mended mended = new Mended(in.toArray(), new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
        if (mendDead) {
            for (DeadChannels run : DeadChannels.of(in)) {
                if (run.size() > LONGEST_DEAD || run.from() == 0 || run.end() == in.size()) {
                    mended.left()
                            .add("The dead channels from %s are left: they are too many to be bridged, or at the end."
                                    .formatted(StepInput.range(
                                            in.axis().at(run.from()), in.axis().at(run.end() - 1))));
                } else {
                    run.bridge(mended.values());
                    for (int i = run.from(); i < run.end(); i++) {
                        mended.dead().add(i);
                    }
                }
            }
        }
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            List<Spikes.Spike> spikes = Spikes.find(in, mended.values(), threshold);
            spikes.forEach(spike -> bridge(mended.values(), spike.from(), spike.end(), mended.spikes()));
            if (spikes.isEmpty()) {
                break;
            }
        }
        return mended;
    }

    private static void bridge(double[] values, int from, int end, TreeSet<Integer> changed) {
        double left = values[from - 1];
        double right = values[end];
        for (int i = from; i < end; i++) {
            double t = (i - from + 1.0) / (end - from + 1);
            values[i] = (1 - t) * left + t * right;
            changed.add(i);
        }
    }

    @Override
    public StepReport report(Spectrum in, Partners partners) throws InputException {
        Mended mended = mended(in);
        String spikes = mended.spikes().isEmpty()
                ? "no spike"
                : mended.spikes().size() + " ch at " + energies(in, mended.spikes()) + " eV";
        String dead = mended.dead().isEmpty() ? "" : " \u00b7 " + mended.dead().size() + " dead ch mended";
        return new StepReport(spikes + dead, mended.left(), null);
    }

    private static String energies(Spectrum in, TreeSet<Integer> channels) {
        List<String> first = new ArrayList<>();
        int before = -2;
        for (int channel : channels) {
            if (channel > before + 1 && first.size() <= NAMED) {
                first.add(
                        first.size() == NAMED
                                ? "\u2026"
                                : StepInput.number(in.axis().at(channel)));
            }
            before = channel;
        }
        return String.join(", ", first);
    }
}
