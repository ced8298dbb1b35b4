package org.nearedge.app.reproduce;

import java.util.List;
import org.nearedge.app.analyse.Chain;
import org.nearedge.app.analyse.Computing;
import org.nearedge.app.analyse.FigureSource;
import org.nearedge.app.analyse.Figures;
import org.nearedge.app.analyse.Outcome;
import org.nearedge.app.analyse.TreatmentOrigin;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.Progress;
import org.nearedge.library.Neighbour;
import org.nearedge.process.Partners;
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

    /**
     * @param file name of the file
     * @param truth of a simulated sample; null otherwise
     */
    static FigureSpec of(Origin origin, Chain chain, String file, List<Dataset> datasets, Pdos truth)
            throws InputException {
        FigureSource source = new FigureSource(file, datasets, truth, TreatmentOrigin.treatment(origin));
        Outcome outcome = Computing.alone(chain, source, ALONE);
        if (outcome.fault() != null) {
            throw outcome.fault().of(file);
        }
        outcome = chain.widened(outcome, source.treatment(), Partners.NONE);
        List<Neighbour> chosen = TreatmentOrigin.overlays(origin, outcome);
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
