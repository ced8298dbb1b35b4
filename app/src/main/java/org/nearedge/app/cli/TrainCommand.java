package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.nearedge.evaluate.Retraining;
import org.nearedge.io.AtomicFile;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.CrossValidation;
import org.nearedge.train.ModelGives;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains a model again from the library. Ctrl+C stops early and keeps the best so far. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains a model from the reference library, reproducibly from its seed. Ctrl+C stops early and"
                + " still writes the best so far.")
final class TrainCommand implements Callable<Integer> {
    /** Half of the 20 eV that a model sees: a broader spectrum shows nothing in them. */
    private static final double BROADEST = 10;

    /** How long the best so far may take to be written after Ctrl+C, s. */
    private static final long GRACE = 120;

    @Option(names = "--model", required = true, paramLabel = "ID")
    private String model;

    @Option(
            names = "--sigma",
            paramLabel = "EV",
            description = "Gaussian broadening of the input spectra, eV (default ${DEFAULT-VALUE})",
            defaultValue = "0.5")
    private double sigma;

    @Option(
            names = "--split",
            paramLabel = "structure|random|crystal",
            description = "how training and test records are divided; crystal: trained on crystals, tested on the"
                    + " amorphous (default ${DEFAULT-VALUE})",
            defaultValue = "structure")
    private String split;

    @Option(
            names = "--folds",
            paramLabel = "K",
            description = "first cross-validate over K folds of whole structures and put mean and spread on the card")
    private Integer folds;

    @Option(names = "--library", paramLabel = "FOLDER", description = "records to train on (default: the bundled ones)")
    private Path library;

    @Option(names = "--configuration", paramLabel = "C.json", description = "default: the model's own")
    private Path configuration;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "BUNDLE")
    private Path out;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    @Override
    public Integer call() throws InputException {
        Given.sigma(sigma, BROADEST);
        Split.Scheme scheme = scheme();
        AtomicFile.requireWritable(out);
        TrainingConfiguration chosen = configuration == null
                ? TrainingConfiguration.bundled(model)
                : TrainingConfiguration.read(configuration);
        if (!chosen.model().equals(model)) {
            throw new InputException(
                    configuration.toString(),
                    "",
                    "is a configuration of " + chosen.model() + ", not of " + model,
                    "give --model " + chosen.model());
        }
        System.err.println("Errors are mean squared: training in variances of the targets, validation in "
                + unit(chosen.gives()) + ".");
        ReferenceLibrary records = library == null ? ReferenceLibrary.bundled() : ReferenceLibrary.of(library);
        // Never removed: once the bundle is written it has nothing to wait for.
        Runtime.getRuntime().addShutdownHook(new Thread(this::keepTheBest, "keep-the-best"));
        try {
            CrossValidation validated = folds == null
                    ? null
                    : CrossValidation.of(records, chosen, sigma, folds, TrainCommand::tell, cancelled::get);
            ModelBundle bundle = Retraining.train(records, chosen, sigma, scheme, TrainCommand::tell, cancelled::get);
            if (validated != null) {
                Map<String, Double> figures = new TreeMap<>(bundle.card().figures());
                figures.putAll(validated.figures());
                bundle = bundle.withFigures(figures);
            }
            bundle.write(out);
            bundle.card().figures().forEach((name, value) -> System.out.printf("%-28s %.6g%n", name, value));
            System.out.println((cancelled.get() ? "stopped early; the best so far is in " : "written to ") + out);
        } finally {
            done.countDown();
        }
        return 0;
    }

    /** Runs while the virtual machine shuts down: asks for an early end and waits until the bundle is written. */
    private void keepTheBest() {
        cancelled.set(true);
        try {
            done.await(GRACE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Split.Scheme scheme() throws InputException {
        for (Split.Scheme scheme : Split.Scheme.values()) {
            if (scheme.toString().equals(split)) {
                return scheme;
            }
        }
        throw new InputException(
                split, "--split", "is no way to split the records", "use structure, random or crystal");
    }

    /** Of the validation error. */
    private static String unit(ModelGives gives) {
        return switch (gives) {
            case PDOS -> "(states/eV/spin)^2";
            case EDGE -> "squares of the edge's maximum";
            case PROPERTIES -> "variances of the properties";
        };
    }

    private static void tell(TrainingProgress progress) {
        System.err.printf(
                "member %d of %d, epoch %d of %d: training %.5f, validation %.6f, at most %d s left%n",
                progress.member(),
                progress.members(),
                progress.epoch(),
                progress.epochs(),
                progress.trainingError(),
                progress.validationError(),
                progress.remaining().toSeconds());
    }
}
