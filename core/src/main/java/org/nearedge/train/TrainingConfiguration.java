package org.nearedge.train;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.library.ConductionPdos;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.AbsoluteAxis;
import org.nearedge.model.Architecture;
import org.nearedge.model.Conditioning;
import org.nearedge.model.KernelSettings;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelReads;
import org.nearedge.model.NoveltyMeasure;
import org.nearedge.model.net.Fitting;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/**
 * Everything that decides how a model comes out, as a readable JSON file.
 *
 * @param model id, for example {@code si-k-pdos}
 * @param edge of the records it learns from, for example {@code Si-K}
 * @param reads curves that the model starts from
 * @param told numbers that it is told beside them
 * @param absolute axis on which an edge stands at the excitation energy it is told, or null
 * @param conditioning what is done to each curve before a network sees it; null for nothing
 * @param gives what it learns to give
 * @param properties the single numbers it gives, in their order; empty if it gives curves
 * @param kernel kernel ridge regression that answers together with the networks; null for none
 * @param mostShift how far the curves of a structure may be moved into line with others for training, eV; 0: they are
 *     learned as they are
 * @param novelty how novelty is measured; null for the distance
 * @param members networks in the ensemble, each from its own seed
 * @param folds parts of the structures of training and validation of which each member leaves out another one, to stop
 *     its fit; 0: all are fitted to the training records and stopped by the validation records
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
        ModelReads reads,
        List<LocalProperty> told,
        AbsoluteAxis absolute,
        Conditioning conditioning,
        ModelGives gives,
        List<LocalProperty> properties,
        Architecture architecture,
        KernelSettings kernel,
        @JsonProperty("most_shift") double mostShift,
        NoveltyMeasure novelty,
        int members,
        int folds,
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

    private static final double WIDEST_SHIFT = 5;
    private static final int MOST_EPOCHS = 100_000;

    public TrainingConfiguration {
        if (blank(model) || blank(version) || blank(title) || blank(edge)) {
            throw new IllegalArgumentException("model, version, title or edge is missing");
        }
        novelty = novelty == null ? NoveltyMeasure.DISTANCE : novelty;
        told = told == null ? List.of() : List.copyOf(told);
        properties = properties == null ? List.of() : List.copyOf(properties);
        if (reads == null || gives == null || properties.isEmpty() != (gives != ModelGives.PROPERTIES)) {
            throw new IllegalArgumentException("it is not said what the model reads and gives");
        }
        if (!(mostShift >= 0 && mostShift <= WIDEST_SHIFT)
                || (mostShift > 0 && (kernel == null || !properties.isEmpty()))) {
            throw new IllegalArgumentException(
                    "most_shift is 0 to " + WIDEST_SHIFT + " eV, for curves and with a kernel");
        }
        if (members < 1 || epochs < 1 || batch < 1 || checkEvery < 1 || patience < 1) {
            throw new IllegalArgumentException("members, epochs, batch, check_every and patience begin at 1");
        }
        if (folds != 0 && (folds < 3 || members % folds != 0)) {
            throw new IllegalArgumentException(
                    members + " members cannot leave out each of " + folds + " folds as often as the others");
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

    /** The same with other seeds of the networks and of the split. */
    public TrainingConfiguration withSeeds(long networks, long splitting) {
        return with(members, folds, networks, splitting);
    }

    /** The same with as many networks as there are folds, the fewest; one if there are none. */
    public TrainingConfiguration withFewestMembers() {
        return with(Math.max(1, folds), folds, seed, splitSeed);
    }

    private TrainingConfiguration with(int otherMembers, int otherFolds, long networks, long splitting) {
        return new TrainingConfiguration(
                model,
                version,
                title,
                edge,
                reads,
                told,
                absolute,
                conditioning,
                gives,
                properties,
                architecture,
                kernel,
                mostShift,
                novelty,
                otherMembers,
                otherFolds,
                networks,
                splitting,
                epochs,
                batch,
                loss,
                optimiser,
                learningRate,
                weightDecay,
                dropout,
                averaging,
                checkEvery,
                patience,
                augmentation);
    }

    /** Grid of the edge's spectra as models see them. */
    public InputGrid edgeGrid(double sigma) throws InputException {
        return switch (edge) {
            case "Si-K" -> InputGrid.siliconK(sigma);
            case "O-K" -> InputGrid.oxygenK(sigma);
            default ->
                throw new InputException(
                        model, "edge", "is " + edge + ", for which there is no grid", "use Si-K or O-K");
        };
    }

    /** What the model sees at a broadening, eV. */
    public ModelInput input(double sigma) throws InputException {
        InputGrid grid = reads == ModelReads.EDGE ? edgeGrid(sigma) : ConductionPdos.grid(sigma);
        try {
            return new ModelInput(reads, grid, told, absolute, conditioning);
        } catch (IllegalArgumentException e) {
            throw new InputException(model, "", e.getMessage(), "mend the configuration", e);
        }
    }

    /** The same with one network that the validation records stop. */
    public TrainingConfiguration single() {
        return with(1, 0, seed, splitSeed);
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
