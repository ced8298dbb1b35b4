package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.map.MapWorkspace;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.image.Region;

/** What is open in Analyse is in Map, and a sum of Map can be opened in Analyse. */
class OpenImagesTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private AnalyseModel analyse;
    private MapWorkspace map;
    private boolean inFront;

    @BeforeEach
    void make() throws Exception {
        Home home = new Home(folder.resolve("home"));
        Workbench bench =
                new Workbench(new CurrentThreadTaskExecutor(), notices, home, new Knowledge(home), figure -> {});
        analyse = new AnalyseModel(
                bench.tasks(),
                new AnalyserChain(Analyser::bundled),
                org.nearedge.io.Spectra::open,
                notices,
                new RecentFiles(home));
        map = new MapWorkspace(bench);
        new OpenImages(analyse, map, notices, () -> inFront).follow();
    }

    @Test
    void anImageIsThereWhereverItWasOpened() throws Exception {
        analyse.add("image.dm4", null, List.of(Fixtures.spectrumImage()), null, null);
        assertThat(map.model().planeProperty().get().words()).startsWith("2 \u00d7 3");
        OpenSpectrum item = analyse.spectra().get(0);
        assertThat(map.model().selectedProperty().get().treated().get().recipe())
                .isNotNull()
                .isEqualTo(item.treatment().recipe());
        analyse.close(item);
        assertThat(map.model().planeProperty().get()).isNull();
    }

    @Test
    void aSpectrumThatIsDroppedOnMapIsToldToBeInAnalyse() throws Exception {
        analyse.add("one.msa", null, List.of(Fixtures.dataset(Fixtures.siliconK("one"))), null, null);
        assertThat(notices.log()).isEmpty();
        inFront = true;
        analyse.add("two.msa", null, List.of(Fixtures.dataset(Fixtures.siliconK("two"))), null, null);
        assertThat(notices.log().get(0).text()).contains("open in Analyse");
    }

    @Test
    void theSumOfARegionIsASpectrumOfItsOwn() throws Exception {
        analyse.add("image.dm4", null, List.of(Fixtures.spectrumImage()), null, null);
        Region region = Region.rectangle(2, 3, 0, 1, 2, 3);
        map.model().regionProperty().set(region);
        Spectrum sum = map.model().spectrumProperty().get();
        OpenImages.show(map.model().selectedProperty().get(), region, sum, analyse);
        OpenSpectrum opened = analyse.selectedProperty().get();
        assertThat(opened.name()).isEqualTo("image.dm4 [rows 0-1, columns 1-2]");
        assertThat(opened.outcome().raw().toArray()).isEqualTo(sum.toArray());
        assertThat(opened.dataset().metadata().text("source_positions")).contains("1-2 4-5");
        assertThat(map.model().images()).as("a sum is no image").hasSize(1);
    }

    @Test
    void aFolderOfSpectraIsALineScan() throws Exception {
        Path series = Files.createDirectory(folder.resolve("series"));
        for (int i : new int[] {10, 2, 1}) {
            Spectrum spectrum = Fixtures.siliconK("s" + i);
            double[] values = spectrum.toArray();
            for (int k = 0; k < values.length; k++) {
                values[k] *= i;
            }
            SpectrumFiles.save(spectrum.withIntensity(values), series.resolve("s" + i + ".msa"));
        }
        map.openSeries(series);
        assertThat(map.model().planeProperty().get().isLine()).isTrue();
        float[] profile = map.model().shownProperty().get().values();
        assertThat(profile).hasSize(3);
        assertThat(profile[2] / profile[0]).isBetween(9.99f, 10.01f);
    }
}
