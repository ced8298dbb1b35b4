package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class OnsetTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(510, 0.25, 240);

    private static double edge(double e) {
        return Given.step(e, 532, 0.5) + 0.8 * Math.exp(-0.5 * Math.pow((e - 537) / 1.5, 2));
    }

    @Test
    void halfTheHeightOfASymmetricStepIsItsMiddle() throws InputException {
        assertThat(Onset.of(Given.spectrum(AXIS, e -> Given.step(e, 532, 0.5)))).isEqualTo(532, within(0.05));
    }

    @Property(tries = 50)
    void scaleOffsetAndCalibrationDoNotMatter(
            @ForAll @DoubleRange(min = 1e-6, max = 1e9) @Scale(9) double scale,
            @ForAll @DoubleRange(min = -10, max = 10) double offset,
            @ForAll @DoubleRange(min = -400, max = 400) double shift)
            throws InputException {
        double plain = Onset.of(Given.spectrum(AXIS, OnsetTest::edge));

        Spectrum other = Given.spectrum(AXIS, e -> scale * (edge(e) + offset));

        assertThat(Onset.of(new Calibrate(shift).apply(other))).isEqualTo(plain + shift, within(1e-6));
    }

    @Property(tries = 30)
    void aStraightResidualBackgroundHardlyMatters(@ForAll @DoubleRange(min = -0.03, max = 0.015) @Scale(6) double slope)
            throws InputException {
        double plain = Onset.of(Given.spectrum(AXIS, OnsetTest::edge));

        assertThat(Onset.of(Given.spectrum(AXIS, e -> edge(e) + slope * (e - 532))))
                .isEqualTo(plain, within(0.1));
    }

    @Test
    void whatLiesFarAboveDoesNotMatter() throws InputException {
        double plain = Onset.of(Given.spectrum(AXIS, OnsetTest::edge));

        Spectrum another = Given.spectrum(AXIS, e -> edge(e) + 1.8 * Given.step(e, 556, 0.5));

        assertThat(Onset.of(another)).isEqualTo(plain, within(1e-3));
        assertThat(Onset.of(new Crop(524, 549).apply(another))).isEqualTo(plain, within(0.02));
    }

    @Test
    void dispersionHardlyMatters() throws InputException {
        double fine = Onset.of(Given.spectrum(EnergyAxis.uniform(510, 0.05, 1200), OnsetTest::edge));

        for (double step : new double[] {0.1, 0.2, 0.25, 0.5}) {
            Spectrum coarse = Given.spectrum(EnergyAxis.uniform(510.03, step, (int) (58 / step)), OnsetTest::edge);
            assertThat(Onset.of(coarse)).isEqualTo(fine, within(0.02));
        }
    }

    @Test
    void aFallingBackgroundAloneHasNoOnset() {
        assertThatThrownBy(() -> Onset.of(Given.spectrum(AXIS, e -> 1e9 * Math.pow(e, -3))))
                .isInstanceOf(InputException.class)
                .hasMessage("given, onset: no edge rises out of the noise in 510 to 569.75 eV;"
                        + " check the range and the background, or give the onset.");
    }

    @Test
    void pureNoiseHasNoOnset() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            try {
                Onset.of(Given.spectrum(AXIS, e -> random.nextGaussian()));
                found++;
            } catch (InputException e) {
                assertThat(e.reason()).startsWith("no edge rises");
            }
        }
        assertThat(found).isLessThanOrEqualTo(4);
    }

    @Test
    void threePointsAreTooFew() {
        assertThatThrownBy(() -> Onset.of(Given.spectrum(EnergyAxis.uniform(530, 1, 3), 0, 1, 2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("3 channels are too few");
        assertThatThrownBy(() -> Onset.of(Given.spectrum(EnergyAxis.uniform(500, 5, 30), OnsetTest::edge)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot show where an edge starts");
    }

    @Property(tries = 30)
    void aligningTwiceIsAligningOnce(@ForAll @DoubleRange(min = 525, max = 540) double at) throws InputException {
        Spectrum in = Given.spectrum(AXIS, e -> edge(e - at + 532));

        Spectrum once = new AlignOnset(null).apply(in);

        assertThat(Onset.of(once)).isEqualTo(0, within(1e-9));
        assertThat(new AlignOnset(null).apply(once).axis().first())
                .isEqualTo(once.axis().first(), within(1e-9));
    }

    @Test
    void aGivenOnsetIsTaken() throws InputException {
        Spectrum in = Given.spectrum(AXIS, OnsetTest::edge);

        assertThat(new AlignOnset(531.0).apply(in).axis().first()).isEqualTo(-21);
        assertThatThrownBy(() -> new AlignOnset(1839.0).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the onset, 1839 eV, lies outside its 510 to 569.75 eV");
        assertThatThrownBy(() -> new AlignOnset(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A peak 4 eV before a step: certain where it is low or high, ambiguous where it is near half of the step. */
    @ParameterizedTest
    @CsvSource({"0.2,1", "0.42,2", "0.6,1", "0.8,1"})
    void aFirstPeakOfHalfTheStepMakesTwoCandidates(double height, int expected) throws InputException {
        Spectrum in = Given.spectrum(
                AXIS, e -> height * Math.exp(-0.5 * Math.pow((e - 532) / 0.8, 2)) + Given.step(e, 536, 0.5));

        List<Double> places = Onset.candidates(in);

        assertThat(places).hasSize(expected).isSorted().contains(Onset.of(in));
        if (expected == 2) {
            assertThat(places.get(0)).isEqualTo(532, within(1.0));
            assertThat(places.get(1)).isEqualTo(536, within(1.0));
        }
    }

    /** What noise lets jump is what is flagged, and hardly anything else: below 5 % of them. */
    @ParameterizedTest
    @CsvSource({"si-k,0.5", "si-k,1.2", "o-k,0.5", "o-k,1.2"})
    void recordsThatJumpUnderNoiseAreFlagged(String edge, double sigma) throws IOException, InputException {
        List<Reference> records = LibraryRecords.of(edge);
        int flagged = 0;
        for (Reference record : records) {
            boolean ambiguous =
                    Onset.candidates(LibraryRecords.broadened(record, sigma)).size() > 1;
            flagged += ambiguous ? 1 : 0;
            if (OnsetStudy.noise(List.of(record), sigma, 50, 4).worst() > 1) {
                assertThat(ambiguous).as(record.id()).isTrue();
            }
        }
        assertThat(flagged).isLessThan(Math.max(1, (int) (0.05 * records.size())));
    }
}
