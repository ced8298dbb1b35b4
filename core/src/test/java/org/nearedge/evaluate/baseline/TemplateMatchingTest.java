package org.nearedge.evaluate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateMatchingTest {
    @Test
    void templateMatchingTakesTheNearestAnswerAndOfEqualsTheFirst() {
        LabelledSpectra train =
                DualRidgeTest.labelled(new double[][] {{0, 1}, {2, 1}, {2, 1}}, new double[][] {{1}, {2}, {3}});
        VectorPredictor matching = new TemplateMatching().fit(train);
        assertThat(matching.predict(new double[] {0.9, 1})).containsExactly(1);
        assertThat(matching.predict(new double[] {1.1, 1})).containsExactly(2);
        assertThat(matching.predict(new double[] {1, 1})).containsExactly(1);
    }
}
