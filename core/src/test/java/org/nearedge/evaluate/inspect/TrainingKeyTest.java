package org.nearedge.evaluate.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.Split;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;

/** What an older program trained is not taken for what this one would. */
class TrainingKeyTest {
    private static final Split SPLIT = new Split(Split.Scheme.STRUCTURE, 1, List.of("a"), List.of("b"), List.of("c"));

    private static TrainingKey key(String data) throws Exception {
        return new TrainingKey(TrainingConfiguration.bundled("o-k-pdos"), 0.5, SPLIT, data, null);
    }

    @Test
    void anotherVersionOfTheTrainingHasAnotherFile() throws Exception {
        TrainingKey key = key("aa");
        assertThat(key.fileName()).isEqualTo(key.fileName(ModelTraining.VERSION));
        assertThat(key.fileName(ModelTraining.VERSION + 1)).isNotEqualTo(key.fileName());
        assertThat(key.fileName()).startsWith("o-k-pdos-0.5-structure-1-");
        assertThat(key("ab").fileName()).isNotEqualTo(key.fileName());
        assertThat(key("aa").fileName()).isEqualTo(key.fileName());
    }
}
