package org.nearedge.app.library.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.KindColours;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.app.reproduce.Reproduction;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Ownership;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.map.PrincipalMap;
import org.nearedge.library.select.Range;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.process.InputGrid;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;

class LibraryFiguresTest {
    private final ReferenceLibrary library = ReferenceLibrary.bundled();
    private final List<Reference> oxygen;
    private final PreparedReferences prepared;
    private final PrincipalMap map;
    private final LibrarySource source;

    LibraryFiguresTest() throws InputException {
        oxygen = library.edge("O-K");
        prepared = PreparedReferences.of(library, "O-K", InputGrid.oxygenK(0.5));
        map = PrincipalMap.of(prepared);
        source = new LibrarySource(library.name(), "O-K", library.hash("O-K"));
    }

    private FigureSpec map(MapColour colour, ReferenceFilter filter) {
        return MapFigure.of(source, map, filter.of(oxygen), colour, filter, 0.5);
    }

    @Test
    void everyPointOfTheMapIsItsRecordsScores() {
        FigureSpec figure = map(new MapColour.Kind(), ReferenceFilter.of("O-K"));
        Map<String, Reference> byId = new HashMap<>();
        oxygen.forEach(record -> byId.put(record.id(), record));
        int drawn = 0;
        for (Points points : figure.points()) {
            assertThat(points.colour()).isEqualTo(KindColours.of(points.name()));
            assertThat(points.shape()).isEqualTo(KindColours.shape(points.name()));
            for (int i = 0; i < points.x().length; i++) {
                String id = points.ids().get(i);
                int place = map.ids().indexOf(id);
                assertThat(points.x()[i]).isEqualTo(map.scores(0)[place]);
                assertThat(points.y()[i]).isEqualTo(map.scores(1)[place]);
                assertThat(byId.get(id).kind()).isEqualTo(points.name());
                assertThat(points.help().get(i)).startsWith(id).contains(points.name());
                drawn++;
            }
        }
        assertThat(drawn).isEqualTo(prepared.size());
        assertThat(figure.xLabel()).isEqualTo("Component 1, %.0f %% of the variance".formatted(100 * map.explained(0)));
    }

    @Test
    void aPropertyIsToldByColourAndInWords() {
        FigureSpec figure = map(new MapColour.Number(LocalProperty.MULLIKEN_CHARGE), ReferenceFilter.of("O-K"));
        assertThat(figure.points()).hasSize(1);
        assertThat(figure.points().get(0).help().get(0))
                .contains("Mulliken charge %.4g e".formatted(oxygen.get(0).mullikenCharge()));
        FigureSpec silicon = silicon(new MapColour.Number(LocalProperty.MULLIKEN_CHARGE));
        assertThat(((FigureSpec.Colour.Values) silicon.points().get(0).colour()).values())
                .containsOnly(Double.NaN);
        assertThat(silicon.points().get(0).help().get(0)).contains("not known");
    }

