package org.nearedge.process.fit.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static double[] numbers(Shape shape) {
        return shape == Shape.PSEUDO_VOIGT ? new double[] {2, 10, 3, 0.3} : new double[] {2, 10, 3};
    }

    /** Every derivative is that of the function, by differences. */
    @Property
    void derivativesAreThoseOfTheFunction(@ForAll Shape shape, @ForAll @DoubleRange(min = 0, max = 20) double energy) {
        double[] p = numbers(shape);
        double[] out = new double[p.length + 1];
        shape.add(p, energy, out);
        for (int i = 0; i < p.length; i++) {
            double[] up = p.clone();
            double[] down = p.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (shape.at(up, energy) - shape.at(down, energy)) / 2e-5;
            assertThat(out[i + 1]).as(shape + " by " + i).isCloseTo(slope, within(1e-7));
        }
    }

    @Test
    void widthsAreFullWidthsAtHalfMaximum() {
        for (Shape shape : Shape.values()) {
            double[] p = numbers(shape);
            if (shape.isPeak()) {
                assertThat(shape.at(p, 10)).isCloseTo(2, within(1e-12));
                assertThat(shape.at(p, 11.5)).isCloseTo(1, within(1e-12));
                assertThat(shape.at(p, 8.5)).isCloseTo(1, within(1e-12));
            } else if (shape.isStep()) {
                assertThat(shape.at(p, 10)).isCloseTo(1, within(1e-12));
                double top = slope(shape, p, 10);
                assertThat(slope(shape, p, 11.5) / top).isCloseTo(0.5, within(1e-6));
            }
        }
    }

    private static double slope(Shape shape, double[] p, double at) {
        return (shape.at(p, at + 1e-4) - shape.at(p, at - 1e-4)) / 2e-4;
    }

    @Test
    void areasAreIntegrals() {
        for (Shape shape : new Shape[] {Shape.GAUSSIAN, Shape.LORENTZIAN, Shape.PSEUDO_VOIGT}) {
            double[] p = numbers(shape);
            double sum = 0;
            double step = 0.01;
            for (double x = -20000; x < 20000; x += x > -100 && x < 100 ? step : 1) {
                sum += shape.at(p, x) * (x > -100 && x < 100 ? step : 1);
            }
            assertThat(shape.area(p)[0]).isCloseTo(sum, within(2e-3));
        }
    }

    /** Inside out and outside in, for every kind of bound. */
    @Property
    void boundsAreKept(
            @ForAll @DoubleRange(min = -3, max = 7) double value,
            @ForAll @DoubleRange(min = -50, max = 50) double free) {
        Setting[] kinds = {
            Setting.free(value),
            new Setting(value, -4.0, 8.0, false),
            new Setting(value, -4.0, null, false),
            new Setting(value, null, 8.0, false)
        };
        for (Setting setting : kinds) {
            Bounds bounds = new Bounds(setting);
            assertThat(bounds.outer(bounds.inner(value))).isCloseTo(value, within(1e-6));
            if (setting.lower() != null) {
                assertThat(bounds.outer(free)).isGreaterThanOrEqualTo(-4.0);
            }
            if (setting.upper() != null) {
                assertThat(bounds.outer(free)).isLessThanOrEqualTo(8.0);
            }
            double slope = (bounds.outer(free + 1e-5) - bounds.outer(free - 1e-5)) / 2e-5;
            assertThat(bounds.slope(free)).isCloseTo(slope, within(1e-5));
        }
    }
}
