package org.nearedge.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.json.JsonSpectrumWriter;
import org.nearedge.io.json.MetadataJson;
import org.nearedge.io.msa.MsaSpectrumWriter;
import org.nearedge.io.text.CsvSpectrumWriter;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** What is written is read back equal: name, axis, intensities to the bit, metadata with their types. */
class WrittenSpectraTest {
    private static final List<SpectrumWriter> WRITERS =
            List.of(new MsaSpectrumWriter(), new CsvSpectrumWriter(), new JsonSpectrumWriter());

    private static byte[] bytes(SpectrumWriter writer, Spectrum spectrum) throws IOException, InputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(spectrum, out);
        return out.toByteArray();
    }

    private static void assertComesBack(Spectrum spectrum) throws IOException, InputException {
        String shown = MetadataJson.compact(out -> MetadataJson.write(out, spectrum.metadata()));
        for (SpectrumWriter writer : WRITERS) {
            byte[] bytes = bytes(writer, spectrum);
            List<Dataset> datasets = Written.open("other" + writer.ending(), bytes);
            assertThat(datasets).hasSize(1);
            assertThat(datasets.get(0).spectrum()).as(writer.ending() + shown).isEqualTo(spectrum);
            assertThat(datasets.get(0).notices()).as(writer.ending()).isEmpty();
            for (byte b : bytes) {
                assertThat(b == '\n' || b == '\r' || b >= ' ').isTrue();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(300),
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings().withChars("ab #:;,\n\r\t\"'\\{}µβ").ofMaxLength(30),
                Arbitraries.strings().alpha().ofLength(300),
                Arbitraries.of(
                        "", " ", "#ENDOFDATA", "title", "2005-04-20", "01-OCT-1991 12:00", "EELS", "NaN", "1.5"));
    }

    @Provide
    Arbitrary<Metadata> metadata() {
        Arbitrary<String> keys = Arbitraries.oneOf(
                Arbitraries.of(
                        Metadata.TITLE,
                        Metadata.DATE,
                        Metadata.SIGNAL,
                        Metadata.BEAM_ENERGY,
                        Metadata.CONVERGENCE,
                        Metadata.COLLECTION,
                        Metadata.EXPOSURE,
                        Metadata.INTENSITY_UNIT,
                        Metadata.PROVENANCE,
                        "OWNER",
                        "BEAMKV",
                        "EMISSION-uA",
                        "COMMENT",
                        "##ALPHA1",
                        "##NEAREDGE",
                        "##PROVENANCE",
                        "OFFSET",
                        "NPOINTS",
                        "SPECTRUM",
                        "INTEGTIME",
                        "LIVETIME-s"),
                // Half a surrogate pair is no character that a name could have.
                texts().map(t -> new String(t.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
        Arbitrary<Object> values = Arbitraries.oneOf(
                texts().map(t -> (Object) t),
                Arbitraries.doubles().map(d -> (Object) d),
                Arbitraries.of((Object) Double.NaN, Double.POSITIVE_INFINITY, -0.0, 300.0, 0.1, 1e300),
                Arbitraries.longs().map(l -> (Object) l),
                Arbitraries.of((Object) true, false));
        return Arbitraries.maps(keys, values).ofMaxSize(8).map((Map<String, Object> m) -> Metadata.of(m));
    }

    @Provide
    Arbitrary<EnergyAxis> axes() {
        Arbitrary<EnergyAxis> uniform = Combinators.combine(
                        Arbitraries.doubles().between(-1e4, 1e4).ofScale(6),
                        Arbitraries.doubles().between(1e-4, 50).ofScale(9),
                        Arbitraries.integers().between(1, 60))
                .as(EnergyAxis::uniform);
        Arbitrary<EnergyAxis> odd = Combinators.combine(
                        Arbitraries.doubles().between(-1e300, 1e300),
                        Arbitraries.doubles().between(0.01, 1e200),
                        Arbitraries.integers().between(1, 5))
                .as(EnergyAxis::uniform);
        Arbitrary<EnergyAxis> listed = Arbitraries.doubles()
                .between(-1e5, 1e5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(WrittenSpectraTest::ascending);
        Arbitrary<EnergyAxis> whole = Arbitraries.integers()
                .between(1, 30)
                .map(n -> ascending(
                        IntStream.range(0, n).mapToObj(i -> (double) i).toList()));
        return Arbitraries.oneOf(uniform, odd, listed, whole);
    }

    private static EnergyAxis ascending(List<Double> values) {
        return EnergyAxis.of(new TreeSet<>(values.stream().map(v -> v + 0.0).toList())
                .stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Property(tries = 400)
    void everySpectrumComesBack(
            @ForAll("texts") String name,
            @ForAll("axes") EnergyAxis axis,
            @ForAll("metadata") Metadata metadata,
            @ForAll long seed)
            throws IOException, InputException {
        Random random = new Random(seed);
        double[] intensity = random.doubles(axis.size()).toArray();
        for (int i = 0; i < intensity.length; i += 2) {
            // Any finite double at all, also tiny ones and the sign of zero.
            double any = Double.longBitsToDouble(random.nextLong());
            intensity[i] = Double.isFinite(any) ? any : -0.0;
        }
        assertComesBack(new Spectrum(name, axis, intensity, metadata));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines",
                "# hash",
                "a: b",
                "",
                " blank ends ",
                "β-Si₃N₄ \ud83d\ude00",
                "\ud83d half",
                "\u0000"
            })
    void oddNames(String name) throws IOException, InputException {
        assertComesBack(new Spectrum(name, EnergyAxis.uniform(1838, 0.1, 3), new double[] {1, 2, 3}, Metadata.EMPTY));
        String longer = name.repeat(300);
        assertComesBack(new Spectrum(longer, EnergyAxis.of(1, 2, 3), new double[] {1, 2, 3}, Metadata.EMPTY));
    }

    @Test
    void otherProgramsFindThePlainKeywords() throws IOException, InputException {
        Metadata metadata = Metadata.of(Map.of(
                Metadata.BEAM_ENERGY, 300.0,
                Metadata.EXPOSURE, 0.25,
                Metadata.SIGNAL, "EELS",
                Metadata.DATE, "2005-04-20T10:30:00",
                Metadata.PROVENANCE, "simulated measurement"));
        Spectrum spectrum = new Spectrum("α-quartz", EnergyAxis.uniform(532, 0.25, 2), new double[] {1.5, 2}, metadata);
        String text = new String(bytes(new MsaSpectrumWriter(), spectrum), StandardCharsets.US_ASCII);
        assertThat(text.lines().toList())
                .contains(
                        "#FORMAT      : EMSA/MAS Spectral Data File",
                        "#TITLE       : ?-quartz",
                        "#DATE        : 20-APR-2005",
                        "#TIME        : 10:30",
                        "#NPOINTS     : 2",
                        "#DATATYPE    : XY",
                        "#XPERCHAN    : 0.25",
                        "#OFFSET      : 532.0",
                        "#SIGNALTYPE  : ELS",
                        "#BEAMKV   -kV: 300.0",
                        "#INTEGTIME-ms: 250.0",
                        "##PROVENANCE : simulated measurement",
                        "532.25, 2.0",
                        "#ENDOFDATA   : End Of Data and File")
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        String csv = new String(bytes(new CsvSpectrumWriter(), spectrum), StandardCharsets.US_ASCII);
        assertThat(csv.lines().filter(l -> !l.startsWith("#")))
                .containsExactly("energy_eV,intensity", "532.0,1.5", "532.25,2.0");
    }
}
