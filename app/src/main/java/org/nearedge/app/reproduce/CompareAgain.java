package org.nearedge.app.reproduce;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.compare.figures.CompareFigures;
import org.nearedge.app.compare.figures.CompareKey;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.ChoicesJson;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.Comparison;
import org.nearedge.app.compare.work.InputFiles;
import org.nearedge.app.compare.work.MemberLoader;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

/** The figures of the Compare workspace, made again. */
final class CompareAgain {
    private CompareAgain() {}

    static FigureSpec of(Origin origin, Path figure, Path given, SourceFiles files, ReferenceLibrary library)
            throws InputException {
        Choices told = ChoicesJson.parse(origin.require(CompareKey.CHOICES), origin.source());
        Choices choices = InputFiles.found(told, origin.source(), figure, given, files);
        Answer answer = new Comparison(new MemberLoader(() -> library)).of(choices, () -> false);
        if (answer.fault() != null) {
            throw answer.fault();
        }
        FigureSpec made = CompareFigures.of(answer).named(origin.require(Key.FIGURE));
        if (made == null) {
            throw Reproduction.unknown(origin);
        }
        Map<String, String> provenance = new LinkedHashMap<>(made.provenance());
        provenance.put(CompareKey.CHOICES, ChoicesJson.text(told));
        return made.withProvenance(provenance);
    }
}
