package org.nearedge.model;

import java.util.Arrays;
import java.util.List;

/**
 * The records a model was fitted to, as it saw them: what is new to the model, and where they disagree, is told
 * against them.
 */
public final class TrainingRecords {
    private final NearestRecords nearest;
    private final AlikeAnswers alike;
    private final double[] ownNovelties;
    private final double[] ownDisagreements;

    /**
     * @param structures structure of each record: a record's own structure does not speak for it
     * @param inputs shape (records, inputs)
     * @param answers what the model says of them, shape (records, outputs), reduced
     * @param targets what is true of them, same shape
     * @param curves numbers of an input that distances are measured by: its first ones
     */
    public TrainingRecords(
            List<String> structures,
            float[][] inputs,
            float[][] answers,
            float[][] targets,
            int curves,
            NoveltyMeasure measure) {
        if (structures.size() != inputs.length
                || inputs.length != targets.length
                || inputs.length != answers.length
                || inputs.length == 0) {
            throw new IllegalArgumentException(
                    structures.size() + " structures, " + inputs.length + " inputs, " + targets.length + " targets");
        }
        nearest = new NearestRecords(structures, inputs, curves, measure);
        alike = new AlikeAnswers(structures, answers, targets);
        ownNovelties = new double[inputs.length];
        ownDisagreements = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            ownNovelties[i] = nearest.novelty(inputs[i], structures.get(i));
            ownDisagreements[i] = alike.disagreement(answers[i], structures.get(i));
        }
        Arrays.sort(ownNovelties);
        Arrays.sort(ownDisagreements);
    }

    /**
     * @param novelty by the model's measure
     * @param disagreement in reduced units
     */
    public record Support(double novelty, double disagreement) {}

    /**
     * @param input as the model is given it
     * @param answer the model's own, reduced
     */
    public Support support(float[] input, float[] answer) {
        return new Support(nearest.novelty(input, null), alike.disagreement(answer, null));
    }

    /** Share of training records, 0 to 100, that are less new against records of other structures. */
    public double noveltyPercentile(double novelty) {
        return percentile(ownNovelties, novelty);
    }

    /** Share of training records, 0 to 100, around which records of other structures disagree less. */
    public double disagreementPercentile(double disagreement) {
        return percentile(ownDisagreements, disagreement);
    }

    private static double percentile(double[] sorted, double value) {
        int below = 0;
        while (below < sorted.length && sorted[below] < value) {
            below++;
        }
        return 100.0 * below / sorted.length;
    }
}
