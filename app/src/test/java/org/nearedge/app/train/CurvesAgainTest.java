package org.nearedge.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.atoms.AtomsFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.app.reproduce.Reproduction;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.train.figures.TrainKey;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;

/** What the curves tell is enough to train again, to the bit. */
class CurvesAgainTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    @TempDir
    Path folder;

    private static Reproduction again(Map<String, String> told) throws InputException {
        return Reproduction.of(
                new Origin("figure.svg", told), Path.of("figure.svg"), null, ANALYSER, new SourceFiles(List.of()));
    }

    @Test
    void theSameCurvesFromTheSameTraining() throws Exception {
        TrainModel model = new TrainModel(
                new CurrentThreadTaskExecutor(),
                new Notices(),
                new Knowledge(new Home(folder)),
                new TinyConfigurations(8, folder));
        model.formProperty()
                .set(model.formProperty().get().withSplitSeed(4L).withSeed(9L).withSigma(0.6));
        model.train();
        FigureSpec figure = model.curvesProperty().get();

        Reproduction made = again(figure.provenance());

        assertThat(made.notes()).isEmpty();
        assertThat(made.figure().provenance()).isEqualTo(figure.provenance());
        assertThat(made.figure().curves()).hasSameSizeAs(figure.curves());
        for (int i = 0; i < figure.curves().size(); i++) {
            assertThat(made.figure().curves().get(i).y())
                    .containsExactly(figure.curves().get(i).y());
        }

        Map<String, String> broken = new HashMap<>(figure.provenance());
        broken.put(TrainKey.SPLIT, "by taste");
        assertThatThrownBy(() -> again(broken))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Split: is no way to split the records");
        broken.put(TrainKey.CONFIGURATION, "{}");
        assertThatThrownBy(() -> again(broken)).isInstanceOf(InputException.class);
    }

    @Test
    void atomsAreFoundByTheirRecord() throws Exception {
        Reference record = ReferenceLibrary.bundled().edge("Si-K").get(3);
        FigureSpec figure = AtomsFigure.of(record);

        assertThat(again(figure.provenance()).figure()).isEqualTo(figure);

        Map<String, String> gone = new HashMap<>(figure.provenance());
        gone.put("Record", "nobody #1");
        assertThatThrownBy(() -> again(gone))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is of a record that is not there: Si-K nobody #1");
    }
}
