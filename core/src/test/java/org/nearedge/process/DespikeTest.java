package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nearedge.library.Reference;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class DespikeTest {
    private static final Despike STEP = new Despike(Despike.USUAL, false);

    private static List<Integer> changed(Despike step, Spectrum in) throws InputException {
        Spectrum out = step.apply(in);
        List<Integer> channels = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            if (in.at(i) != out.at(i)) {
                channels.add(i);
            }
        }
        return channels;
    }

    /** A white line beside an edge with spikes of one to three channels and one gap; leaps by numpy's medians. */
    @Test
    void theSpikesAreTakenOutAndTheWhiteLineStays() throws InputException {
        JsonNode given = StepNumbers.of("spikes");
        Spectrum in = StepNumbers.counts(given);
        double[] clean = StepNumbers.list(given.path("clean"));

        List<Integer> spikes = changed(STEP, in);

        assertThat(spikes)
                .containsExactlyElementsOf(Arrays.stream(StepNumbers.list(given.path("spikes")))
                        .mapToObj(x -> (int) x)
                        .toList());
        // Begun by leaps that numpy finds too; the one beside the largest shows when that is gone.
        List<Integer> leaps = Arrays.stream(StepNumbers.list(given.path("leaps")))
                .mapToObj(x -> (int) x)
                .toList();
        assertThat(leaps).contains(40, 141, 142, 300, 301, 411);
        Spectrum out = STEP.apply(in);
        for (int channel : spikes) {
            assertThat(out.at(channel)).isEqualTo(clean[channel], within(6 * Math.sqrt(clean[channel])));
        }
        assertThat(STEP.apply(out)).isEqualTo(out);
        assertThat(STEP.report(in, Partners.NONE).line()).isEqualTo("8 ch at 420, 470.5, 537.5, 550, \u2026 eV");
    }

    @Property(tries = 100)
    void aSpikeAnywhereIsFoundAndNothingElse(
            @ForAll @IntRange(min = 3, max = 396) int at,
            @ForAll @IntRange(min = 1, max = 3) int width,
            @ForAll @DoubleRange(min = 60, max = 1e4) double height,
            @ForAll @IntRange(min = 0, max = 10_000) int seed)
            throws InputException {
        Random random = new Random(seed);
        double[] values = new double[403];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 - 0.1 * i + random.nextGaussian();
        }
        List<Integer> spiked = new ArrayList<>();
        for (int i = at; i < at + width; i++) {
            values[i] += height;
            spiked.add(i);
        }
        assertThat(changed(STEP, Given.spectrum(EnergyAxis.uniform(0.5, 1, 403), values)))
                .isEqualTo(spiked);
    }

    /** Edges of the library as sharp as they were computed, and as a spectrometer of wide channels would see them. */
    @Test
    void noLineOfTheLibraryIsEaten() throws Exception {
        for (String edge : List.of("si-k", "o-k")) {
            for (Reference record : LibraryRecords.of(edge)) {
                Spectrum fine = LibraryRecords.broadened(record, 0.3);
                assertThat(changed(STEP, fine)).as(record.id()).isEmpty();
                int wide = 2;
                double[] coarse = new double[fine.size() / wide];
                Arrays.setAll(coarse, i -> Math.rint(4000 * (fine.at(wide * i) + 0.5)));
                PoissonCounts counts = new PoissonCounts(coarse.length);
                double[] noisy = Arrays.stream(coarse).map(counts::nextOfMany).toArray();
                EnergyAxis axis = EnergyAxis.uniform(530, wide * fine.axis().step(), coarse.length);
                assertThat(changed(STEP, Given.spectrum(axis, coarse)))
                        .as(record.id())
                        .isEmpty();
                assertThat(changed(STEP, Given.spectrum(axis, noisy)))
                        .as(record.id())
                        .isEmpty();
            }
        }
    }

    /** Any single line of a full width of three channels or more, however high. */
    @Property(tries = 300)
    void aLineOfThreeChannelsIsNeverTaken(
            @ForAll @DoubleRange(min = 3, max = 12) double fwhm,
            @ForAll @DoubleRange(min = 50, max = 51) double at,
            @ForAll @DoubleRange(min = 1, max = 1e6) double height)
            throws InputException {
        double sigma = fwhm / 2.3548;
        Random random = new Random(1);
        Spectrum line = Given.spectrum(
                EnergyAxis.uniform(1, 1, 120),
                e -> random.nextGaussian() + height * Math.exp(-0.5 * Math.pow((e - at) / sigma, 2)));
        assertThat(changed(STEP, line)).isEmpty();
    }

    /** The peak at zero loss may be one channel wide. */
    @Test
    void aZeroLossPeakStays() throws InputException {
        Random random = new Random(2);
        Spectrum low =
                Given.spectrum(EnergyAxis.uniform(-20, 1, 200), e -> 10 + random.nextGaussian() + (e == 0 ? 1e5 : 0));
        assertThat(changed(STEP, low)).isEmpty();
    }

    @Test
    void noiseAloneIsLeftAlone() throws InputException {
        int taken = 0;
        for (int seed = 0; seed < 300; seed++) {
            PoissonCounts counts = new PoissonCounts(seed);
            double mean = Math.pow(10, seed % 5 - 1);
            taken += changed(STEP, Given.spectrum(EnergyAxis.uniform(100, 1, 500), e -> counts.nextOfMany(mean)))
                    .size();
        }
        assertThat(taken).isLessThanOrEqualTo(1);
    }

    @Test
    void deadChannelsAreBridgedWhenAsked() throws InputException {
        PoissonCounts counts = new PoissonCounts(1);
        double[] values = new double[300];
        Arrays.setAll(values, i -> 500 - i + counts.nextOfMany(100));
        Arrays.fill(values, 100, 105, 0);
        Arrays.fill(values, 200, 240, 0);
        Spectrum in = Given.spectrum(EnergyAxis.uniform(300, 1, 300), values);

        assertThat(changed(STEP, in)).isEmpty();
        Despike mending = new Despike(Despike.USUAL, true);
        assertThat(changed(mending, in)).containsExactly(100, 101, 102, 103, 104);
        assertThat(mending.apply(in).at(102)).isEqualTo(498, within(60.0));
        assertThat(mending.report(in, Partners.NONE).line()).isEqualTo("no spike \u00b7 5 dead ch mended");
        assertThat(mending.report(in, Partners.NONE).warnings())
                .containsExactly(
                        "The dead channels from 500 to 539 eV are left: they are too many to be bridged, or at the end.");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Despike(2, false)).hasMessageContaining("must be 3 to 100");
        assertThatThrownBy(() -> STEP.apply(Given.spectrum(EnergyAxis.uniform(0, 1, 19), e -> e)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("19 channels are too few to tell a spike from a line");
        assertThatThrownBy(() -> Recipe.fromJson(
                        "{\"steps\":[{\"step\":\"despike\",\"threshold\":8,\n\"mendDead\":1}]}", "r.json"))
                .hasMessageContaining("line 2: \"mendDead\" of step despike is \"1\" and must be true or false");
    }
}
