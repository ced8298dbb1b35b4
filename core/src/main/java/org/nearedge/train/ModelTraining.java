package org.nearedge.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.Ensemble;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelOutput;
import org.nearedge.spectrum.InputException;

/** Trains a model, from the reference library to the bundle. */
public final class ModelTraining {
    /**
     * Of the code that prepares records and trains: to be raised whenever a change of it makes the same records,
     * configuration and seeds give another model. What an older program trained and kept is then trained again.
     */
    public static final int VERSION = 1;

    private final TrainingConfiguration configuration;
    private final String hash;
    private final List<Reference> usable;
    private final ModelRecords records;
    private final Split split;
    private final ModelOutput output;

    /**
     * Prepares the records.
     *
     * @param sigma broadening of the input spectra, eV; not below the library's own
     */
    public ModelTraining(
            ReferenceLibrary library, TrainingConfiguration configuration, double sigma, Split.Scheme scheme)
            throws InputException {
        this(library, configuration, sigma, usable -> Split.of(scheme, usable, configuration.splitSeed()));
    }

    /** @param splitting divides the records that the model can use */
    public ModelTraining(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            double sigma,
            Function<List<Reference>, Split> splitting)
            throws InputException {
        this(library, configuration, sigma, splitting, whole -> whole);
    }

    /** @param seeing what a study lets the model see of its input */
    public ModelTraining(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            double sigma,
            Function<List<Reference>, Split> splitting,
            UnaryOperator<ModelInput> seeing)
            throws InputException {
        this(library, configuration, sigma, usable -> usable, splitting, seeing);
    }

    /** @param taking which of the usable records take part in anything */
    ModelTraining(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            double sigma,
            UnaryOperator<List<Reference>> taking,
            Function<List<Reference>, Split> splitting,
            UnaryOperator<ModelInput> seeing)
            throws InputException {
        this(
                library,
                configuration,
                new ModelRecords(library.edge(configuration.edge()), configuration, sigma, seeing),
                taking,
                splitting);
    }

    private ModelTraining(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            ModelRecords records,
            UnaryOperator<List<Reference>> taking,
            Function<List<Reference>, Split> splitting)
            throws InputException {
        this.configuration = configuration;
        this.records = records;
        hash = library.hash(configuration.edge());
        usable = taking.apply(records.usable());
        split = splitting.apply(usable);
        if (split.train().isEmpty()
                || split.validation().isEmpty()
                || split.test().isEmpty()) {
            throw new InputException(
                    library.name(), "", "has too few " + configuration.edge() + " structures to split", "");
        }
        requireStructuresForFolds(library.name());
        output = records.output(usable.stream().map(Reference::id).toList());
        if (configuration.architecture().inputs() != records.input().encoded()
                || configuration.architecture().outputs() != output.total()) {
            throw new InputException(
                    configuration.model(),
                    "architecture",
                    "has %d inputs and %d outputs where %d and %d belong"
                            .formatted(
                                    configuration.architecture().inputs(),
                                    configuration.architecture().outputs(),
                                    records.input().encoded(),
                                    output.total()),
                    "mend the configuration");
        }
    }

    /**
     * The records of a model that was trained before: those of its split, as far as they are there, and no others. Not
     * to be trained: the edges cannot be moved.
     *
     * @param split on the model's card
     */
    public static ModelTraining afterwards(
            ReferenceLibrary library, TrainingConfiguration configuration, double sigma, Split split)
            throws InputException {
        Set<String> wanted = new HashSet<>(split.train());
        wanted.addAll(split.validation());
        wanted.addAll(split.test());
        List<Reference> present = library.edge(configuration.edge()).stream()
                .filter(reference -> wanted.contains(reference.id()))
                .toList();
        return new ModelTraining(
                library,
                configuration,
                ModelRecords.still(present, configuration, sigma),
                usable -> usable,
                usable -> still(split, usable));
    }

