package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.OutputProperties;
import org.nearedge.model.Prediction;

class IntervalWordsTest {
    private static Prediction prediction(Prediction.Parts parts) {
        OutputProperties output =
                new OutputProperties(List.of(LocalProperty.BOND_LENGTH, LocalProperty.BOND_ANGLE), List.of(1.0, 1.0));
        Prediction.Answer answer =
                new Prediction.Answer(new double[] {1.6, 109}, new double[] {1.5, 100}, new double[] {1.7, 118}, parts);
        return new Prediction("a 1", null, output, answer, null, null, List.of());
    }

    @Test
    void bothPartsAreTold() {
        Prediction wide = prediction(new Prediction.Parts(new double[] {0.03, 8}, new double[] {0.04, 6}));
        assertThat(IntervalWords.of(wide))
                .hasValue("90 % interval: bond length ± 0.030 model, ± 0.040 counting Å; bond angle ± 8.0 model,"
                        + " ± 6.0 counting °");
        // 5 over 3 and 10 over 8: a mean of 45.8 % more.
        assertThat(IntervalWords.widening(wide)).hasValue("noise widens its interval by 45.8 %");
    }

    @Test
    void withoutAWordOnTheNoiseNothingIsTold() {
        assertThat(IntervalWords.of(prediction(null))).isEmpty();
        assertThat(IntervalWords.widening(prediction(null))).isEmpty();
        Prediction quiet = prediction(new Prediction.Parts(new double[] {0.03, 8}, new double[2]));
        assertThat(IntervalWords.widening(quiet)).hasValue("noise widens its interval by less than 0.1 %");
    }
}
