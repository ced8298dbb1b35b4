package org.nearedge.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.Figures;

class FigureDataTest {
    /** As a plain program would read it: leave the comments out, split at commas. */
    private static List<String[]> rows(String csv) {
        List<String[]> rows = new ArrayList<>();
        for (String line : csv.split("\n")) {
            if (!line.startsWith("#")) {
                rows.add(line.split(",", -1));
            }
        }
        return rows;
    }

    @Test
    void numbersAreEqualToTheBit(@TempDir Path folder) throws Exception {
        FigureSpec spec = Figures.edge();
        FigureData.csv(spec, folder.resolve("edge.csv"));
        String csv = Files.readString(folder.resolve("edge.csv"));
        List<String[]> rows = rows(csv);
        assertThat(rows.get(0)).containsExactly("Energy loss (eV)", "Raw", "Background", "Background subtracted");
        assertThat(rows).hasSize(2001);
        for (int i = 0; i < 2000; i++) {
            String[] row = rows.get(i + 1);
            assertThat(Double.parseDouble(row[0]))
                    .isEqualTo(spec.curves().get(0).x()[i]);
            for (int k = 0; k < 3; k++) {
                assertThat(Double.parseDouble(row[k + 1]))
                        .isEqualTo(spec.curves().get(k).y()[i]);
            }
        }
        assertThat(csv)
                .contains(
                        "# file: quartz & <silicon>.dm4\n",
                        "# sha-256: 0123456789abcdef\n",
                        "# region Fit window: 1760.0 to 1830.0\n",
                        "# marker Onset: 1840.0\n",
                        "# y: Intensity (counts)\n");
    }

    @Test
    void curvesOnAnotherAxisStandInTheirOwnBlock() {
        double[] two = {1, 2};
        double[] three = {5, 6, 7};
        FigureSpec spec = new FigureSpec(
                "",
                "E (eV)",
                "I",
                null,
                null,
                List.of(
                        new Curve("a", Role.RAW, two, new double[] {0.1, 0.2}, null),
                        new Curve("b, \"best\"", Role.RAW, three, new double[] {1e-300, -0.0, 1e22}, null),
                        new Curve("c", Role.RAW, two.clone(), new double[] {8, 9}, null)),
                List.of(new Band("i", Role.RAW, three, new double[] {1, 1, 1}, new double[] {2, 2, 2})),
                List.of(),
                List.of(),
                Map.of("note", "two\nlines"));
        assertThat(FigureData.text(spec))
                .isEqualTo(
                        """
                        # Nearedge figure: I against E (eV)
                        # note: two lines
                        # y: I
                        E (eV),a,c,E (eV),"b, ""best""\",i lower,i upper
                        1.0,0.1,8.0,5.0,1.0E-300,1.0,2.0
                        2.0,0.2,9.0,6.0,-0.0,1.0,2.0
                        ,,,7.0,1.0E22,1.0,2.0
                        """);
    }
}
