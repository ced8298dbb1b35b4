package org.nearedge.app.chart.atoms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.library.Reference.Atom;

class ProjectionTest {
    private static final AtomsDrawing SILICA = AtomsDrawing.of(Surroundings.silica());

    @Property(tries = 200)
    void turningKeepsLengthsAndAngles(
            @ForAll @DoubleRange(min = -1, max = 1) double x,
            @ForAll @DoubleRange(min = -1, max = 1) double y,
            @ForAll @DoubleRange(min = -7, max = 7) double angle) {
        Rotation rotation = Rotation.about(new Vector(x, y, 0.3), angle).then(Rotation.arcball(x, y, y, 0.2));
        List<Environment.Site> sites = SILICA.environment().sites();
        for (int i = 0; i < sites.size(); i++) {
            for (int j = 0; j < sites.size(); j++) {
                Vector a = rotation.apply(sites.get(i).at());
                Vector b = rotation.apply(sites.get(j).at());
                assertThat(a.minus(b).length()).isCloseTo(SILICA.environment().distance(i, j), within(1e-9));
                assertThat(a.dot(b))
                        .isCloseTo(sites.get(i).at().dot(sites.get(j).at()), within(1e-9));
            }
        }
    }

    /** A mirror image would be another crystal. */
    @Property(tries = 50)
    void turningKeepsTheHand(@ForAll @DoubleRange(min = -7, max = 7) double angle) {
        Rotation rotation = Rotation.about(new Vector(1, 2, -3), angle);
        Vector x = rotation.apply(new Vector(1, 0, 0));
        Vector y = rotation.apply(new Vector(0, 1, 0));
        assertThat(x.cross(y).dot(rotation.apply(new Vector(0, 0, 1)))).isCloseTo(1, within(1e-12));
    }

    @Test
    void aThousandSmallTurnsAreStillARotation() {
        Rotation rotation = Rotation.NONE;
        for (int i = 0; i < 1000; i++) {
            rotation = rotation.then(Rotation.arcball(0.1, 0.2, 0.12, 0.19));
        }
        assertThat(rotation.apply(new Vector(3, 4, 12)).length()).isCloseTo(13, within(1e-9));
    }

    @Test
    void aQuarterTurnAboutTheVerticalBringsTheRightToTheBack() {
        Vector seen = Rotation.about(new Vector(0, 1, 0), Math.PI / 2).apply(new Vector(1, 0, 0));

        assertThat(seen.x()).isCloseTo(0, within(1e-12));
        assertThat(seen.z()).isCloseTo(-1, within(1e-12));
    }

    /** What is under the pointer goes with it: the place that was pressed comes to lie where it was dragged to. */
    @Test
    void theBallFollowsThePointer() {
        Rotation dragged = Rotation.arcball(0, 0, 0.4, 0.3);
        Vector front = dragged.apply(new Vector(0, 0, 1));

        assertThat(front.x()).isCloseTo(0.4, within(1e-9));
        assertThat(front.y()).isCloseTo(0.3, within(1e-9));
    }

    @Property(tries = 100)
    void everythingIsInsideHoweverItIsTurned(
            @ForAll @DoubleRange(min = -4, max = 4) double angle, @ForAll @DoubleRange(min = -1, max = 1) double axis) {
        Projection projection =
                new Projection(SILICA.turned(Rotation.about(new Vector(axis, 1, 0.5), angle)), 300, 200);
        for (int i = 0; i < SILICA.environment().sites().size(); i++) {
            Projection.Place place = projection.place(i);
            double radius = projection.radius(i);
            assertThat(place.y()).isBetween(radius, 200 - radius);
            assertThat(place.x()).isBetween(50 + radius, 250 - radius);
        }
    }

    @Test
    void theAbsorberIsInTheMiddleAndNearThingsAreLarger() {
        AtomsDrawing straight = new AtomsDrawing(
                Environment.of(
                        "", "Si", List.of(new Atom("O", 0, 0, 2), new Atom("O", 0, 0, -2), new Atom("O", 2, 0, 0))),
                Rotation.NONE,
                1,
                List.of());
        Projection projection = new Projection(straight, 400, 300);

        assertThat(projection.place(0).x()).isEqualTo(200);
        assertThat(projection.place(0).y()).isEqualTo(150);
        assertThat(projection.radius(1)).isGreaterThan(projection.radius(2));
        assertThat(projection.place(3).x() - 200).isCloseTo(2 * projection.scale(), within(1e-9));
        // The camera sees the upper edge at half the opening angle.
        assertThat(Math.tan(Math.toRadians(projection.fieldOfView() / 2)) * projection.eye() * projection.scale())
                .isCloseTo(150, within(1e-9));
    }

    @Test
    void picksTheForemostAtom() {
        AtomsDrawing behindEachOther = new AtomsDrawing(
                Environment.of("", "Si", List.of(new Atom("O", 0, 0, 1.6), new Atom("O", 0, 0, -1.6))),
                Rotation.NONE,
                1,
                List.of());

        assertThat(new Projection(behindEachOther, 300, 300).pick(150, 150)).contains(new Projection.AtomHit(1));
        AtomsDrawing fromBehind = behindEachOther.turned(Rotation.about(new Vector(1, 0, 0), Math.PI));
        assertThat(new Projection(fromBehind, 300, 300).pick(150, 150)).contains(new Projection.AtomHit(2));
    }

    @Test
    void picksABondBetweenTheBallsAndNothingBesideIt() {
        AtomsDrawing pair = new AtomsDrawing(
                Environment.of("", "Si", List.of(new Atom("O", 1.6, 0, 0))), Rotation.NONE, 1, List.of());
        Projection projection = new Projection(pair, 400, 400);
        double middle = (projection.place(0).x() + projection.place(1).x()) / 2;

        assertThat(projection.pick(middle, 200)).contains(new Projection.BondHit(new Environment.Bond(0, 1)));
        assertThat(projection.pick(middle, 260)).isEqualTo(Optional.empty());
        assertThat(projection.pick(projection.place(1).x(), 200)).contains(new Projection.AtomHit(1));
    }

    @Test
    void zoomHasItsEnds() {
        assertThat(SILICA.zoomed(1e9).zoom()).isEqualTo(8);
        assertThat(SILICA.zoomed(1e-9).zoom()).isEqualTo(0.4);
        assertThat(SILICA.zoomed(2).reset()).isEqualTo(SILICA);
    }

    /** No atom of the first shell hides another one at first. */
    @Test
    void theFirstShellIsSeenAtFirst() {
        Projection projection = new Projection(SILICA, 300, 300);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < i; j++) {
                Projection.Place a = projection.place(i);
                Projection.Place b = projection.place(j);
                assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y()))
                        .isGreaterThan(Math.max(projection.radius(i), projection.radius(j)));
            }
        }
    }
}
