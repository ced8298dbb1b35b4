package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.spectrum.InputException;

class BundledSamplesTest {
    @TempDir
    Path folder;

    @Test
    void everySampleRunsThroughTheWholeChainAndSaysThatItIsSimulated() throws InputException {
        BundledSamples samples = new BundledSamples();
        Notices notices = new Notices();
        Analyser analyser = Analyser.bundled();
        AnalyseModel model = new AnalyseModel(
                new CurrentThreadTaskExecutor(),
                new AnalyserChain(() -> analyser),
                Spectra::open,
                notices,
                new RecentFiles(new Home(folder)));
        assertThat(samples.samples()).isNotEmpty();
        for (SampleSource.Sample sample : samples.samples()) {
            SampleSource.Content content = samples.open(sample);
            model.add(content.file(), null, content.datasets(), content.truth(), content.sigma());
            OpenSpectrum item = model.selectedProperty().get();
            Outcome outcome = model.outcomeProperty().get();
            assertThat(item.isSimulated()).as(sample.id()).isTrue();
            assertThat(outcome.fault()).as(sample.id()).isNull();
            assertThat(outcome.neighbours()).as(sample.id()).isNotEmpty();
            FigureSpec pdos = model.figuresProperty().get().pdos();
            assertThat(pdos.provenance()).containsEntry("Provenance", FigureSource.SIMULATED);
            boolean predicted = outcome.analysis().prediction() != null;
            assertThat(pdos.curves().stream().anyMatch(c -> c.role() == FigureSpec.Role.PDOS_P))
                    .isEqualTo(predicted);
            assertThat(pdos.curves().stream().anyMatch(c -> c.role() == FigureSpec.Role.TRUE_P))
                    .isEqualTo(predicted);
            assertThat(outcome.analysis().sentences(Analysis.About.BROADENING))
                    .as(sample.id())
                    .singleElement()
                    .asString()
                    .contains("is matched to");
        }
        assertThat(notices.shown()).isEmpty();
    }
}
