package org.nearedge.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * What is wrong with a raw signal itself, before anything is done to it: a file that was cut short, negative counts, dead
 * channels, saturation. Each is told in one sentence; what is left can still be worth reading.
 */
public final class SignalFaults {
    /** Noise may fall below zero by so many of its standard deviations, */
    private static final double DEEP = 6;
    /** and by this share of the maximum. */
    private static final double SHARE = 0.05;
    /** Equal channels at the maximum that are a plateau and no chance. */
    private static final int PLATEAU = 3;
    /** Counts below which channels are equal by chance. */
    private static final double FEW_COUNTS = 200;
    /** Largest share of the channels that a plateau may have: a curve that ends flat is not saturated. */
    private static final double MOST_OF_IT = 0.5;

    private static final double SUDDEN = 1e-4;
    /** A flat top of rounded numbers falls by a few of their last digits. */
    private static final double DIGITS = 4;

    private static final int NAMED = 3;
    public static final String NOT_CORRECTED = "Dead time of the detector and self-absorption (of fluorescence) are not"
            + " corrected: correct them before, or use transmission.";

    private SignalFaults() {}

    /** A sentence for each fault; empty for a sound signal. */
    public static List<String> of(Spectrum raw) {
        List<String> faults = new ArrayList<>();
        raw.metadata().text(Metadata.CUT_SHORT).ifPresent(faults::add);
        if (raw.max() == raw.min()) {
            faults.add(flat(raw));
            return faults;
        }
        addNegative(faults, raw);
        addDead(faults, raw);
        addSaturated(faults, raw);
        return List.copyOf(faults);
    }

    /** The faults, and what is not corrected in a signal of its kind. */
    public static List<String> notes(Spectrum raw) {
        List<String> notes = new ArrayList<>(of(raw));
        raw.metadata().number(Metadata.POSITIONS_LEFT_OUT).ifPresent(count -> notes.add(leftOut(count.longValue())));
        if (SignalKind.of(raw) == SignalKind.ABSORPTION) {
            notes.add(NOT_CORRECTED);
        }
        return List.copyOf(notes);
    }

    /** @throws InputException if every channel is the same: then there is nothing to be read */
    public static void requireSignal(Spectrum raw) throws InputException {
        if (raw.size() > 1 && raw.max() == raw.min()) {
            throw new InputException(
                    raw.name(),
                    "",
                    raw.max() == 0
                            ? "is zero in every channel"
                            : "is " + StepInput.number(raw.max()) + " in every channel",
                    "check the file, the position and the exposure");
        }
    }

    private static String leftOut(long positions) {
        return positions == 1
                ? "1 position of the image holds numbers that are not finite and adds nothing to the sum."
                : positions + " positions of the image hold numbers that are not finite and add nothing to the sum.";
    }

    private static String flat(Spectrum raw) {
        return raw.max() == 0
                ? "Every channel is zero: there is no signal."
                : "Every channel is " + StepInput.number(raw.max()) + ": there is no signal.";
    }

    private static void addNegative(List<String> faults, Spectrum raw) {
        int lowest = 0;
        int negative = 0;
        boolean whole = true;
        for (int i = 0; i < raw.size(); i++) {
            lowest = raw.at(i) < raw.at(lowest) ? i : lowest;
            negative += raw.at(i) < 0 ? 1 : 0;
            whole &= raw.at(i) == Math.rint(raw.at(i));
        }
        double depth = -raw.at(lowest);
        boolean counts = raw.metadata()
                        .text(Metadata.INTENSITY_UNIT)
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("count")
                || whole && raw.max() > 1;
        boolean deep = depth > DEEP * Noise.deviation(raw) && depth > SHARE * raw.max();
        if (negative > 0 && SignalKind.of(raw) != SignalKind.ABSORPTION && (counts || deep)) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%d of %d channels are negative, the lowest at %s eV (%s): %s",
                    negative,
                    raw.size(),
                    StepInput.number(raw.axis().at(lowest)),
                    StepInput.number(raw.at(lowest)),
                    counts
                            ? "counts cannot be, so too much was subtracted from them, for example as dark signal."
                            : "too much may have been subtracted."));
        }
    }

    private static void addDead(List<String> faults, Spectrum raw) {
        List<DeadChannels> runs = DeadChannels.of(raw);
        if (!runs.isEmpty()) {
            int channels = runs.stream().mapToInt(DeadChannels::size).sum();
            List<String> places = runs.stream()
                    .limit(NAMED)
                    .map(run -> StepInput.range(
                            raw.axis().at(run.from()), raw.axis().at(run.end() - 1)))
                    .toList();
            faults.add(String.format(
                    Locale.ROOT,
                    "%d channels are dead (%s%s): they say the same number while their neighbours count.",
                    channels,
                    String.join(", ", places),
                    runs.size() > NAMED ? ", \u2026" : ""));
        }
    }

    private static void addSaturated(List<String> faults, Spectrum raw) {
        double max = raw.max();
        int longest = 0;
        int at = 0;
        int all = 0;
        int run = 0;
        for (int i = 0; i < raw.size(); i++) {
            run = raw.at(i) == max ? run + 1 : 0;
            all += raw.at(i) == max ? 1 : 0;
            if (run > longest) {
                longest = run;
                at = i - run + 1;
            }
        }
        boolean plateau = longest >= PLATEAU && !isFewCounts(raw) && isCutOff(raw, at, at + longest);
        if ((plateau || isFullScale(max, all)) && all < MOST_OF_IT * raw.size()) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%d %s saturated at %s, from %s eV on: peaks there are higher than they look.",
                    all,
                    all == 1 ? "channel is" : "channels are",
                    StepInput.number(max),
                    StepInput.number(raw.axis().at(at))));
        }
    }

    /** A curve that is flat by nature comes near its level slowly, and so does one of few digits. */
    private static boolean isCutOff(Spectrum raw, int from, int end) {
        double least = Math.max(SUDDEN * (raw.max() - raw.min()), DIGITS * digit(raw));
        boolean left = from == 0 || raw.max() - raw.at(from - 1) > least;
        boolean right = end == raw.size() || raw.max() - raw.at(end) > least;
        return left && right && (from > 0 || end < raw.size());
    }

    /** The smallest difference of neighbours: the last digit, where a file has few. */
    private static double digit(Spectrum raw) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < raw.size(); i++) {
            double difference = Math.abs(raw.at(i) - raw.at(i - 1));
            least = difference > 0 ? Math.min(least, difference) : least;
        }
        return least;
    }

    private static boolean isFewCounts(Spectrum raw) {
        return raw.max() < FEW_COUNTS && Arrays.stream(raw.toArray()).allMatch(value -> value == Math.rint(value));
    }

    /** 2^n - 1 of a converter with n bits, to the unit; a low one is reached by chance in a single channel. */
    private static boolean isFullScale(double max, int channels) {
        for (int bits = channels > 1 ? 8 : 14; bits <= 32; bits++) {
            if (max == Math.pow(2, bits) - 1) {
                return true;
            }
        }
        return false;
    }
}
