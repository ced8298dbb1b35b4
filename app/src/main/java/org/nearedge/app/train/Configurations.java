package org.nearedge.app.train;

import java.util.List;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.SearchSpace;
import org.nearedge.train.TrainingConfiguration;

/** The models that can be trained, and their own settings. */
public interface Configurations {
    /** Those that come with the program. */
    Configurations BUNDLED = new Configurations() {
        @Override
        public List<String> models() {
            return List.of(
                    "si-k-pdos",
                    "si-k-geometry",
                    "o-k-properties",
                    "o-k-properties-absolute",
                    "o-k-pdos",
                    "o-pdos-edge",
                    "o-pdos-edge-gap");
        }

        @Override
        public TrainingConfiguration of(String model) throws InputException {
            return TrainingConfiguration.bundled(model);
        }

        @Override
        public SearchSpace space(String model) throws InputException {
            return SearchSpace.bundled(model);
        }
    };

    /** Ids, in the order they are offered. */
    List<String> models();

    TrainingConfiguration of(String model) throws InputException;

    SearchSpace space(String model) throws InputException;
}
