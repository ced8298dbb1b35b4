package org.nearedge.evaluate.inspect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nearedge.evaluate.Small;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingProgress;

/**
 * A library of made-up records, mixtures of real ones, and a model that was hardly trained on it: to measure how long
 * things take with many records, and for nothing else.
 */
public final class ManyRecords {
    private final ReferenceLibrary library;
    private final ModelBundle bundle;

    private ManyRecords(ReferenceLibrary library, ModelBundle bundle) {
        this.library = library;
        this.bundle = bundle;
    }

    public ReferenceLibrary library() {
        return library;
    }

    /** Its test part has as many records as were asked for. */
    public ModelBundle bundle() {
        return bundle;
    }

    /**
     * @param model {@code si-k-pdos} and so on
     * @param known records that the model is fitted to
     * @param tested records that it has not seen
     */
    public static ManyRecords of(String model, int known, int tested) throws Exception {
        Path folder = Files.createTempDirectory("nearedge-many");
        String edge = model.startsWith("si-k") ? "Si-K" : "O-K";
        write(edge, known + tested, Files.createDirectories(folder.resolve(model.substring(0, edge.length()))));
        ReferenceLibrary library = ReferenceLibrary.of(folder);
        ModelTraining training = new ModelTraining(library, Small.large(model), 0.5, usable -> {
            List<String> ids = usable.stream().map(Reference::id).toList();
            int test = Math.min(tested, ids.size() / 2);
            int fitted = ids.size() - test;
            return new Split(
                    Split.Scheme.STRUCTURE,
                    1,
                    ids.subList(0, fitted * 4 / 5),
                    ids.subList(fitted * 4 / 5, fitted),
                    ids.subList(fitted, ids.size()));
        });
        return new ManyRecords(library, training.train(TrainingProgress.Listener.NONE, () -> false));
    }

    private static void write(String edge, int count, Path folder) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Random random = new Random(1);
        List<ObjectNode> real = new ArrayList<>();
        for (Reference reference : ReferenceLibrary.bundled().edge(edge)) {
            real.add(json.valueToTree(reference));
        }
        for (int i = 0; i < count; i++) {
            ObjectNode one = real.get(random.nextInt(real.size())).deepCopy();
            ObjectNode other = real.get(random.nextInt(real.size()));
            double share = 0.3 * random.nextDouble();
            for (String curve : List.of("edge_intensity", "pdos_s", "pdos_p")) {
                mix((ArrayNode) one.get(curve), (ArrayNode) other.get(curve), share);
            }
            one.put("structure", "made up " + i);
            Files.write(folder.resolve(i + ".json"), json.writeValueAsBytes(List.of(one)));
        }
    }

    private static void mix(ArrayNode one, ArrayNode other, double share) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            one.set(
                    i,
                    (1 - share) * one.get(i).asDouble() + share * other.get(i).asDouble());
        }
    }
}
