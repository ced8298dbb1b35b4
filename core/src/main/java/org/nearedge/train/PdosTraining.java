package org.nearedge.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.library.Target;
import org.nearedge.model.Calibration;
import org.nearedge.model.Ensemble;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.NetworkFactory;
import org.nearedge.model.OutputGrid;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/** Trains a model that reads a ground-state PDOS out of an edge, from the reference library to the bundle. */
public final class PdosTraining {
    /** Outputs to either side whose errors share a quantile of the interval: 1 eV. */
    private static final int CALIBRATION_REACH = 10;

    private final TrainingConfiguration configuration;
    private final OutputGrid output = OutputGrid.pdos(Target.SIGMA);
    private final InputGrid grid;
    private final String hash;
    private final List<Reference> usable;
    private final PdosRecords records;
    private final Split split;

    /**
     * Prepares the records.
     *
     * @param sigma broadening of the input spectra, eV; not below the library's own
     */
    public PdosTraining(
            ReferenceLibrary library, TrainingConfiguration configuration, double sigma, Split.Scheme scheme)
            throws InputException {
        this(library, configuration, sigma, usable -> Split.of(scheme, usable, configuration.splitSeed()));
    }

    /** @param splitting divides the records that the grids can use */
    PdosTraining(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            double sigma,
            Function<List<Reference>, Split> splitting)
            throws InputException {
        this.configuration = configuration;
        grid = new InputGrid(-1, 0.1, configuration.architecture().length(), sigma);
        if (configuration.architecture().inputs() != grid.size()
                || configuration.architecture().outputs() != output.total()) {
            throw new InputException(
                    configuration.model(),
                    "",
                    "its architecture has other inputs or outputs than one curve in and an s- and a p-PDOS out",
                    "mend the configuration");
        }
        hash = library.hash(configuration.edge());
        records = new PdosRecords(library.edge(configuration.edge()), grid, output);
        usable = records.usable();
        split = splitting.apply(usable);
        if (split.train().isEmpty()
                || split.validation().isEmpty()
                || split.test().isEmpty()) {
            throw new InputException(
                    library.name(), "", "has too few " + configuration.edge() + " structures to split", "");
        }
    }

    public InputGrid input() {
        return grid;
    }

    public Split split() {
        return split;
    }

    /** @param cancelled once true, training stops soon and the best so far is bundled */
    public ModelBundle train(TrainingProgress.Listener listener, BooleanSupplier cancelled) throws InputException {
        LabelledRecords training = records.only(split.train());
        LabelledRecords validation = records.only(split.validation());
        LabelledRecords test = records.only(split.test());
        Trainer.Fitted fitted = new Trainer(configuration, training, validation, grid.step()).fit(listener, cancelled);
        NetworkFactory factory = NetworkFactory.installed();
        Ensemble ensemble = new Ensemble(
                fitted.members().stream()
                        .map(member -> factory.create(member.architecture(), member.weights()))
                        .toList(),
                fitted.normaliser());
        Ensemble.Answer known = ensemble.answer(validation.inputs());
        Calibration calibration = Calibration.of(known, validation.targets(), output.size(), CALIBRATION_REACH);
        Ensemble.Answer unseen = ensemble.answer(test.inputs());
        Map<String, Double> figures = new TreeMap<>();
        figures.put("records_train", (double) training.size());
        figures.put("records_validation", (double) validation.size());
        figures.put("records_test", (double) test.size());
        figures.put("validation_mse", MeanSquaredError.of(known.mean(), validation.targets()));
        figures.put("test_mse", MeanSquaredError.of(unseen.mean(), test.targets()));
        figures.put("test_coverage", Coverage.of(unseen, calibration, test.targets()));
        ModelCard card = new ModelCard(
                configuration.model(),
                configuration.version(),
                configuration.title(),
                configuration.edge(),
                grid,
                output,
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
                notes(training, validation, test, fitted.cancelled()));
        return new ModelBundle(
                card,
                fitted.members(),
                fitted.normaliser(),
                calibration,
                training.structures(),
                training.inputs(),
                training.targets());
    }

    private List<String> notes(
            LabelledRecords training, LabelledRecords validation, LabelledRecords test, boolean cancelled) {
        String data = "Fitted to %d computed %s records at a broadening of %s eV; %d others stopped the fit, and the %d"
                        .formatted(training.size(), configuration.edge(), grid.sigma(), validation.size(), test.size())
                + " test records were not seen. "
                + (split.scheme() == Split.Scheme.STRUCTURE
                        ? "Split by structure: no structure stands on two sides."
                        : "Random split by site, as in the papers: sites of one structure stand on both sides, which"
                                + " flatters the model.");
        String interval = "The 90 % interval is the ensemble's spread, scaled so that it covers 90 % of the validation"
                + " records' PDOS; the same records stopped the fit. On the test records it covers the share test_coverage.";
        return cancelled ? List.of(data, interval, "Training was cancelled before its end.") : List.of(data, interval);
    }
}
