package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.chart.FigureExport;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.library.Target;
import org.nearedge.model.Prediction;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.SpectrumImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a model reads out of a spectrum, with interval, neighbours, novelty and ambiguity; of an image, maps. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        description = "Predicts from a spectrum, with interval, neighbours, novelty and ambiguity; of a spectrum image,"
                + " maps.")
final class PredictCommand implements Callable<Integer> {
    @Mixin
    private InputFile input;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "ID|BUNDLE",
            description = "see: nearedge models; or the file of a model that was trained")
    private String model;

    @Option(names = "--recipe", paramLabel = "R.json", description = "saved recipe instead of the automatic one")
    private Path recipe;

    @Option(
            names = "--sigma",
            paramLabel = "EV",
            description = "known Gaussian broadening of the spectrum (standard deviation), eV; left out: what the file"
                    + " says, if it does. It is matched to the"
                    + " model trained nearest above it")
    private Double sigma;

    @Option(names = "-n", paramLabel = "N", description = "nearest references (default 5)", defaultValue = "5")
    private int neighbours;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT.json|.csv")
    private Path out;

    @Option(names = "--figure", paramLabel = "F.svg|.pdf|.png")
    private Path figure;

    @Option(names = "--json", description = "the whole answer on standard output")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        Given.sigma(sigma, Given.BROADEST);
        Given.neighbours(neighbours);
        requirePlaces();
        return input.during(this::predict);
    }

    private void predict() throws InputException {
        ModelChoice choice = ModelChoice.of(model);
        Analyser analyser = choice.analyser();
        model = choice.id();
        Recipe steps = recipe == null ? null : Recipe.load(recipe);
        Dataset dataset = input.dataset();
        if (dataset.hasEnergyAxis() && !dataset.isSpectrum() && out != null) {
            predictImage(analyser, steps, dataset);
            return;
        }
        AnalysisRequest request = AnalysisRequest.of(input.spectrum())
                .withModel(model)
                .withRecipe(steps)
                .withKnownSigma(Given.sigmaOr(sigma, dataset.metadata()))
                .withNeighbours(neighbours);
        Analysis analysis = analyser.analyse(request);
        String document = Json.text(PredictionEntry.of(input.path().toString(), analysis));
        if (out != null) {
            String content = isCsv() ? PredictionEntry.csv(analysis) : document + "\n";
            AtomicFile.write(out, stream -> stream.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        if (figure != null) {
            Prediction prediction = analysis.predicted().orElseThrow();
            Pdos nearest = Target.pdos(prediction.neighbours().get(0).reference());
            FigureExport.write(
                    PdosFigure.of(prediction, nearest, null, FigureProvenance.of(input.path(), analysis)),
                    FigureSize.doubleColumn(),
                    figure);
        }
        if (json) {
            Json.printText(document);
        } else {
            System.out.print(PredictionEntry.text(analysis));
        }
    }

    private void predictImage(Analyser analyser, Recipe steps, Dataset dataset) throws InputException {
        if (isCsv()) {
            throw new InputException(FileName.of(out), "ending", "cannot hold maps", "write a .json");
        }
        if (figure != null) {
            throw new InputException(FileName.of(figure), "", "cannot show maps", "leave --figure out or -o out");
        }
        SpectrumImage image = dataset.spectra().orElseThrow();
        AnalysisRequest request = AnalysisRequest.of(null)
                .withModel(model)
                .withRecipe(steps)
                .withKnownSigma(Given.sigmaOr(sigma, dataset.metadata()));
        ImageAnalysis maps = ImageAnalysis.of(
                analyser,
                image,
                request,
                done -> System.err.println(done + " of " + image.count() + " spectra"),
                () -> false);
        String document = Json.text(ImagePrediction.of(image.positions(), maps));
        AtomicFile.write(out, stream -> stream.write(document.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        if (json) {
            Json.printText(document);
        }
    }

    private boolean isCsv() {
        return ending().endsWith(".csv");
    }

    private String ending() {
        return FileName.of(out).toLowerCase(Locale.ROOT);
    }

    /** Everything that can be known of the files to write, before work is done and before one of two is written. */
    private void requirePlaces() throws InputException {
        if (out != null && !isCsv() && !ending().endsWith(".json")) {
            throw new InputException(FileName.of(out), "ending", "is not one that can be written", "use .json or .csv");
        }
        if (out != null) {
            AtomicFile.requireWritable(out);
            input.requireOther(out);
        }
        if (figure != null) {
            FigureExport.requireWritable(figure);
            input.requireOther(figure);
        }
    }
}
