package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.evaluate.figures.ErrorMeasure;
import org.nearedge.app.evaluate.figures.ErrorsFigure;
import org.nearedge.app.evaluate.figures.EvaluateKey;
import org.nearedge.app.evaluate.figures.RecordFigures;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.Inspector;
import org.nearedge.evaluate.inspect.TrainedModels;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;

/** Figures of Evaluate, from their files back to the same figures. */
class ReproduceEvaluationTest {
    @TempDir
    Path folder;

    private static Inspection inspection() throws Exception {
        return new Inspector(ReferenceLibrary.bundled(), new TrainedModels(null))
                .asItIs(ModelCatalog.bundled().forBroadening("si-k-pdos", 0.5));
    }

    @Test
    void theyAreMadeAgainByteByByte() throws Exception {
        Inspection inspection = inspection();
        RecordFigures record = RecordFigures.of(
                inspection, inspection.detail(inspection.records().get(7).id()));
        List<FigureSpec> figures = List.of(
                ErrorsFigure.of(
                        inspection,
                        ErrorMeasure.of(inspection.card().output()).get(2),
                        Set.of("amorphous", "framework")),
                record.answer(),
                record.pdos());
        for (FigureSpec figure : figures) {
            Path file = folder.resolve("figure.svg");
            Path again = folder.resolve("again.svg");
            FigureExport.write(figure, FigureSize.doubleColumn(), file);
            Ran ran = Ran.of("reproduce", file, "-o", again);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
            assertThat(ran.out()).contains("Model: si-k-pdos").contains("Data SHA-256: ");
        }
    }

    @Test
    void aFigureOfOtherDataSaysSo() throws Exception {
        Inspection inspection = inspection();
        FigureSpec figure = ErrorsFigure.of(
                inspection, ErrorMeasure.of(inspection.card().output()).get(0), Set.of());
        Map<String, String> told = new LinkedHashMap<>(figure.provenance());
        told.put(EvaluateKey.DATA_HASH, "f".repeat(64));
        Path file = folder.resolve("figure.svg");
        FigureExport.write(figure.withProvenance(told), FigureSize.doubleColumn(), file);
        Ran ran = Ran.of("reproduce", file, "-o", folder.resolve("again.png"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("Data SHA-256 was ffff").contains("the figure may differ");
    }
}
