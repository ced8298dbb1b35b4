package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.model.AbsoluteAxis;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelReads;
import org.nearedge.model.SmallBundle;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Every model of an edge answers, from one and the same input, if it has been told what it needs. */
class EveryModelTest {
    private static final InputGrid GRID = InputGrid.siliconK(0.5);
    private static final Map<LocalProperty, Double> ENERGY = Map.of(LocalProperty.EXCITATION_ENERGY, 545.0);

    @TempDir
    private static Path folder;

    private static Analyser analyser;
    private static Spectrum silicon;

    @BeforeAll
    static void modelsBesideTheBundledOnes() throws Exception {
        ModelInput edge = ModelInput.edge(GRID);
        ModelInput absolute = new ModelInput(
                ModelReads.EDGE, GRID, List.of(LocalProperty.EXCITATION_ENERGY), new AbsoluteAxis(537, 0.2, 100), null);
        ModelInput broad = ModelInput.edge(InputGrid.siliconK(0.77));
        SmallBundle.pdos(9, "si-k-pdos", 0.5).write(folder.resolve("si.nearedge-model"));
        SmallBundle.of(1, "a-properties", edge, SmallBundle.PROPERTIES).write(folder.resolve("a.nearedge-model"));
        SmallBundle.of(2, "b-told", absolute, SmallBundle.PROPERTIES).write(folder.resolve("b.nearedge-model"));
        SmallBundle.of(3, "c-broad", broad, SmallBundle.PROPERTIES).write(folder.resolve("c.nearedge-model"));
        SmallBundle.edge(4).write(folder.resolve("d.nearedge-model"));
        analyser = new Analyser(
                ReferenceLibrary.bundled(),
                ModelCatalog.only(
                        ReferenceLibrary.bundled(),
                        folder.resolve("si.nearedge-model"),
                        folder.resolve("a.nearedge-model"),
                        folder.resolve("b.nearedge-model"),
                        folder.resolve("c.nearedge-model"),
                        folder.resolve("d.nearedge-model")));
        SampleSpectrum sample = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("Si-K") && s.sigma() < 0.5)
                .findFirst()
                .orElseThrow();
        silicon = SampleSpectra.open(sample).get(0).spectrum();
    }

    private static List<String> ids(Analysis analysis) {
        return analysis.readings().stream().map(r -> r.card().id()).toList();
    }

    @Test
    void whatNeedsToBeToldNothingAnswersAfterThePdos() throws InputException {
        Analysis analysis = analyser.analyse(AnalysisRequest.of(silicon));
        assertThat(ids(analysis))
                .startsWith("si-k-pdos")
                .contains("a-properties")
                .doesNotContain("b-told", "c-broad", "small-edge");
        assertThat(analysis.prediction().isPdos()).isTrue();
        assertThat(analysis.card()).isSameAs(analysis.readings().get(0).card());
        assertThat(analysis.pdos()).contains(analysis.readings().get(0));
        assertThat(analysis.properties()).isPresent();
        assertThat(analysis.readings())
                .allSatisfy(r -> assertThat(r.prediction().input()).isEqualTo(analysis.input()));
        assertThat(analysis.neighbours())
                .hasSize(5)
                .isEqualTo(analysis.prediction().neighbours());
    }

    /** A model must not be fed what it was not trained for: that it is silent is said, and nothing fails. */
    @Test
    void aVariantThatIsMissingIsANote() throws InputException {
        Analysis analysis = analyser.analyse(AnalysisRequest.of(silicon));
        assertThat(analysis.sentences(Analysis.About.MODEL))
                .anyMatch(sentence -> sentence.startsWith("c-broad is not trained for the input of si-k-pdos"));
    }

    @Test
    void aModelThatWasAskedForAnswersAlone() throws InputException {
        Analysis analysis = analyser.analyse(
                AnalysisRequest.of(silicon).withModel("a-properties").withNeighbours(3));
        assertThat(ids(analysis)).containsExactly("a-properties");
        assertThat(analysis.prediction().isProperties()).isTrue();
        assertThat(analysis.pdos()).isEmpty();
        assertThat(analysis.neighbours()).hasSize(3);
        assertThat(analysis.sentences(Analysis.About.MODEL)).isEmpty();
    }

    @Test
    void whatWasToldIsPutBeforeWhatWasNot() throws InputException {
        Analysis analysis = analyser.analyse(AnalysisRequest.of(silicon).withTold(ENERGY));
        assertThat(ids(analysis)).startsWith("si-k-pdos", "b-told").contains("a-properties");
        assertThat(analysis.properties().orElseThrow().card().id()).isEqualTo("b-told");
    }

    @Test
    void aNumberThatIsMissingSuperfluousOrImpossibleIsASentence() {
        AnalysisRequest told = AnalysisRequest.of(silicon).withModel("b-told");
        assertThatThrownBy(() -> analyser.analyse(told))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("b-told has to be told the excitation energy (eV)")
                .hasMessageContaining("alpha-quartz: 543.6 eV");
        assertThatThrownBy(() -> analyser.analyse(told.withTold(Map.of(LocalProperty.EXCITATION_ENERGY, 1840.0))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is said to be 1840.0 eV, but b-told knows 537.0 to 557.0 eV");
        assertThatThrownBy(() -> analyser.analyse(told.withModel("a-properties").withTold(ENERGY)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a-properties cannot be told the excitation energy");
    }

    @Test
    void aModelOfThePdosIsNoModelOfTheSpectrum() {
        assertThatThrownBy(() -> analyser.analyse(AnalysisRequest.of(silicon).withModel("small-edge")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a spectrum, but small-edge reads a ground-state PDOS");
    }

    @Test
    void propertiesComeWithWhatTheLibraryHasOfThem() throws InputException {
        Reading reading = analyser.analyse(AnalysisRequest.of(silicon).withModel("a-properties"))
                .readings()
                .get(0);
        assertThat(reading.library()).containsOnlyKeys(LocalProperty.BOND_ANGLE, LocalProperty.MULLIKEN_CHARGE);
        double[] angles = reading.library().get(LocalProperty.BOND_ANGLE);
        assertThat(angles)
                .isSorted()
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(analyser.library().edge("Si-K").size());
        assertThat(angles[0]).isPositive();
        assertThat(angles[angles.length - 1]).isLessThanOrEqualTo(180);
        assertThat(reading.library().get(LocalProperty.MULLIKEN_CHARGE))
                .as("Si-K records have no charge")
                .isEmpty();
    }

    /** Beside the models of the program a user's own one answers only where it is asked for, and then alone. */
    @Test
    void anOwnModelAnswersOnlyWhereItIsAskedFor(@TempDir Path own) throws Exception {
        SmallBundle.pdos(7, "a-first-of-all", 0.5).write(own.resolve("x.nearedge-model"));
        Analyser both = new Analyser(ReferenceLibrary.bundled(), ModelCatalog.of(own));

        assertThat(ids(both.analyse(AnalysisRequest.of(silicon))))
                .startsWith("si-k-pdos")
                .doesNotContain("a-first-of-all");
        assertThat(ids(both.analyse(AnalysisRequest.of(silicon).withModel("a-first-of-all"))))
                .containsExactly("a-first-of-all");
        assertThat(both.sigmas("Si-K")).isEqualTo(Analyser.bundled().sigmas("Si-K"));
    }

    /** The window offers these: they are the primary model's, each once. */
    @Test
    void broadeningsAreThoseOfThePrimaryModel() {
        assertThat(analyser.sigmas("Si-K"))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(0.5)
                .doesNotContain(0.77);
        assertThat(analyser.sigmas("Fe-L2,3")).isEmpty();
    }
}
