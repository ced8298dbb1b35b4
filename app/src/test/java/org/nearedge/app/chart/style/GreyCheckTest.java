package org.nearedge.app.chart.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.PointFigures;
import org.nearedge.app.chart.style.GreyCheck.Clash;

class GreyCheckTest {
    private static List<Clash> check(FigureSpec spec, Palette palette) {
        return GreyCheck.of(FigureSheet.of(spec), FigureTheme.PRINT.with(palette));
    }

    /** L* of the sRGB primaries and of middle grey, after Lindbloom's calculator. */
    @Test
    void lightnessIsThatOfTheStandard() {
        assertThat(Lightness.of(Color.BLACK)).isZero();
        assertThat(Lightness.of(Color.WHITE)).isCloseTo(100, within(1e-9));
        assertThat(Lightness.of(new Color(0xff0000))).isCloseTo(53.24, within(0.02));
        assertThat(Lightness.of(new Color(0x00ff00))).isCloseTo(87.73, within(0.02));
        assertThat(Lightness.of(new Color(0x0000ff))).isCloseTo(32.30, within(0.02));
        assertThat(Lightness.of(new Color(0x777777))).isCloseTo(50.03, within(0.02));
        assertThat(Lightness.on(new Color(0, 0, 0, 51), Color.WHITE)).isEqualTo(new Color(0xcccccc));
    }

    @Test
    void blueAndVermilionBecomeAlikeAndDashesHelp() {
        assertThat(check(Figures.pdos(), Palette.OKABE_ITO))
                .as("s and p have 46 and 53 of lightness, and so have their references; total is black")
                .extracting(Clash::toString)
                .containsExactly("s and p", "s, best reference and p, best reference");
        assertThat(check(Figures.edge(), Palette.OKABE_ITO))
                .extracting(Clash::toString)
                .containsExactly("Raw and Background subtracted");
    }

    @Test
    void theClashIsToldWithItsPanel() {
        FigureSheet sheet = FigureSheet.grid(List.of(PointFigures.truth(), PointFigures.regions()), 2);
        assertThat(GreyCheck.of(sheet, FigureTheme.PRINT))
                .extracting(Clash::toString)
                .containsExactly("(b) s and p");
    }

    @Test
    void shapesKeepKindsApart() {
        FigureSpec errors = PointFigures.errors();
        assertThat(check(errors, Palette.OKABE_ITO)).extracting(Clash::one).doesNotContain("framework");
        FigureSpec dots = errors.withPoints(errors.points().stream()
                .map(p -> new FigureSpec.Points(
                        p.name(), FigureSpec.Shape.DOT, p.colour(), p.x(), p.y(), p.ids(), p.help()))
                .toList());
        assertThat(check(dots, Palette.OKABE_ITO)).isNotEmpty();
        assertThat(check(dots, Palette.GREY).stream()
                        .filter(c -> !c.other().equals("other"))
                        .toList())
                .as("six shapes for the first six kinds")
                .isEmpty();
    }

    @Test
    void theGreyPaletteKeepsEveryFigureApart() {
        for (FigureSpec spec : List.of(
                Figures.edge(),
                Figures.input(),
                Figures.pdos(),
                PointFigures.truth(),
                PointFigures.map(20),
                PointFigures.regions(),
                PointFigures.wins(),
                PointFigures.losses())) {
            assertThat(check(spec, Palette.GREY)).as(spec.yLabel()).isEmpty();
        }
    }

    @Test
    void aReferenceOnAGaugeMayBeLikeAnother() {
        assertThat(check(PointFigures.gauges(), Palette.OKABE_ITO))
                .containsExactly(new Clash("", "best reference", "amorphous SiO2 7 #12"));
        assertThat(check(PointFigures.gauges(), Palette.GREY)).isEmpty();
    }

    /** Every row of a matrix sums to 1: greys are seen as they are. */
    @ParameterizedTest
    @EnumSource(Vision.class)
    void greysLookTheSameToAll(Vision vision) {
        for (int v = 0; v < 256; v++) {
            int rgb = v << 16 | v << 8 | v;
            assertThat(vision.rgb(rgb)).isEqualTo(rgb);
        }
    }

    /** Made with the matrices in linear RGB by an independent program (numpy). */
    @Test
    void deficienciesAreThoseOfMachado() {
        assertThat(Vision.PROTANOPIA.rgb(0xff0000)).isEqualTo(0x6d5f00);
        assertThat(Vision.DEUTERANOPIA.rgb(0xff0000)).isEqualTo(0xa39000);
        assertThat(Vision.TRITANOPIA.rgb(0x0072b2)).isEqualTo(0x008289);
        assertThat(Vision.DEUTERANOPIA.rgb(0xd55e00)).isEqualTo(0x9e8c00);
    }

    /** The first five colours, seen with any vision, stay apart: difference in CIE Lab of 15 at least. */
    @ParameterizedTest
    @EnumSource(Palette.class)
    void theFirstFiveColoursStayApartForEveryVision(Palette palette) {
        for (Vision vision : Vision.values()) {
            if (vision == Vision.GREY || palette == Palette.GREY) {
                continue;
            }
            for (int i = 0; i < 5; i++) {
                for (int k = i + 1; k < 5; k++) {
                    assertThat(distance(vision.rgb(palette.rgb(i, false)), vision.rgb(palette.rgb(k, false))))
                            .as(palette + " " + i + " " + k + " " + vision)
                            .isGreaterThan(11);
                }
            }
        }
    }

    @Property
    void greyKeepsLightness(
            @ForAll @IntRange(max = 255) int r,
            @ForAll @IntRange(max = 255) int g,
            @ForAll @IntRange(max = 255) int b) {
        int rgb = r << 16 | g << 8 | b;
        assertThat(Lightness.of(new Color(Vision.GREY.rgb(rgb)))).isCloseTo(Lightness.of(new Color(rgb)), within(0.4));
    }

    /** CIE 1976 colour difference under D65. */
    private static double distance(int one, int other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(int rgb) {
        double r = Lightness.linear(rgb >> 16 & 255);
        double g = Lightness.linear(rgb >> 8 & 255);
        double b = Lightness.linear(rgb & 255);
        double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
