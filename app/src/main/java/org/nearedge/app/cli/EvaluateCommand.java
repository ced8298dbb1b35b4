package org.nearedge.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nearedge.evaluate.ModelEvaluation;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Errors of a model, record by record, beside what simpler methods reach on the same records. With {@code --json} a
 * {@link ModelEvaluation}; of studies {@code studies}, a list of {@link org.nearedge.evaluate.study.Table}.
 */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Tells how wrong a model is on records it has not seen, beside template matching, mean, ridge and"
                + " kernel ridge fitted to the same records. Ctrl+C stops early and tells what there is.")
final class EvaluateCommand implements Callable<Integer> {
    @ArgGroup(exclusive = false, heading = "One model%n")
    private EvaluatedModel model = new EvaluatedModel();

    @ArgGroup(exclusive = false, heading = "Studies that train several models%n")
    private StudyChoice study = new StudyChoice();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = ".json or .csv of a model")
    private Path out;

    @Option(names = "--json", description = "everything on standard output")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        try (EarlyEnd end = new EarlyEnd()) {
            if (study.isGiven()) {
                study.run(model.name(), model.studiedSigma(), model.ownConfiguration(), out, json, end::isRequested);
                return 0;
            }
            study.requireUnused();
            requirePlace();
            ModelEvaluation evaluation = model.evaluate(TrainCommand::tell, end::isRequested);
            String document = Json.text(evaluation);
            if (out != null) {
                String content = ending().endsWith(".csv") ? EvaluationCsv.of(evaluation) : document + "\n";
                AtomicFile.write(out, stream -> stream.write(content.getBytes(StandardCharsets.UTF_8)));
            }
            if (json) {
                Json.printText(document);
            } else {
                System.out.print(EvaluationText.of(evaluation));
            }
        }
        return 0;
    }

    private String ending() {
        return FileName.of(out).toLowerCase(Locale.ROOT);
    }

    private void requirePlace() throws InputException {
        if (out == null) {
            return;
        }
        if (!ending().endsWith(".csv") && !ending().endsWith(".json")) {
            throw new InputException(FileName.of(out), "ending", "is not one that can be written", "use .json or .csv");
        }
        AtomicFile.requireWritable(out);
    }
}
