package org.nearedge.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.Pixels;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.spectrum.InputException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureExportTest {
    @TempDir
    Path folder;

    private final FigureSpec greek = titled("σ 0.5 eV, 20 Å²");

    private static FigureSpec titled(String title) {
        FigureSpec p = Figures.pdos();
        return new FigureSpec(
                title,
                p.xLabel(),
                p.yLabel(),
                p.xFrom(),
                p.xTo(),
                p.curves(),
                p.bands(),
                p.regions(),
                p.markers(),
                p.provenance());
    }

    private Path write(FigureSpec spec, String name) throws InputException {
        Path path = folder.resolve(name);
        FigureExport.write(spec, FigureSize.singleColumn(), path);
        return path;
    }

    @Test
    void aPngHasItsSizeResolutionColoursAndProvenance() throws Exception {
        Path path = write(greek, "figure.PNG");
        BufferedImage image = ImageIO.read(path.toFile());
        assertThat(image.getWidth()).isEqualTo(1004);
        assertThat(image.getHeight()).isEqualTo(709);
        assertThat(Pixels.near(image, FigureTheme.PRINT.line(Role.PDOS_S, 0).getRGB(), 20))
                .isGreaterThan(1000);
        assertThat(Pixels.near(image, FigureTheme.PRINT.line(Role.PDOS_P, 0).getRGB(), 20))
                .isGreaterThan(1000);
        assertThat(Pixels.near(image, 0xffffff, 2)).isGreaterThan(100_000);
        Map<String, byte[]> chunks = chunks(Files.readAllBytes(path));
        ByteBuffer physical = ByteBuffer.wrap(chunks.get("pHYs"));
        assertThat(physical.getInt() * 0.0254).isCloseTo(300, within(0.02));
        assertThat(physical.getInt() * 0.0254).isCloseTo(300, within(0.02));
        assertThat(physical.get()).as("per metre").isEqualTo((byte) 1);
        String text = new String(chunks.get("iTXt " + Provenance.KEYWORD), StandardCharsets.UTF_8);
        assertThat(new ObjectMapper().readValue(text.substring(text.indexOf('{')), Map.class))
                .isEqualTo(Figures.provenance());
        assertThat(new String(chunks.get("iTXt Title"), StandardCharsets.UTF_8)).endsWith("σ 0.5 eV, 20 Å²");
    }

    /** Chunks by type, text chunks by type and keyword. */
    private static Map<String, byte[]> chunks(byte[] png) {
        Map<String, byte[]> chunks = new HashMap<>();
        ByteBuffer in = ByteBuffer.wrap(png).position(8);
        while (in.hasRemaining()) {
            byte[] content = new byte[in.getInt()];
            byte[] type = new byte[4];
            in.get(type).get(content).getInt();
            String name = new String(type, StandardCharsets.US_ASCII);
            if (name.equals("iTXt")) {
                String latin = new String(content, StandardCharsets.ISO_8859_1);
                name += " " + latin.substring(0, latin.indexOf(0));
            }
            chunks.put(name, content);
        }
        return chunks;
    }

    @Test
    void anSvgIsXmlWithTextCurvesAndProvenance() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(write(greek, "figure.svg").toFile());
        Element root = svg.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(Double.parseDouble(root.getAttribute("width").replace("pt", "")) / 72 * 25.4)
                .isCloseTo(85, within(1e-6));
        NodeList entries = svg.getElementsByTagName("n:entry");
        Map<String, String> read = new HashMap<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            read.put(entry.getAttribute("name"), entry.getTextContent());
        }
        assertThat(read).isEqualTo(Figures.provenance());
        assertThat(texts(svg)).contains("σ 0.5 eV, 20 Å²", "VB", "best reference", "PDOS (states/eV/spin)", "−10");
        int longest = 0;
        NodeList paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            longest = Math.max(
                    longest, ((Element) paths.item(i)).getAttribute("d").split("[ML]").length - 1);
        }
        assertThat(longest).as("an area of 300 points, there and back").isGreaterThanOrEqualTo(600);
    }

    private static java.util.List<String> texts(Document svg) {
        java.util.List<String> texts = new java.util.ArrayList<>();
        NodeList nodes = svg.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void aPdfHasRealTextAnEmbeddedFontCurvesAndProvenance() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(write(greek, "figure.pdf").toFile())) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isCloseTo(85, within(0.01));
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("σ 0.5 eV, 20 Å²", "best reference", "Fermi level (eV)");
            // Upright text comes out in pieces.
            assertThat(text.replaceAll("\\s", "")).contains("PDOS(states/eV/spin)");
            PDResources page = pdf.getPage(0).getResources();
            PDResources form = ((PDFormXObject)
                            page.getXObject(page.getXObjectNames().iterator().next()))
                    .getResources();
            assertThat(form.getFontNames()).isNotEmpty();
            for (COSName name : form.getFontNames()) {
                assertThat(form.getFont(name).isEmbedded()).isTrue();
                assertThat(form.getFont(name).getName()).contains("NearedgeSans");
            }
            String json = pdf.getDocumentInformation().getCustomMetadataValue(Provenance.KEYWORD);
            assertThat(new ObjectMapper().readValue(json, Map.class)).isEqualTo(Figures.provenance());
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("file: quartz &amp; &lt;silicon&gt;.dm4").contains("σ 0.5 eV");
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            assertThat(Pixels.near(image, FigureTheme.PRINT.line(Role.PDOS_S, 0).getRGB(), 20))
                    .isGreaterThan(200);
        }
    }

    @Test
    void lettersThatTheFontLacksAreDrawnAllTheSame() throws Exception {
        FigureSpec kanji = titled("石英 quartz");
        for (String name : new String[] {"kanji.png", "kanji.svg", "kanji.pdf"}) {
            assertThat(write(kanji, name)).isNotEmptyFile();
        }
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("kanji.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("best reference");
        }
    }

    @Test
    void provenanceWithControlCharactersLeavesTheFilesReadable() throws Exception {
        FigureSpec odd = Figures.pdos().withProvenance(Map.of("file", "a\u0000b\nc\u0007"));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(write(odd, "odd.svg").toFile());
        assertThat(ImageIO.read(write(odd, "odd.png").toFile())).isNotNull();
        try (PDDocument pdf = Loader.loadPDF(write(odd, "odd.pdf").toFile())) {
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("file: a b c");
        }
    }

    @Test
    void theSameFigureGivesTheSameFile() throws Exception {
        assertThat(write(greek, "one.svg")).hasSameBinaryContentAs(write(greek, "two.svg"));
        assertThat(write(greek, "one.pdf")).hasSameBinaryContentAs(write(greek, "two.pdf"));
        assertThat(write(greek, "one.png")).hasSameBinaryContentAs(write(greek, "two.png"));
    }

    @Test
    void anUnknownEndingIsToldAndNothingIsWritten() {
        for (String name : new String[] {"figure.jpg", "figure", "png"}) {
            assertThatThrownBy(() -> write(greek, name))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            name + ": is no kind of figure that can be written; end the name in .png, .svg or .pdf.");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSizeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new FigureSize(Double.NaN, 60, 8, 300)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FigureSize(85, 60, 8, 100_000)).isInstanceOf(IllegalArgumentException.class);
        assertThat(FigureSize.doubleColumn().widthPt()).isCloseTo(504.57, within(0.01));
    }
}
