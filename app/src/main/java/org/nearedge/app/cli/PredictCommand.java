package org.nearedge.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nearedge.app.map.state.Beside;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.reproduce.PredictFigures;
import org.nearedge.io.FileName;
import org.nearedge.io.PdosFile;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelReads;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.ImagePredictions;
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
    /** In place of a model's id: all that read the edge. */
    private static final String ALL = "all";

    @Mixin
    private InputFile input;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "ID|BUNDLE",
            description =
                    "see: nearedge models; or the file of a model that was trained; all: of a spectrum image, maps of"
                            + " every model of its edge")
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
    private MapsFolder maps;

    @Mixin
    private PredictionOutput output;

    @Override
    public Integer call() throws InputException {
        Given.sigma(sigma, Given.BROADEST);
        Given.neighbours(neighbours);
        told.require();
        output.requirePlaces(input);
        maps.requirePlace();
        return input.during(this::predict);
    }

    private void predict() throws InputException {
        if (model.equals(ALL)) {
            predictImage(UserModels.analyser(), recipe.orNull(), input.dataset());
            return;
        }
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
        if (dataset.hasEnergyAxis() && !dataset.isSpectrum() && (output.hasFile() || maps.isWanted())) {
            predictImage(analyser, steps, dataset);
            return;
        }
        if (maps.isWanted()) {
            throw new InputException("--maps", "", "is for spectrum images", "leave it out");
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
        if (!dataset.hasEnergyAxis() || dataset.isSpectrum() || !output.hasFile() && !maps.isWanted()) {
            throw new InputException(
                    "--model",
                    ALL,
                    "is for maps of a spectrum image",
                    "choose one model, or give an image and --maps or -o");
        }
        SpectrumImage image = dataset.spectra().orElseThrow();
        Treated treated = new Treated(
                steps,
                null,
                Given.sigmaOr(sigma, dataset.metadata()),
                model.equals(ALL) ? null : model,
                told.numbers(),
                Beside.of(lowLoss.which(input.path())),
                noise.mode());
        AnalysisRequest request = AnalysisRequest.of(null)
                .withModel(treated.model())
                .withRecipe(steps)
                .withKnownSigma(treated.sigma())
                .withTold(treated.told())
                .withNoise(treated.noise())
                .withPartners(lowLoss.beside(input.path(), image));
        List<ImageAnalysis> analyses = ImagePredictions.of(
                analyser,
                image,
                request,
                share -> System.err.println(Math.round(share * image.count()) + " of " + image.count() + " spectra"),
                () -> false);
        analyses.get(0).leftOut().sentences().forEach(input::note);
        if (maps.isWanted()) {
            OpenImage from =
                    new OpenImage(FileName.of(input.path()), input.path(), input.chosenIndex(), dataset, () -> treated);
            input.note(maps.write(from, image, analyses) + " maps written");
        }
        output.writeMaps(ImagePrediction.of(image.positions(), analyses));
    }
}
