package org.nearedge.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nearedge.app.home.Home;
import org.nearedge.evaluate.Retraining;
import org.nearedge.io.AtomicFile;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelBundle;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.CrossValidation;
import org.nearedge.train.GridSearch;
import org.nearedge.train.LearningCurves;
import org.nearedge.train.ModelGives;
import org.nearedge.train.ModelTraining;
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
    static final double BROADEST = 10;

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
            names = "--seed",
            paramLabel = "N",
            description = "of the networks: weights, order and noise (default: the configuration's)")
    private Long seed;

    @Option(
            names = "--split-seed",
            paramLabel = "N",
            description = "of the division into training and test records (default: the configuration's)")
    private Long splitSeed;

    @Option(
            names = "--folds",
            paramLabel = "K",
            description = "first cross-validate over K folds of whole structures and put mean and spread on the card;"
                    + " with --grid: the folds of the search (default there: 5)")
    private Integer folds;

    @Option(
            names = "--grid",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "SPACE.json",
            description = "first try each combination of these settings (default: the model's own search space), write"
                    + " their errors beside the bundle as BUNDLE-search.csv, and train with the best; Ctrl+C during"
                    + " the search keeps the table and the best configuration so far")
    private Path grid;

    @Option(
            names = "--curves",
            paramLabel = "FILE.csv",
            description = "write training and validation error of each network at each look at its validation records")
    private Path curves;

    @Option(names = "--library", paramLabel = "FOLDER", description = "records to train on (default: the bundled ones)")
    private Path library;

    @Option(
            names = "--own",
            description = "train with your own references as well, as the Library workspace keeps them")
    private boolean own;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "name of the result: letters, digits and hyphens; without -o it is put among your own models,"
                            + " where --model NAME and the window find it (default: the name of the model that is trained again)")
    private String name;

    @Option(names = "--configuration", paramLabel = "C.json", description = "default: the model's own")
    private Path configuration;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "BUNDLE",
            description = "the file to be written; it may be left out if there is a --name")
    private Path out;

    @Override
    public Integer call() throws InputException {
        Given.sigma(sigma, BROADEST);
        Split.Scheme scheme = SplitName.scheme(split);
        TrainedPlace place = TrainedPlace.of(out, name, sigma);
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
        chosen = chosen.withSeeds(
                seed == null ? chosen.seed() : seed, splitSeed == null ? chosen.splitSeed() : splitSeed);
        if (curves != null) {
            AtomicFile.requireWritable(curves);
        }
        SettingsSearch search = grid == null ? null : new SettingsSearch(model, grid, folds, place.file());
        System.err.println("Errors are mean squared: training in variances of the targets, validation in "
                + unit(chosen.gives()) + ".");
        ReferenceLibrary records = records();
        new ModelTraining(records, chosen, sigma, scheme).requireRoom();
        try (EarlyEnd end = new EarlyEnd()) {
            Map<String, Double> before = Map.of();
            List<String> notes = List.of();
            if (search != null) {
                GridSearch tried = search.run(records, chosen, sigma, scheme, end::isRequested);
                if (end.isRequested()) {
                    System.out.println(search.leftOver(tried));
                    return 0;
                }
                chosen = tried.best(chosen);
                before = search.figures(tried);
                notes = List.of(search.note(tried));
            } else if (folds != null) {
                before = CrossValidation.of(records, chosen, sigma, folds, TrainCommand::tellFold, end::isRequested)
                        .figures();
            }
            LearningCurves looks = new LearningCurves(TrainCommand::tell);
            ModelBundle bundle = Retraining.train(records, chosen, sigma, scheme, looks, end::isRequested)
                    .withFigures(before)
                    .withNotes(notes);
            Path written = place.write(bundle);
            if (curves != null) {
                AtomicFile.write(curves, file -> file.write(looks.csv().getBytes(StandardCharsets.UTF_8)));
            }
            bundle.card()
                    .figures()
                    .forEach((name, value) -> System.out.printf("%-28s %s%n", name, Printed.number(value)));
            System.out.println((end.isRequested() ? "stopped early; the best so far is in " : "written to ") + written);
        }
        return 0;
    }

    private ReferenceLibrary records() throws InputException {
        if (own && library != null) {
            throw new InputException("--own", "", "and --library exclude one another", "give one of them");
        }
        if (own) {
            OwnReferences references = OwnReferences.of(Home.ofUser().references());
            references.problems().forEach(refused -> System.err.println(Printed.line("note: " + refused.sentence())));
            return references.together();
        }
        return library == null ? ReferenceLibrary.bundled() : ReferenceLibrary.of(library);
    }

    /** Of the validation error. */
    private static String unit(ModelGives gives) {
        return switch (gives) {
            case PDOS -> "(states/eV/spin)^2";
            case EDGE -> "squares of the edge's maximum";
            case PROPERTIES -> "variances of the properties";
        };
    }

    private static void tellFold(int fold, int folds, TrainingProgress progress) {
        System.err.printf("fold %d of %d, ", fold, folds);
        tell(progress);
    }

    static void tell(TrainingProgress progress) {
        System.err.printf(
                "member %d of %d, epoch %d of %d: training %.5f, validation %.6f, about %d s left%n",
                progress.member(),
                progress.members(),
                progress.epoch(),
                progress.epochs(),
                progress.trainingError(),
                progress.validationError(),
                progress.remaining().toSeconds());
    }
}
