package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.SmallBundle;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

class PdosAnalysisTest {
    private static final String MODEL = "small-edge";

    @TempDir
    private static Path folder;

    private static Analyser analyser;
    private static Reference reference;

    @BeforeAll
    static void aModelThatReadsAPdos() throws Exception {
        SmallBundle.edge(4).write(folder.resolve("d.nearedge-model"));
        SmallBundle.properties(5).write(folder.resolve("e.nearedge-model"));
        analyser = new Analyser(
                ReferenceLibrary.bundled(),
                ModelCatalog.only(
                        ReferenceLibrary.bundled(),
                        folder.resolve("d.nearedge-model"),
                        folder.resolve("e.nearedge-model")));
        reference = analyser.library().edge("Si-K").get(0);
    }

    private static PdosAnalysis read(Pdos pdos, Double sigma, double gap, String model) throws InputException {
        return PdosAnalysis.of(analyser, new PdosAnalysis.Request("a.csv", pdos, sigma, gap, model, 3));
    }

    /** A record's own PDOS is treated as the library's are: nothing is nearer to it than itself. */
    @Test
    void aRecordFindsItself() throws InputException {
        PdosAnalysis analysis = read(reference.pdos(), reference.sigma(), reference.bandGap(), MODEL);
        var nearest = analysis.reading().prediction().neighbours().get(0);
        assertThat(nearest.distance()).isLessThan(1e-5);
        assertThat(analysis.reading().prediction().neighbours()).hasSize(3);
        assertThat(analysis.nearest().axis())
                .isEqualTo(
                        analysis.reading().prediction().curve(0, new double[24]).axis());
        assertThat(analysis.nearest().max()).isCloseTo(1, within(1e-9));
    }

    /** The model sees the PDOS from the bottom of the conduction band: a wider gap moves what it sees, no more. */
    @Test
    void theBandGapSaysWhereTheConductionBandBegins() throws InputException {
        EnergyAxis axis = reference.pdos().axis();
        Pdos shifted = new Pdos(
                axis.shifted(1.5), reference.pdos().s(), reference.pdos().p());
        PdosAnalysis plain = read(reference.pdos(), 0.3, reference.bandGap(), MODEL);
        PdosAnalysis wider = read(shifted, 0.3, reference.bandGap() + 1.5, MODEL);
        assertThat(wider.input().axis().first()).isZero();
        assertThat(wider.input().s()).containsExactly(plain.input().s(), within(1e-9));
        assertThat(wider.input().p()).containsExactly(plain.input().p(), within(1e-9));
        assertThat(wider.reading().prediction().answer().upper())
                .as("this model is told the gap")
                .isNotEqualTo(plain.reading().prediction().answer().upper());
        assertThat(wider.notes()).anyMatch(n -> n.contains("%.2f eV above".formatted(reference.bandGap() + 1.5)));
    }

    @Test
    void anUnknownBroadeningIsTakenAsNoneAndSaid() throws InputException {
        PdosAnalysis unknown = read(reference.pdos(), null, reference.bandGap(), MODEL);
        PdosAnalysis none = read(reference.pdos(), 0.0, reference.bandGap(), MODEL);
        assertThat(unknown.input()).isEqualTo(none.input());
        assertThat(unknown.notes().get(0)).contains("is not known").contains("broadened to sigma 0.50 eV");
        assertThat(none.notes().get(0)).isEqualTo("The PDOS (sigma 0.00 eV) is matched to sigma 0.50 eV.");
    }

    @Test
    void statesInsideTheGapAreDoubted() throws InputException {
        EnergyAxis axis = EnergyAxis.uniform(-5, 0.1, 200);
        double[] filled = new double[200];
        Arrays.fill(filled, 0.3);
        double[] open = filled.clone();
        for (int i = 0; i < 200; i++) {
            open[i] = axis.at(i) > 0 && axis.at(i) < 3 ? 0 : 0.3;
        }
        String doubt = "states inside that gap";
        assertThat(read(new Pdos(axis, filled, filled), 0.0, 3, MODEL).notes()).anyMatch(n -> n.contains(doubt));
        assertThat(read(new Pdos(axis, open, open), 0.0, 3, MODEL).notes()).noneMatch(n -> n.contains(doubt));
    }

    @Test
    void whatCannotBeDoneIsASentence() {
        EnergyAxis axis = EnergyAxis.uniform(-5, 0.1, 60);
        Pdos shortOne = new Pdos(axis, new double[60], new double[60]);
        assertThatThrownBy(() -> read(shortOne, 0.3, 2, MODEL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("goes from -5.000 to 0.9000 eV")
                .hasMessageContaining("give a PDOS that goes farther");
        assertThatThrownBy(() -> read(reference.pdos(), 0.8, 0, MODEL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("already broadened");
        assertThatThrownBy(() -> read(reference.pdos(), 0.3, 0, "small-properties"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("small-properties reads no PDOS");
    }
}
