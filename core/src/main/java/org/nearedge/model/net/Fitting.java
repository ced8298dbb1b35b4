package org.nearedge.model.net;

/**
 * How weights are fitted: Adam (Kingma and Ba, 2015) with decoupled weight decay, the learning rate falling linearly
 * to 0.
 *
 * @param learningRate at the first step
 * @param weightDecay part of a weight, times the learning rate, that is taken off at each step
 * @param dropout part of the numbers after each hidden dense layer that is dropped while fitting, 0 to below 1
 * @param averaging weights of the past kept at each step in the running average, 0 to below 1
 * @param steps steps until the learning rate is 0
 */
public record Fitting(double learningRate, double weightDecay, double dropout, double averaging, int steps) {
    public Fitting {
        if (!(learningRate > 0) || !(weightDecay >= 0) || steps < 1) {
            throw new IllegalArgumentException(
                    "learning rate " + learningRate + ", weight decay " + weightDecay + ", steps " + steps);
        }
        if (!(dropout >= 0 && dropout < 1) || !(averaging >= 0 && averaging < 1)) {
            throw new IllegalArgumentException("dropout " + dropout + ", averaging " + averaging);
        }
    }
}
