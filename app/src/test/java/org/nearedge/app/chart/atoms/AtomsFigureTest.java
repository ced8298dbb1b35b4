package org.nearedge.app.chart.atoms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.export.FigureExport;

class AtomsFigureTest {
    private static final FigureSpec FIGURE = FigureSpec.atoms(
            "silica #0",
            AtomsDrawing.of(Surroundings.silica()).choose(1).choose(0).choose(2),
            Map.of("Record", "silica #0"));

    @TempDir
    Path folder;

    @Test
    void thePngHasGoldInTheMiddleAndRedAround() throws Exception {
        Path file = folder.resolve("atoms.png");
        FigureExport.write(FIGURE, new FigureSize(80, 60, 8, 300), file);
        BufferedImage image = ImageIO.read(file.toFile());
        int gold = 0;
        int red = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                int r = rgb >> 16 & 255;
                int g = rgb >> 8 & 255;
                int b = rgb & 255;
                gold += r > 200 && g > 150 && b < 80 ? 1 : 0;
                red += r > 180 && g < 90 && b < 90 ? 1 : 0;
            }
        }
        assertThat(gold).isGreaterThan(500);
        assertThat(red).isGreaterThan(500);
    }

    @Test
    void textIsTextInSvgAndPdf() throws Exception {
        FigureExport.write(FIGURE, new FigureSize(80, 60, 8, 300), folder.resolve("atoms.svg"));
        assertThat(Files.readString(folder.resolve("atoms.svg")))
                .contains(">O\u2013Si\u2013O 109.5\u00b0</text>")
                .contains(">absorber Si</text>")
                .contains("radialGradient");
        FigureExport.write(FIGURE, new FigureSize(80, 60, 8, 300), folder.resolve("atoms.pdf"));
        try (PDDocument document = Loader.loadPDF(folder.resolve("atoms.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("O\u2013Si\u2013O 109.5\u00b0")
                    .contains("silica #0");
        }
    }

    @Test
    void theNumbersAreThePlaces() {
        List<String> lines = FigureData.text(FIGURE).lines().toList();
        assertThat(lines).contains("element,x (\u00c5),y (\u00c5),z (\u00c5),distance (\u00c5),bonded");
        assertThat(lines).contains("Si,0.0000,0.0000,0.0000,0.0000,absorber", "O,0.9295,0.9295,0.9295,1.6100,yes");
        assertThat(lines).last().isEqualTo("Si,1.8591,1.8591,0.0000,2.6291,no");
        assertThat(FIGURE.isEmpty()).isFalse();
        assertThat(FigureSpec.atoms("", AtomsDrawing.EMPTY, Map.of()).isEmpty()).isTrue();
    }
}
