package org.nearedge.io.xdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.io.FileSource;
import org.nearedge.io.SpectrumReader.Match;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.Spectrum;

/** Files by others, where they are present; numbers from a parse of the same files in Python. */
class XdiRealFilesTest {
    private static Path data(String name) {
        Path file = Path.of(System.getProperty("nearedge.root", ".."))
                .resolve("../shared/test-data")
                .resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "not on this machine: " + name);
        return file;
    }

    // File, rows, first and last energy, mu = ln(i0/itrans) in the first and the middle row, sum over all rows.
    @ParameterizedTest
    @CsvSource({
        "Fe2O3_rt_01.xdi, 412, 6911.8277, 8084.2337, 0.809265410001222, 1.7489774000084637, 563.7259517498367",
        "Fe3C_rt_01.xdi, 348, 6962.0, 7969.247, -0.06953031900053706, 1.9545015999896802, 427.8587986429754",
        "Fe3O4_rt_01.xdi, 348, 6962.0, 7969.247, 0.11759257999939364, 1.9124794000012526, 439.6410952182704",
        "FeN_rt_01.xdi, 348, 6962.0, 7969.247, -0.39452032999903586, 2.1553759000046058, 511.6815467599179",
        "FeO_rt_01.xdi, 412, 6911.7671, 8084.0938, -0.03599259000161146, 1.0525590000038911, 304.25240514432244",
        "FeS2_rt_01.xdi, 353, 6911.8277, 7969.247, 0.809265410001222, 1.1441120999980967, 312.4742737199799",
        "Fe_Foil_rt_2016Foils.xdi, 532, 7012.0, 7755.887, 0.26548423616026234, 4.039734713053913, 1484.470281992903",
        "Fe_metal_rt_01.xdi, 348, 6962.0, 7969.247, 0.0956620330011061, 2.546839099991022, 647.0016096510038",
        "Fe_metal_rt_02.xdi, 412, 6913.7929, 8085.7927, -0.15759457999965723, 2.5588929999985313, 819.2078514307635",
        "Fe_metal_rt_03.xdi, 348, 6962.0, 7969.247, 0.0956620330011061, 2.546839099991022, 647.0016096510038",
        "Hansel2001_2lineFerrihydrite_xanes_001.xdi, 125, 7061.982, 7247.011, -0.6678041508026542, -0.57424640264513, -81.88564770420233",
        "Hansel2001_Fe_foil_xanes_001.xdi, 125, 7062.003, 7247.011, -0.9607092164732189, 1.8606543510113847, 146.8938274946983",
        "Hansel2001_goethite_xanes_003.xdi, 125, 7062.003, 7247.011, -0.6296029275829597, -0.6007748433416478, -82.57064422023853",
        "Hansel2001_greenrust_Cl_xanes_001.xdi, 125, 7061.982, 7247.011, -0.6583156239565564, -0.570048347987906, -80.41704005820436",
        "Hansel2001_greenrust_Cl_xanes_002.xdi, 125, 7062.003, 7247.011, -0.6471986263601955, -0.5607249888283614, -79.32920294308865",
        "Hansel2001_greenrust_SO4_xanes_001.xdi, 125, 7061.982, 7247.011, -0.6288866274611685, -0.434562791639441, -65.83195550369311",
        "Hansel2001_greenrust_SO4_xanes_002.xdi, 125, 7062.003, 7247.011, -0.6184672263379151, -0.4271758540333947, -65.05471522338478",
        "Hansel2001_magnetite_xanes_001.xdi, 125, 7061.982, 7247.011, -0.6128783222672881, -0.4938457828621009, -73.75235570383056",
        "Hansel2001_magnetite_xanes_002.xdi, 125, 7061.982, 7247.011, -0.600704318101949, -0.48377703760892804, -72.29772883339758",
        "Hansel2001_siderite_xanes_001.xdi, 125, 7062.003, 7247.011, -0.5607767965028532, -0.29934607354732534, -53.73844044537087",
        "Hansel2001_siderite_xanes_002.xdi, 125, 7061.982, 7247.011, -0.5504596141221482, -0.27489227893686374, -51.51235401312663",
        "Hansel2001_vivianite_xanes_001.xdi, 125, 7062.003, 7247.011, -0.44404748026231583, -0.18343441682681985, -34.68021253057832",
    })
    void ironCompounds(String name, int rows, double first, double last, double start, double middle, double sum)
            throws Exception {
        List<Dataset> datasets = XdiText.read(data("xdi-iron/" + name));
        assertThat(datasets).hasSize(3);
        Dataset mu = datasets.get(0);
        assertThat(mu.title()).isEqualTo(name.replace(".xdi", "") + ": mu from ln(i0/itrans)");
        Spectrum spectrum = mu.spectrum();
        assertThat(spectrum.size()).isEqualTo(rows);
        assertThat(spectrum.axis().first()).isEqualTo(first);
        assertThat(spectrum.axis().last()).isEqualTo(last);
        assertThat(spectrum.axis().isUniform()).isFalse();
        assertThat(spectrum.at(0)).isCloseTo(start, within(1e-12));
        assertThat(spectrum.at(rows / 2)).isCloseTo(middle, within(1e-12));
        assertThat(Arrays.stream(spectrum.toArray()).sum()).isCloseTo(sum, within(1e-9));
        assertThat(mu.metadata().text("Element.symbol")).contains("Fe");
        assertThat(mu.metadata().text("Element.edge")).contains("K");
        assertThat(mu.notices()).noneMatch(n -> n.contains("required") || n.contains("rows"));
        assertThat(mu.notices()).anyMatch(n -> n.contains("has a space where ISO 8601 wants a T"));
    }

    @Test
    void beamlineFileWithElementNan() throws Exception {
        List<Dataset> datasets = XdiText.read(data("xdi-synchrotron/MEX2_5640_processed.xdi"));
        Dataset mu = datasets.get(0);
        assertThat(mu.title()).isEqualTo("MEX2_5640_processed: mu from ifluor");
        Spectrum spectrum = mu.spectrum();
        assertThat(spectrum.size()).isEqualTo(236);
        assertThat(spectrum.axis().first()).isEqualTo(2459.999755859375);
        assertThat(spectrum.axis().last()).isEqualTo(2524.892578125);
        assertThat(spectrum.at(0)).isEqualTo(52.25207384923832);
        assertThat(spectrum.at(235)).isEqualTo(4664.611626661032);
        assertThat(Arrays.stream(spectrum.toArray()).sum()).isCloseTo(1186446.6100031754, within(1e-6));
        assertThat(mu.notices())
                .anyMatch(n -> n.equals("Element.symbol \"nan\" is not the symbol of an element"))
                .anyMatch(n -> n.startsWith("Element.edge \"nan\""))
                .anyMatch(n -> n.equals("the energy has no unit, eV was assumed"))
                .anyMatch(n -> n.startsWith("11 header lines are not of the form Family.Key: value"));
        assertThat(mu.metadata().text("comments"))
                .contains("250-R-55-039\n\nxdi from default mda2xdi preset for mex2.");
        assertThat(datasets).hasSize(9);
        // The file's angles and energies obey Bragg's law with its own d-spacing, to the energies' rounding.
        Dataset angle = datasets.stream()
                .filter(d -> d.title().endsWith(": bragg"))
                .findFirst()
                .orElseThrow();
        assertThat(Bragg.energy(Math.toRadians(angle.value(0)), 3.13897)).isCloseTo(2459.999755859375, within(1e-4));
    }

    @Test
    void otherTextFilesAreLeftToOthers() throws Exception {
        try (FileSource source = FileSource.open(data("xdi-synchrotron/sxr129577.asc"))) {
            assertThat(new XdiReader().matches(source.head())).isEqualTo(Match.NO);
        }
    }
}
