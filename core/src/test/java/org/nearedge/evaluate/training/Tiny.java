package org.nearedge.evaluate.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.train.Augmentation;
import org.nearedge.train.SearchSpace;
import org.nearedge.train.TrainingConfiguration;

/** Trainings that take a moment. */
final class Tiny {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Tiny() {}

    static TrainingConfiguration configuration(String model, int members, int folds, long splitSeed) throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled(model));
        node.put("epochs", 12)
                .put("batch", 8)
                .put("check_every", 3)
                .put("most_shift", 0)
                .remove("kernel");
        node.put("members", members).put("folds", folds).put("split_seed", splitSeed);
        ObjectNode architecture = (ObjectNode) node.get("architecture");
        architecture.putArray("convolutions");
        architecture.putArray("dense").add(6);
        node.set("augmentation", JSON.valueToTree(Augmentation.NONE));
        return TrainingConfiguration.parse(JSON.writeValueAsBytes(node), "tiny");
    }

    static TrainingPlan plan(
            ReferenceLibrary library, TrainingConfiguration configuration, SearchSpace search, int folds) {
        return new TrainingPlan(library, configuration, 0.5, Split.Scheme.STRUCTURE, search, folds, "my-own");
    }
}
