package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Broaden;
import org.nearedge.process.Crop;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Normalise;
import org.nearedge.process.Onset;
import org.nearedge.process.Recipe;
import org.nearedge.process.Resample;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class PreparedReferencesTest {
    /** The same record with its energies moved and its intensities scaled. */
    private static Reference changed(Reference r, double shift, double scale, Double top) {
        double[] intensity = r.edgeIntensity().clone();
        for (int i = 0; i < intensity.length; i++) {
            intensity[i] *= scale;
        }
        return new Reference(
                r.edge(),
                r.structure() + " changed",
                r.kind(),
                r.origin(),
                r.site(),
                r.atoms(),
                r.multiplicity(),
                r.sigma(),
                r.edgeE0() + shift,
                r.edgeStep(),
                intensity,
                top,
                r.pdosE0(),
                r.pdosStep(),
                r.pdosS(),
                r.pdosP(),
                r.bandGap(),
                r.neighbours(),
                r.bondLength(),
                r.bondAngle(),
                r.voronoiVolume(),
                r.environment(),
                r.mullikenCharge(),
                r.bondOverlapPopulation(),
                r.excitationEnergy());
    }

    /** What the window does to an experiment, done to a reference, gives the reference's row to the bit. */
    @Test
    void aRowIsWhatTheRecipeOfAnExperimentGives() throws Exception {
        for (InputGrid grid : List.of(InputGrid.siliconK(0.5), InputGrid.siliconK(1.2))) {
            PreparedReferences prepared = PreparedReferences.of(ReferenceLibrary.bundled(), "Si-K", grid);
            for (int i = 0; i < prepared.size(); i += 7) {
                Reference reference = prepared.reference(i);
                Spectrum result = Recipe.of(
                                new Broaden(reference.sigma(), grid.sigma()),
                                new AlignOnset(null),
                                Resample.to(grid),
                                new Normalise(null, null))
                        .run(reference.spectrum())
                        .result();
                assertThat(prepared.row(i)).containsExactly(result.toArray());
                assertThat(prepared.spectrum(i).axis()).isEqualTo(result.axis());
                assertThat(prepared.spectrum(i).max()).isEqualTo(1);
            }
        }
    }

    /** A reference prepared anew, as an experiment would be, has its onset at 0. */
    @Test
    void theOnsetOfAPreparedSpectrumStandsAtZero() throws Exception {
        PreparedReferences prepared =
                PreparedReferences.of(ReferenceLibrary.bundled(), "Si-K", InputGrid.siliconK(0.5));
        assertThat(prepared.dropped()).isEmpty();
        for (int i = 0; i < prepared.size(); i++) {
            Spectrum broadened =
                    new Broaden(0.3, 0.5).apply(prepared.reference(i).spectrum());
            Spectrum aligned = new AlignOnset(prepared.onset(i)).apply(broadened);
            assertThat(Onset.of(aligned)).isCloseTo(0, within(1e-9));
            assertThat(prepared.onset(i)).isBetween(-2.0, 8.0);
        }
    }

    @Test
    void whereARecordsZeroIsAndItsUnitDoNotMatter() throws Exception {
        Reference record = References.of("Si-K", "a", "crystal", 0, 3.3);
        InputGrid grid = InputGrid.siliconK(0.5);
        PreparedReferences prepared = PreparedReferences.of(List.of(record, changed(record, 0.73, 250, null)), grid);
        assertThat(prepared.onset(1) - prepared.onset(0)).isCloseTo(0.73, within(1e-9));
        assertThat(prepared.row(1)).containsExactly(prepared.row(0), within(1e-9));
    }

    @Test
    void whatLiesAboveTheLastBandIsNeverUsed() throws Exception {
        Reference record = References.of("Si-K", "a", "crystal", 0, 3.3);
        InputGrid grid = InputGrid.siliconK(0.5);
        double onset = PreparedReferences.of(List.of(record), grid).onset(0);
        Reference covered = changed(record, 0, 1, onset + grid.last() + 0.11);
        Reference short1 = changed(record, 0, 1, onset + grid.last() - 0.11);
        PreparedReferences prepared = PreparedReferences.of(List.of(covered, short1), grid);
        assertThat(prepared.references()).containsExactly(covered);
        assertThat(prepared.dropped()).hasSize(1);
        assertThat(prepared.dropped().get(0).reference()).isSameAs(short1);
        assertThat(prepared.dropped().get(0).reason()).contains("are asked for");
        // Garbage above the top leaves the row as it is.
        double[] spoilt = covered.edgeIntensity().clone();
        int top = (int) Math.ceil((covered.edgeTop() + 5) / 0.1);
        Arrays.fill(spoilt, top, spoilt.length, 1e6);
        Reference garbage = new Reference(
                "Si-K",
                "garbage",
                "crystal",
                "",
                0,
                8,
                1,
                0.3,
                -5,
                0.1,
                spoilt,
                covered.edgeTop(),
                -20,
                0.1,
                record.pdosS(),
                record.pdosP(),
                0,
                4,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
        assertThat(PreparedReferences.of(List.of(garbage), grid).row(0))
                .containsExactly(prepared.row(0), within(1e-12));
    }

    @Test
    void oxygenRowsStayBelowEachRecordsTop() throws Exception {
        InputGrid grid = InputGrid.oxygenK(0.5);
        PreparedReferences prepared = PreparedReferences.of(ReferenceLibrary.bundled(), "O-K", grid);
        for (int i = 0; i < prepared.size(); i++) {
            assertThat(prepared.onset(i) + grid.last())
                    .isLessThanOrEqualTo(prepared.reference(i).edgeTop() + 1e-6);
        }
        assertThat(prepared.size() + prepared.dropped().size())
                .isEqualTo(ReferenceLibrary.bundled().edge("O-K").size());
        Reference first = prepared.reference(0);
        Spectrum by = new Broaden(0.3, 0.5).apply(new Crop(-5, first.edgeTop()).apply(first.spectrum()));
        assertThat(prepared.onset(0)).isEqualTo(Onset.of(by));
    }

    @Test
    void lessThanTheNativeBroadeningCannotBeHad() {
        assertThatThrownBy(() -> PreparedReferences.of(List.of(References.of("a", 0)), InputGrid.siliconK(0.2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no record can be used; of a #0: it is already broadened by sigma 0.3 eV");
    }

    @Test
    void aPartKeepsRowsOnsetsAndOrder() throws Exception {
        PreparedReferences all = PreparedReferences.of(
                List.of(References.of("a", 0), References.of("b", 0), References.of("c", 0)), InputGrid.siliconK(0.5));
        PreparedReferences part = all.only(List.of("c #0", "a #0", "nobody #0"));
        assertThat(part.references()).extracting(Reference::id).containsExactly("a #0", "c #0");
        assertThat(part.row(1)).containsExactly(all.row(2));
        assertThat(part.onset(1)).isEqualTo(all.onset(2));
        assertThat(part.indexOf("c #0")).hasValue(1);
        assertThat(part.indexOf("b #0")).isEmpty();
        assertThat(all.only(List.of()).size()).isZero();
    }
}
