package org.nearedge.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.chart.FigureSpec.Tick;
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
    void pointsAreToldWithTheirIdsAndBarsWithBothEnds() {
        FigureSpec spec = FigureSpec.empty("true (Å)", "predicted (Å)")
                .withPoints(List.of(
                        new Points(
                                "test",
                                Shape.DOT,
                                new Colour.Values(new double[] {7, Double.NaN}, "MSE"),
                                new double[] {1.6, 1.7},
                                new double[] {1.61, Double.NaN},
                                List.of("a, #1", "b"),
                                List.of()),
                        new Points(
                                "",
                                Shape.RING,
                                new Colour.Category(1),
                                new double[] {1.5},
                                new double[] {1.4},
                                List.of(),
                                List.of())))
                .withBars(List.of(new Bars(
                        "wins", new Colour.Category(0), new double[] {0, 1, 2}, new double[] {1, 2, 3}, new double[] {
                            5, 4, 3
                        })))
                .withXTicks(List.of(new Tick(1, "one")));
        assertThat(FigureData.text(spec))
                .isEqualTo(
                        """
                        # Nearedge figure: predicted (Å) against true (Å)
                        # y: predicted (Å)
                        # x 1.0: one
                        "test, id",true (Å),test,MSE,true (Å),predicted (Å),"wins, from true (Å)","wins, to true (Å)",wins
                        "a, #1",1.6,1.61,7.0,1.5,1.4,0.0,1.0,5.0
                        b,1.7,NaN,NaN,,,1.0,2.0,4.0
                        ,,,,,,2.0,3.0,3.0
                        """);
    }

    @Test
    void aSheetHasThePanelsBelowOneAnother() {
        FigureSpec one = FigureSpec.empty("x", "y")
                .withPoints(List.of(new Points(
                        "p",
                        Shape.DOT,
                        new Colour.Category(0),
                        new double[] {1},
                        new double[] {2},
                        List.of(),
                        List.of())));
        assertThat(FigureData.text(FigureSheet.grid(List.of(one, one.withTitle("again")), 2)))
                .isEqualTo("# panel (a)\n" + FigureData.text(one) + "\n# panel (b)\n"
                        + FigureData.text(one.withTitle("again")));
        assertThat(FigureData.text(FigureSheet.of(one))).isEqualTo(FigureData.text(one));
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
