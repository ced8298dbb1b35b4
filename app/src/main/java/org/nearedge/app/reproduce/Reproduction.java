package org.nearedge.app.reproduce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.Chain;
import org.nearedge.app.atoms.AtomsFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.InView;
import org.nearedge.app.compare.figures.CompareKey;
import org.nearedge.app.evaluate.figures.EvaluateFigures;
import org.nearedge.app.home.Home;
import org.nearedge.app.library.figures.LibraryFigures;
import org.nearedge.app.library.figures.LibraryKey;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.app.train.figures.CurvesAgain;
import org.nearedge.app.train.figures.TrainKey;
import org.nearedge.evaluate.inspect.TrainedModels;
import org.nearedge.io.FileName;
import org.nearedge.io.Spectra;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelCatalog;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;

/**
 * A figure made again.
 *
 * @param notes what is not as it was, for example another version of the model
 */
public record Reproduction(FigureSpec figure, List<String> notes) {
    /** What must be the same for the figure to be the same. */
    private static final List<String> COMPARED = List.of(Key.MODEL, "Data SHA-256", Key.PROGRAM);

    public Reproduction {
        notes = List.copyOf(notes);
    }

    /**
     * @param origin what the figure tells
     * @param figure its file
     * @param given the input file as the user says it; null: it is to be found
     */
    public static Reproduction of(Origin origin, Path figure, Path given, Analyser analyser, SourceFiles files)
            throws InputException {
        String name = origin.require(Key.FIGURE);
        FigureSpec made;
        if (name.startsWith("analyse/")) {
            made = spectrum(origin, figure, given, new AnalyserChain(() -> analyser), files);
        } else if (name.equals(PredictFigures.ANSWER)) {
            made = PredictFigures.answerAgain(origin, files.find(origin, figure, given), analyser);
        } else if (name.equals(PredictFigures.EDGE)) {
            made = PredictFigures.edgeAgain(origin, files.find(origin, figure, given), analyser);
        } else if (name.startsWith(ReportFigures.REPORT)) {
            made = ReportFigures.again(origin, analyser);
        } else if (name.startsWith(LibraryFigures.PREFIX)) {
            made = LibraryFigures.again(origin, library(origin, analyser));
        } else if (name.startsWith(EvaluateFigures.PREFIX)) {
            made = evaluation(analyser).again(origin);
        } else if (name.equals(TrainKey.CURVES)) {
            made = CurvesAgain.of(origin, library(origin, analyser));
        } else if (name.startsWith(CompareKey.PREFIX)) {
            made = CompareAgain.of(origin, figure, given, files, together());
        } else if (name.equals(AtomsFigure.ID)) {
            made = AtomsFigure.of(record(origin), origin.entries());
        } else {
            throw unknown(origin);
        }
        return new Reproduction(InView.again(made, origin.entries()), differences(origin, made));
    }

    /** With the user's own references where the figure was made with them. */
    private static ReferenceLibrary library(Origin origin, Analyser analyser) {
        boolean own = origin.text(LibraryKey.LIBRARY)
                .or(() -> origin.text(TrainKey.DATA))
                .equals(Optional.of(OwnReferences.TOGETHER));
        return own ? OwnReferences.of(Home.ofUser().references()).together() : analyser.library();
    }

    private static Reference record(Origin origin) throws InputException {
        String edge = origin.require(Key.EDGE);
        String id = origin.require(AtomsFigure.RECORD);
        return together()
                .find(edge, id)
                .orElseThrow(() -> new InputException(
                        origin.source(), "provenance", "is of a record that is not there: " + edge + " " + id, ""));
    }

    private static ReferenceLibrary together() {
        return OwnReferences.of(Home.ofUser().references()).together();
    }

    /** With the user's own models and references. */
    private static EvaluateFigures evaluation(Analyser analyser) {
        Home home = Home.ofUser();
        return new EvaluateFigures(
                ModelCatalog.of(home.models()),
                List.of(analyser.library(), OwnReferences.of(home.references()).together()),
                new TrainedModels(home.file(EvaluateFigures.KEPT)));
    }

    static InputException unknown(Origin origin) {
        return new InputException(
                origin.source(),
                "provenance",
                "is a figure that this program cannot make ("
                        + origin.text(Key.FIGURE).orElse("") + ")",
                "use the version that made it: " + origin.text(Key.PROGRAM).orElse("not told"));
    }

    private static FigureSpec spectrum(Origin origin, Path figure, Path given, Chain chain, SourceFiles files)
            throws InputException {
        Optional<SampleSpectrum> sample = SourceFiles.sample(origin);
        if (sample.isPresent() && given == null) {
            return SpectrumFigures.of(
                    origin,
                    chain,
                    sample.get().file(),
                    SampleSpectra.open(sample.get()),
                    SampleSpectra.truth(sample.get()));
        }
        Path source = files.find(origin, figure, given);
        FigureSpec made = SpectrumFigures.of(origin, chain, FileName.of(source), Spectra.open(source), null);
        Map<String, String> provenance = new LinkedHashMap<>(made.provenance());
        provenance.put(Key.FILE_HASH, origin.require(Key.FILE_HASH));
        return made.withProvenance(provenance);
    }

    private static List<String> differences(Origin origin, FigureSpec made) {
        List<String> notes = new ArrayList<>();
        for (String key : COMPARED) {
            String then = origin.entries().get(key);
            String now = made.provenance().get(key);
            if (then != null && now != null && !then.equals(now)) {
                notes.add(key + " was " + then + " then and is " + now + " now: the figure may differ.");
            }
        }
        return notes;
    }
}
