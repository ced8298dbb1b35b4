package org.nearedge.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.Likeness;
import org.nearedge.app.chart.PointFigures;
import org.nearedge.app.chart.style.FigureTheme;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Exported files opened by librsvg and poppler look as the program draws them, and their text is text. */
class IndependentToolsTest {
    private static final FigureSize COLUMN = FigureSize.singleColumn();
    private static final FigureSize PAGE = new FigureSize(178, 120, 7, 200);

    @TempDir
    Path folder;

    private static Map<String, FigureSheet> figures() {
        Map<String, FigureSheet> all = new LinkedHashMap<>();
        all.put("edge", FigureSheet.of(Figures.edge()));
        all.put("pdos", FigureSheet.of(Figures.pdos()));
        all.put("errors", FigureSheet.of(PointFigures.errors()));
        all.put("map", FigureSheet.of(PointFigures.map(800)));
        all.put("regions", FigureSheet.of(PointFigures.regions()));
        all.put("gauges", FigureSheet.of(PointFigures.gauges()));
        all.put(
                "sheet",
                FigureSheet.grid(
                        List.of(Figures.input(), PointFigures.truth(), PointFigures.wins(), PointFigures.gauges()), 2));
        return all;
    }

    static Stream<String> names() {
        return figures().keySet().stream();
    }

    private static FigureSize size(String name) {
        return name.equals("sheet") ? PAGE : COLUMN;
    }

    private Path write(String name, String ending, FigureTheme theme) throws Exception {
        Path path = folder.resolve(name + "." + ending);
        FigureExport.write(figures().get(name), size(name), theme, path);
        return path;
    }

    private BufferedImage own(String name, FigureTheme theme) throws Exception {
        return ImageIO.read(write(name, "png", theme).toFile());
    }

    private BufferedImage byRsvg(String name, FigureTheme theme) throws Exception {
        Path svg = write(name, "svg", theme);
        String width = Integer.toString(size(name).widthPx());
        String height = Integer.toString(size(name).heightPx());
        Tool.runWithFont(folder, "rsvg-convert", "-w", width, "-h", height, "-o", "rsvg.png", svg.toString());
        return ImageIO.read(folder.resolve("rsvg.png").toFile());
    }

    private BufferedImage byPoppler(String name, FigureTheme theme) throws Exception {
        Path pdf = write(name, "pdf", theme);
        String dpi = Integer.toString(size(name).dpi());
        Tool.run(folder, "pdftoppm", "-r", dpi, "-png", "-singlefile", pdf.toString(), "poppler");
        return ImageIO.read(folder.resolve("poppler.png").toFile());
    }

    /**
     * Measured: a mean of 0.8 to 3.1, the more the more text there is; 0 to 1.6 % of all blocks far off, all of them
     * letters; of the blocks with a colour none but where the name of a fit window is one. Without one thin curve of
     * six it would be 14 % (below).
     */
    private static void alike(Likeness likeness) {
        assertThat(likeness.mean()).isLessThan(3.5);
        assertThat(likeness.far()).isLessThan(0.02);
        assertThat(likeness.data()).isLessThan(0.04);
    }

    @ParameterizedTest
    @MethodSource("names")
    void anSvgLooksAsTheProgramDrawsIt(String name) throws Exception {
        for (FigureTheme theme : List.of(FigureTheme.PRINT, FigureTheme.DARK)) {
            Likeness likeness = Likeness.of(own(name, theme), byRsvg(name, theme));
            alike(likeness);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPdfLooksAsTheProgramDrawsIt(String name) throws Exception {
        for (FigureTheme theme : List.of(FigureTheme.PRINT, FigureTheme.DARK)) {
            Likeness likeness = Likeness.of(own(name, theme), byPoppler(name, theme));
            alike(likeness);
        }
    }

    /** The comparison would see it if the last and thinnest of six curves were not there. */
    @Test
    void theComparisonSeesWhatIsMissing() throws Exception {
        FigureSpec whole = Figures.input();
        FigureSpec less = new FigureSpec(
                whole.title(),
                whole.xLabel(),
                whole.yLabel(),
                whole.xFrom(),
                whole.xTo(),
                whole.curves().subList(0, 5),
                whole.bands(),
                whole.regions(),
                whole.markers(),
                whole.provenance());
        FigureExport.write(whole, COLUMN, folder.resolve("whole.png"));
        FigureExport.write(less, COLUMN, folder.resolve("less.png"));
        Likeness likeness = Likeness.of(
                ImageIO.read(folder.resolve("whole.png").toFile()),
                ImageIO.read(folder.resolve("less.png").toFile()));
        assertThat(likeness.data()).isGreaterThan(0.1);
    }

    /** A viewer that has no Liberation Sans sets the text in what it has: nothing else moves. */
    @Test
    void anSvgWithoutItsFontStillLooksRight() throws Exception {
        Path svg = write("pdos", "svg", FigureTheme.PRINT);
        assertThat(Files.readString(svg))
                .contains("font-family: \"Liberation Sans\", Arimo, Arial, Helvetica, sans-serif");
        Tool.run(
                folder,
                "rsvg-convert",
                "-w",
                Integer.toString(COLUMN.widthPx()),
                "-h",
                Integer.toString(COLUMN.heightPx()),
                "-o",
                "other.png",
                svg.toString());
        Likeness likeness = Likeness.of(
                own("pdos", FigureTheme.PRINT),
                ImageIO.read(folder.resolve("other.png").toFile()));
        assertThat(likeness.mean()).isLessThan(8);
        assertThat(likeness.data()).isLessThan(0.01);
    }

    private static final String TITLE = "α-SiO₂, σ = 0.5 eV, ΔE ± 0.1";
    private static final String X = "Volume (Å³), angle (°), E − E₀";
    private static final FigureSpec GREEK = FigureSpec.empty(X, "MSE (10⁻³ eV⁻²)")
            .withTitle(TITLE)
            .withPoints(PointFigures.truth().points())
            .withX(-20.0, 20.0);

    @Test
    void thePdfsTextIsTextInEmbeddedFonts() throws Exception {
        Path pdf = folder.resolve("greek.pdf");
        FigureExport.write(GREEK, FigureSize.doubleColumn(), pdf);
        Tool.run(folder, "pdftotext", "-enc", "UTF-8", "-layout", "greek.pdf", "greek.txt");
        String text = Files.readString(folder.resolve("greek.txt"));
        assertThat(text).contains(TITLE, X, "−10", "training");
        Tool.run(folder, "pdftotext", "-enc", "UTF-8", "-raw", "greek.pdf", "raw.txt");
        // Upright text comes letter by letter.
        assertThat(Files.readString(folder.resolve("raw.txt")).replaceAll("\\s", ""))
                .contains("MSE(10⁻³eV⁻²)");
        List<String> fonts =
                Tool.run(folder, "pdffonts", "greek.pdf").lines().skip(2).toList();
        assertThat(fonts).isNotEmpty().allSatisfy(line -> assertThat(line)
                .contains("NearedgeSans")
                .as("embedded, a subset, with Unicode")
                .containsPattern("yes +yes +yes"));
    }

    @Test
    void theSvgsTextIsText() throws Exception {
        Path svg = folder.resolve("greek.svg");
        FigureExport.write(GREEK, FigureSize.doubleColumn(), svg);
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        List<String> texts = new ArrayList<>();
        NodeList nodes = xml.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        assertThat(texts).contains(TITLE, X, "MSE (10⁻³ eV⁻²)", "−10", "training", "test");
        assertThat(Tool.run(folder, "rsvg-convert", "-o", "greek.png", "greek.svg"))
                .isEmpty();
    }
}
