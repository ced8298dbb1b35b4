package org.nearedge.app.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCatalog;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/** A user's own model with networks so small, and so few epochs, that it is trained in a second. */
public final class SmallModel {
    private SmallModel() {}

    /**
     * @param like a bundled model that it is like
     * @param id its own
     */
    public static TrainingConfiguration configuration(String like, String id) throws Exception {
        ObjectMapper json = new ObjectMapper();
        ObjectNode node = json.valueToTree(TrainingConfiguration.bundled(like));
        node.put("model", id).put("members", 3).put("folds", 3).put("epochs", 2).put("check_every", 1);
        node.put("most_shift", 0).putNull("kernel");
        ((ObjectNode) node.get("architecture")).putArray("dense").add(4);
        return TrainingConfiguration.parse(json.writeValueAsBytes(node), id);
    }

    /** Trains one and puts it among the user's models. */
    public static ModelBundle write(Path home, String like, String id, ReferenceLibrary library) throws Exception {
        ModelBundle bundle = new ModelTraining(library, configuration(like, id), 0.5, Split.Scheme.STRUCTURE)
                .train(TrainingProgress.Listener.NONE, () -> false);
        Path folder = Files.createDirectories(home.resolve(Knowledge.MODELS));
        bundle.write(folder.resolve(id + ModelCatalog.ENDING));
        return bundle;
    }
}
