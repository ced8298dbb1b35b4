package org.nearedge.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * One test record, as {@code evaluate --json} tells it. Errors of curves are in their unit squared; {@code mse} of
 * properties is the mean square of errors each divided by the property's standard deviation over all records.
 *
 * @param network error of the model
 * @param baselines the same of each simple method that was asked for: template_matching, and training_mean, ridge,
 *     kernel_ridge
 * @param dmse MSE of template matching minus MSE of the network (Takahara et al., J. Phys. Chem. C 2024, 128, 13500):
 *     above 0 the network wins
 * @param match the known record whose input is nearest: what template matching answers with
 * @param properties each property; absent if the model gives curves
 * @param valence the sum rule; absent if the model gives no PDOS
 * @param novelty percentile, 0 to 100, by the model's measure of what is unlike the known records
 * @param ambiguity percentile, 0 to 100, of how far apart the truth of known records lies that the model answers alike
 * @param coverage share of the targets inside their 90 % intervals
 * @param rank 1 for the largest MSE, to 10; absent for all others
 * @param cause of an error, by {@link Cause}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordEvaluation(
        String id,
        String structure,
        int site,
        String kind,
        RecordError network,
        Map<String, RecordError> baselines,
        double dmse,
        Match match,
        List<Property> properties,
        Valence valence,
        double novelty,
        double ambiguity,
        double coverage,
        Integer rank,
        Cause cause) {
    /** How many of the worst records have a rank. */
    public static final int WORST = 10;

    /**
     * @param parts MSE of each curve (s, p) if there are several; absolute error of each property in its unit
     */
    public record RecordError(double mse, Map<String, Double> parts) {
        static RecordError of(Evaluation.Score score) {
            return new RecordError(score.mse(), score.parts());
        }
    }

    /** @param mse mean squared difference of the two inputs as the methods see them */
    public record Match(String id, double mse) {}

    /** Values in the property's unit; lower and upper are the ends of the 90 % interval, error is absolute. */
    public record Property(
            String property,
            String unit,
            @JsonProperty("true") double truth,
            double predicted,
            double lower,
            double upper,
            double error) {}

    /** Integral of s + p below 0 eV, states/spin; error is absolute. */
    public record Valence(@JsonProperty("true") double truth, double predicted, double error) {}
}
