package org.nearedge.app.chart.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.Figures;

class FigureZoomTest {
    private final FigureZoom zoom = new FigureZoom();

    private static FigureSpec ramp(double from, double to) {
        double[] x = Figures.grid(from, (to - from) / 100, 101);
        return new FigureSpec(
                "",
                "E (eV)",
                "I",
                from,
                to,
                List.of(new Curve("ramp", Role.RAW, x, x, null)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    @Property(tries = 300)
    void zoomKeepsTheValueUnderThePointerAndStaysInside(
            @ForAll @DoubleRange(min = 0.1, max = 0.99) double factor,
            @ForAll @DoubleRange(min = 100, max = 200) double about,
            @ForAll @DoubleRange(min = -300, max = 300) double pan) {
        FigureZoom view = new FigureZoom();
        view.show(ramp(100, 200));
        view.zoomX(factor, about);
        assertThat(view.x().getLength()).isCloseTo(100 * factor, within(1e-9));
        assertThat((about - view.x().getLowerBound()) / view.x().getLength())
                .isCloseTo((about - 100) / 100, within(1e-9));
        view.panX(pan);
        assertThat(view.x().getLength()).isCloseTo(100 * factor, within(1e-9));
        assertThat(view.x().getLowerBound()).isGreaterThanOrEqualTo(100);
        assertThat(view.x().getUpperBound()).isLessThanOrEqualTo(200 + 1e-9);
    }

    @Test
    void yFollowsTheDataInViewUntilItIsSet() {
        zoom.show(ramp(100, 200));
        zoom.setX(new Range(120, 140));
        assertThat(zoom.y()).isEqualTo(new Range(119, 141));
        zoom.setY(new Range(0, 50));
        zoom.setX(new Range(150, 160));
        assertThat(zoom.y()).isEqualTo(new Range(0, 50));
        zoom.reset();
        assertThat(zoom.x()).isEqualTo(new Range(100, 200));
        assertThat(zoom.isWhole()).isTrue();
    }

    @Test
    void aNewFigureKeepsTheViewOnlyWhereItHasData() {
        zoom.show(ramp(100, 200));
        zoom.setX(new Range(120, 140));
        zoom.show(ramp(90, 190));
        assertThat(zoom.x()).isEqualTo(new Range(120, 140));
        zoom.show(ramp(500, 600));
        assertThat(zoom.x()).isEqualTo(new Range(500, 600));
    }

    @Test
    void aFigureOfOtherDataIsShownWhole() {
        FigureSpec silicon = ramp(100, 200).withProvenance(Map.of("Model", "si-k-pdos 1", "Record", "a #0"));
        zoom.show(silicon);
        zoom.setX(new Range(120, 140));
        zoom.show(silicon.withProvenance(Map.of("Model", "si-k-pdos 1", "Record", "b #0")));
        assertThat(zoom.x()).isEqualTo(new Range(120, 140));
        zoom.show(silicon.withProvenance(Map.of("Model", "o-k-pdos 1", "Record", "b #0")));
        assertThat(zoom.isWhole()).isTrue();
    }

    @Test
    void theViewCannotShrinkToNothing() {
        zoom.show(ramp(100, 200));
        for (int i = 0; i < 500; i++) {
            zoom.zoomX(0.5, 150);
            zoom.zoomY(0.5, 150);
        }
        assertThat(zoom.x().getLength()).isCloseTo(0.05, within(1e-9));
        assertThat(zoom.y().getLength()).isGreaterThan(1e-2);
    }
}
