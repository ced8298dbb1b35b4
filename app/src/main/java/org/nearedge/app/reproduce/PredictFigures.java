package org.nearedge.app.reproduce;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.analyse.figures.EdgeFigure;
import org.nearedge.app.analyse.figures.GaugesFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.analyse.figures.SpectrumProvenance;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.io.FileHash;
import org.nearedge.io.FileName;
import org.nearedge.io.PdosFile;
import org.nearedge.io.Spectra;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Target;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.PdosAnalysis;
import org.nearedge.session.Reading;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;

/** The figure that {@code predict} writes of one model's answer: for the first time, and again. */
public final class PredictFigures {
    static final String ANSWER = "predict/answer";
    static final String EDGE = "predict/edge";

    private PredictFigures() {}

    /**
     * The answer from a spectrum.
     *
     * @param dataset index in the file; null: the first with an energy axis
     */
    public static FigureSpec answer(Path file, Integer dataset, AnalysisRequest request, Analysis analysis)
            throws InputException {
        Reading reading = analysis.readings().get(0);
        Map<String, String> provenance = SpectrumProvenance.of(ANSWER, FileName.of(file))
                .with(Key.FILE_HASH, FileHash.sha256(file))
                .with(
                        Key.PROVENANCE,
                        analysis.raw().metadata().text(Metadata.PROVENANCE).orElse(null))
                .with(Key.DATASET, dataset)
                .with(Key.KNOWN_SIGMA, request.knownSigma())
                .with(Key.EXCITATION_ENERGY, request.told().get(LocalProperty.EXCITATION_ENERGY))
                .with(Key.NOISE, request.noise() == NoiseMode.OFF ? null : request.noise())
                .with(Key.RECIPE, analysis.recipe().toJson())
                .with(Key.ASKED_MODEL, request.model())
                .with(Key.MODEL, reading.prediction().model())
                .entries();
        return reading.prediction().isProperties()
                ? GaugesFigure.of(reading, analysis.neighbours().subList(0, 1), provenance)
                : PdosFigure.of(
                        reading.prediction(),
                        Target.pdos(analysis.neighbours().get(0).reference()),
                        null,
                        provenance);
    }

    static FigureSpec answerAgain(Origin origin, Path source, Analyser analyser) throws InputException {
        List<Dataset> datasets = Spectra.open(source);
        Integer index = origin.text(Key.DATASET).isPresent() ? (Integer) origin.index(Key.DATASET, 0) : null;
        if (index != null && index >= datasets.size()) {
            throw new InputException(FileName.of(source), "data set " + index, "is not in the file", "");
        }
        Dataset dataset = index != null
                ? datasets.get(index)
                : datasets.stream().filter(Dataset::hasEnergyAxis).findFirst().orElse(datasets.get(0));
        Map<LocalProperty, Double> told = new EnumMap<>(LocalProperty.class);
        if (origin.text(Key.EXCITATION_ENERGY).isPresent()) {
            told.put(LocalProperty.EXCITATION_ENERGY, origin.number(Key.EXCITATION_ENERGY));
        }
        AnalysisRequest request = AnalysisRequest.of(dataset.spectrum())
                .withModel(origin.require(Key.ASKED_MODEL))
                .withRecipe(Recipe.fromJson(origin.require(Key.RECIPE), origin.source()))
                .withKnownSigma(origin.number(Key.KNOWN_SIGMA))
                .withTold(told)
                .withNoise(origin.noise());
        return answer(source, index, request, analyser.analyse(request));
    }

    /** The edge that a model gives for a PDOS. */
    public static FigureSpec edge(Path file, PdosAnalysis.Request request, PdosAnalysis analysis)
            throws InputException {
        return EdgeFigure.of(
                analysis.reading().prediction(),
                analysis.nearest(),
                SpectrumProvenance.of(EDGE, FileName.of(file))
                        .with(Key.FILE_HASH, FileHash.sha256(file))
                        .with(Key.KNOWN_SIGMA, request.sigma())
                        .with(Key.BAND_GAP, request.bandGap())
                        .with("Input", String.join(" ", analysis.notes()))
                        .with(Key.ASKED_MODEL, request.model())
                        .with(Key.MODEL, analysis.reading().prediction().model())
                        .entries());
    }

    static FigureSpec edgeAgain(Origin origin, Path source, Analyser analyser) throws InputException {
        PdosFile file = PdosFile.open(source);
        origin.require(Key.BAND_GAP);
        PdosAnalysis.Request request = new PdosAnalysis.Request(
                file.name(),
                file.pdos(),
                origin.number(Key.KNOWN_SIGMA),
                origin.number(Key.BAND_GAP),
                origin.require(Key.ASKED_MODEL),
                1);
        return edge(source, request, PdosAnalysis.of(analyser, request));
    }
}
