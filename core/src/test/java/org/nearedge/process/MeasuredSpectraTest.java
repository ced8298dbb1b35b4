package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.Spectra;
import org.nearedge.process.lowloss.ZeroLossFit;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Edges and recipes of measured spectra; skipped where they are not there. */
class MeasuredSpectraTest {
    private static Spectrum open(String name) throws InputException {
        Path file = path(name);
        assumeTrue(Files.exists(file) && !Spectra.formats().isEmpty());
        return Spectra.open(file).get(0).spectrum();
    }

    private static Path path(String name) {
        return Path.of(System.getProperty("nearedge.root", ".."))
                .resolve("../shared/test-data")
                .resolve(name);
    }

    /** Its axis reads a few eV low. */
    @Test
    void strontiumTitanateShowsTitaniumAndOxygen() throws InputException {
        Spectrum raw = open("strontium-titanate/EELS_STO.dm3");

        assertThat(EdgeFinder.find(raw)).extracting(Edge::name).containsExactly("Ti-L2,3", "O-K");
        Edge oxygen = EdgeFinder.byName("O-K").orElseThrow();
        Recipe recipe = AutomaticRecipe.of(raw, oxygen, InputGrid.oxygenK(0.5), null);
        Recipe.Run run = recipe.run(raw);
        assertThat(run.result().max()).isEqualTo(1);
        double first = run.stages().get(1).after().axis().first();
        double aligned = run.stages().get(2).after().axis().first();
        assertThat(first - aligned).isBetween(520.0, 530.0);
        // The titanium edge before it has been taken off with the background: nothing is left before the onset.
        assertThat(run.result().at(0)).isEqualTo(0, within(0.15));
    }

    @Test
    void garnetShowsOxygen() throws InputException {
        Spectrum raw = open("eelsdb/spectrum-3.msa");

        assertThat(EdgeFinder.find(raw)).extracting(Edge::name).containsExactly("O-K");
        assertThat(AutomaticRecipe.of(raw, EdgeFinder.find(raw).get(0), InputGrid.oxygenK(0.5), 0.3)
                        .run(raw)
                        .result()
                        .max())
                .isEqualTo(1);
    }

    @Test
    void normalisedAluminaIsAluminiumWithoutBackground() throws InputException {
        Spectrum raw = open("eelsdb/spectrum-1.msa");

        assertThat(EdgeFinder.find(raw)).extracting(Edge::name).containsExactly("Al-K");
        assertThat(Onset.of(raw)).isEqualTo(1566, within(1.0));
        assertThat(AutomaticRecipe.of(raw, EdgeFinder.find(raw).get(0), InputGrid.siliconK(0.5), null)
                        .steps())
                .noneMatch(entry -> entry.step() instanceof PowerLawBackground);
    }

