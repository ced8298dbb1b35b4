package org.nearedge.app.reproduce;

import java.util.List;
import java.util.Optional;
import org.nearedge.app.analyse.Chain;
import org.nearedge.app.analyse.FigureSource;
import org.nearedge.app.analyse.Figures;
import org.nearedge.app.analyse.Outcome;
import org.nearedge.app.analyse.Treatment;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.Progress;
import org.nearedge.library.Neighbour;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/** The charts of the Analyse workspace, made again. */
public final class SpectrumFigures {
    private static final Progress ALONE = new Progress() {
        @Override
        public void report(double fraction, String message) {
            // Nobody watches.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private SpectrumFigures() {}

    /** What the user had decided about the file. */
    public static Treatment treatment(Origin origin) throws InputException {
        int position = origin.text(Key.POSITION).map(Key.SUM::equals).orElse(true)
                ? Treatment.SUM
                : origin.index(Key.POSITION, 0);
        Treatment treatment = Treatment.automatic(origin.index(Key.DATASET, 0), origin.number(Key.KNOWN_SIGMA))
                .withPosition(position);
        Optional<String> edge = origin.text(Key.EDGE);
        if (edge.isPresent()) {
            treatment = treatment.withEdge(edge.get());
        }
        return treatment.withRecipe(Recipe.fromJson(origin.require(Key.RECIPE), origin.source()));
    }

    /**
     * @param file name of the file
     * @param truth of a simulated sample; null otherwise
     */
    static FigureSpec of(Origin origin, Chain chain, String file, List<Dataset> datasets, Pdos truth)
            throws InputException {
        FigureSource source = new FigureSource(file, datasets, truth, treatment(origin));
        Outcome outcome = chain.run(source.raw(), source.treatment(), ALONE);
        if (outcome.fault() != null) {
            throw outcome.fault().of(file);
        }
        List<String> wanted = origin.text(Key.OVERLAYS)
                .map(String::lines)
                .map(java.util.stream.Stream::toList)
                .orElse(List.of());
        List<Neighbour> chosen = outcome.neighbours().stream()
                .filter(neighbour -> wanted.contains(neighbour.reference().id()))
                .toList();
        Figures figures = Figures.of(source, outcome, chosen);
        String name = origin.require(Key.FIGURE);
        return switch (name) {
            case Figures.RAW -> figures.raw();
            case Figures.INPUT -> figures.input();
            case Figures.PDOS -> figures.pdos();
            case Figures.GAUGES -> figures.gauges();
            default -> throw Reproduction.unknown(origin);
        };
    }
}
