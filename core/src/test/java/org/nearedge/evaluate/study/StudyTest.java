package org.nearedge.evaluate.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.evaluate.Small;
import org.nearedge.library.ReferenceLibrary;

/** Studies of models that are hardly trained: what they count and compare, not how good the models are. */
class StudyTest {
    private static final Trials TRIALS = new Trials(ReferenceLibrary.bundled(), 0.5, Small::of);

    private static Table run(Study study) throws Exception {
        return study.run(TRIALS, Study.Progress.NONE, () -> false);
    }

    private static double mean(Table table, int row, String column) {
        Object cell = table.rows().get(row).get(table.columns().indexOf(column));
        return ((Table.Mean) cell).mean();
    }

    private static List<String> labels(Table table, int column) {
        return table.rows().stream().map(row -> (String) row.get(column)).toList();
    }

    @Test
    void regionsCoverInputAndOutput() throws Exception {
        Table table = run(new RegionStudy(List.of("o-k-pdos"), 1));
        assertThat(labels(table, 2))
                .containsExactly(
                        "-1 to 4 eV",
                        "-1 to 9 eV",
                        "-1 to 14 eV",
                        "all",
                        "4 to 9 eV",
                        "9 to 14 eV",
                        "14 to 15 eV",
                        "-15 to -7.5 eV",
                        "-7.5 to 0 eV",
                        "0 to 7.5 eV",
                        "7.5 to 15 eV");
        double all = mean(table, 3, "MSE");
        double parts = 0;
        for (int row = 7; row < 11; row++) {
            parts += mean(table, row, "MSE") / 4;
        }
        assertThat(parts).isCloseTo(all, within(1e-9));
        assertThat(mean(table, 3, "MSE s") + mean(table, 3, "MSE p")).isCloseTo(2 * all, within(1e-9));
        // The whole input was trained already.
        List<String> told = new ArrayList<>();
        Table seeds =
                new SeedStudy(List.of("o-k-pdos"), 1).run(TRIALS, (what, done, of) -> told.add(what), () -> false);
        assertThat(mean(seeds, 0, "mean")).isEqualTo(all);
        assertThat(told).hasSize(1);
    }

    @Test
    void amorphousErrorsStandBesideThoseOfCrystals() throws Exception {
        Table table = run(new AmorphousStudy(1));
        assertThat(labels(table, 0)).contains("held-out crystals", "amorphous", "suboxide");
        for (int row = 0; row < table.rows().size(); row++) {
            assertThat(mean(table, row, "ratio"))
                    .isCloseTo(mean(table, row, "MSE with gap") / mean(table, row, "MSE without gap"), within(1e-12));
        }
        assertThat(mean(table, 0, "over crystals with gap")).isEqualTo(1);
    }

    @Test
    void fewerRecordsAreTestedOnTheSame() throws Exception {
        Table table = run(new SizeStudy(List.of("o-k-properties"), 1));
        double before = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            double known = mean(table, row, "known records");
            assertThat(known).isGreaterThanOrEqualTo(before);
            before = known;
        }
        assertThat(table.notes().toString()).contains("data hash").contains("known records in");
    }

    @Test
    void whatTheExcitationEnergyAddsIsToldForEachProperty() throws Exception {
        Table table = run(new ExcitationStudy(1));
        assertThat(table.rows()).hasSize(12);
        double change = mean(table, 0, "change of MAE (%)");
        assertThat(change)
                .isCloseTo(100 * (mean(table, 0, "MAE with") / mean(table, 0, "MAE without") - 1), within(1e-9));
        assertThat(table.rows().get(0).get(1)).asString().isEqualTo("bond length (\u00c5)");
        Table splits = run(new SplitStudy(List.of("o-k-properties"), 1));
        assertThat(labels(splits, 1)).contains("MSE, network", "R2, bond length", "coverage of the 90 % interval");
    }

    @Test
    void aCancelledStudySaysSo() throws Exception {
        Table table = new SeedStudy(List.of("si-k-geometry"), 3).run(TRIALS, Study.Progress.NONE, () -> true);
        assertThat(table.rows()).isEmpty();
        assertThat(table.notes()).contains("Cancelled after 0 of 3 trainings.");
    }
}
