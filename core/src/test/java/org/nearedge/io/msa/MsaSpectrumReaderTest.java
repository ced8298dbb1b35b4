package org.nearedge.io.msa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.Written;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class MsaSpectrumReaderTest {
    /** The keywords of the standard's example, with their padding. */
    private static final String HEADER =
            """
            #FORMAT      : EMSA/MAS Spectral Data File
            #VERSION     : TC202v2.0
            #TITLE       : NIO EELS OK SHELL
            #DATE        : 01-OCT-1991
            #TIME        : 12:00
            #OWNER       : EMSA/MAS TASK FORCE
            #NPOINTS     : 5.
            #NCOLUMNS    : 1.
            #XUNITS      : Energy Loss (eV)
            #YUNITS      : Intensity
            #DATATYPE    : Y
            #XPERCHAN    : 3.1
            #OFFSET      : 520.13
            #CHOFFSET    : -168.
            #SIGNALTYPE  : ELS
            #XLABEL      : Energy
            #YLABEL      : Counts
            #BEAMKV   -kV: 120.0
            #EMISSION -uA: 5.5
            #CONVANGLE-mR: 1.5
            #COLLANGLE-mR: 3.4
            #OPERMODE    : IMAG
            #DWELLTIME-ms: 100.
            ##PROVENANCE : simulated measurement
            ##ALPHA-1    : 3.1415926535
            """;

    private static final String END = "#ENDOFDATA   : End Of Data and File\n";
    private static final String Y =
            "#SPECTRUM    : Spectral Data Starts Here\n4066.0,\n3996.0,\n3932.\n3923.0\n5602\n" + END;

    private static String with(String line) {
        String keyword = line.substring(0, line.indexOf(':'));
        String kept = HEADER.lines()
                .filter(l -> !l.substring(0, l.indexOf(':')).strip().equals(keyword))
                .collect(Collectors.joining("\n"));
        return kept + "\n" + line + "\n";
    }

    private static Spectrum spectrum(String content) throws InputException {
        return Written.one(content).spectrum();
    }

    @Test
    void theStandardsExample() throws InputException {
        Dataset dataset = Written.one(HEADER + Y);
        assertThat(dataset.notices()).isEmpty();
        assertThat(dataset.format()).isEqualTo("EMSA/MAS");
        Spectrum spectrum = dataset.spectrum();
        assertThat(spectrum.name()).isEqualTo("NIO EELS OK SHELL");
        // OFFSET is the first point's x, as in HyperSpy; CHOFFSET only repeats it.
        assertThat(spectrum.axis().first()).isEqualTo(520.13);
        assertThat(spectrum.axis().step()).isEqualTo(3.1);
        assertThat(spectrum.toArray()).containsExactly(4066, 3996, 3932, 3923, 5602);
        Metadata metadata = spectrum.metadata();
        assertThat(metadata.number(Metadata.BEAM_ENERGY)).contains(120.0);
        assertThat(metadata.number(Metadata.CONVERGENCE)).contains(1.5);
        assertThat(metadata.number(Metadata.COLLECTION)).contains(3.4);
        assertThat(metadata.number(Metadata.EXPOSURE)).contains(0.1);
        assertThat(metadata.text(Metadata.SIGNAL)).contains("EELS");
        assertThat(metadata.text(Metadata.DATE)).contains("01-OCT-1991 12:00");
        assertThat(metadata.text(Metadata.INTENSITY_UNIT)).contains("Intensity");
        assertThat(metadata.text(Metadata.TITLE)).contains("NIO EELS OK SHELL");
        assertThat(metadata.text(Metadata.PROVENANCE)).contains("simulated measurement");
        assertThat(metadata.text("##ALPHA-1")).contains("3.1415926535");
        assertThat(metadata.number("EMISSION-uA")).contains(5.5);
        assertThat(metadata.text("OWNER")).contains("EMSA/MAS TASK FORCE");
        assertThat(metadata.entries()).doesNotContainKeys("NPOINTS", "XPERCHAN", "FORMAT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#SPECTRUM:\n4066, 3996, 3932, 3923, 5602\n#ENDOFDATA",
                "#spectrum\n4066. 3996.\r\n3932. 3923.\r\n5602.\r\n#EndOfData:\n#CHECKSUM : 17\n99\n",
                "#SPECTRUM    :\n  4066\t3996;3932\n\n# a comment\n3923,,5602,\n#ENDOFDATA   :\n",
            })
    void intensitiesRunOnOverTheColumns(String data) throws InputException {
        assertThat(spectrum(HEADER + data).toArray()).containsExactly(4066, 3996, 3932, 3923, 5602);
    }

    @Test
    void keywordsInAnyCaseAndWithAnyPadding() throws InputException {
        String header = HEADER.lines()
                .map(l -> l.startsWith("##")
                        ? l
                        : l.substring(0, 13).toLowerCase(Locale.ROOT).replace(" ", "") + l.substring(13))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
        Spectrum spectrum = spectrum(header + Y);
        assertThat(spectrum.axis().first()).isEqualTo(520.13);
        assertThat(spectrum.metadata().number(Metadata.BEAM_ENERGY)).contains(120.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "520.13, 1\n523.23, 2\n526.33, 3\n529.43, 4\n532.53, 5\n",
                "520.13 1 523.23 2\n526.33 3 529.43 4\n532.53 5\n",
                "532.53 5\n529.43 4\n526.33 3\n523.23 2\n520.13 1\n",
            })
    void pairsAlsoSeveralInARow(String rows) throws InputException {
        Dataset dataset = Written.one(with("#DATATYPE: XY") + "#SPECTRUM:\n" + rows + END);
        Spectrum spectrum = dataset.spectrum();
        assertThat(spectrum.axis().isUniform()).isTrue();
        assertThat(spectrum.axis().first()).isEqualTo(520.13);
        assertThat(spectrum.axis().step()).isEqualTo(3.1);
        assertThat(spectrum.toArray()).containsExactly(1, 2, 3, 4, 5);
        assertThat(dataset.notices()).isEmpty();
    }

    @Test
    void oneXAndSeveralIntensitiesAreSeveralSignals() throws InputException {
        String rows = IntStream.range(0, 5)
                .mapToObj(i -> (520.13 + 3.1 * i) + ", " + i + ", " + 10 * i + ", " + -i + "\n")
                .collect(Collectors.joining());
        List<Dataset> datasets = Written.open(with("#DATATYPE: X-Y") + "#SPECTRUM:\n" + rows + END);
        assertThat(datasets).hasSize(3);
        assertThat(datasets.get(1).spectrum().toArray()).containsExactly(0, 10, 20, 30, 40);
        assertThat(datasets.get(2).title()).isEqualTo("NIO EELS OK SHELL, column 3");
    }

    @Test
    void twoSignalsWithoutX() throws InputException {
        List<Dataset> datasets = Written.open(with("#DATATYPE: YY").replace("3.1\n", "10.0, 10.0 eV per channel\n")
                + "#SPECTRUM:\n1, 2\n3, 4\n" + END);
        assertThat(datasets).hasSize(2);
        assertThat(datasets.get(1).spectrum().toArray()).containsExactly(2, 4);
        assertThat(datasets.get(1).spectrum().axis().step()).isEqualTo(10);
    }

    @Test
    void listedXThatContradictsTheHeaderIsFollowedAndTold() throws InputException {
        Dataset dataset =
                Written.one(with("#DATATYPE: XY") + "#SPECTRUM:\n700.0 1\n700.5 2\n701.0 3\n701.5 4\n702.0 5\n" + END);
        assertThat(dataset.spectrum().axis().first()).isEqualTo(700);
        assertThat(dataset.spectrum().axis().step()).isEqualTo(0.5);
        assertThat(dataset.notices())
                .anySatisfy(n -> assertThat(n).contains("520.13").contains("followed"));
    }

    @Test
    void unevenX() throws InputException {
        Spectrum spectrum =
                spectrum(with("#DATATYPE: XY") + "#SPECTRUM:\n700.0 1\n700.5 2\n701.1 3\n701.5 4\n702.0 5\n" + END);
        assertThat(spectrum.axis().isUniform()).isFalse();
        assertThat(spectrum.axis().toArray()).containsExactly(700, 700.5, 701.1, 701.5, 702);
    }

    @Test
    void aNegativeStepCountsDown() throws InputException {
        Spectrum spectrum = spectrum(with("#XPERCHAN: -0.5").replace("-168.", "1040.26") + Y);
        assertThat(spectrum.axis().first()).isCloseTo(518.13, within(1e-12));
        assertThat(spectrum.axis().last()).isCloseTo(520.13, within(1e-12));
        assertThat(spectrum.toArray()).containsExactly(5602, 3923, 3932, 3996, 4066);
    }

    @Test
    void channelOffsetStandsInForAMissingOffset() throws InputException {
        Dataset dataset = Written.one(with("#OFFSET:") + Y);
        assertThat(dataset.spectrum().axis().first()).isCloseTo(168 * 3.1, within(1e-9));
        assertThat(dataset.notices()).anySatisfy(n -> assertThat(n).contains("CHOFFSET"));
    }

    @Test
    void channelOffsetThatContradictsIsTold() throws InputException {
        Dataset dataset = Written.one(with("#CHOFFSET: 20") + Y);
        assertThat(dataset.spectrum().axis().first()).isEqualTo(520.13);
        assertThat(dataset.notices())
                .singleElement()
                .asString()
                .contains("line 25")
                .contains("OFFSET was followed");
    }

    @ParameterizedTest
    @CsvSource({
        "eV, 520.13",
        "EV, 520.13",
        "Energy Loss (eV), 520.13",
        "keV, 520130",
        "KeV, 520130",
        "Kev, 520130",
        "KEV, 520130",
        "Energy [keV], 520130",
        "electron volts, 520.13",
        "meV, 0.52013"
    })
    void spellingsOfTheUnit(String unit, double first) throws InputException {
        assertThat(spectrum(with("#XUNITS: " + unit) + Y).axis().first()).isCloseTo(first, within(1e-9 * first));
    }

    @Test
    void anotherUnitIsNoEnergy() throws InputException {
        Dataset dataset = Written.one(with("#XUNITS: nm") + Y);
        assertThat(dataset.hasEnergyAxis()).isFalse();
        assertThat(dataset.axes().get(0).units()).isEqualTo("nm");
    }

    @Test
    void wrongCountNamesBoth() throws InputException {
        Dataset dataset = Written.one(with("#NPOINTS: 1000000000") + Y);
        assertThat(dataset.count()).isEqualTo(5);
        assertThat(dataset.notices())
                .singleElement()
                .asString()
                .contains("1000000000")
                .contains("5 points");
        assertThat(dataset.metadata().text(Metadata.CUT_SHORT).orElse("")).contains("5 of the 1000000000 channels");
        assertThat(Written.one(with("#NPOINTS: 4") + Y).metadata().text(Metadata.CUT_SHORT))
                .isEmpty();
    }

    @Test
    void aMissingEndIsTold() throws InputException {
        assertThat(Written.one(HEADER + Y.replace(END, "")).notices())
                .singleElement()
                .asString()
                .contains("ENDOFDATA")
                .contains("truncated");
    }

    @Test
    void titlesGoOnAndCommentsKeepTheirLines() throws InputException {
        Dataset dataset =
                Written.one(HEADER + "#TITLE       : - second: line\n#COMMENT     : a\n#COMMENT     : b\n" + Y);
        assertThat(dataset.title()).isEqualTo("NIO EELS OK SHELL - second: line");
        assertThat(dataset.metadata().text("COMMENT")).contains("a\nb");
    }

    @ParameterizedTest
    @CsvSource({"#DATE: , 12:00", "#DATE: 29/2/19 about, 29/2/19 about 12:00", "#DATE: 01-01-2001, 01-01-2001 12:00"})
    void missingAndOddDates(String line, String date) throws InputException {
        assertThat(Written.one(with(line) + Y).metadata().text(Metadata.DATE)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"INTEGTIME-ms: 250, 0.25", "INTEGTIME -s: 2, 2", "INTEGTIME: 2.0 E-06, 2e-9"})
    void integrationTimeBeforeDwellTime(String line, double seconds) throws InputException {
        Metadata metadata = Written.one(HEADER + "#" + line + "\n" + Y).metadata();
        assertThat(metadata.number(Metadata.EXPOSURE).orElseThrow()).isCloseTo(seconds, within(1e-18));
        assertThat(metadata.number("DWELLTIME-ms")).contains(100.0);
    }

    @Test
    void latin1AndUtf8() throws InputException {
        String content = with("#TITLE: Mañana µ") + Y;
        assertThat(Written.open(content.getBytes(StandardCharsets.ISO_8859_1))
                        .get(0)
                        .title())
                .isEqualTo("Mañana µ");
        assertThat(Written.open(content.getBytes(StandardCharsets.UTF_8)).get(0).title())
                .isEqualTo("Mañana µ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONE | #SPECTRUM:\\n#ENDOFDATA | line 27 | without any data",
                "NONE | 1\\n2\\n | line 27 | without a line '#SPECTRUM'",
                "NONE | #SPECTRUM:\\n1\\n2 x 3\\n#ENDOFDATA | line 28 | 'x' is no number",
                "#XPERCHAN: 0 | #SPECTRUM:\\n1\\n2\\n#ENDOFDATA | line 25 | XPERCHAN is 0",
                "#XPERCHAN: wide | #SPECTRUM:\\n1\\n2\\n#ENDOFDATA | line 25 | 'wide' is no number",
                "#DATATYPE: Z | #SPECTRUM:\\n1\\n2\\n#ENDOFDATA | line 25 | neither XY nor Y",
                "#DATATYPE: XY | #SPECTRUM:\\n1\\n2\\n#ENDOFDATA | line 27 | one number",
                "#DATATYPE: XY | #SPECTRUM:\\nnan 1\\nnan 2\\n#ENDOFDATA | line 27 | no finite x",
            })
    void whatCannotBeReadNamesItsLine(String change, String data, String place, String reason) {
        String header = change.equals("NONE") ? HEADER : with(change);
        assertThatThrownBy(() -> Written.open(header + data.replace("\\n", "\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sample.dat, " + place + ":")
                .hasMessageContaining(reason);
    }
}
