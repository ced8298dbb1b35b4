package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nearedge.library.References;
import org.nearedge.model.KernelSettings;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputGrid;

class TargetAlignmentTest {
    private static final int SIZE = 60;
    private static final int MOST = 6;
    private static final ModelOutput TWO_CURVES =
            new OutputGrid(List.of("s", "p"), 0, 0.1, SIZE, 0.5, "states/eV/spin");

    /** Records of one group answer for each other, those of another hardly at all. */
    private static final KernelSettings KERNEL = new KernelSettings(KernelSettings.Shape.GAUSSIAN, 0.3, 0.01, 0.5);

    /** An s peak and, 8 channels above it, a lower p peak, for a group; moved up by some channels. */
    private static float[] curves(int group, int move) {
        float[] row = new float[2 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            double e = i - move - (group == 0 ? 22 : 30);
            row[i] = (float) References.gauss(e, group == 0 ? 4 : 5);
            row[SIZE + i] = (float) (0.5 * References.gauss(e - 8, 3));
        }
        return row;
    }

    /** @param groups of each record: its inputs are those of its group, and a hair of its own */
    private static LabelledRecords records(List<String> structures, int[] groups, int[] moves) {
        float[][] inputs = new float[groups.length][];
        float[][] targets = new float[groups.length][];
        for (int i = 0; i < groups.length; i++) {
            inputs[i] = new float[] {groups[i], 1 - groups[i], 0.001f * i};
            targets[i] = curves(groups[i], moves[i]);
        }
        return Labelled.of(structures, inputs, 0, inputs, targets);
    }

    private static List<String> own(int count) {
        return IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
    }

    /** Channel of the highest s. */
    private static int place(float[] row) {
        int best = 0;
        for (int i = 1; i < SIZE; i++) {
            best = row[i] > row[best] ? i : best;
        }
        return best;
    }

    private static TargetAlignment aligned(LabelledRecords records) {
        return TargetAlignment.of(records, records.inputs(), TWO_CURVES, KERNEL, MOST);
    }

    @Test
    void copiesThatWereMovedComeOutInLine() {
        int[] groups = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        int[] moves = {-2, 3, 1, 0, 0, -3, 2, 1, -1, -1};
        LabelledRecords records = records(own(10), groups, moves);
        float[][] targets = aligned(records).targets();
        for (int group = 0; group < 2; group++) {
            List<Integer> places = new ArrayList<>();
            for (int i = group; i < 10; i += 2) {
                places.add(place(targets[i]));
            }
            assertThat(places).as("group " + group).containsOnly(places.get(0));
        }
        // They are the copies themselves: p has gone along with s.
        for (int i = 2; i < 10; i += 2) {
            for (int k = 12; k < SIZE - 12; k++) {
                assertThat(targets[i][SIZE + k]).isEqualTo(targets[0][SIZE + k]);
            }
        }
    }

    @Test
    void theDistributionHoldsTheMovesBack() {
        int[] groups = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        int[] moves = {-2, 3, 1, 0, 0, -3, 2, 1, -1, -1};
        LabelledRecords records = records(own(10), groups, moves);
        TargetAlignment alignment = aligned(records);
        float[] expected = new float[2 * MOST + 1];
        for (int i = 0; i < 10; i++) {
            // How far the peak stood above where it stands now.
            expected[MOST + place(records.targets()[i]) - place(alignment.targets()[i])] += 0.1f;
        }
        assertThat(alignment.back().shares()).containsExactly(expected, org.assertj.core.api.Assertions.within(1e-6f));
        // Somewhere it did move, and not all alike.
        assertThat(IntStream.range(0, expected.length)
                        .filter(i -> expected[i] > 0)
                        .count())
                .isGreaterThan(2);
    }

    @Test
    void sitesOfAStructureAreMovedTogether() {
        // One site of t would rather go up and one down; as their zero is one, neither goes.
        int[] groups = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
        int[] moves = {0, 0, 0, 0, 3, -3, 0, 0, 0, 0, 0, 0};
        List<String> structures = List.of("a", "b", "c", "d", "t", "t", "e", "f", "g", "h", "i", "j");
        LabelledRecords records = records(structures, groups, moves);
        float[][] targets = aligned(records).targets();
        assertThat(place(targets[4]) - place(targets[5])).isEqualTo(6);
        assertThat(place(targets[4]) + place(targets[5])).isEqualTo(2 * place(targets[0]));
        // As two structures, each goes its own way.
        float[][] apart = aligned(records(own(12), groups, moves)).targets();
        assertThat(place(apart[4])).isEqualTo(place(apart[5])).isEqualTo(place(apart[0]));
    }

    @Test
    void whatIsInLineStays() {
        LabelledRecords records = records(own(6), new int[] {0, 1, 0, 1, 0, 1}, new int[6]);
        TargetAlignment alignment = aligned(records);
        assertThat(alignment.targets()).isDeepEqualTo(records.targets());
        assertThat(alignment.back().shares()[MOST]).isEqualTo(1, org.assertj.core.api.Assertions.within(1e-6f));
        LabelledRecords applied = alignment.applied(records);
        assertThat(applied.inputs()).isSameAs(records.inputs());
        assertThat(applied.references()).isEqualTo(records.references());
    }

    @Test
    void eachCurveIsMovedForItselfAndGoesOnAsItEnds() {
        float[] row = {1, 2, 3, 4, 5, 6};
        assertThat(TargetAlignment.moved(row, 1, 3)).containsExactly(1, 1, 2, 4, 4, 5);
        assertThat(TargetAlignment.moved(row, -2, 3)).containsExactly(3, 3, 3, 6, 6, 6);
        assertThat(TargetAlignment.moved(row, 0, 3)).containsExactly(row);
        assertThat(TargetAlignment.moved(row, 3, 3)).containsExactly(1, 1, 1, 4, 4, 4);
        assertThat(TargetAlignment.moved(row, -4, 3)).containsExactly(3, 3, 3, 6, 6, 6);
    }
}
