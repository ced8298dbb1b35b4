package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.ConductionPdos;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Neighbour;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.References;

/** Neighbours of a model that reads PDOS and is told the gap. */
class LibraryNeighboursTest {
    private static final ModelInput INPUT = new ModelInput(
            ModelReads.CONDUCTION_PDOS, ConductionPdos.grid(0.5), List.of(LocalProperty.BAND_GAP), null, null);

    @TempDir
    Path folder;

    private ReferenceInputs inputs;
    private LibraryNeighbours neighbours;

    @BeforeEach
    void library() throws Exception {
        ReferenceLibrary library = References.library(folder, References.many(15));
        inputs = new ReferenceInputs(library.edge("Si-K"), INPUT);
        ModelCard card =
                SmallBundle.of(1, "pdos", INPUT, SmallBundle.PROPERTIES).card();
        neighbours = new LibraryNeighbours(library, card);
    }

    private double distance(float[] a, int index) {
        double sum = 0;
        for (int i = 0; i < INPUT.curves(); i++) {
            sum += Math.pow((double) a[i] - inputs.row(index)[i], 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void theNearestByBothCurvesNearestFirst() throws Exception {
        for (int row = 0; row < inputs.size(); row += 4) {
            float[] query = inputs.row(row);
            double[] sorted = IntStream.range(0, inputs.size())
                    .mapToDouble(i -> distance(query, i))
                    .sorted()
                    .toArray();
            List<Neighbour> found = neighbours.nearest(query, 6);
            assertThat(found).hasSize(6);
            for (int i = 0; i < 6; i++) {
                assertThat(found.get(i).distance()).isCloseTo(sorted[i], within(1e-9));
                int index = inputs.references().indexOf(found.get(i).reference());
                assertThat(distance(query, index)).isCloseTo(sorted[i], within(1e-9));
            }
            assertThat(found.get(0).distance()).isZero();
        }
    }

    @Test
    void theCurveOfANeighbourIsItsFirst() throws Exception {
        Neighbour nearest = neighbours.nearest(inputs.row(3), 1).get(0);
        double[] s = ConductionPdos.of(nearest.reference(), INPUT.grid());
        assertThat(nearest.spectrum().axis().first()).isZero();
        assertThat(nearest.spectrum().size()).isEqualTo(130);
        for (int i = 0; i < 130; i++) {
            assertThat(nearest.spectrum().at(i)).isEqualTo((float) s[i]);
        }
    }

    @Test
    void whatIsToldDoesNotCount() throws Exception {
        float[] query = inputs.row(5).clone();
        List<Neighbour> before = neighbours.nearest(query, 4);
        query[INPUT.curves()] += 100;
        assertThat(neighbours.nearest(query, 4))
                .extracting(Neighbour::distance)
                .isEqualTo(before.stream().map(Neighbour::distance).toList());
    }

    @Test
    void noMoreThanThereAreAndNoneIfNoneIsAskedFor() throws Exception {
        assertThat(neighbours.nearest(inputs.row(0), 1000)).hasSize(inputs.size());
        assertThat(neighbours.nearest(inputs.row(0), 0)).isEmpty();
    }
}
