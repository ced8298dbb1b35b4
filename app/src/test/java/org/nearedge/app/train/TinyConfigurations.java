package org.nearedge.app.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.Augmentation;
import org.nearedge.train.SearchSpace;
import org.nearedge.train.TrainingConfiguration;

/** The models of the program with hardly a network: a training takes a moment. */
final class TinyConfigurations implements Configurations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int epochs;
    private final Path folder;

    TinyConfigurations(int epochs, Path folder) {
        this.epochs = epochs;
        this.folder = folder;
    }

    @Override
    public List<String> models() {
        return List.of("si-k-geometry", "o-k-properties");
    }

    @Override
    public TrainingConfiguration of(String model) throws InputException {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled(model));
        node.put("epochs", epochs)
                .put("patience", epochs)
                .put("check_every", 2)
                .put("most_shift", 0)
                .remove("kernel");
        node.put("members", 3).put("folds", 3);
        ObjectNode architecture = (ObjectNode) node.get("architecture");
        architecture.putArray("convolutions");
        architecture.putArray("dense").add(4);
        node.set("augmentation", JSON.valueToTree(Augmentation.NONE));
        try {
            return TrainingConfiguration.parse(JSON.writeValueAsBytes(node), "tiny");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SearchSpace space(String model) throws InputException {
        try {
            return SearchSpace.read(
                    Files.writeString(folder.resolve("space.json"), "{\"learning_rate\": [0.001, 0.01]}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
