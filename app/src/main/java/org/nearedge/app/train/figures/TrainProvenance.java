package org.nearedge.app.train.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.ProgramVersion;
import org.nearedge.evaluate.training.TrainingPlan;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.TrainingConfiguration;

/** What the curves of a training tell of themselves: enough to train it again. */
public final class TrainProvenance {
    private TrainProvenance() {}

    public static Map<String, String> of(TrainingPlan plan) throws InputException {
        TrainingConfiguration configuration = plan.configuration();
        Map<String, String> told = new LinkedHashMap<>();
        told.put(Key.FIGURE, TrainKey.CURVES);
        told.put(TrainKey.NAME, plan.name());
        told.put(TrainKey.BASE, configuration.model());
        told.put(TrainKey.SIGMA, String.valueOf(plan.sigma()));
        told.put(TrainKey.SPLIT, plan.scheme().toString());
        told.put(TrainKey.SPLIT_SEED, String.valueOf(configuration.splitSeed()));
        told.put(TrainKey.SEED, String.valueOf(configuration.seed()));
        told.put(TrainKey.DATA, plan.library().name());
        told.put(TrainKey.DATA_HASH, plan.library().hash(configuration.edge()));
        told.put(TrainKey.CONFIGURATION, json(configuration));
        told.put(Key.PROGRAM, ProgramVersion.text());
        return told;
    }

    private static String json(TrainingConfiguration configuration) {
        try {
            return new ObjectMapper().writeValueAsString(configuration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a configuration that was read is always JSON", e);
        }
    }
}