    /** A split without the records that are gone. */
    private static Split still(Split split, List<Reference> usable) {
        Set<String> present = new HashSet<>(usable.stream().map(Reference::id).toList());
        return new Split(
                split.scheme(),
                split.seed(),
                split.train().stream().filter(present::contains).toList(),
                split.validation().stream().filter(present::contains).toList(),
                split.test().stream().filter(present::contains).toList());
    }

    private void requireStructuresForFolds(String library) throws InputException {
        Set<String> known = Set.copyOf(known());
        long structures = usable.stream()
                .filter(reference -> known.contains(reference.id()))
                .map(Reference::structure)
                .distinct()
                .count();
        if (structures < configuration.folds()) {
            throw new InputException(
                    library,
                    "",
                    "has %d %s structures to fit to and %d folds are to be left out"
                            .formatted(structures, configuration.edge(), configuration.folds()),
                    "add structures or use fewer folds");
        }
    }

    public Split split() {
        return split;
    }

    /** What the model's numbers mean. */
    public ModelOutput output() {
        return output;
    }

    /** All usable records with their answers. */
    public LabelledRecords labelled() {
        return records.only(usable.stream().map(Reference::id).toList(), output);
    }

    /** Ids of the records that the networks learn from: with cross-fitting the validation records too. */
    public List<String> known() {
        List<String> ids = new ArrayList<>(split.train());
        if (configuration.folds() > 0) {
            ids.addAll(split.validation());
        }
        return ids;
    }

    /** @throws InputException if no bundle has room for what the model would know: to be asked before a training */
    public void requireRoom() throws InputException {
        ModelBundle.requireRoom(
                known().size(),
                records.input().numbers(),
                output.total(),
                configuration.kernel() != null,
                (long) configuration.members() * configuration.architecture().parameters());
    }

    /** @param cancelled once true, training stops soon and the best so far is bundled */
    public ModelBundle train(TrainingProgress.Listener listener, BooleanSupplier cancelled) throws InputException {
        LabelledRecords known = records.only(known(), output);
        LabelledRecords test = records.only(split.test(), output);
        LabelledRecords validation = configuration.folds() > 0 ? null : records.only(split.validation(), output);
        ModelFit fit = ModelFit.of(configuration, output, known, validation, listener, cancelled);
        Trainer.Fitted fitted = fit.fitted();
        ModelCard card = new ModelCard(
                configuration.model(),
                configuration.version(),
                configuration.title(),
                configuration.edge(),
                records.input(),
                output,
                configuration.novelty(),
                new ModelCard.Data(
                        usable.size(),
                        (int) usable.stream()
                                .map(Reference::structure)
                                .distinct()
                                .count(),
                        hash),
                split,
                fitted.members().size(),
                configuration.seed(),
                fitted.epochs(),
                new ObjectMapper().valueToTree(configuration),
                figures(fit, test),
                TrainingNotes.of(
                        configuration, records.input(), split, fitted.members().size(), fitted.cancelled()));
        return new ModelBundle(
                card,
                fitted.members(),
                fitted.normaliser(),
                fit.kernel(),
                fit.shifts(),
                fit.calibration(),
                known.structures(),
                known.inputs(),
                known.targets());
    }

    private Map<String, Double> figures(ModelFit fit, LabelledRecords test) {
        Ensemble.Answer unseen = fit.ensemble().answer(test.inputs());
        Map<String, Double> figures = new TreeMap<>();
        figures.put("records_train", (double) split.train().size());
        figures.put("records_validation", (double) split.validation().size());
        figures.put("records_test", (double) test.size());
        figures.put("validation_mse", fit.heldOutError(output));
        figures.put("test_mse", MeanSquaredError.of(output.isNonNegative(), unseen.mean(), test.targets()));
        figures.put("test_coverage", Coverage.of(unseen, fit.calibration(), test.targets()));
        Coverage.byKind(unseen, fit.calibration(), test)
                .forEach((kind, share) -> figures.put("test_coverage_" + kind, share));
        return figures;
    }
}
