package org.nearedge.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.nearedge.app.reproduce.PredictFigures;
import org.nearedge.io.PdosFile;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelReads;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.PdosAnalysis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a model reads out of a spectrum or a PDOS, with interval, neighbours, novelty, ambiguity; of an image, maps. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        description = "Predicts from a spectrum, with interval, neighbours, novelty and ambiguity; of a spectrum image,"
                + " maps. A model that reads a ground-state PDOS takes a text, CSV or JSON file with energy, s and p:"
                + " eV from the valence-band maximum, states/eV/spin.")
final class PredictCommand implements Callable<Integer> {
    @Mixin
    private InputFile input;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "ID|BUNDLE",
            description = "see: nearedge models; or the file of a model that was trained")
    private String model;

    @Mixin
    private RecipeOption recipe;

    @Option(
            names = "--sigma",
            paramLabel = "EV",
            description =
                    "known Gaussian broadening of the spectrum or PDOS (standard deviation), eV; left out: what the"
                            + " file says, if it does. It is matched to the"
                            + " model trained nearest above it")
    private Double sigma;

    @Mixin
    private LowLossOption lowLoss;

    @Mixin
    private ToldOptions told;

    @Option(names = "-n", paramLabel = "N", description = "nearest references (default 5)", defaultValue = "5")
    private int neighbours;

    @Mixin
    private NoiseOption noise;

    @Mixin
    private PredictionOutput output;

    @Override
    public Integer call() throws InputException {
        Given.sigma(sigma, Given.BROADEST);
        Given.neighbours(neighbours);
        told.require();
        output.requirePlaces(input);
        return input.during(this::predict);
    }

    private void predict() throws InputException {
        ModelChoice choice = ModelChoice.of(model);
        Analyser analyser = choice.analyser();
        model = choice.id();
        Optional<ModelCard> card = analyser.models().cards().stream()
                .filter(candidate -> candidate.id().equals(model))
                .findFirst();
        if (card.isPresent()) {
            told.requireFor(card.get());
        }
        if (card.isPresent() && card.get().input().reads() == ModelReads.CONDUCTION_PDOS) {
            predictFromPdos(analyser);
            return;
        }
        Recipe steps = recipe.orNull();
        Dataset dataset = input.dataset();
        if (PdosFile.isColumn(dataset)) {
            throw new InputException(
                    dataset.title(),
                    "",
                    "is a PDOS, but " + model + " reads a spectrum",
                    "choose a model that reads it");
        }
        if (dataset.hasEnergyAxis() && !dataset.isSpectrum() && output.hasFile()) {
            predictImage(analyser, steps, dataset);
            return;
        }
        AnalysisRequest request = AnalysisRequest.of(input.spectrum())
                .withModel(model)
                .withRecipe(steps)
                .withKnownSigma(Given.sigmaOr(sigma, dataset.metadata()))
                .withNeighbours(neighbours)
                .withNoise(noise.mode())
                .withTold(told.numbers())
                .withPartners(lowLoss.beside(input, steps));
        Analysis analysis = analyser.analyse(request);
        output.write(
                Json.text(PredictionEntry.of(input.path().toString(), analysis)),
                AnswerEntry.csv(analysis.prediction(), analysis.raw().name()),
                () -> PredictFigures.answer(input.path(), input.datasetIndex(), request, analysis),
                PredictionEntry.text(analysis));
    }

    private void predictFromPdos(Analyser analyser) throws InputException {
        if (recipe.isGiven()) {
            throw new InputException("--recipe", "", "is for spectra, and " + model + " reads a PDOS", "leave it out");
        }
        PdosFile file = input.pdos();
        Double gap = told.bandGap() == null ? file.bandGap() : told.bandGap();
        if (gap == null) {
            throw new InputException(
                    file.name(),
                    "",
                    "has 0 eV at the valence-band maximum, but " + model
                            + " has to know where the conduction band begins",
                    "give --band-gap EV, of the same calculation (0 for a metal)");
        }
        PdosAnalysis.Request request = new PdosAnalysis.Request(
                file.name(), file.pdos(), sigma == null ? file.sigma() : sigma, gap, model, neighbours);
        PdosAnalysis analysis = PdosAnalysis.of(analyser, request);
        output.write(
                Json.text(PredictionEntry.of(input.path().toString(), analysis)),
                AnswerEntry.csv(analysis.reading().prediction(), analysis.name()),
                () -> PredictFigures.edge(input.path(), request, analysis),
                PredictionEntry.text(analysis));
    }

    private void predictImage(Analyser analyser, Recipe steps, Dataset dataset) throws InputException {
        output.requireMaps();
        SpectrumImage image = dataset.spectra().orElseThrow();
        AnalysisRequest request = AnalysisRequest.of(null)
                .withModel(model)
                .withRecipe(steps)
                .withKnownSigma(Given.sigmaOr(sigma, dataset.metadata()))
                .withTold(told.numbers())
                .withPartners(lowLoss.beside(input.path(), image));
        ImageAnalysis maps = ImageAnalysis.of(
                analyser,
                image,
                request,
                done -> System.err.println(done + " of " + image.count() + " spectra"),
                () -> false);
        output.writeMaps(ImagePrediction.of(image.positions(), maps));
    }
}
