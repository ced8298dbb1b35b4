package org.nearedge.app.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.library.export.RecordJson;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCatalog;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/**
 * A home with made-up references, real ones with waves over their curves, and a model that was hardly trained on them:
 * to measure how long things take with many records, and for nothing else.
 */
final class ManyRecords {
    /** Id of the model. */
    static final String MODEL = "many";

    private ManyRecords() {}

    /**
     * @param like a bundled model, for example {@code si-k-pdos}: the model is as large
     * @param known records that it is fitted to
     * @param tested records that it has not seen
     */
    static void write(Path home, String like, int known, int tested) throws Exception {
        TrainingConfiguration configuration = configuration(like);
        String edge = configuration.edge();
        String folder = edge.equals("Si-K") ? "si-k" : "o-k";
        Path records =
                Files.createDirectories(home.resolve(Knowledge.REFERENCES).resolve(folder));
        List<Reference> made = made(edge, known + tested);
        try (OutputStream out = Files.newOutputStream(records.resolve("many.json"))) {
            RecordJson.write(made, out);
        }
        ReferenceLibrary library =
                OwnReferences.of(home.resolve(Knowledge.REFERENCES)).together();
        List<String> ids = made.stream().map(Reference::id).toList();
        ModelTraining training = new ModelTraining(
                library,
                configuration,
                0.5,
                usable -> new Split(
                        Split.Scheme.STRUCTURE,
                        1,
                        ids.subList(0, known * 4 / 5),
                        ids.subList(known * 4 / 5, known),
                        ids.subList(known, known + tested)));
        ModelBundle bundle = training.train(TrainingProgress.Listener.NONE, () -> false);
        Files.createDirectories(home.resolve(Knowledge.MODELS));
        bundle.write(home.resolve(Knowledge.MODELS).resolve(MODEL + ModelCatalog.ENDING));
    }

    private static TrainingConfiguration configuration(String like) throws Exception {
        ObjectMapper json = new ObjectMapper();
        ObjectNode node = json.valueToTree(TrainingConfiguration.bundled(like));
        node.put("model", MODEL).put("epochs", 2).put("check_every", 1);
        return TrainingConfiguration.parse(json.writeValueAsBytes(node), MODEL);
    }

    private static List<Reference> made(String edge, int count) throws Exception {
        List<Reference> real = ReferenceLibrary.bundled().edge(edge);
        Random random = new Random(1);
        List<Reference> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Reference r = real.get(i % real.size());
            made.add(new Reference(
                    r.edge(),
                    "made up " + i,
                    r.kind(),
                    "made up for a measurement of time",
                    0,
                    r.atoms(),
                    1,
                    r.sigma(),
                    r.edgeE0(),
                    r.edgeStep(),
                    waved(r.edgeIntensity(), random),
                    r.edgeTop(),
                    r.pdosE0(),
                    r.pdosStep(),
                    waved(r.pdosS(), random),
                    waved(r.pdosP(), random),
                    r.bandGap(),
                    r.neighbours(),
                    r.bondLength(),
                    r.bondAngle(),
                    r.voronoiVolume(),
                    r.environment(),
                    r.mullikenCharge(),
                    r.bondOverlapPopulation(),
                    r.excitationEnergy()));
        }
        return made;
    }

    private static double[] waved(double[] curve, Random random) {
        double height = 0.04 * random.nextDouble();
        double pace = 0.02 + 0.05 * random.nextDouble();
        double start = 6 * random.nextDouble();
        double[] waved = curve.clone();
        for (int i = 0; i < waved.length; i++) {
            waved[i] *= 1 + height * Math.sin(start + pace * i);
        }
        return waved;
    }
}
