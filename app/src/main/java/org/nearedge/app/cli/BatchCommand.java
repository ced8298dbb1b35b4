package org.nearedge.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nearedge.app.provenance.ProgramVersion;
import org.nearedge.io.PdosFile;
import org.nearedge.io.Spectra;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelReads;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.batch.Batch;
import org.nearedge.session.batch.BatchKey;
import org.nearedge.session.batch.BatchSummary;
import org.nearedge.session.batch.InputFiles;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code predict} for thousands of files: all cores, a table of results and one of failures, and never twice. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Predicts from each of many files as predict does, into one folder: results.csv, failures.csv and"
                + " a JSON file of each. Run again, it does what is not done or has changed. Ctrl+C stops early and"
                + " writes the tables of what there is.")
final class BatchCommand implements Callable<Integer> {
    /** More are of no use on any machine. */
    private static final int MOST_JOBS = 1024;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILES",
            description = "files, folders (what may be a spectrum, at any depth) or patterns ('runs/**/*.dm4')")
    private List<String> words;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "ID|BUNDLE",
            description = "see: nearedge models; or the file of a model that was trained")
    private String model;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "folder of the results; made if it is not there")
    private Path out;

    @Mixin
    private RecipeOption recipe;

    @Option(
            names = "--sigma",
            paramLabel = "EV",
            description = "known Gaussian broadening of every spectrum (standard deviation), eV; left out: what each"
                    + " file says, if it does")
    private Double sigma;

    @Mixin
    private LowLossOption lowLoss;

    @Mixin
    private ToldOptions told;

    @Option(names = "--dataset", paramLabel = "N", description = "which data set of each file, counted from 0")
    private Integer dataset;

    @Option(names = "-n", paramLabel = "N", description = "nearest references (default 5)", defaultValue = "5")
    private int neighbours;

    @Mixin
    private NoiseOption noise;

    @Option(names = "--jobs", paramLabel = "N", description = "files at a time (default: one a core)")
    private Integer jobs;

    @Option(names = "--json", description = "the summary on standard output as JSON")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        Given.sigma(sigma, Given.BROADEST);
        Given.neighbours(neighbours);
        told.require();
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (threads < 1 || threads > MOST_JOBS) {
            throw new InputException("--jobs", "", threads + " files at a time cannot be done", "give 1 to 1024");
        }
        ModelChoice choice = ModelChoice.of(model);
        AnalysisRequest request = AnalysisRequest.of(null)
                .withModel(choice.id())
                .withRecipe(recipe.orNull())
                .withKnownSigma(sigma)
                .withNeighbours(neighbours)
                .withNoise(noise.mode())
                .withTold(told.numbers());
        if (lowLoss.isOneForAll()) {
            request = request.withPartners(lowLoss.beside(out));
        }
        requireUsable(choice);
        List<Path> files = InputFiles.of(words, out);
        String key = BatchKey.of(choice.analyser(), request, ProgramVersion.text(), dataset, lowLoss.dataset());
        AnalysisRequest asked = request;
        try (EarlyEnd end = new EarlyEnd()) {
            BatchProgress progress = new BatchProgress(files.size());
            BatchSummary summary = new Batch(out, key, threads)
                    .run(files, file -> answered(choice.analyser(), asked, file), progress::tell, end::isRequested);
            tell(summary);
        }
        return 0;
    }

    /** What would be wrong with every file is told before the first. */
    private void requireUsable(ModelChoice choice) throws InputException {
        ModelCard card =
                choice.analyser().models().forBroadening(choice.id(), sigma).card();
        told.requireFor(card);
        if (card.input().reads() != ModelReads.EDGE) {
            throw new InputException(
                    "--model",
                    "",
                    card.id() + " reads a PDOS, and a batch is of spectra",
                    "choose a model of the edge");
        }
    }

    private Batch.Answered answered(Analyser analyser, AnalysisRequest request, Path file) throws InputException {
        Dataset chosen = InputFile.pick(file, Spectra.open(file), dataset);
        if (PdosFile.isColumn(chosen)) {
            throw new InputException(
                    chosen.title(), "", "is a PDOS, and the model reads a spectrum", "take it out of the batch");
        }
        AnalysisRequest own =
                request.withRaw(chosen.spectrum()).withKnownSigma(Given.sigmaOr(sigma, chosen.metadata()));
        Analysis analysis = analyser.analyse(lowLoss.isOneForAll() ? own : own.withPartners(lowLoss.beside(file)));
        String document = Json.text(PredictionEntry.of(file.toString(), analysis)) + "\n";
        return new Batch.Answered(analysis, document.getBytes(StandardCharsets.UTF_8));
    }

    private void tell(BatchSummary summary) throws InputException {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("files", summary.files());
            document.put("done", summary.done());
            document.put("kept", summary.kept());
            document.put("failed", summary.failed());
            document.put("seconds", summary.seconds());
            document.put("files_per_second", summary.filesPerSecond());
            document.put("results", out.resolve("results.csv").toString());
            document.put("failures", out.resolve("failures.csv").toString());
            Json.print(document);
        } else {
            System.out.printf(
                    "%s: %d done, %d kept from before, %d failed; %.1f s, %.1f files a second%n",
                    Printed.count(summary.files(), "file"),
                    summary.done(),
                    summary.kept(),
                    summary.failed(),
                    summary.seconds(),
                    summary.filesPerSecond());
        }
        if (summary.isPartial()) {
            throw new InputException(
                    "batch",
                    "",
                    "was ended before %d of %s"
                            .formatted(
                                    summary.files() - summary.done() - summary.kept() - summary.failed(),
                                    Printed.count(summary.files(), "file")),
                    "run it again to go on");
        }
        if (summary.failed() > 0) {
            throw new InputException(
                    "batch",
                    "",
                    "%d of %s failed".formatted(summary.failed(), Printed.count(summary.files(), "file")),
                    "see " + out.resolve("failures.csv"));
        }
    }
}