    private FigureSpec silicon(MapColour colour) {
        try {
            PreparedReferences all = PreparedReferences.of(library, "Si-K", InputGrid.siliconK(0.5));
            return MapFigure.of(
                    new LibrarySource("x", "Si-K", "y"),
                    PrincipalMap.of(all),
                    all.references(),
                    colour,
                    ReferenceFilter.of("Si-K"),
                    0.5);
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    /** The first set of points is drawn over the others. */
    @Test
    void ownRecordsLieOverTheBundledOnes() {
        List<Reference> some = new ArrayList<>(oxygen);
        some.set(3, Ownership.own(some.get(3), "here"));
        FigureSpec figure = MapFigure.of(source, map, some, new MapColour.Owner(), ReferenceFilter.of("O-K"), 0.5);
        assertThat(figure.points()).extracting(Points::name).containsExactly("own", "bundled");
        assertThat(figure.points().get(0).ids()).containsExactly(some.get(3).id());
    }

    @Test
    void aRecordIsShownAsComputedAndAsModelsSeeIt() throws Exception {
        Reference record = oxygen.get(10);
        FigureSpec figure = RecordFigures.edge(source, record, 0.8);
        assertThat(figure.curves())
                .extracting(Curve::name)
                .containsExactly("computed, σ 0.3 eV", "as models see it, σ 0.8 eV");
        Curve own = figure.curves().get(0);
        double most = record.spectrum().max();
        for (int i = 0; i < own.y().length; i++) {
            assertThat(own.y()[i]).isCloseTo(record.edgeIntensity()[i] / most, within(1e-12));
        }
        assertThat(java.util.Arrays.stream(figure.curves().get(1).y()).max().orElseThrow())
                .isLessThan(1);
        assertThat(figure.markers().get(0).at())
                .isEqualTo(PreparedReferences.of(record, InputGrid.oxygenK(0.8)).onset(0));
        assertThat(figure.regions().get(0).from()).isEqualTo(record.edgeTop());
        // It cannot be sharper than it was computed.
        assertThat(RecordFigures.edge(source, record, 0.1).curves()).hasSize(1);
        assertThat(RecordFigures.pdos(source, record).curves().get(2).y())
                .containsExactly(record.pdos().total(), offset(0.0));
    }

    @Test
    void raisedCurvesCarryTheirNames() {
        List<Reference> ten = oxygen.subList(0, 10);
        FigureSpec flat = OverlayFigure.edges(source, prepared, ten, 0);
        FigureSpec raised = OverlayFigure.edges(source, prepared, ten, 0.3);
        assertThat(flat.labels()).isEmpty();
        assertThat(raised.labels())
                .extracting(FigureSpec.Label::text)
                .containsExactlyElementsOf(ten.stream().map(Reference::id).toList());
        assertThat(raised.xTo()).isGreaterThan(flat.xTo());
        assertThat(flat.curves().get(0).name()).isEqualTo(ten.get(0).id() + ", selected records");
        assertThat(OverlayFigure.edges(source, prepared, ten.subList(0, 3), 0)
                        .curves()
                        .get(0)
                        .name())
                .isEqualTo(ten.get(0).id());
        assertThat(OverlayFigure.pdos(source, ten, 0).xLabel()).contains("VBM");
    }

    private static void isMadeAgain(FigureSpec figure) throws InputException {
        Origin told = new Origin("figure.svg", figure.provenance());
        Reproduction again =
                Reproduction.of(told, Path.of("figure.svg"), null, Analyser.bundled(), new SourceFiles(List.of()));
        assertThat(again.notes()).isEmpty();
        assertThat(again.figure())
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 || a.equals(b) ? 0 : 1, Double.class)
                .isEqualTo(figure);
    }

    @Test
    void everyFigureIsMadeAgainFromWhatItTells() throws Exception {
        ReferenceFilter filter = ReferenceFilter.of("O-K")
                .withKinds(Set.of("amorphous", "suboxide"))
                .withRange(LocalProperty.BAND_GAP, new Range(1, Double.POSITIVE_INFINITY));
        isMadeAgain(map(new MapColour.Number(LocalProperty.BOND_ANGLE), filter));
        isMadeAgain(map(new MapColour.Kind(), ReferenceFilter.of("O-K")));
        isMadeAgain(OverlayFigure.edges(source, prepared, oxygen.subList(4, 9), 0.3));
        isMadeAgain(OverlayFigure.pdos(source, oxygen.subList(4, 9), 0));
        isMadeAgain(RecordFigures.edge(source, oxygen.get(8), 0.8));
        isMadeAgain(RecordFigures.pdos(source, oxygen.get(8)));
    }

    @Test
    void aRecordThatIsGoneIsTold() {
        Map<String, String> told =
                new HashMap<>(RecordFigures.pdos(source, oxygen.get(0)).provenance());
        told.put(LibraryKey.ONE_RECORD, "my glass #0");
        assertThatThrownBy(() -> LibraryFigures.again(new Origin("f.pdf", told), library))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("my glass #0, which the bundled library does not hold");
        told.put(Key.FIGURE, "library/else");
        assertThatThrownBy(() -> LibraryFigures.again(new Origin("f.pdf", told), library))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot make (library/else)");
    }
}
