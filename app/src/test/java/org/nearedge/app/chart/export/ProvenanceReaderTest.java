package org.nearedge.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.spectrum.InputException;

/** What is written into a figure's file is read back from it, and nothing breaks on files of others. */
class ProvenanceReaderTest {
    private static final List<String> ENDINGS = List.of(".png", ".svg", ".pdf");

    @TempDir
    Path folder;

    private static FigureSpec figure(Map<String, String> provenance) {
        return new FigureSpec(
                "",
                "Energy (eV)",
                "Intensity",
                null,
                null,
                List.of(new FigureSpec.Curve(
                        "a", FigureSpec.Role.RAW, new double[] {0, 1, 2}, new double[] {1, 3, 2}, null)),
                List.of(),
                List.of(),
                List.of(),
                provenance);
    }

    private static Path write(Path folder, String ending, Map<String, String> provenance) throws InputException {
        Path path = folder.resolve("figure" + ending);
        FigureExport.write(figure(provenance), new FigureSize(40, 30, 7, 72), path);
        return path;
    }

    @Test
    void entriesComeBackInTheirOrderFromEveryFormat() throws InputException {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("Figure", "analyse/pdos");
        provenance.put("File", "\u03b1-quartz \u00c5 \"1\" <2> & 3.msa");
        provenance.put("References laid over", "net CAN #0\nnet CAN #6");
        provenance.put("Recipe", "{\n  \"steps\" : [ ]\n}\n");
        for (String ending : ENDINGS) {
            List<Map<String, String>> panels = ProvenanceReader.read(write(folder, ending, provenance));
            assertThat(panels).as(ending).hasSize(1);
            assertThat(panels.get(0)).as(ending).containsExactlyEntriesOf(provenance);
        }
    }

    @Property(tries = 40)
    void anyTextComesBack(@ForAll @Size(max = 4) Map<@NotBlank @StringLength(max = 20) String, String> odd)
            throws InputException, IOException {
        // What no XML can hold is left out by all formats that must; all else is kept.
        Map<String, String> provenance = new LinkedHashMap<>();
        odd.forEach((key, value) -> provenance.put(plain(key), plain(value)));
        Path place = Files.createTempDirectory("nearedge-provenance");
        for (String ending : ENDINGS) {
            assertThat(ProvenanceReader.read(write(place, ending, provenance)).get(0))
                    .as(ending)
                    .isEqualTo(provenance);
            Files.delete(place.resolve("figure" + ending));
        }
        Files.delete(place);
    }

    private static String plain(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\n' || c == '\t' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".svg", ".pdf"})
    void aFileCutShortOrWithBytesChangedIsReadOrRefusedAndNeverMore(String ending) throws InputException, IOException {
        byte[] whole = Files.readAllBytes(write(folder, ending, Map.of("Figure", "analyse/raw")));
        SplittableRandom random = new SplittableRandom(1);
        Path broken = folder.resolve("broken" + ending);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = java.util.Arrays.copyOf(whole, i % 2 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = 0; k < 3 && bytes.length > 0; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(broken, bytes);
            try {
                assertThat(ProvenanceReader.read(broken)).isNotEmpty();
            } catch (InputException e) {
                assertThat(e.getMessage()).startsWith("broken" + ending);
            }
        }
    }

    @Test
    void filesOfOthersAreRefusedByName() throws IOException, InputException {
        Path foreign = Files.writeString(
                folder.resolve("foreign.svg"), "<svg xmlns='http://www.w3.org/2000/svg'><metadata/></svg>");
        assertThatThrownBy(() -> ProvenanceReader.read(foreign))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("foreign.svg, metadata: holds no provenance of Nearedge");
        assertThatThrownBy(() -> ProvenanceReader.read(Files.writeString(folder.resolve("a.txt"), "a")))
                .hasMessageContaining("is no kind of figure");
        assertThatThrownBy(() -> ProvenanceReader.read(folder.resolve("none.png")))
                .hasMessageContaining("is not a file");
        assertThatThrownBy(() -> ProvenanceReader.read(Files.writeString(folder.resolve("a.png"), "no picture at all")))
                .hasMessageContaining("it is no PNG");
    }

    /** An entity that would fetch a file of the reader's is not followed. */
    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String svg = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>"
                + "<svg xmlns='http://www.w3.org/2000/svg'><metadata><n:provenance xmlns:n='" + SvgFigure.NAMESPACE
                + "'><n:entry name='Figure'>&s;</n:entry></n:provenance></metadata></svg>";
        Path path = Files.write(folder.resolve("evil.svg"), svg.getBytes(StandardCharsets.UTF_8));
        try {
            assertThat(ProvenanceReader.read(path).toString()).doesNotContain("secret");
        } catch (InputException e) {
            assertThat(e.getMessage()).startsWith("evil.svg").doesNotContain("secret.txt");
        }
    }
}
