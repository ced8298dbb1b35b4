package org.nearedge.io.dm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** A file that DigitalMicrograph wrote; the expected values were taken out of it by a separate program. */
class DmRealFileTest {
    private static final Path FILE = Path.of(System.getProperty("nearedge.root", ".."))
            .resolve("../shared/test-data/strontium-titanate/EELS_STO.dm3");

    @Test
    void strontiumTitanate() throws Exception {
        Assumptions.assumeTrue(Files.isRegularFile(FILE), "real files are not there");
        List<Dataset> all = Spectra.open(FILE);
        assertThat(all).hasSize(1);
        Dataset dataset = all.get(0);
        assertThat(dataset.title()).isEqualTo("01-EELS Acquire_STO");
        assertThat(dataset.format()).isEqualTo("DM3");
        assertThat(dataset.type().dtype()).isEqualTo("float32");
        assertThat(dataset.shape()).containsExactly(2048);
        assertThat(dataset.notices()).isEmpty();

        Spectrum spectrum = dataset.spectrum();
        assertThat(spectrum.axis().first()).isEqualTo(350);
        assertThat(spectrum.axis().step()).isEqualTo(0.25);
        assertThat(spectrum.axis().last()).isEqualTo(861.75);
        assertThat(Arrays.copyOf(spectrum.toArray(), 4)).containsExactly(185028.0, 183662.0, 183547.0, 183839.0);
        assertThat(Arrays.stream(spectrum.toArray()).sum()).isCloseTo(162759720.0, within(1e-3));
        assertThat(spectrum.max()).isEqualTo(235408.0);

        Metadata metadata = dataset.metadata();
        assertThat(metadata.number(Metadata.BEAM_ENERGY)).contains(200.0);
        assertThat(metadata.number(Metadata.CONVERGENCE)).contains(30.0);
        assertThat(metadata.number(Metadata.COLLECTION)).contains(33.0);
        assertThat(metadata.number(Metadata.EXPOSURE)).contains(20.0);
        assertThat(metadata.text(Metadata.SIGNAL)).contains("EELS");
        assertThat(metadata.text(Metadata.DATE)).contains("12/14/2019 1:30:41 PM");
        assertThat(metadata.text(Metadata.INTENSITY_UNIT)).contains("Counts");
        assertThat(metadata.text("EELS Spectrometer.Instrument name")).contains("Enfinium ER NION");
        assertThat(metadata.text("Microscope Info.Illumination Mode")).contains("STEM");
    }
}
