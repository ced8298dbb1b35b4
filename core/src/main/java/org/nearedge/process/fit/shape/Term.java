package org.nearedge.process.fit.shape;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One shape of a model with its numbers.
 *
 * @param settings one a parameter of the shape, in its order
 */
public record Term(Shape shape, List<Setting> settings) {
    public Term {
        if (shape == null
                || settings == null
                || settings.size() != shape.parameters().size()) {
            throw new IllegalArgumentException("a term needs a shape and a number for each of its parameters");
        }
        settings = List.copyOf(settings);
    }

    @JsonCreator
    static Term of(@JsonProperty("shape") String shape, @JsonProperty("settings") List<Setting> settings) {
        return new Term(shape(shape), settings);
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public static Shape shape(String name) {
        return Arrays.stream(Shape.values())
                .filter(s -> s.key().equals(name) || s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no shape %s; there are %s"
                        .formatted(
                                name,
                                Arrays.stream(Shape.values()).map(Shape::key).collect(Collectors.joining(", ")))));
    }

    /** A peak with height and width above zero, its centre within a range (eV). */
    public static Term peak(Shape shape, double height, double centre, double fwhm, double from, double to) {
        List<Setting> settings = new ArrayList<>(List.of(
                Setting.positive(height),
                Setting.within(centre, from, to),
                Setting.within(fwhm, rounded(1e-3 * (to - from)), rounded(2 * (to - from)))));
        if (shape == Shape.PSEUDO_VOIGT) {
            settings.add(Setting.within(0.5, 0, 1));
        }
        return new Term(shape, settings);
    }

    /** Two digits: bounds that people read. */
    private static double rounded(double width) {
        return new BigDecimal(width).round(new MathContext(2)).doubleValue();
    }

    public static Term line(double level, double slope, double at) {
        return new Term(Shape.LINE, List.of(Setting.free(level), Setting.free(slope), Setting.fixed(at)));
    }

    public Term with(int parameter, Setting setting) {
        List<Setting> other = new ArrayList<>(settings);
        other.set(parameter, setting);
        return new Term(shape, other);
    }

    double[] values() {
        return settings.stream().mapToDouble(Setting::value).toArray();
    }

    /** The parameter that says where it stands is never fitted for a line. */
    boolean isFree(int parameter) {
        return !settings.get(parameter).fixed() && shape.parameters().get(parameter) != Shape.Parameter.AT;
    }
}
