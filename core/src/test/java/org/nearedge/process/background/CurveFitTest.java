package org.nearedge.process.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurveFitTest {
    private static final JsonNode GIVEN = given();

    private static JsonNode given() {
        try (InputStream in = CurveFitTest.class.getResourceAsStream("curves.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double[] energies(int size) {
        double[] energies = new double[size];
        for (int i = 0; i < size; i++) {
            energies[i] =
                    GIVEN.path("first").asDouble() + i * GIVEN.path("step").asDouble();
        }
        return energies;
    }

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(GIVEN.path("cases").spliterator(), false);
    }

    /** Values, errors and tests of numpy and scipy: see make.py beside the numbers. */
    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithScipy(JsonNode expected) {
        double[] values =
                numbers(GIVEN.path("spectra").path(expected.path("spectrum").asText()));
        double[] energies = energies(values.length);
        Shape shape = Shape.valueOf(expected.path("shape").asText());
        int degree = expected.path("degree").asInt();
        boolean counts = expected.path("counts").asBoolean();

        FittedCurve curve = CurveFit.fit(shape, degree, energies, values, counts);

        double[] at = numbers(GIVEN.path("at"));
        for (int i = 0; i < at.length; i++) {
            double value = expected.path("value").path(i).asDouble();
            double error = expected.path("error").path(i).asDouble();
            assertThat(curve.at(at[i])).isEqualTo(value, within(1e-5 * error));
            assertThat(curve.errorAt(at[i])).isEqualTo(error, within(1e-5 * error));
        }
        double variance = expected.path("varianceOfSum").asDouble();
        assertThat(curve.varianceOfSum(at)).isEqualTo(variance, within(1e-5 * variance));
        assertThat(curve.goodness().dispersion())
                .isEqualTo(
                        expected.path("dispersion").asDouble(),
                        within(1e-7 * curve.goodness().dispersion()));
        assertThat(curve.goodness().correlation())
                .isEqualTo(expected.path("correlation").asDouble(), within(1e-6));
        assertThat(curve.goodness().determination())
                .isEqualTo(expected.path("determination").asDouble(), within(1e-8));
        FittedCurve next = CurveFit.fit(shape, degree + 1, energies, values, counts);
        assertThat(CurveFit.chanceThatStraight(curve, next))
                .isEqualTo(expected.path("straight").asDouble(), within(1e-6));
    }

    @Property(tries = 60)
    void whatItIsMadeOfIsFound(
            @ForAll @DoubleRange(min = -6, max = 0) double slope,
            @ForAll @DoubleRange(min = -20, max = 20) double bend,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double level) {
        double[] energies = energies(200);
        double[] values = new double[200];
        double[] exponential = new double[200];
        for (int i = 0; i < values.length; i++) {
            double u = Math.log(energies[i] / 480);
            values[i] = level * Math.exp(slope * u + bend * u * u);
            exponential[i] = level * Math.exp(slope * (energies[i] - 480) / 100);
        }
        FittedCurve bent = CurveFit.fit(Shape.LOG_LOG, 2, energies, values, false);
        double u = Math.log(560 / 480.0);
        double truth = level * Math.exp(slope * u + bend * u * u);
        assertThat(bent.at(560)).isEqualTo(truth, within(1e-7 * truth));
        FittedCurve falling = CurveFit.fit(Shape.EXPONENTIAL, 1, energies, exponential, false);
        double there = level * Math.exp(slope * 80 / 100);
        assertThat(falling.at(560)).isEqualTo(there, within(1e-8 * there));
    }

    /** The error band is right: 95 of 100 truths lie within 1.96 standard errors of the extrapolated curve. */
    @Test
    void theErrorOfTheExtrapolationCoversTheTruth() {
        Random random = new Random(3);
        double[] energies = energies(160);
        int inside = 0;
        int tries = 600;
        for (int k = 0; k < tries; k++) {
            double[] values = new double[energies.length];
            for (int i = 0; i < values.length; i++) {
                double mean = 3 * 900 * Math.pow(energies[i] / 480, -3);
                // A gain of 3: each count is written as three.
                values[i] = mean + Math.sqrt(3 * mean) * random.nextGaussian();
            }
            FittedCurve curve = CurveFit.fit(Shape.LOG_LOG, 1, energies, values, false);
            double truth = 3 * 900 * Math.pow(540 / 480.0, -3);
            inside += Math.abs(curve.at(540) - truth) < 1.96 * curve.errorAt(540) ? 1 : 0;
        }
        assertThat(inside / (double) tries).isEqualTo(0.95, within(0.03));
    }

    @Test
    void whereThereIsNoCurveThereIsNone() {
        double[] energies = energies(20);
        assertThat(CurveFit.fit(Shape.LOG_LOG, 1, energies, new double[20], true))
                .isNull();
        double[] spike = new double[20];
        spike[3] = 7;
        assertThat(CurveFit.fit(Shape.EXPONENTIAL, 3, energies, spike, true)).isNull();
    }
}
