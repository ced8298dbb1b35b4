package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.Evaluator;
import org.nearedge.evaluate.ModelEvaluation;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;
import picocli.CommandLine.Option;

/** Which model is evaluated, on which split, and whether it has to be trained for that. */
final class EvaluatedModel {
    @Option(names = "--model", paramLabel = "ID|BUNDLE", description = "see: nearedge models; or a model's file")
    private String model;

    @Option(
            names = "--sigma",
            paramLabel = "EV",
            description = "Gaussian broadening of the inputs, eV (default: the model's own)")
    private Double sigma;

    @Option(
            names = "--split",
            paramLabel = "structure|random|crystal",
            description = "default: the split on the model's card; for another one the model is trained afresh")
    private String split;

    @Option(names = "--seed", paramLabel = "N", description = "trains afresh with this seed of split and networks")
    private Long seed;

    @Option(names = "--retrain", description = "trains afresh even if the model is there")
    private boolean retrain;

    @Option(
            names = "--configuration",
            paramLabel = "C.json",
            description = "trains afresh with this configuration (default: the model's own)")
    private Path configuration;

    String name() {
        return model;
    }

    /** For studies: null for the model's own. Options that say what one evaluation is about are refused. */
    Path ownConfiguration() throws InputException {
        if (split != null || seed != null || retrain) {
            throw new InputException("--study", "", "knows its splits and seeds itself", "leave the other options out");
        }
        return configuration;
    }

    /** eV; that of the published models if nothing is said. */
    double studiedSigma() throws InputException {
        Given.sigma(sigma, TrainCommand.BROADEST);
        return sigma == null ? ModelCatalog.USUAL_SIGMA : sigma;
    }

    ModelEvaluation evaluate(TrainingProgress.Listener listener, BooleanSupplier cancelled) throws InputException {
        if (model == null) {
            throw new InputException("--model", "", "is missing", "say which model to evaluate, or give --study");
        }
        Given.sigma(sigma, TrainCommand.BROADEST);
        Split.Scheme scheme = split == null ? null : SplitName.scheme(split);
        Evaluator evaluator = new Evaluator(ReferenceLibrary.bundled());
        if (configuration != null) {
            TrainingConfiguration own = TrainingConfiguration.read(configuration);
            if (!own.model().equals(model)) {
                throw new InputException(
                        configuration.toString(),
                        "",
                        "is a configuration of " + own.model() + ", not of " + model,
                        "give --model " + own.model());
            }
            return afresh(evaluator, own, ModelCatalog.USUAL_SIGMA, scheme, listener, cancelled);
        }
        ModelChoice choice = ModelChoice.of(model);
        Predictor predictor = choice.analyser().models().forBroadening(choice.id(), sigma);
        ReferenceLibrary library = TrainedLibrary.of(predictor.card());
        if (library != ReferenceLibrary.bundled()) {
            System.err.println("note: evaluated on the " + library.name() + ", as it was trained");
            evaluator = new Evaluator(library);
        }
        double own = predictor.card().input().sigma();
        boolean other = scheme != null && scheme != predictor.card().split().scheme() || sigma != null && sigma != own;
        if (!other && !retrain && seed == null) {
            return evaluator.asItIs(predictor);
        }
        return afresh(evaluator, Evaluator.configuration(predictor.card()), own, scheme, listener, cancelled);
    }

    private ModelEvaluation afresh(
            Evaluator evaluator,
            TrainingConfiguration chosen,
            double usual,
            Split.Scheme scheme,
            TrainingProgress.Listener listener,
            BooleanSupplier cancelled)
            throws InputException {
        return evaluator.afresh(
                seed == null ? chosen : chosen.withSeeds(seed, seed),
                sigma == null ? usual : sigma,
                scheme == null ? Split.Scheme.STRUCTURE : scheme,
                listener,
                cancelled);
    }
}
