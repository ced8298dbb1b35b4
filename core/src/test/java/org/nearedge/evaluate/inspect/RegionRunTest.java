package org.nearedge.evaluate.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.evaluate.Small;
import org.nearedge.evaluate.study.Study;
import org.nearedge.evaluate.study.Table;
import org.nearedge.evaluate.study.Trials;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingProgress;

/** Parts of the input, for one model on one split, beside the study that the published tables come from. */
class RegionRunTest {
    private static final ReferenceLibrary LIBRARY = ReferenceLibrary.bundled();

    @TempDir
    private Path folder;

    @Test
    void theyAreThoseOfTheStudyAndAreKept() throws Exception {
        ModelBundle bundle = new ModelTraining(
                        LIBRARY, Small.of("o-k-pdos").withSeeds(1, 1), 0.5, Split.Scheme.STRUCTURE)
                .train(TrainingProgress.Listener.NONE, () -> false);
        TrainedModels kept = new TrainedModels(folder);
        Inspection inspection = new Inspector(LIBRARY, kept).asItIs(bundle.predictor((input, count) -> List.of()));
        RegionRun regions = new RegionRun(LIBRARY, kept);
        List<String> told = new ArrayList<>();
        List<RegionFigure> figures = new ArrayList<>(
                regions.input(inspection, (what, done, all) -> told.add(done + "/" + all + " " + what), () -> false));
        figures.addAll(RegionRun.output(inspection));
        assertThat(told).hasSize(6).startsWith("0/6 sees -1 to 4 eV").endsWith("5/6 sees 14 to 15 eV");

        Table table = Study.all(List.of("o-k-pdos"), 1).stream()
                .filter(study -> study.name().equals("regions"))
                .findFirst()
                .orElseThrow()
                .run(new Trials(LIBRARY, 0.5, Small::of), Study.Progress.NONE, () -> false);
        assertThat(figures).hasSameSizeAs(table.rows());
        for (int row = 0; row < figures.size(); row++) {
            RegionFigure figure = figures.get(row);
            List<Object> cells = table.rows().get(row);
            assertThat(List.of(figure.part(), figure.range())).isEqualTo(cells.subList(1, 3));
            double s = ((Table.Mean) cells.get(3)).mean();
            double p = ((Table.Mean) cells.get(4)).mean();
            assertThat(figure.mse().get("s")).isCloseTo(s, within(1e-6 * s));
            assertThat(figure.mse().get("p")).isCloseTo(p, within(1e-6 * p));
        }
        // The shipped table is read back as it was written.
        MeasuredRegions read = MeasuredRegions.parsed(table.csv(), "o-k-pdos");
        assertThat(read.figures())
                .extracting(RegionFigure::range)
                .isEqualTo(figures.stream().map(RegionFigure::range).toList());
        assertThat(read.figures().get(0).mse().get("s"))
                .isEqualTo(((Table.Mean) table.rows().get(0).get(3)).mean());
        assertThat(read.notes()).contains(table.notes().get(0));
        assertThat(MeasuredRegions.parsed(table.csv(), "si-k-pdos").figures()).isEmpty();

        // All are kept: nothing is left to be cancelled.
        assertThat(regions.input(inspection, Study.Progress.NONE, () -> true)).isEqualTo(figures.subList(0, 7));
        assertThatThrownBy(() -> new RegionRun(LIBRARY, new TrainedModels(null))
                        .input(inspection, Study.Progress.NONE, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theProgramComesWithWhatWasMeasured() {
        MeasuredRegions measured = MeasuredRegions.of("si-k-pdos");
        assertThat(measured.notes()).anyMatch(note -> note.contains("data hash"));
        assertThat(measured.notes()).anyMatch(note -> note.startsWith("Measured on "));
        assertThat(measured.figures())
                .extracting(RegionFigure::range)
                .contains("-1 to 4 eV", "all", "14 to 19 eV", "-7.5 to 0 eV");
        assertThat(measured.figures())
                .allSatisfy(figure -> assertThat(figure.mse()).containsOnlyKeys("s", "p"));
        assertThat(MeasuredRegions.of("no-such-model").figures()).isEmpty();
    }
}
