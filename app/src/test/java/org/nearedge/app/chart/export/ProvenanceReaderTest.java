package org.nearedge.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.spectrum.InputException;

class ProvenanceReaderTest {
    private static final FigureSize SMALL = new FigureSize(30, 20, 5, 50);
    private static final FigureSpec PLAIN = FigureSpec.empty("x", "y");

    @TempDir
    Path folder;

    private static List<Map<String, String>> there(FigureSheet sheet, Path path) throws InputException {
        FigureExport.write(sheet, SMALL, FigureTheme.PRINT, path);
        return ProvenanceReader.read(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void aFigureTellsWhereItComesFrom(String ending) throws Exception {
        FigureSheet one = FigureSheet.of(Figures.pdos());
        Path path = folder.resolve("figure." + ending);
        assertThat(there(one, path)).containsExactly(Figures.provenance());
        assertThat(ProvenanceReader.read(path).get(0).keySet())
                .as("in the order it was told")
                .containsExactlyElementsOf(Figures.provenance().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void aSheetTellsItOfEveryPanel(String ending) throws Exception {
        FigureSheet sheet = FigureSheet.grid(
                List.of(
                        Figures.edge().withProvenance(Map.of("Figure", "analyse/raw", "File", "q.dm4")),
                        Figures.input().withProvenance(Map.of("Figure", "analyse/input", "File", "q.dm4")),
                        Figures.pdos().withProvenance(Map.of())),
                2);
        assertThat(there(sheet, folder.resolve("sheet." + ending)))
                .isEqualTo(sheet.figures().stream().map(FigureSpec::provenance).toList());
    }

    @Test
    void whatPanelsShareIsToldOnce() {
        FigureSheet sheet = FigureSheet.grid(
                List.of(
                        PLAIN.withProvenance(Map.of("File", "q.dm4", "Figure", "a")),
                        PLAIN.withProvenance(Map.of("File", "q.dm4", "Figure", "b"))),
                1);
        assertThat(Provenance.common(sheet)).isEqualTo(Map.of("File", "q.dm4"));
        assertThat(Provenance.lines(sheet)).isEqualTo("File: q.dm4\n(a) Figure: a\n(b) Figure: b");
    }

    /** Control characters, quotes, other scripts, halves of surrogate pairs: whatever a file name may hold. */
    @Property(tries = 60)
    void oddTextsComeBackAsTheyWere(
            @ForAll @Size(max = 4) List<@StringLength(max = 12) String> keys,
            @ForAll @StringLength(max = 40) String value)
            throws Exception {
        Map<String, String> odd = new LinkedHashMap<>();
        keys.forEach(key -> odd.put(key, value + key));
        odd.put("value", value);
        Path folder = Files.createTempDirectory("odd");
        try {
            for (String ending : List.of("png", "svg", "pdf")) {
                Path path = folder.resolve("figure." + ending);
                assertThat(there(FigureSheet.of(PLAIN.withProvenance(odd)), path))
                        .containsExactly(odd);
                assertThat(there(FigureSheet.grid(List.of(PLAIN.withProvenance(odd), PLAIN), 1), path))
                        .containsExactly(odd, Map.of());
            }
        } finally {
            for (String ending : List.of("png", "svg", "pdf")) {
                Files.deleteIfExists(folder.resolve("figure." + ending));
            }
            Files.delete(folder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void aFileThatIsCutOffIsRefusedOrStillTells(String ending) throws Exception {
        Path whole = folder.resolve("whole." + ending);
        there(FigureSheet.of(Figures.pdos()), whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut." + ending);
        for (int length = 0; length < bytes.length; length += Math.max(1, bytes.length / 60)) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            try {
                assertThat(ProvenanceReader.read(cut)).containsExactly(Figures.provenance());
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith("cut." + ending);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void aFileWithChangedBytesIsRefusedOrStillTells(String ending) throws Exception {
        Path path = folder.resolve("changed." + ending);
        there(FigureSheet.of(Figures.pdos()), path);
        byte[] whole = Files.readAllBytes(path);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            byte[] changed = whole.clone();
            for (int k = 0; k < 3; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            Files.write(path, changed);
            try {
                assertThat(ProvenanceReader.read(path)).hasSize(1);
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith("changed." + ending);
            }
        }
    }

    @Test
    void otherFilesAreToldApart() throws IOException {
        refused("text.png", "Energy,Counts\n1,2\n", "is no PNG, SVG or PDF");
        refused("page.svg", "<html><body/></html>", "is no SVG");
        refused("other.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "does not tell where it comes from");
        refused("broken.svg", "<svg><g></svg>", "is no readable XML");
        refused("broken.pdf", "%PDF-1.7\n", "is no readable PDF");
        refused("nested.svg", "<svg>" + "<g>".repeat(100_000), "is nested too deeply");
        refused("array.svg", provenance("[1,2]"), "is no list of entries");
        refused("number.svg", provenance("{\"sigma\":0.5}"), "has an entry that is no text: sigma");
        refused("words.svg", provenance("nothing"), "is no JSON");
        refused("panels.svg", provenance("{\"panels\":[{},3]}"), "is no list of entries");
        refused(
                "nested.pdf",
                "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\ntrailer\n<</Root 1 0 R/Info 1 0 R>>\n",
                "is no readable PDF");
        assertThatThrownBy(() -> ProvenanceReader.read(folder)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> ProvenanceReader.read(folder.resolve("none.png")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("none.png: cannot be read");
    }

    private static String provenance(String json) {
        return "<svg><metadata><n:provenance xmlns:n='" + Provenance.NAMESPACE + "'><n:json>" + json
                + "</n:json></n:provenance></metadata></svg>";
    }

    private void refused(String name, String content, String reason) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, content, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ProvenanceReader.read(path))
                .as(name)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining(reason);
    }

    /** What an entity would fetch or expand stays out, whatever the document type says. */
    @Test
    void nothingIsFetchedOrExpanded() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "{\"secret\":\"told\"}");
        Path path = folder.resolve("entity.svg");
        Files.writeString(
                path,
                "<!DOCTYPE svg [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>\n" + provenance("&s;"),
                StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ProvenanceReader.read(path))
                .isInstanceOf(InputException.class)
                .hasMessageNotContaining("told");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        Files.writeString(path, laughs + "]>\n" + provenance("&a39;"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ProvenanceReader.read(path)).isInstanceOf(InputException.class);
        Files.writeString(
                path,
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"" + secret.toUri() + "\">\n"
                        + provenance("{\"File\":\"a\"}"),
                StandardCharsets.UTF_8);
        assertThat(ProvenanceReader.read(path)).containsExactly(Map.of("File", "a"));
    }
}
