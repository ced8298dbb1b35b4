package org.nearedge.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.TrainingConfiguration;

/** Configurations of the real models with networks so small, and so few epochs, that they are trained in a second. */
public final class Small {
    private Small() {}

    public static TrainingConfiguration of(String model) throws InputException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode node = json.valueToTree(TrainingConfiguration.bundled(model));
        node.put("members", 3)
                .put("folds", 3)
                .put("epochs", 2)
                .put("check_every", 1)
                .put("most_shift", 0);
        node.putNull("kernel");
        ((ObjectNode) node.get("architecture")).putArray("dense").add(4);
        try {
            return TrainingConfiguration.parse(json.writeValueAsBytes(node), model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
