package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.nearedge.app.analyse.Figures;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.ProvenanceReader;
import org.nearedge.app.chart.style.Palette;
import org.nearedge.app.frame.export.FigureOrder;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.workspace.FigureCompletion;
import org.nearedge.io.FileHash;
import org.nearedge.io.Spectra;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;

/** A chart of the first workspace, on its way to a file. */
class FigureSavingTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private FigureSaving saving;
    private Figures figures;
    private String hash;
    private FigureCompletion withHash;

    @BeforeEach
    void open() throws InputException {
        CurrentThreadTaskExecutor executor = new CurrentThreadTaskExecutor();
        AnalyseModel model = new AnalyseModel(
                executor,
                new AnalyserChain(Analyser::bundled),
                Spectra::open,
                notices,
                new RecentFiles(new Home(folder.resolve("home"))));
        saving = new FigureSaving(executor, notices, new org.nearedge.app.macro.MacroLog());
        Path source = Fixtures.siliconKFile(folder, "a.msa");
        model.open(List.of(source));
        figures = model.figuresProperty().get();
        hash = FileHash.sha256(source);
        withHash = figure -> {
            Map<String, String> provenance = new LinkedHashMap<>(figure.provenance());
            provenance.put("File SHA-256", FileHash.sha256(source));
            return figure.withProvenance(provenance);
        };
    }

    private static FigureOrder order(FigureSpec... figures) {
        return new FigureOrder(FigureSheet.grid(List.of(figures), 1), FigureSize.singleColumn(), Palette.OKABE_ITO);
    }

    @Test
    void everyPanelOfASheetIsCompleted() throws InputException {
        Path path = folder.resolve("sheet.pdf");
        saving.save(order(figures.raw(), figures.input()), withHash, path);
        assertThat(ProvenanceReader.read(path)).hasSize(2).allMatch(panel -> panel.get("File SHA-256")
                .equals(hash));
        saving.save(order(figures.raw(), figures.input()), withHash, folder.resolve("sheet.csv"));
        assertThat(folder.resolve("sheet.csv")).content().contains("# panel (a)", "# panel (b)", hash);
    }

    @Test
    void aChartIsWrittenWithTheHashOfItsFileAndItsNumbersAsCsv() throws IOException {
        for (String ending : List.of(".svg", ".pdf", ".png", ".csv")) {
            Path path = folder.resolve("figure" + ending);
            saving.save(order(figures.input()), withHash, path);
            assertThat(path).as(ending).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("figure.svg")))
                .contains(hash)
                .contains("a.msa");
        String csv = Files.readString(folder.resolve("figure.csv"), StandardCharsets.UTF_8);
        assertThat(csv).contains(hash);
        assertThat(csv.lines().filter(line -> line.matches("-?[0-9.].*")))
                .hasSize(figures.input().curves().get(0).x().length);
        assertThat(notices.shown()).allMatch(notice -> notice.kind() == Notice.Kind.INFO);
    }

    @Test
    void aFolderThatIsNotThereIsToldAndNothingIsLeft() {
        saving.save(order(figures.raw()), withHash, folder.resolve("no/figure.svg"));
        assertThat(notices.shown().get(0).kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void aSourceThatIsGoneIsToldAndNothingIsWritten() throws IOException {
        Files.delete(folder.resolve("a.msa"));
        saving.save(order(figures.raw()), withHash, folder.resolve("figure.svg"));
        assertThat(notices.shown().get(0).kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(folder.resolve("figure.svg")).doesNotExist();
    }
}
