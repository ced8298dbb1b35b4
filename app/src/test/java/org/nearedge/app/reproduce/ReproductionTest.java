package org.nearedge.app.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.BundledSamples;
import org.nearedge.app.analyse.Figures;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.analyse.SampleSource;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.FileHash;
import org.nearedge.io.Spectra;
import org.nearedge.process.Calibrate;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;

/** A figure's own words are enough to make it again, number by number. */
class ReproductionTest {
    private static final Analyser ANALYSER = Analyser.bundled();
    private static final AnalyserChain CHAIN = new AnalyserChain(() -> ANALYSER);

    @TempDir
    Path folder;

    private AnalyseModel model;
    private Path figure;

    @BeforeEach
    void start() {
        model = new AnalyseModel(
                new CurrentThreadTaskExecutor(),
                CHAIN,
                Spectra::open,
                new Notices(),
                new RecentFiles(new Home(folder.resolve("home"))));
        figure = folder.resolve("figure.svg");
    }

    private Reproduction again(Map<String, String> provenance, Path given, Path... places) throws InputException {
        return Reproduction.of(
                new Origin("figure.svg", provenance), figure, given, ANALYSER, new SourceFiles(List.of(places)));
    }

    private static void assertSame(FigureSpec made, FigureSpec was) {
        assertThat(made.curves()).hasSameSizeAs(was.curves());
        for (int i = 0; i < was.curves().size(); i++) {
            FigureSpec.Curve a = made.curves().get(i);
            FigureSpec.Curve b = was.curves().get(i);
            assertThat(a.name()).isEqualTo(b.name());
            assertThat(a.x()).isEqualTo(b.x());
            assertThat(a.y()).isEqualTo(b.y());
        }
        assertThat(made.gauges())
                .extracting(FigureSpec.Gauge::value)
                .isEqualTo(was.gauges().stream().map(FigureSpec.Gauge::value).toList());
        assertThat(made.provenance()).isEqualTo(was.provenance());
    }

    @Test
    void everyChartOfASampleIsMadeAgainWithItsRecipeAndOverlays() throws InputException {
        BundledSamples samples = new BundledSamples();
        for (SampleSource.Sample sample : samples.samples()) {
            SampleSource.Content content = samples.open(sample);
            model.add(content.file(), null, content.datasets(), content.truth(), content.sigma());
            model.editRecipe(recipe -> recipe.added(0, new Calibrate(0.3)), null);
            model.chosen().setAll(model.outcomeProperty().get().neighbours().subList(2, 4));
            Figures figures = model.figuresProperty().get();
            for (FigureSpec was : List.of(figures.raw(), figures.input(), figures.pdos(), figures.gauges())) {
                Reproduction made = again(was.provenance(), null);
                assertSame(made.figure(), was);
                assertThat(made.notes()).isEmpty();
            }
        }
    }

    private FigureSpec ofFile(Path file) throws InputException {
        model.open(List.of(file));
        FigureSpec pdos = model.figuresProperty().get().pdos();
        Map<String, String> provenance = new LinkedHashMap<>(pdos.provenance());
        provenance.put(Key.FILE_HASH, FileHash.sha256(file));
        return pdos.withProvenance(provenance);
    }

    @Test
    void theFileIsFoundBesideTheFigureAmongTheRecentOrWhereTheUserSays() throws InputException, IOException {
        Path file = Fixtures.siliconKFile(folder, "a.msa");
        FigureSpec was = ofFile(file);
        assertSame(again(was.provenance(), null).figure(), was);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("a.msa");
        Files.move(file, elsewhere);
        assertSame(again(was.provenance(), null, elsewhere).figure(), was);
        Path renamed = Files.move(elsewhere, folder.resolve("b.msa"));
        assertThat(again(was.provenance(), renamed).figure().curves().get(0).y())
                .isEqualTo(was.curves().get(0).y());
        assertThatThrownBy(() -> again(was.provenance(), null, elsewhere))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("figure.svg: was made from a.msa (SHA-256 ")
                .hasMessageContaining("which is not found");
    }

    @Test
    void aFileWithAnotherContentIsRefused() throws InputException, IOException {
        Path file = Fixtures.siliconKFile(folder, "a.msa");
        FigureSpec was = ofFile(file);
        Files.writeString(file, Files.readString(file).replaceFirst("#TITLE[^\n]*", "#TITLE       : other"));
        assertThatThrownBy(() -> again(was.provenance(), null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a file of that name is there with another content");
        assertThatThrownBy(() -> again(was.provenance(), file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.msa: is not the file that figure.svg was made from");
    }

    @Test
    void anotherVersionOfTheModelIsTold() throws InputException {
        FigureSpec was = ofFile(Fixtures.siliconKFile(folder, "a.msa"));
        Map<String, String> older = new LinkedHashMap<>(was.provenance());
        older.put(Key.MODEL, "si-k-pdos 0");
        assertThat(again(older, null).notes())
                .containsExactly("Model was si-k-pdos 0 then and is "
                        + was.provenance().get(Key.MODEL) + " now: the figure may differ.");
    }

    @Test
    void whatIsMissingOrNonsenseIsToldByItsEntry() throws InputException {
        FigureSpec was = ofFile(Fixtures.siliconKFile(folder, "a.msa"));
        Map<String, String> bare = new LinkedHashMap<>(was.provenance());
        bare.remove(Key.RECIPE);
        assertThatThrownBy(() -> again(bare, null))
                .hasMessageStartingWith("figure.svg, provenance: does not tell its entry Recipe");
        bare.put(Key.RECIPE, "{\"steps\":[{\"step\":\"dance\"}]}");
        assertThatThrownBy(() -> again(bare, null)).isInstanceOf(InputException.class);
        Map<String, String> far = new LinkedHashMap<>(was.provenance());
        far.put(Key.DATASET, "7");
        assertThatThrownBy(() -> again(far, null)).hasMessageContaining("data set 7: is not in the file");
        far.put(Key.DATASET, "-1");
        assertThatThrownBy(() -> again(far, null)).hasMessageContaining("is no index (-1)");
        Map<String, String> foreign = new LinkedHashMap<>(was.provenance());
        foreign.put(Key.FIGURE, "dance/waltz");
        assertThatThrownBy(() -> again(foreign, null)).hasMessageContaining("this program cannot make (dance/waltz)");
    }
}
