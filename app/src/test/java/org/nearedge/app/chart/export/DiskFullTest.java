package org.nearedge.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.Figures;
import org.nearedge.io.SmallDisk;
import org.nearedge.spectrum.InputException;

/** A disk that fills up while a figure or its numbers are exported. */
class DiskFullTest {
    @Test
    void theOldFigureStaysAndNothingIsLeftOver() throws Exception {
        for (String name : new String[] {"f.svg", "f.pdf", "f.png", "f.csv"}) {
            try (SmallDisk disk = new SmallDisk(128 * 1024)) {
                Path file = disk.folder().resolve(name);
                Files.writeString(file, "old");
                disk.fill(4096);
                assertThatThrownBy(() -> {
                            if (name.endsWith(".csv")) {
                                FigureData.csv(Figures.edge(), file);
                            } else {
                                FigureExport.write(Figures.edge(), FigureSize.doubleColumn(), file);
                            }
                        })
                        .isInstanceOf(InputException.class)
                        .hasMessage(name + ": cannot be written: the disk is full; make room on it.");
                assertThat(Files.readString(file)).isEqualTo("old");
                assertThat(disk.names()).containsExactly(name);
            }
        }
    }
}
