package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Target;
import org.nearedge.session.Analyser;

class RecordSpectrumTest {
    @TempDir
    Path folder;

    /** Through the whole chain: its nearest reference is itself, and the truth is its own PDOS. */
    @Test
    void aReferenceIsAnalysedAsItsOwnEdge() throws Exception {
        Notices notices = new Notices();
        AnalyseModel analyse = new AnalyseModel(
                new CurrentThreadTaskExecutor(),
                new AnalyserChain(Analyser::bundled),
                Spectra::open,
                notices,
                new RecentFiles(new Home(folder)));
        for (String edge : new String[] {"Si-K", "O-K"}) {
            Reference record = ReferenceLibrary.bundled().edge(edge).get(12);
            RecordSpectrum.open(record, analyse);
            Outcome outcome = analyse.outcomeProperty().get();
            assertThat(outcome.fault()).isNull();
            assertThat(outcome.analysis().edge()).isEqualTo(edge);
            assertThat(outcome.neighbours().get(0).reference().id()).isEqualTo(record.id());
            assertThat(outcome.neighbours().get(0).distance()).isCloseTo(0, within(0.05));
            assertThat(analyse.selectedProperty().get().truth()).isEqualTo(Target.pdos(record));
            assertThat(analyse.selectedProperty().get().isSimulated()).isFalse();
        }
        assertThat(notices.log()).isEmpty();
    }

    @Test
    void bandsThatAreMissingAreNotPassedOn() throws Exception {
        Reference record = ReferenceLibrary.bundled().edge("O-K").stream()
                .filter(r ->
                        r.edgeTop() != null && r.edgeTop() < r.spectrum().axis().last())
                .findFirst()
                .orElseThrow();
        assertThat(RecordSpectrum.dataset(record).spectrum().axis().last())
                .isLessThanOrEqualTo(record.edgeTop())
                .isGreaterThan(record.edgeTop() - 0.2);
    }
}
