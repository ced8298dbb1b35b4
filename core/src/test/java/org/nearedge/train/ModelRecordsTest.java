package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.References;
import org.nearedge.library.Target;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputProperties;
import org.nearedge.process.InputGrid;

/** What models see of a reference, and what they are to answer. */
class ModelRecordsTest {
    private static final List<Reference> OXYGEN =
            References.many(10).stream().filter(r -> r.edge().equals("O-K")).toList();
    private static final List<String> IDS = OXYGEN.stream().map(Reference::id).toList();

    private static ModelRecords records(String model) throws Exception {
        return new ModelRecords(OXYGEN, TrainingConfiguration.bundled(model), 0.5);
    }

    /** Standard deviation about the mean, over all records given. */
    private static double deviation(LocalProperty property, List<Reference> records) {
        double mean = records.stream().mapToDouble(property::of).average().orElseThrow();
        return Math.sqrt(records.stream()
                .mapToDouble(r -> Math.pow(property.of(r) - mean, 2))
                .average()
                .orElseThrow());
    }

    @Test
    void scalesAreTheDeviationsOfTheTrainingRecordsAlone() throws Exception {
        List<Reference> training = OXYGEN.subList(0, 12);
        List<String> ids = training.stream().map(Reference::id).toList();
        OutputProperties output = (OutputProperties) records("o-k-properties").output(ids);
        assertThat(output.properties()).contains(LocalProperty.BOND_LENGTH, LocalProperty.MULLIKEN_CHARGE);
        for (int i = 0; i < output.total(); i++) {
            LocalProperty property = output.properties().get(i);
            double expected = deviation(property, training);
            assertThat(output.scale(i)).isCloseTo(expected, within(1e-4 * expected));
            assertThat(Math.abs(deviation(property, OXYGEN) - expected)).isGreaterThan(1e-3 * expected);
        }
    }

    @Test
    void targetsAreReducedAndComeBackInTheirUnits() throws Exception {
        ModelRecords records = records("o-k-properties");
        OutputProperties output = (OutputProperties) records.output(IDS);
        LabelledRecords all = records.only(IDS, output);
        for (int row = 0; row < all.size(); row++) {
            for (int i = 0; i < output.total(); i++) {
                double truth = output.properties().get(i).of(all.references().get(row));
                assertThat(output.scale(i) * all.targets()[row][i]).isCloseTo(truth, within(1e-5 * Math.abs(truth)));
            }
        }
        // In reduced units every property varies by 1.
        for (int i = 0; i < output.total(); i++) {
            double mean = 0;
            double squares = 0;
            for (float[] target : all.targets()) {
                mean += target[i] / all.size();
            }
            for (float[] target : all.targets()) {
                squares += Math.pow(target[i] - mean, 2) / all.size();
            }
            assertThat(squares).isCloseTo(1, within(1e-2));
        }
    }

    @Test
    void aPropertyThatNeverVariesIsNotDividedByZero() throws Exception {
        List<String> one = List.of(IDS.get(0));
        ModelOutput output = records("o-k-properties").output(one);
        for (int i = 0; i < output.total(); i++) {
            assertThat(output.scale(i)).isEqualTo(1);
        }
    }

    @Test
    void recordsWithoutAPropertyAreNotUsable() throws Exception {
        List<Reference> some = new ArrayList<>(OXYGEN);
        Reference bare = References.of("O-K", "bare", "crystal", 0, 4);
        some.add(bare);
        TrainingConfiguration properties = TrainingConfiguration.bundled("o-k-properties");
        assertThat(new ModelRecords(some, properties, 0.5).usable()).containsExactlyElementsOf(OXYGEN);
        TrainingConfiguration pdos = TrainingConfiguration.bundled("o-k-pdos");
        assertThat(new ModelRecords(some, pdos, 0.5).usable()).contains(bare);
    }

    @Test
    void anEdgeThatIsGivenIsTheEdgeThatOthersSee() throws Exception {
        InputGrid grid = InputGrid.oxygenK(0.5);
        PreparedReferences prepared = PreparedReferences.of(OXYGEN, grid);
        ModelRecords records = records("o-pdos-edge-gap");
        LabelledRecords all = records.only(IDS, records.output(IDS));
        assertThat(all.margin()).isZero();
        for (int row = 0; row < all.size(); row++) {
            int index = prepared.indexOf(all.references().get(row).id()).orElseThrow();
            for (int i = 0; i < grid.size(); i++) {
                assertThat(all.targets()[row][i]).isEqualTo((float) prepared.row(index)[i]);
            }
            float[] input = all.inputs()[row];
            assertThat(input[input.length - 1])
                    .isEqualTo((float) all.references().get(row).bandGap());
        }
    }

    @Test
    void pdosAreTheTargetsOfTheLibrary() throws Exception {
        ModelRecords records = records("o-k-pdos");
        LabelledRecords all = records.only(List.of(IDS.get(4), "nobody #0"), records.output(IDS));
        assertThat(all.size()).isEqualTo(1);
        double[] truth = Target.vector(Target.pdos(OXYGEN.get(4)));
        for (int i = 0; i < 600; i++) {
            assertThat(all.targets()[0][i]).isEqualTo((float) truth[i]);
        }
        // The wide input is the narrow one with more at either end.
        assertThat(all.wide()[0]).hasSize(all.inputs()[0].length + 2 * all.margin());
        assertThat(all.margin()).isPositive();
    }
}
