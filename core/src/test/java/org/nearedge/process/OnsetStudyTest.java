package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.InputException;

/**
 * Bounds on the errors of docs/onset.md: half a channel and one channel of 0.25 eV for what is usual, and apart from it
 * the share of jumps. Not on the standard deviation over noise: one record with two possible onsets decides it alone.
 */
class OnsetStudyTest {
    @ParameterizedTest
    @CsvSource({"si-k,0.5", "si-k,1.2", "o-k,0.5", "o-k,1.2"})
    void noiseMovesTheOnsetByLessThanHalfAChannel(String edge, double sigma) throws IOException, InputException {
        List<Reference> records = LibraryRecords.of(edge);

        OnsetStudy.Errors good = OnsetStudy.noise(records, sigma, 20, 2);
        assertThat(good.bias()).isBetween(-0.125, 0.125);
        assertThat(good.within(0.68)).isLessThan(0.125);
        assertThat(good.within(0.95)).isLessThan(0.25);
        assertThat(good.bad()).isLessThan(0.02);
        OnsetStudy.Errors poor = OnsetStudy.noise(records, sigma, 10, 2);
        assertThat(poor.within(0.68)).isLessThan(0.25);
        assertThat(poor.within(0.95)).isLessThan(0.5);
        assertThat(poor.bad()).isLessThan(0.04);
    }

    @ParameterizedTest
    @CsvSource({"si-k,0.5", "si-k,1.2", "o-k,0.5", "o-k,1.2"})
    void residualSlopeAndCroppingHardlyMoveIt(String edge, double sigma) throws IOException, InputException {
        List<Reference> records = LibraryRecords.of(edge);

        for (double slope : new double[] {-0.01, 0.01}) {
            OnsetStudy.Errors sloping = OnsetStudy.slope(records, sigma, slope);
            assertThat(sloping.deviation()).isLessThan(0.15);
            assertThat(sloping.bad()).isLessThan(0.03);
        }
        OnsetStudy.Errors cropped = OnsetStudy.cropped(records, sigma, -4, 15);
        assertThat(cropped.deviation()).isLessThan(0.1);
        assertThat(cropped.bad()).isLessThan(0.03);
    }

    @ParameterizedTest
    @CsvSource({"si-k,0.15,0.25", "o-k,0.45,0.5"})
    void broadeningMovesItByLittle(String edge, double bias, double deviation) throws IOException, InputException {
        OnsetStudy.Errors shift = OnsetStudy.broader(LibraryRecords.of(edge));

        assertThat(shift.missed).isZero();
        assertThat(shift.bias()).isBetween(-bias, bias);
        assertThat(shift.deviation()).isLessThan(deviation);
    }
}
