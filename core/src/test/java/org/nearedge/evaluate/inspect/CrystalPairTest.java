package org.nearedge.evaluate.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;

class CrystalPairTest {
    private static final ReferenceLibrary LIBRARY = ReferenceLibrary.bundled();

    @Test
    void thePairThatComesWithTheProgramKnowsCrystalsAlone() throws Exception {
        CrystalPair pair = CrystalPair.bundled(LIBRARY);
        List<String> crystals = LIBRARY.edge("O-K").stream()
                .filter(reference -> Split.isCrystalline(reference.kind()))
                .map(Reference::id)
                .toList();
        for (Inspection one : List.of(pair.without(), pair.with())) {
            assertThat(one.card().split().scheme()).isEqualTo(Split.Scheme.CRYSTAL);
            assertThat(one.card().split().train()).isSubsetOf(crystals);
        }
        assertThat(pair.without().card().input().told()).isEmpty();
        assertThat(pair.with().card().input().told()).hasSize(1);
        List<CrystalPair.Point> points = pair.points();
        assertThat(points).extracting(CrystalPair.Point::set).contains(CrystalPair.HELD_OUT, "amorphous", "suboxide");
        for (CrystalPair.Point point : points) {
            assertThat(point.without())
                    .isEqualTo(pair.without()
                            .record(point.id())
                            .orElseThrow()
                            .network()
                            .mse());
            assertThat(point.with())
                    .isEqualTo(pair.with()
                            .record(point.id())
                            .orElseThrow()
                            .network()
                            .mse());
        }
        double mean = pair.without().records().stream()
                .filter(record -> record.kind().equals("amorphous"))
                .mapToDouble(record -> record.network().mse())
                .average()
                .orElseThrow();
        assertThat(pair.means("amorphous")[0]).isCloseTo(mean, within(1e-12));
        // The published direction: without long-range order the errors are much larger.
        assertThat(pair.means("amorphous")[0]).isGreaterThan(2 * pair.means(CrystalPair.HELD_OUT)[0]);
        assertThat(pair.means("glass")[0]).isNaN();
    }

    @Test
    void theEdgeOfAnyPointCanBeLookedAt() throws Exception {
        CrystalPair pair = CrystalPair.bundled(LIBRARY);
        RecordEvaluation worst = pair.without().evaluation().worst().get(0);
        SeenRecord seen = pair.without().detail(worst.id()).self();
        double[] truth = seen.trueCurve(0).toArray();
        double[] said =
                seen.prediction().curve(0, seen.prediction().answer().mean()).toArray();
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += Math.pow(truth[i] - said[i], 2) / truth.length;
        }
        assertThat(sum).isCloseTo(worst.network().mse(), within(1e-6));
        // s and p of the conduction band are read.
        assertThat(seen.curves()).hasSize(2);
    }
}
