package org.nearedge.app.map.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.analyse.partner.LowLosses;
import org.nearedge.app.analyse.partner.OpenFile;
import org.nearedge.app.map.Images;
import org.nearedge.session.PartnersOfImage;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/** The low-loss beside each position of a slice or of bins is that of the same places. */
class PlanePartnersTest {
    private static final int CHANNELS = 3;

    /** Every channel of a position has its flat index. */
    private static Dataset counted(double first, int... sizes) {
        List<DataAxis> axes = new ArrayList<>();
        int count = 1;
        for (int size : sizes) {
            axes.add(DataAxis.uniform("place", "nm", 0, 1, size));
            count *= size;
        }
        axes.add(DataAxis.uniform("Energy", "eV", first, 1, CHANNELS));
        double[] values = new double[count * CHANNELS];
        Arrays.setAll(values, i -> i / CHANNELS);
        return Dataset.ordered("counted", "test", axes, Samples.of(values), Metadata.EMPTY, List.of());
    }

    private static PartnersOfImage of(Dataset core, Dataset lowLoss, List<Integer> slice, int bins)
            throws InputException {
        OpenImage open = Images.open("file.dm4", core);
        Beside beside = lowLoss == null ? null : new Beside(new LowLoss(null, "low.dm4", 0), () -> lowLoss);
        return PlanePartners.of(open, slice, bins, Plane.of(open, slice).binned(bins), beside);
    }

    private static double at(PartnersOfImage partners, int position) throws InputException {
        return partners.at(position).lowLoss().at(1);
    }

    @Test
    void withoutALowLossThereIsNone() throws InputException {
        assertThat(of(counted(500, 2, 3), null, List.of(), 1).hasLowLoss()).isFalse();
    }

    @Test
    void ofASliceTheSameSlice() throws InputException {
        PartnersOfImage partners = of(counted(500, 2, 3, 4), counted(0, 2, 3, 4), List.of(1), 1);
        assertThat(at(partners, 0)).isEqualTo(12);
        assertThat(at(partners, 11)).isEqualTo(23);
        assertThat(partners.sum().lowLoss().at(0)).isEqualTo(12 * (12 + 23) / 2.0);
        assertThat(partners.sum(share -> {}, () -> false).lowLoss())
                .isEqualTo(partners.sum().lowLoss());
    }

    @Test
    void ofBinsTheSameBins() throws InputException {
        PartnersOfImage partners = of(counted(500, 4, 6), counted(0, 4, 6), List.of(), 2);
        assertThat(at(partners, 0)).isEqualTo(0 + 1 + 6 + 7);
        assertThat(at(partners, 5)).isEqualTo(16 + 17 + 22 + 23);
        assertThat(at(of(counted(500, 7), counted(0, 7), List.of(), 2), 2))
                .as("of a line scan")
                .isEqualTo(4 + 5);
    }

    @Test
    void oneForAllIsNotBinned() throws InputException {
        Dataset one = counted(0);
        PartnersOfImage partners = of(counted(500, 4, 6), one, List.of(), 2);
        assertThat(partners.at(0)).isEqualTo(partners.at(5));
        assertThat(partners.at(3).lowLoss().size()).isEqualTo(CHANNELS);
    }

    @Test
    void anotherScanIsToldByItsOwnShape() {
        assertThatThrownBy(() -> of(counted(500, 4, 6), counted(0, 6, 4), List.of(), 2))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has 6 x 4 positions, and the spectrum image has 4 x 6");
    }

    @Test
    void itIsFoundAmongWhatIsOpenOrReadFromTheDisk() throws InputException {
        List<Path> read = new ArrayList<>();
        LowLosses finder = new LowLosses(path -> {
            read.add(path);
            return List.of(counted(0), counted(1));
        });
        Path path = Path.of("low.dm4").toAbsolutePath();
        Dataset open = counted(2);
        OpenFile file = new OpenFile("sample", null, List.of(open));
        assertThat(Beside.of(new LowLoss(null, "sample", 0), finder, List.of(file))
                        .source()
                        .open())
                .isSameAs(open);
        assertThat(Beside.of(new LowLoss(path, "low.dm4", 1), finder, List.of(file))
                        .source()
                        .open()
                        .axes()
                        .get(0)
                        .at(0))
                .isEqualTo(1);
        assertThat(read).containsExactly(path);
        assertThat(Beside.of(null, finder, List.of())).isNull();
    }
}
