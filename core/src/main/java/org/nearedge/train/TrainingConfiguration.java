package org.nearedge.train;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.nearedge.io.FileSource;
import org.nearedge.model.Architecture;
import org.nearedge.model.net.Fitting;
import org.nearedge.spectrum.InputException;

/**
 * Everything that decides how a model comes out, as a readable JSON file.
 *
 * @param model id, for example {@code si-k-pdos}
 * @param edge for example {@code Si-K}
 * @param members networks in the ensemble, each from its own seed
 * @param epochs most passes over the training records
 * @param batch records in a step
 * @param loss {@code mse}: mean squared error
 * @param optimiser {@code adamw}: Adam with decoupled weight decay, learning rate falling linearly to 0
 * @param averaging part of the running average of the weights that is kept at each step; 0 for none
 * @param checkEvery epochs between looks at the validation records
 * @param patience epochs without a better validation error after which a member stops
 * @param splitSeed seed of the split into training, validation and test structures
 */
public record TrainingConfiguration(
        String model,
        String version,
        String title,
        String edge,
        Architecture architecture,
        int members,
        long seed,
        @JsonProperty("split_seed") long splitSeed,
        int epochs,
        int batch,
        String loss,
        String optimiser,
        @JsonProperty("learning_rate") double learningRate,
        @JsonProperty("weight_decay") double weightDecay,
        double dropout,
        double averaging,
        @JsonProperty("check_every") int checkEvery,
        int patience,
        Augmentation augmentation) {
    /** As many as a bundle can hold. */
    private static final int MOST_MEMBERS = 20;

    private static final int MOST_EPOCHS = 100_000;

    public TrainingConfiguration {
        if (blank(model) || blank(version) || blank(title) || blank(edge)) {
            throw new IllegalArgumentException("model, version, title or edge is missing");
        }
        if (members < 1 || epochs < 1 || batch < 1 || checkEvery < 1 || patience < 1) {
            throw new IllegalArgumentException("members, epochs, batch, check_every and patience begin at 1");
        }
        if (members > MOST_MEMBERS || epochs > MOST_EPOCHS) {
            throw new IllegalArgumentException(
                    "more than " + MOST_MEMBERS + " members or " + MOST_EPOCHS + " epochs would never end");
        }
        // A field that is left out reads as 0: a learning rate of 0 would train nothing, and be refused only later.
        new Fitting(learningRate, weightDecay, dropout, averaging, 1);
        if (!"mse".equals(loss) || !"adamw".equals(optimiser)) {
            throw new IllegalArgumentException("loss " + loss + " or optimiser " + optimiser + " is not known");
        }
        if (architecture == null || augmentation == null) {
            throw new IllegalArgumentException("architecture or augmentation is missing");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** The configuration that a bundled model was trained with. */
    public static TrainingConfiguration bundled(String model) throws InputException {
        String name = model + ".json";
        try (InputStream in = model.matches("[a-z0-9-]+")
                ? TrainingConfiguration.class.getResourceAsStream("/org/nearedge/train/" + name)
                : null) {
            if (in == null) {
                throw new InputException(model, "", "is no model that can be trained", "see the list of models");
            }
            return parse(in.readAllBytes(), name);
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read (" + e.getMessage() + ")", "", e);
        }
    }

    /** A configuration of the user's own. */
    public static TrainingConfiguration read(Path file) throws InputException {
        try (FileSource source = FileSource.open(file)) {
            return parse(source.all(), source.name());
        }
    }

    /** @param name what to call the file in a fault */
    public static TrainingConfiguration parse(byte[] json, String name) throws InputException {
        try {
            TrainingConfiguration read = new ObjectMapper().readValue(json, TrainingConfiguration.class);
            if (read == null) {
                throw new InputException(name, "", "holds no configuration", "mend the configuration");
            }
            return read;
        } catch (JsonProcessingException e) {
            Throwable cause = e.getCause();
            String place =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            String why = cause instanceof IllegalArgumentException
                    ? cause.getMessage()
                    : "is no training configuration (" + e.getOriginalMessage().replaceFirst("(?s) \\(.*|\\R.*", "")
                            + ")";
            throw new InputException(name, place, why, "mend the configuration", e);
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read (" + e.getMessage() + ")", "", e);
        }
    }
}
