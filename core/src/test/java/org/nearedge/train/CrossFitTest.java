package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nearedge.library.Reference;
import org.nearedge.model.Architecture;
import org.nearedge.model.Ensemble;
import org.nearedge.model.ModelBundle.Member;
import org.nearedge.model.Network;
import org.nearedge.model.Normaliser;

class CrossFitTest {
    private static final Architecture ONE_BIAS =
            new Architecture(1, 2, 0, List.of(), List.of(), Architecture.Activation.RELU, false, 1);

    /** Mean 0 and scale 1 for inputs and outputs: networks' numbers are answers. */
    private static final Normaliser PLAIN = Normaliser.of(new float[][] {{-1, -1}, {1, 1}}, new float[][] {{-1}, {1}});

    /** 1 to 3 sites in each of 14 structures. */
    private static LabelledRecords records() {
        List<String> structures = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            for (int site = 0; site <= i % 3; site++) {
                structures.add("s" + i);
            }
        }
        float[][] inputs = new float[structures.size()][2];
        float[][] targets = new float[structures.size()][1];
        return Labelled.of(structures, inputs, 0, inputs, targets);
    }

    private static List<String> ids(LabelledRecords records) {
        return records.references().stream().map(Reference::id).toList();
    }

    @Property(tries = 50)
    void eachRecordIsLeftOutOnceAndNoStructureStandsOnTwoSides(
            @ForAll @IntRange(min = 3, max = 7) int folds, @ForAll long seed) {
        LabelledRecords records = records();
        List<Trainer.Shares> shares = new CrossFit(records, folds, seed).shares();
        assertThat(shares).hasSize(folds);
        List<String> left = new ArrayList<>();
        for (Trainer.Shares share : shares) {
            left.addAll(ids(share.validation()));
            Set<String> all = new HashSet<>(ids(share.training()));
            all.addAll(ids(share.validation()));
            assertThat(all).containsExactlyInAnyOrderElementsOf(ids(records));
            assertThat(share.training().structures())
                    .doesNotContainAnyElementsOf(share.validation().structures());
        }
        assertThat(left).containsExactlyInAnyOrderElementsOf(ids(records));
    }

    /** Members that always answer their own number. */
    private static List<Member> members(float... numbers) {
        List<Member> members = new ArrayList<>();
        for (float number : numbers) {
            members.add(new Member(ONE_BIAS, new float[] {0, 0, number}));
        }
        return members;
    }

    private static Ensemble ensemble(List<Member> members) {
        List<Network> networks = members.stream()
                .map(member -> (Network) inputs -> Arrays.stream(inputs)
                        .map(row -> new float[] {member.weights()[2]})
                        .toArray(float[][]::new))
                .toList();
        return new Ensemble(networks, PLAIN, records().input(), Labelled.curve(1), null, null);
    }

    private static final BiFunction<List<Member>, LabelledRecords, Ensemble> ENGINE =
            (members, fittedTo) -> ensemble(members);

    @Test
    void aRecordIsAnsweredByThoseThatLeftItOut() {
        CrossFit crossFit = new CrossFit(records(), 3, 1);
        // Two rounds of three folds: members 1 and 4 left out the first fold, and so on.
        HeldOutAnswers answers = crossFit.answers(members(1, 2, 3, 11, 12, 13), ENGINE, records());
        List<String> order = ids(answers.records());
        assertThat(order).containsExactlyInAnyOrderElementsOf(ids(records()));
        List<Trainer.Shares> shares = crossFit.shares();
        for (int fold = 0; fold < 3; fold++) {
            for (String id : ids(shares.get(fold).validation())) {
                float mean = answers.answer().mean()[order.indexOf(id)][0];
                assertThat(mean).isCloseTo(6 + fold, within(1e-5f));
            }
        }
        // The spread is that of all six, as it will be in use: variance of 1, 2, 3, 11, 12, 13 is 30.8.
        for (float[] spread : answers.answer().spread()) {
            assertThat(spread[0]).isCloseTo((float) Math.sqrt(30.8), within(1e-4f));
        }
    }

    @Test
    void whatNobodyLeftOutIsPassedOver() {
        CrossFit crossFit = new CrossFit(records(), 4, 1);
        HeldOutAnswers answers = crossFit.answers(members(1, 2), ENGINE, records());
        List<String> expected = new ArrayList<>(ids(crossFit.shares().get(0).validation()));
        expected.addAll(ids(crossFit.shares().get(1).validation()));
        assertThat(ids(answers.records())).containsExactlyElementsOf(expected);
        assertThat(answers.answer().mean()).hasNumberOfRows(expected.size());
    }
}
