package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class AmbiguousOnsetTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    /** O-K with a first peak of some height at 531 eV and a step of 1 at 535 eV. */
    private static Spectrum oxygen(double peak) {
        EnergyAxis axis = EnergyAxis.uniform(505, 0.2, 250);
        double[] values = new double[axis.size()];
        for (int i = 0; i < values.length; i++) {
            double first = peak * Math.exp(-0.5 * Math.pow((axis.at(i) - 531) / 0.8, 2));
            values[i] = first + step(axis.at(i) - 535);
        }
        return new Spectrum("oxygen", axis, values, Metadata.EMPTY);
    }

    private static double step(double x) {
        return 0.5 * (1 + Math.tanh(1.6 * x));
    }

    private static List<String> onsetNotes(AnalysisRequest request) throws InputException {
        return ANALYSER.analyse(request).sentences(Analysis.About.ONSET);
    }

    @Test
    void twoPossibleOnsetsAreToldUntilOneIsSetByHand() throws InputException {
        Spectrum raw = oxygen(0.42);
        AnalysisRequest request = AnalysisRequest.of(raw).withEdge("O-K");

        assertThat(onsetNotes(request))
                .singleElement()
                .asString()
                .matches("The onset is ambiguous: 53[01]\\.\\d or"
                        + " 53[456]\\.\\d eV; set it by hand if the edge starts elsewhere\\.");

        Recipe automatic = ANALYSER.analyse(request).recipe();
        int align = automatic.steps().indexOf(new Recipe.Entry(new AlignOnset(null), true));
        Recipe byHand = automatic.with(align, new AlignOnset(531.0));
        assertThat(onsetNotes(request.withRecipe(byHand))).isEmpty();
    }

    @Test
    void aCertainOnsetNeedsNoWords() throws InputException {
        assertThat(onsetNotes(AnalysisRequest.of(oxygen(0.2)).withEdge("O-K"))).isEmpty();
    }
}
