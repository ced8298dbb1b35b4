package org.nearedge.process.fit.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.io.Spectra;
import org.nearedge.process.EdgeStep;
import org.nearedge.process.Interpolation;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.Fits;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Iron compounds measured at the Fe-K edge; skipped where they are not there. */
class MeasuredIronTest {
    private static final MixtureOptions XANES = MixtureOptions.DEFAULT.withRange(7100.0, 7200.0);

    private static Spectrum open(String name) throws InputException {
        Path file = Path.of(System.getProperty("nearedge.root", ".."))
                .resolve("../shared/test-data/xdi-iron")
                .resolve(name + ".xdi");
        assumeTrue(Files.exists(file) && !Spectra.formats().isEmpty());
        Spectrum raw = Spectra.open(file).get(0).spectrum().withName(name);
        return EdgeStep.usual(raw).apply(raw);
    }

    /** One iron in three of magnetite is divalent. */
    @Test
    void magnetiteIsOneThirdDivalent() throws InputException {
        Spectrum magnetite = open("Fe3O4_rt_01");
        Mixture mixture = LinearCombination.fit(
                magnetite,
                ChannelErrors.of(magnetite, ChannelErrors.Kind.UNKNOWN),
                List.of(open("FeO_rt_01"), open("Fe2O3_rt_01")),
                XANES);
        assertThat(mixture.weights().get(0).weight().value()).isCloseTo(1.0 / 3, within(0.05));
        assertThat(mixture.quality().rFactor()).isLessThan(2e-3);
    }

    /** Goethite, siderite and ferrihydrite, mixed by us with the noise of a fair scan, on another scan's channels. */
    @Test
    void aMixtureOfMineralsIsTakenApart() throws InputException {
        Spectrum goethite = open("Hansel2001_goethite_xanes_003");
        Spectrum siderite = open("Hansel2001_siderite_xanes_001");
        Spectrum ferrihydrite = open("Hansel2001_2lineFerrihydrite_xanes_001");
        Interpolation one = new Interpolation(goethite);
        Interpolation two = new Interpolation(siderite);
        Spectrum grid = ferrihydrite;
        double[] mixed = new double[grid.size()];
        for (int i = 0; i < mixed.length; i++) {
            double energy = grid.axis().at(i);
            mixed[i] = 0.6 * one.at(energy) + 0.4 * two.at(energy);
        }
        Random random = new Random(4);
        int covered = 0;
        for (int run = 0; run < 60; run++) {
            Spectrum target = Fits.noisy(grid.withIntensity(mixed).withName("mixed"), 0.003, random);
            List<Spectrum> minerals = List.of(goethite, siderite, ferrihydrite);
            Mixture mixture = LinearCombination.fit(target, Fits.known(target, 0.003), minerals, XANES);
            Weight divalent = mixture.weights().get(1);
            assertThat(divalent.weight().value()).isCloseTo(0.4, within(0.02));
            covered += Math.abs(divalent.weight().value() - 0.4)
                            < divalent.weight().error()
                    ? 1
                    : 0;
        }
        // Ferrihydrite is nearly goethite and is held at zero half of the time: the error is then that of two.
        assertThat(covered / 60.0).isBetween(0.5, 0.85);
    }
}
