package org.nearedge.app.chart.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.view.FigureHandle.Kind;

class FigureReadoutTest {
    private final FigureSpec spec = new FigureSpec(
            "",
            "Energy loss (eV)",
            "Intensity (counts)",
            null,
            null,
            List.of(
                    new Curve("low", Role.RAW, new double[] {0, 10}, new double[] {0, 10}, null),
                    new Curve("high", Role.SIGNAL, new double[] {0, 4}, new double[] {90, 90}, null)),
            List.of(),
            List.of(new Region("Fit window", 1, 3, true), new Region("fixed", 7, 8)),
            List.of(new Marker("Onset", 5, true), new Marker("fixed", 6)),
            Map.of());
    private final FigureScale scale = new FigureScale(50, 20, 1000, 200, new Range(0, 10), new Range(0, 100));

    @Test
    void pixelsAndValuesAreInverse() {
        assertThat(scale.toX(scale.toPixelX(3.7))).isCloseTo(3.7, within(1e-12));
        assertThat(scale.toY(scale.toPixelY(42))).isCloseTo(42, within(1e-12));
        assertThat(scale.toPixelY(100)).isEqualTo(20);
    }

    @Test
    void theNearestCurveIsReadAtTheCursorsEnergy() {
        FigureReadout.Hit low = FigureReadout.nearest(spec, scale, 300, 200).orElseThrow();
        assertThat(low.curve().name()).isEqualTo("low");
        assertThat(low.x()).isEqualTo(2.5);
        assertThat(low.y()).isEqualTo(2.5);
        assertThat(FigureReadout.nearest(spec, scale, 300, 30)
                        .orElseThrow()
                        .curve()
                        .name())
                .isEqualTo("high");
        assertThat(FigureReadout.nearest(spec, scale, 800, 30)
                        .orElseThrow()
                        .curve()
                        .name())
                .as("the other one ends before")
                .isEqualTo("low");
        assertThat(FigureReadout.text(spec, scale, low)).isEqualTo("2.50 eV   2.5   low");
    }

    @Test
    void numbersHaveTheDigitsThatTheViewResolves() {
        assertThat(FigureReadout.number(1845.237, 500)).isEqualTo("1845.2");
        assertThat(FigureReadout.number(1845.237, 5)).isEqualTo("1845.237");
        assertThat(FigureReadout.number(234567, 3e5)).isEqualTo("234600");
        assertThat(FigureReadout.number(-0.001, 20)).isEqualTo("0.00");
        assertThat(FigureReadout.number(-3.14159, 20)).isEqualTo("−3.14");
        assertThat(FigureReadout.unit("PDOS (states/eV/spin)")).isEqualTo("states/eV/spin");
        assertThat(FigureReadout.unit("index")).isEmpty();
    }

    @Test
    void handlesAreTheMovableEndsAndMarkers() {
        assertThat(FigureHandle.at(spec, scale, 553, 6)).contains(new FigureHandle(Kind.MARKER, 0, "Onset"));
        assertThat(FigureHandle.at(spec, scale, 149, 6)).contains(new FigureHandle(Kind.FROM, 0, "Fit window"));
        assertThat(FigureHandle.at(spec, scale, 350, 6)).contains(new FigureHandle(Kind.TO, 0, "Fit window"));
        assertThat(FigureHandle.at(spec, scale, 650, 6)).as("fixed marker").isEmpty();
        assertThat(FigureHandle.at(spec, scale, 750, 6)).as("fixed region").isEmpty();
        assertThat(FigureHandle.at(spec, scale, 560, 6)).as("too far").isEmpty();
    }

    @Test
    void anEndOfARegionCannotPassTheOther() {
        FigureHandle from = new FigureHandle(Kind.FROM, 0, "Fit window");
        Region moved = from.moved(spec, 9).regions().get(0);
        assertThat(moved.to()).isEqualTo(3);
        assertThat(moved.from()).isCloseTo(2.99, within(1e-12));
        assertThat(new FigureHandle(Kind.MARKER, 0, "Onset").moved(spec, 9).markers())
                .containsExactly(new Marker("Onset", 9, true), new Marker("fixed", 6));
    }
}