    @Test
    void lowLossShowsNoCoreEdge() throws InputException {
        Spectrum raw = open("eelsdb/spectrum-2.msa");

        assertThat(EdgeFinder.find(raw)).isEmpty();
        assertThat(EdgeFinder.isOnsetRelative(raw)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ironFiles")
    void ironAbsorptionGetsItsPreEdgeTakenOff(String file) throws InputException {
        Spectrum raw = open("xdi-iron/" + file);

        assertThat(EdgeFinder.find(raw)).extracting(Edge::name).containsExactly("Fe-K");
        Recipe recipe = AutomaticRecipe.of(raw, EdgeFinder.find(raw).get(0), InputGrid.siliconK(0.5), null);
        Recipe.Run run = recipe.run(raw);
        assertThat(recipe.steps()).extracting(Recipe.Entry::step).noneMatch(PowerLawBackground.class::isInstance);
        assertThat(run.result().max()).isEqualTo(1);
        Spectrum flat = run.stages().get(1).after();
        double onset = Onset.of(flat);
        // Before the forbidden peaks of 1s to 3d, and beyond the window that was fitted.
        Spectrum before = new Crop(onset - 60, onset - 15).apply(flat);
        double top = new Crop(onset, onset + 19).apply(flat).max();
        assertThat(before.max() / top).isLessThan(0.03);
        assertThat(before.min() / top).isGreaterThan(-0.03);
    }

    static List<String> ironFiles() throws IOException {
        Path folder = Path.of(System.getProperty("nearedge.root", "..")).resolve("../shared/test-data/xdi-iron");
        if (!Files.isDirectory(folder)) {
            return List.of("missing.xdi");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xdi"))
                    .sorted()
                    .toList();
        }
    }

    /** What the sample lets through falls at the edge, and its recovery after the white line is no edge. */
    @Test
    void transmittedIntensityShowsNoEdge() throws InputException {
        for (String file : List.of("Hansel2001_siderite_xanes_001.xdi", "FeO_rt_01.xdi", "Fe3O4_rt_01.xdi")) {
            open("xdi-iron/" + file);
            Spectrum transmitted = Spectra.open(path("xdi-iron/" + file)).stream()
                    .filter(dataset -> dataset.title().endsWith("itrans"))
                    .findFirst()
                    .orElseThrow()
                    .spectrum();
            assertThat(EdgeFinder.find(transmitted)).isEmpty();
        }
    }

    /** Not one line of a measured edge is taken for a spike, and nothing is called a fault that is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "strontium-titanate/EELS_STO.dm3",
                "eelsdb/spectrum-1.msa",
                "eelsdb/spectrum-2.msa",
                "eelsdb/spectrum-3.msa",
                "mn-l23/Data2_MnO.csv",
                "mn-l23/Data2_SrMnO3.csv",
                "xdi-iron/Fe2O3_rt_01.xdi",
                "xdi-iron/Fe_Foil_rt_2016Foils.xdi",
                "xdi-iron/Hansel2001_goethite_xanes_003.xdi"
            })
    void aSoundMeasurementHasNeitherSpikesNorFaults(String file) throws InputException {
        Spectrum raw = open(file);

        assertThat(new Despike(Despike.USUAL, true).apply(raw)).isEqualTo(raw);
        assertThat(SignalFaults.of(raw)).isEmpty();
    }

    /** The files of this database have their zero-loss peak taken off: the pi plasmon at 7 eV is none. */
    @Test
    void boronNitrideHasNoZeroLossPeakLeft() throws InputException {
        Spectrum raw = open("eelsdb/spectrum-2.msa");

        assertThatThrownBy(() -> ZeroLossFit.of(raw)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new AlignZeroLoss().apply(raw)).hasMessageContaining("align zero loss");
    }

    /** Background and warnings of edges whose pre-edge is as it is: told where it bends, and how far it matters. */
    @Test
    void theBentPreEdgeOfTheGarnetIsTold() throws InputException {
        Spectrum raw = open("eelsdb/spectrum-3.msa");
        StepReport report = new PowerLawBackground(510, 530).report(raw, Partners.NONE);

        assertThat(report.warnings()).singleElement().asString().startsWith("The pre-edge is not straight in log-log");
        assertThat(new LogPolynomialBackground(510, 530, 2)
                        .report(raw, Partners.NONE)
                        .warnings())
                .noneMatch(warning -> warning.contains("not straight"));
    }

    /** E0 of iron metal is 7112 eV by definition of the scale; oxides lie some eV above. */
    @Test
    void ironsEdgeStepIsFoundWhereItIs() throws InputException {
        Spectrum metal = open("xdi-iron/Fe_metal_rt_01.xdi");
        Spectrum oxide = open("xdi-iron/Fe2O3_rt_01.xdi");

        EdgeStep.Normalisation found = EdgeStep.usual(metal.axis(), 7112).normalisation(metal);
        assertThat(found.e0()).isEqualTo(7112, within(1.0));
        assertThat(EdgeStep.usual(oxide.axis(), 7112).normalisation(oxide).e0()).isBetween(7118.0, 7130.0);
        Spectrum flat = EdgeStep.usual(metal.axis(), 7112).apply(metal);
        assertThat(flat.valueAt(7080)).isEqualTo(0, within(0.02));
        assertThat(flat.valueAt(metal.axis().last() - 100)).isEqualTo(1, within(0.05));
    }
}
