package org.nearedge.app.chart.atoms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.Reference;
import org.nearedge.library.Reference.Atom;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

class EnvironmentTest {
    private static final Environment SILICA = Surroundings.silica();

    @Test
    void theAbsorberStandsFirstAndOnce() {
        assertThat(SILICA.sites()).hasSize(6);
        assertThat(SILICA.sites().get(0)).isEqualTo(new Environment.Site("Si", Vector.ZERO));
        assertThat(Environment.of("", "Si", List.of(new Atom("O", 1.6, 0, 0))).sites())
                .as("also where the record leaves it out")
                .hasSize(2);
    }

    @Test
    void distancesAndAngles() {
        assertThat(SILICA.bondLengths()).hasSize(4).containsOnly(new double[] {1.61, 1.61, 1.61, 1.61}, within(1e-12));
        assertThat(SILICA.angle(1, 0, 2)).isCloseTo(Math.toDegrees(Math.acos(-1.0 / 3)), within(1e-9));
        assertThat(SILICA.distance(1, 2)).isCloseTo(1.61 * Math.sqrt(8.0 / 3), within(1e-12));
        assertThat(SILICA.angle(1, 0, 1)).isZero();
    }

    @Test
    void theFirstShellIsWhatIsBondedWithTheAbsorber() {
        for (int i = 0; i < 5; i++) {
            assertThat(SILICA.isFirstShell(i)).isTrue();
        }
        assertThat(SILICA.isFirstShell(5)).isFalse();
        assertThat(SILICA.bonds()).contains(new Environment.Bond(1, 5));
    }

    /** The records count neighbours by the same lengths: the drawing must show as many bonds as the record says. */
    @Test
    void asManyBondsAsTheRecordsCount() throws InputException {
        for (String edge : List.of("Si-K", "O-K")) {
            for (Reference record : ReferenceLibrary.bundled().edge(edge)) {
                Environment environment =
                        Environment.of(record.id(), edge.substring(0, edge.indexOf('-')), record.environment());
                long silicon = environment.bonds().stream()
                        .filter(bond -> bond.from() == 0
                                && environment.sites().get(bond.to()).element().equals("Si"))
                        .count();
                assertThat(silicon).as(record.id()).isEqualTo(record.neighbours());
            }
        }
    }

    /** In stishovite two silicon atoms come within 2.67 angstrom of each other, but oxygen holds them. */
    @Test
    void noBondBetweenSiliconAtomsThatShareAnOxygen() {
        Environment edge = Environment.of(
                "",
                "O",
                List.of(new Atom("Si", 1.335, 1.2, 0), new Atom("Si", -1.335, 1.2, 0), new Atom("Si", 0, 4, 0)));

        assertThat(edge.bonds()).containsExactly(new Environment.Bond(0, 1), new Environment.Bond(0, 2));
    }

    @Test
    void otherPairsBondByTheirCovalentRadii() {
        // Al 1.21, O 0.66: 1.15 times the sum is 2.15.
        assertThat(BondRule.longest("Al", "O")).isCloseTo(2.1505, within(1e-9));
        assertThat(BondRule.longest("O", "Al")).isEqualTo(BondRule.longest("Al", "O"));
        assertThat(BondRule.longest("Si", "O")).isEqualTo(2.05);
        assertThat(BondRule.longest("O", "O")).isCloseTo(1.518, within(1e-9));
    }

    @Test
    void ofHundredsOfAtomsTheNearestAreShown() {
        List<Atom> many = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            many.add(new Atom("Si", 401 - i, 0, 0));
        }
        many.add(new Atom("Si", Double.NaN, 0, 0));

        Environment shown = Environment.of("", "Si", many);

        assertThat(shown.sites()).hasSize(151);
        assertThat(shown.left()).isEqualTo(250);
        assertThat(shown.sites().get(1).at().x()).isEqualTo(1);
        assertThat(shown.sites().get(150).at().x()).isEqualTo(150);
    }

    @Test
    void nothingIsTakenForTheAbsorber() {
        for (Element element : Element.all()) {
            int red = (element.rgb() >> 16 & 255) - (Element.GOLD >> 16 & 255);
            int green = (element.rgb() >> 8 & 255) - (Element.GOLD >> 8 & 255);
            int blue = (element.rgb() & 255) - (Element.GOLD & 255);
            assertThat(Math.sqrt(red * red + green * green + blue * blue))
                    .as(element.symbol())
                    .isGreaterThan(60);
        }
    }
}
