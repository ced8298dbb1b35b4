package org.nearedge.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * All test records together, as {@code evaluate --json} tells them.
 *
 * @param records number of test records
 * @param structures number of test structures
 * @param methods network, template_matching, and if asked for training_mean, ridge, kernel_ridge
 * @param againstMatching the network against template matching
 * @param bestOther name of the best baseline but template matching; absent if no other was asked for
 * @param ratioToBestOther mean MSE of the network over that one's; absent likewise
 * @param properties figures of each property; absent if the model gives curves
 * @param valence mean absolute error of the states in the valence band, states/spin; absent if the model gives no PDOS
 * @param coverage share of all targets inside their 90 % intervals
 * @param coverageByKind the same for each kind of structure
 * @param novelty rank correlation of the novelty with the MSE; so is ambiguity
 * @param causes how many of the ten worst records have each cause
 * @param worstInSeveral records among the ten worst for more than one property, with these; absent for curves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationSummary(
        int records,
        int structures,
        Map<String, Mean> methods,
        @JsonProperty("against_template_matching") Against againstMatching,
        @JsonProperty("best_other") String bestOther,
        @JsonProperty("ratio_to_best_other") Double ratioToBestOther,
        List<PropertyFigures> properties,
        @JsonProperty("valence_error") Double valence,
        double coverage,
        @JsonProperty("coverage_by_kind") Map<String, Double> coverageByKind,
        Correlation novelty,
        Correlation ambiguity,
        Map<Cause, Integer> causes,
        @JsonProperty("worst_in_several") Map<String, List<String>> worstInSeveral) {

    /**
     * @param mse mean over the records
     * @param parts mean of each part of {@link RecordEvaluation.RecordError}
     * @param byKind MSE for each kind of structure
     */
    public record Mean(double mse, Map<String, Double> parts, @JsonProperty("by_kind") Map<String, Double> byKind) {}

    /**
     * @param share part of the records on which the network wins
     * @param ratio mean MSE of the network over template matching's
     * @param dmse mean of the records'
     */
    public record Against(int wins, int losses, int ties, double share, double ratio, double dmse) {}

    /**
     * @param r2 by method: 1 - squared errors over squared differences from the test records' mean
     * @param mae by method: mean absolute error, in the unit
     * @param coverage share of test records inside the 90 % interval
     */
    public record PropertyFigures(
            String property, String unit, Map<String, Double> r2, Map<String, Double> mae, double coverage) {}

    /**
     * @param spearman rank correlation with the MSE, -1 to 1; not a number if one of the two does not vary
     * @param records how many it was taken from
     */
    public record Correlation(double spearman, int records) {}
}
