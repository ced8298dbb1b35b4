package org.nearedge.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.Calibration;
import org.nearedge.model.Ensemble;
import org.nearedge.model.KernelRegression;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelBundle.Member;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.NetworkFactory;
import org.nearedge.model.Normaliser;
import org.nearedge.model.OutputGrid;
import org.nearedge.spectrum.InputException;

/** Trains a model, from the reference library to the bundle. */
public final class ModelTraining {
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
        this.configuration = configuration;
        hash = library.hash(configuration.edge());
        records = new ModelRecords(library.edge(configuration.edge()), configuration, sigma, seeing);
        usable = records.usable();
        split = splitting.apply(usable);
        if (split.train().isEmpty()
                || split.validation().isEmpty()
                || split.test().isEmpty()) {
            throw new InputException(
                    library.name(), "", "has too few " + configuration.edge() + " structures to split", "");
        }
        requireStructuresForFolds(library.name());
        output = records.output(known());
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

    /** The curves moved into line; null if they are learned as they are. */
    private TargetAlignment alignment(LabelledRecords known) {
        int most =
                output instanceof OutputGrid curves ? (int) Math.round(configuration.mostShift() / curves.step()) : 0;
        if (most == 0) {
            return null;
        }
        float[][] inputs = known.input().encoded(known.inputs());
        Normaliser normaliser = Normaliser.of(inputs, known.input().encodedSingles(), known.targets());
        return TargetAlignment.of(known, normaliser.inputs(inputs), output, configuration.kernel(), most);
    }

    /** The regression that answers with the networks, fitted to some records; null if the configuration has none. */
    private KernelRegression kernel(Normaliser normaliser, LabelledRecords fittedTo) {
        return configuration.kernel() == null
                ? null
                : KernelRegression.fit(
                        configuration.kernel(),
                        normaliser.inputs(fittedTo.input().encoded(fittedTo.inputs())),
                        normaliser.outputs(fittedTo.targets()));
    }

    /** Ids of the records that the networks learn from: with cross-fitting the validation records too. */
    public List<String> known() {
        List<String> ids = new ArrayList<>(split.train());
        if (configuration.folds() > 0) {
            ids.addAll(split.validation());
        }
        return ids;
    }

    /** @param cancelled once true, training stops soon and the best so far is bundled */
    public ModelBundle train(TrainingProgress.Listener listener, BooleanSupplier cancelled) throws InputException {
        LabelledRecords asTheyAre = records.only(known(), output);
        TargetAlignment alignment = alignment(asTheyAre);
        LabelledRecords known = alignment == null ? asTheyAre : alignment.applied(asTheyAre);
        LabelledRecords test = records.only(split.test(), output);
        CrossFit crossFit = configuration.folds() > 0
                ? new CrossFit(known, configuration.folds(), configuration.splitSeed())
                : null;
        LabelledRecords validation = crossFit == null ? records.only(split.validation(), output) : null;
        List<Trainer.Shares> shares =
                crossFit == null ? List.of(new Trainer.Shares(known, validation)) : crossFit.shares();
        Trainer.Fitted fitted = new Trainer(configuration, shares, known, output).fit(listener, cancelled);
        NetworkFactory factory = NetworkFactory.installed();
        BiFunction<List<Member>, LabelledRecords, Ensemble> engine = (members, fittedTo) -> new Ensemble(
                members.stream()
                        .map(member -> factory.create(member.architecture(), member.weights()))
                        .toList(),
                fitted.normaliser(),
                records.input(),
                output,
                kernel(fitted.normaliser(), fittedTo),
                alignment == null ? null : alignment.back());
        Ensemble ensemble = engine.apply(fitted.members(), known);
        HeldOutAnswers heldOut = crossFit == null
                ? new HeldOutAnswers(ensemble.answer(validation.inputs()), validation)
                : crossFit.answers(fitted.members(), engine, asTheyAre);
        Calibration calibration =
                Calibration.of(heldOut.answer(), heldOut.records().targets(), output);
        Ensemble.Answer unseen = ensemble.answer(test.inputs());
        Map<String, Double> figures = new TreeMap<>();
        figures.put("records_train", (double) split.train().size());
        figures.put("records_validation", (double) split.validation().size());
        figures.put("records_test", (double) test.size());
        figures.put(
                "validation_mse",
                MeanSquaredError.of(
                        output.isNonNegative(),
                        heldOut.answer().mean(),
                        heldOut.records().targets()));
        figures.put("test_mse", MeanSquaredError.of(output.isNonNegative(), unseen.mean(), test.targets()));
        figures.put("test_coverage", Coverage.of(unseen, calibration, test.targets()));
        Coverage.byKind(unseen, calibration, test)
                .forEach((kind, share) -> figures.put("test_coverage_" + kind, share));
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
                figures,
                TrainingNotes.of(configuration, records.input(), split, fitted.cancelled()));
        return new ModelBundle(
                card,
                fitted.members(),
                fitted.normaliser(),
                kernel(fitted.normaliser(), known),
                alignment == null ? null : alignment.back(),
                calibration,
                known.structures(),
                known.inputs(),
                asTheyAre.targets());
    }
}
