package org.nearedge.io.xdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.Spectra;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class XdiWriterTest {
    private static byte[] written(Spectrum spectrum) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XdiWriter().write(spectrum, out);
        return out.toByteArray();
    }

    private static Spectrum readBack(Spectrum spectrum) throws Exception {
        List<Dataset> datasets = XdiText.read(written(spectrum));
        assertThat(datasets).hasSize(1);
        return datasets.get(0).spectrum();
    }

    @Property
    void anythingIsReadBackEqual(@ForAll("spectra") Spectrum spectrum) throws Exception {
        Spectrum back = readBack(spectrum);
        assertThat(back).isEqualTo(spectrum);
        for (int i = 0; i < spectrum.size(); i++) {
            assertThat(Double.doubleToRawLongBits(back.at(i))).isEqualTo(Double.doubleToRawLongBits(spectrum.at(i)));
        }
        assertThat(readBack(back)).isEqualTo(spectrum);
    }

    @Provide
    Arbitrary<Spectrum> spectra() {
        Arbitrary<String> words = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars(" \t\n\r-/#:.\"\\aé\u0000\ud800€")
                        .ofMaxLength(12));
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(
                        "Element.symbol",
                        "element.SYMBOL",
                        "Mono.d_spacing",
                        "A.b",
                        "a.B",
                        "Column.2",
                        "Nearedge.name",
                        "Nearedge.axis",
                        "name",
                        "axis",
                        "Name",
                        "entry-1",
                        "comments",
                        "XDI.version",
                        "XDI.applications",
                        "XDI.signal",
                        "xdi.x",
                        "title",
                        "Title",
                        Metadata.BEAM_ENERGY,
                        Metadata.INTENSITY_UNIT,
                        "Sample.name"),
                words);
        Arbitrary<Object> values = Arbitraries.oneOf(
                words.map(s -> (Object) s),
                Arbitraries.of(
                        "1.0",
                        "1.1",
                        "01.2",
                        "1.2.3",
                        "GSE/1.0 Athena",
                        "mutrans",
                        "energy",
                        "Intensity",
                        "a b",
                        "-----",
                        "x \n---\n y ",
                        "true",
                        "17"),
                Arbitraries.longs().map(bits -> (Object) Double.longBitsToDouble(bits)),
                Arbitraries.of(Double.NaN, Double.NEGATIVE_INFINITY, -0.0),
                Arbitraries.longs().map(l -> (Object) l),
                Arbitraries.of(true, false));
        Arbitrary<Metadata> metadata =
                Arbitraries.maps(names, values).ofMaxSize(12).map(m -> Metadata.of(new LinkedHashMap<>(m)));
        Arbitrary<double[]> intensities = Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(20);
        Arbitrary<Boolean> uniform = Arbitraries.of(true, false);
        Arbitrary<Double> first = Arbitraries.doubles().between(-1e4, 1e4).ofScale(9);
        Arbitrary<Double> step = Arbitraries.doubles().ofScale(9).between(1e-6, 10);
        return Combinators.combine(words, metadata, intensities, uniform, first, step)
                .as((name, data, values1, even, e0, de) -> {
                    EnergyAxis axis = EnergyAxis.uniform(e0, de, values1.length);
                    return new Spectrum(name, even ? axis : listed(axis), values1, data);
                });
    }

    /** The same energies one by one, which must not become uniform on the way, and made uneven where there is room. */
    private static EnergyAxis listed(EnergyAxis axis) {
        double[] energies = axis.toArray();
        for (int i = 1; i < energies.length; i += 3) {
            energies[i] -= axis.step() / 3;
        }
        return EnergyAxis.of(energies);
    }

    @Test
    void evenlyListedEnergiesStayListed() throws Exception {
        Spectrum spectrum = new Spectrum("s", EnergyAxis.of(1, 2, 3, 4), new double[] {1, 2, 3, 4}, Metadata.EMPTY);
        assertThat(readBack(spectrum).axis().isUniform()).isFalse();
    }

    @Test
    void writesWhatTheSpecificationAsksFor() throws Exception {
        Spectrum mu = XdiText.read(XdiText.GOOD).get(0).spectrum();
        String text = new String(written(mu), StandardCharsets.UTF_8);
        assertThat(text.lines())
                .startsWith("# XDI/1.0 GSE/1.0 Nearedge/0.1", "# Column.1: energy eV", "# Column.2: mutrans")
                .contains(
                        "# Element.symbol: Cu",
                        "# Element.edge: K",
                        "# Mono.d_spacing: 3.13553",
                        "# GSE.EXTRA: config: 1")
                .containsSequence(
                        "# ///",
                        "# a comment",
                        "# ",
                        "#   spaces   inside",
                        "# -------------",
                        "# energy mutrans",
                        "  8779.0  " + mu.at(0));
        // Every header line begins with the comment sign, and every data line has as many words as there are labels.
        assertThat(text.lines().filter(l -> !l.startsWith("#")))
                .allMatch(l -> l.strip().split("\\s+").length == 2);
        assertThat(XdiText.read(written(mu)).get(0).notices()).isEmpty();
        assertThat(readBack(mu)).isEqualTo(mu);
    }

    @Test
    void anUnknownElementIsNotInvented() throws Exception {
        Metadata metadata = Metadata.of(
                Map.of(Metadata.BEAM_ENERGY, 200.0, "note", "two\nlines", Metadata.INTENSITY_UNIT, "counts"));
        Spectrum spectrum = new Spectrum("O-K", EnergyAxis.uniform(520, 0.1, 3), new double[] {1, 2, 3}, metadata);
        String text = new String(written(spectrum), StandardCharsets.UTF_8);
        assertThat(text)
                .doesNotContain("Element.")
                .contains("# Column.2: intensity counts\n")
                .contains("# Nearedge.axis: 520.0 0.1\n")
                .contains("# Nearedge.beam_energy_keV: 200.0\n")
                .contains("# Nearedge.note: \"two\\nlines\"\n");
        assertThat(readBack(spectrum)).isEqualTo(spectrum);
    }

    @Test
    void isFoundByTheEndingAndReadByItsContent(@TempDir Path folder) throws Exception {
        Spectrum spectrum =
                new Spectrum("Si-K", EnergyAxis.of(1838, 1839.5, 1842), new double[] {1, 2, 3}, Metadata.EMPTY);
        Path file = folder.resolve("saved.XDI");
        SpectrumFiles.save(spectrum, file);
        Path renamed = Files.move(file, folder.resolve("renamed.txt"));
        assertThat(Spectra.open(renamed).get(0).spectrum()).isEqualTo(spectrum);
    }
}
