package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.process.Partners;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.SpectrumImage;
import org.nearedge.spectrum.image.Region;

/** Every position has the low-loss of its own place. */
class PartnersOfImageTest {
    /** Spectra of 5 channels; position p has the constant value p + 1. */
    private static Dataset dataset(double first, int... positions) {
        List<DataAxis> axes = new ArrayList<>();
        int count = 1;
        for (int size : positions) {
            axes.add(DataAxis.uniform("place", "nm", 0, 1, size));
            count *= size;
        }
        axes.add(DataAxis.uniform("energy", "eV", first, 1, 5));
        double[] values = new double[count * 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 5 + 1;
        }
        return Dataset.ordered("data", "test", axes, Samples.of(values), Metadata.EMPTY, List.of());
    }

    private static SpectrumImage image(int... positions) throws InputException {
        return dataset(500, positions).spectra().orElseThrow();
    }

    @Test
    void anImageOfTheSameScanGivesEachPositionItsOwn() throws InputException {
        PartnersOfImage partners = PartnersOfImage.ofLowLoss(image(2, 3), dataset(0, 2, 3));
        assertThat(partners.hasLowLoss()).isTrue();
        assertThat(partners.at(4).lowLoss().at(0)).isEqualTo(5);
        assertThat(partners.at(0).lowLoss().at(0)).isEqualTo(1);
        assertThat(partners.sum().lowLoss().at(3)).isEqualTo(21);
        Region right = Region.rectangle(2, 3, 0, 2, 2, 3);
        assertThat(partners.region(right).lowLoss().at(0)).isEqualTo(3 + 6);
    }

    @Test
    void aSingleSpectrumIsTheSameForAll() throws InputException {
        PartnersOfImage partners = PartnersOfImage.ofLowLoss(image(2, 3), dataset(0));
        assertThat(partners.at(5)).isEqualTo(partners.sum());
        assertThat(partners.at(5).lowLoss().at(0)).isEqualTo(1);
        assertThat(PartnersOfImage.ofLowLoss(image(), dataset(0, 2))
                        .sum()
                        .lowLoss()
                        .at(0))
                .isEqualTo(3);
    }

    @Test
    void anImageOfAnotherScanIsRefused() {
        assertThatThrownBy(() -> PartnersOfImage.ofLowLoss(image(2, 3), dataset(0, 3, 2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has 3 x 2 positions, and the spectrum image has 2 x 3");
    }

    @Test
    void componentsAreTheSameEverywhere() throws InputException {
        Partners.Components components = (in, rank) -> in;
        PartnersOfImage partners =
                PartnersOfImage.ofLowLoss(image(2), dataset(0, 2)).withComponents(components);
        assertThat(partners.at(1).components()).isSameAs(components);
        assertThat(partners.at(1).lowLoss().at(0)).isEqualTo(2);
        assertThat(PartnersOfImage.NONE.hasLowLoss()).isFalse();
        assertThat(PartnersOfImage.NONE.at(3)).isEqualTo(Partners.NONE);
    }

    /** The same low-losses, read together. */
    @Test
    void aBlockHoldsThoseOfItsPositions() throws InputException {
        int[] reads = {0};
        SpectrumImage lowLoss = CountedImage.of(dataset(0, 2, 3).spectra().orElseThrow(), reads);
        PartnersOfImage partners = PartnersOfImage.ofLowLoss(image(2, 3), lowLoss);
        var block = partners.block(1, 5);
        for (int p = 1; p < 5; p++) {
            assertThat(block.at(p).lowLoss().toArray())
                    .containsExactly(lowLoss.spectrum(
                                    p, dataset(0, 2, 3).spectra().orElseThrow().row(p))
                            .toArray());
        }
        assertThat(reads[0]).isEqualTo(1);
        assertThat(PartnersOfImage.NONE.block(0, 3).at(2)).isEqualTo(Partners.NONE);
    }
}
