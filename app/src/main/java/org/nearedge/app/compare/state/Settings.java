package org.nearedge.app.compare.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.difference.Difference;
import org.nearedge.process.fit.shape.ShapeModel;

/**
 * What the tasks are done with.
 *
 * @param waterfall every curve is raised by this above the one before, as a share of the height of the highest
 * @param scaling how the others are scaled before they are taken off
 * @param from lower end of the range that is fitted, scaled on and searched, eV; null: open
 * @param to its upper end
 * @param errors of the channels of the spectrum that is fitted
 * @param nonNegative no weight below zero
 * @param sumToOne the weights add up to one
 * @param constant a constant is added to the components
 * @param maxShift by how much a component may move, eV
 * @param most components in one of all combinations
 * @param prominence a peak's least, as a share of the range of intensities; null: what the noise asks for
 * @param model of the fit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settings(
        double waterfall,
        Difference.Scaling scaling,
        Double from,
        Double to,
        ChannelErrors.Kind errors,
        boolean nonNegative,
        boolean sumToOne,
        boolean constant,
        double maxShift,
        int most,
        Double prominence,
        ShapeModel model) {
    public static final Settings DEFAULT = new Settings(
            0,
            Difference.Scaling.GIVEN,
            null,
            null,
            ChannelErrors.Kind.UNKNOWN,
            true,
            true,
            false,
            0,
            3,
            null,
            ShapeModel.EMPTY);

    public Settings {
        if (scaling == null || errors == null || model == null) {
            throw new IllegalArgumentException("settings without scaling, errors or model");
        }
    }

    public Settings withWaterfall(double other) {
        return new Settings(
                other, scaling, from, to, errors, nonNegative, sumToOne, constant, maxShift, most, prominence, model);
    }

    public Settings withScaling(Difference.Scaling other) {
        return new Settings(
                waterfall, other, from, to, errors, nonNegative, sumToOne, constant, maxShift, most, prominence, model);
    }

    public Settings withRange(Double low, Double high) {
        return new Settings(
                waterfall,
                scaling,
                low,
                high,
                errors,
                nonNegative,
                sumToOne,
                constant,
                maxShift,
                most,
                prominence,
                model);
    }

    public Settings withErrors(ChannelErrors.Kind other) {
        return new Settings(
                waterfall,
                scaling,
                from,
                to,
                other,
                nonNegative,
                sumToOne,
                constant,
                maxShift,
                most,
                prominence,
                model);
    }

    public Settings withNonNegative(boolean on) {
        return new Settings(
                waterfall, scaling, from, to, errors, on, sumToOne, constant, maxShift, most, prominence, model);
    }

    public Settings withSumToOne(boolean on) {
        return new Settings(
                waterfall, scaling, from, to, errors, nonNegative, on, constant, maxShift, most, prominence, model);
    }

    public Settings withConstant(boolean on) {
        return new Settings(
                waterfall, scaling, from, to, errors, nonNegative, sumToOne, on, maxShift, most, prominence, model);
    }

    public Settings withMaxShift(double eV) {
        return new Settings(
                waterfall, scaling, from, to, errors, nonNegative, sumToOne, constant, eV, most, prominence, model);
    }

    public Settings withMost(int other) {
        return new Settings(
                waterfall,
                scaling,
                from,
                to,
                errors,
                nonNegative,
                sumToOne,
                constant,
                maxShift,
                other,
                prominence,
                model);
    }

    public Settings withProminence(Double other) {
        return new Settings(
                waterfall, scaling, from, to, errors, nonNegative, sumToOne, constant, maxShift, most, other, model);
    }

    public Settings withModel(ShapeModel other) {
        return new Settings(
                waterfall,
                scaling,
                from,
                to,
                errors,
                nonNegative,
                sumToOne,
                constant,
                maxShift,
                most,
                prominence,
                other);
    }
}
