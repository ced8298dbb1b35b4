package org.nearedge.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.LabelledRecords;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/**
 * Trains a model and puts on its card, beside its test error, what simpler methods reach on the same split, and
 * whether its indicators foretell the error there.
 */
public final class Retraining {
    private Retraining() {}

    /**
     * @param sigma broadening of the input, eV
     * @param cancelled once true, the best so far is bundled
     */
    public static ModelBundle train(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            double sigma,
            Split.Scheme scheme,
            TrainingProgress.Listener listener,
            BooleanSupplier cancelled)
            throws InputException {
        return train(library, configuration, sigma, scheme, listener, () -> {}, cancelled);
    }

    /**
     * @param fitted called when the networks are done and are judged next, which takes seconds
     * @param cancelled once true, the best so far is bundled, judged beside template matching alone
     */
    public static ModelBundle train(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            double sigma,
            Split.Scheme scheme,
            TrainingProgress.Listener listener,
            Runnable fitted,
            BooleanSupplier cancelled)
            throws InputException {
        ModelTraining training = new ModelTraining(library, configuration, sigma, scheme);
        ModelBundle bundle = training.train(listener, cancelled);
        fitted.run();
        LabelledRecords test = training.labelled().only(training.split().test());
        Predictor predictor = bundle.predictor((input, count) -> List.of());
        Map<String, Double> figures = new TreeMap<>(Indicators.figures(predictor, test));
        TestRun run = TestRun.of(predictor, training);
        for (TestRun.Method baseline : cancelled.getAsBoolean() ? run.quickest() : run.baselines()) {
            Evaluation errors = baseline.evaluation();
            figures.put(TestRun.key(errors.method()) + "_mse", errors.mean());
        }
        EnsembleParts.of(bundle, test).forEach((part, error) -> figures.put(part + "_mse", error));
        return bundle.withFigures(figures)
                .withNotes(beaten(bundle.card().figures().get("test_mse"), figures));
    }

    /** One sentence for each simple method that does better on the test records. */
    private static List<String> beaten(double own, Map<String, Double> figures) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith("_mse") && figure.getValue() < own)
                .map(figure -> String.format(
                        Locale.ROOT,
                        "On the test records %s has a smaller mean squared error than the model: %.3g against %.3g.",
                        figure.getKey().replace("_mse", "").replace('_', ' '),
                        figure.getValue(),
                        own))
                .toList();
    }

    /**
     * Writes the bundles that the program comes with: model id, folder, then one broadening (eV) a bundle. See
     * docs/models.md.
     */
    public static void main(String[] arguments) throws InputException {
        TrainingConfiguration configuration = TrainingConfiguration.bundled(arguments[0]);
        for (int i = 2; i < arguments.length; i++) {
            double sigma = Double.parseDouble(arguments[i]);
            ModelBundle bundle = train(
                    ReferenceLibrary.bundled(),
                    configuration,
                    sigma,
                    Split.Scheme.STRUCTURE,
                    Retraining::print,
                    () -> false);
            String name = "%s-%s%s".formatted(configuration.model(), arguments[i], ModelCatalog.ENDING);
            bundle.write(Path.of(arguments[1], name));
            System.out.println(name + " " + bundle.card().figures());
        }
    }

    private static void print(TrainingProgress progress) {
        if (progress.epoch() % 30 == 0) {
            System.out.printf(
                    Locale.ROOT,
                    "member %d of %d, epoch %d, validation MSE %.4g, %d s left%n",
                    progress.member(),
                    progress.members(),
                    progress.epoch(),
                    progress.validationError(),
                    progress.remaining().toSeconds());
        }
    }
}
