package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * Absorption spectra made of the library's records: the record at its edge's energy, continued at its last value, on a
 * straight pre-edge, on the uneven axis of a scan. Against the model's input of the record itself. Intensities are in
 * maxima of the record.
 */
class AbsorptionRecipeTest {
    private static final double SIGMA = 0.5;

    private record Case(String name, Edge edge, InputGrid grid) {}

    private static final Case SILICON = new Case("si-k", new Edge("Si-K", 1839), InputGrid.siliconK(SIGMA));
    private static final Case OXYGEN = new Case("o-k", new Edge("O-K", 532), InputGrid.oxygenK(SIGMA));

    private static Spectrum record(Case of, int index) throws IOException, InputException {
        List<Reference> records = LibraryRecords.of(of.name());
        return LibraryRecords.broadened(records.get(index % records.size()), SIGMA);
    }

    /** 1 eV channels up to 5 eV before the edge, then 0.1 eV up to 25 eV after it, as a beamline scans. */
    private static EnergyAxis scan(double edge, double before) {
        int coarse = (int) before - 5;
        double[] energies = new double[coarse + 300];
        for (int i = 0; i < energies.length; i++) {
            energies[i] = i < coarse ? edge - before + i : edge - 5 + 0.1 * (i - coarse);
        }
        return EnergyAxis.of(energies);
    }

    private static Spectrum measured(
            Case of, Spectrum record, double before, DoubleUnaryOperator background, String signal) {
        double edge = of.edge().onset();
        return Given.spectrum(scan(edge, before), e -> {
                    double relative = e - edge;
                    double absorbed = relative < record.axis().first() ? 0 : record.valueAt(relative);
                    return absorbed + background.applyAsDouble(relative);
                })
                .withMetadata(signal.isEmpty() ? Metadata.EMPTY : Metadata.of(Map.of(Metadata.SIGNAL, signal)));
    }

    private static Spectrum input(Case of, Spectrum record) throws InputException {
        return AutomaticRecipe.of(record, null, of.grid(), SIGMA).run(record).result();
    }

    private static double largestDifference(Spectrum a, Spectrum b) {
        double most = 0;
        for (int i = 0; i < a.size(); i++) {
            most = Math.max(most, Math.abs(a.at(i) - b.at(i)));
        }
        return most;
    }

    @ParameterizedTest
    @CsvSource({
        // offset, slope per eV, signal
        "0.6, 0, XAS",
        "-4, 0, XAS",
        "0.3, -0.004, XANES",
        "-0.2, -0.01, XAS",
        "0.5, 0.01, XAS",
        "-2, 0.02, XAS",
        "0.6, 0, ''",
        "-4, 0, ''",
        "2, -0.004, ''",
        "-0.2, -0.01, ''",
        "0.5, 0.01, ''",
        "-2, 0.02, ''",
    })
    void aStraightPreEdgeIsTakenOffAndTheInputIsThatOfTheRecord(double offset, double slope, String signal)
            throws IOException, InputException {
        for (Case of : List.of(SILICON, OXYGEN)) {
            for (int index = 0; index < 60; index += 6) {
                Spectrum record = record(of, index);
                Spectrum raw = measured(of, record, 60, e -> offset + slope * e, signal);

                Edge found = EdgeFinder.find(raw).get(0);
                Recipe recipe = AutomaticRecipe.of(raw, found, of.grid(), SIGMA);

                assertThat(found.name()).isEqualTo(of.edge().name());
                PreEdgeLine step = recipe.steps().stream()
                        .map(Recipe.Entry::step)
                        .filter(PreEdgeLine.class::isInstance)
                        .map(PreEdgeLine.class::cast)
                        .findFirst()
                        .orElseThrow();
                assertThat(step.fit(raw).at(of.edge().onset())).isEqualTo(offset, within(1e-6));
                assertThat(step.fit(raw).slope()).isEqualTo(slope, within(1e-7));
                assertThat(largestDifference(recipe.run(raw).result(), input(of, record)))
                        .isLessThan(1e-5);
            }
        }
    }

    /**
     * Lorentzian tails of the core hole (an arctangent step of half width 0.25 eV and 0.3 of the height, 4 eV above the
     * onset), noise in every channel, and less and less of a pre-edge.
     *
     * @param before first energy, eV before the tabulated edge
     * @param noise standard deviation in a channel, in maxima of the record
     * @param bound largest error of the model's input allowed, in its maximum of 1
     */
    @ParameterizedTest
    @CsvSource({"60, 0, 0.002", "60, 0.005, 0.03", "25, 0.005, 0.04", "12, 0.001, 0.01"})
    void noiseATailAndAShortPreEdgeCostLittle(double before, double noise, double bound)
            throws IOException, InputException {
        Random random = new Random(3);
        DoubleUnaryOperator arctan = e -> 0.3 * (0.5 + Math.atan((e - 4) / 0.25) / Math.PI);
        DoubleUnaryOperator all = e -> arctan.applyAsDouble(e) + 0.7 - 0.006 * e + noise * random.nextGaussian();
        for (int index = 0; index < 60; index += 6) {
            Spectrum record = record(SILICON, index);
            Spectrum clean = measured(SILICON, record, 60, arctan, "XAS");
            Spectrum raw = measured(SILICON, record, before, all, "XAS");

            Spectrum input = AutomaticRecipe.of(raw, SILICON.edge(), SILICON.grid(), null)
                    .run(raw)
                    .result();
            Spectrum truth = Recipe.of(new AlignOnset(null), Resample.to(SILICON.grid()), new Normalise(null, null))
                    .run(clean)
                    .result();
            assertThat(largestDifference(input, truth)).isLessThan(bound);
        }
    }

    @Test
    void whatIsZeroBeforeTheEdgeKeepsItsZero() throws IOException, InputException {
        Spectrum record = record(SILICON, 3);
        Random random = new Random(9);
        for (String signal : List.of("XAS", "")) {
            Spectrum raw = measured(SILICON, record, 60, e -> 0.003 * random.nextGaussian(), signal);

            Recipe recipe = AutomaticRecipe.of(raw, SILICON.edge(), SILICON.grid(), SIGMA);

            assertThat(recipe.steps())
                    .extracting(Recipe.Entry::step)
                    .noneMatch(step -> step instanceof PreEdgeLine || step instanceof PowerLawBackground);
        }
    }

    /** What a power law describes as well is still a line where the file says that photons were absorbed. */
    @Test
    void theFilesWordDecidesBeforeTheShape() throws InputException {
        Spectrum loss = EdgeFinderTest.measured(1760, 0.25, 600, 1, 1842, 0.5);

        assertThat(background(loss)).isInstanceOf(PowerLawBackground.class);
        assertThat(background(told(loss, "EELS"))).isInstanceOf(PowerLawBackground.class);
        assertThat(background(told(loss, "XANES"))).isInstanceOf(PreEdgeLine.class);
    }

    /** Straight over 60 eV at 0.2 % noise: the power law that nearly fits leaves more than twice the squares. */
    @Test
    void whereTheFileIsSilentTheShapeDecides() throws InputException {
        EnergyAxis axis = EnergyAxis.uniform(460, 0.25, 400);
        Random random = new Random(5);
        Spectrum straight = Given.spectrum(
                axis, e -> 10 - 0.06 * (e - 460) + Given.step(e, 532, 0.5) + 0.02 * random.nextGaussian());
        Spectrum falling = Given.spectrum(
                axis, e -> 10 * Math.pow(e / 460, -4) + Given.step(e, 532, 0.5) + 0.02 * random.nextGaussian());

        assertThat(background(straight)).isInstanceOf(PreEdgeLine.class);
        assertThat(background(falling)).isInstanceOf(PowerLawBackground.class);
    }

    private static Spectrum told(Spectrum spectrum, String signal) {
        return spectrum.withMetadata(Metadata.of(Map.of(Metadata.SIGNAL, signal)));
    }

    private static Step background(Spectrum raw) throws InputException {
        Edge edge = EdgeFinder.find(raw).get(0);
        InputGrid grid = edge.name().equals("O-K") ? InputGrid.oxygenK(SIGMA) : InputGrid.siliconK(SIGMA);
        return AutomaticRecipe.of(raw, edge, grid, null).steps().get(1).step();
    }
}
