package org.nearedge.session;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Predictor;
import org.nearedge.model.counting.CountingInterval;
import org.nearedge.process.counting.CountingNoise;
import org.nearedge.process.counting.Resampling;
import org.nearedge.session.Analysis.About;
import org.nearedge.session.Analysis.Note;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The scatter of the raw intensities carried through recipe and models into the intervals of an analysis. */
final class CountingWidth {
    private CountingWidth() {}

    static Analysis of(ModelCatalog models, AnalysisRequest request, Analysis plain) throws InputException {
        Spectrum raw = plain.raw();
        CountingNoise noise = CountingNoise.of(raw, request.noise());
        Resampling drawn = noise.isNone()
                ? new Resampling(List.of(), 0, null)
                : Resampling.of(raw, plain.recipe(), request.partners(), noise, Resampling.DRAWS);
        if (drawn.lost() > Resampling.DRAWS / 2) {
            return plain.with(
                    plain.readings(),
                    new Note(
                            About.NOISE,
                            noise.words(raw) + ": in " + drawn.lost() + " of " + Resampling.DRAWS
                                    + " draws of their scatter the recipe cannot be done ("
                                    + drawn.reason().reason()
                                    + "), and the intervals are the models' own, too narrow."));
        }
        List<Reading> readings = new ArrayList<>();
        for (Reading reading : plain.readings()) {
            // The very variant that answered: a recipe that broadens further has chosen it.
            Predictor predictor = models.forBroadening(
                    reading.card().id(), reading.card().input().sigma());
            List<Double> told = ToldNumbers.of(raw.name(), reading.card(), request.told());
            readings.add(new Reading(
                    reading.card(),
                    CountingInterval.widened(predictor, reading.prediction(), drawn.inputs(), told),
                    reading.library()));
        }
        return plain.with(readings, new Note(About.NOISE, sentence(noise, raw, drawn)));
    }

    private static String sentence(CountingNoise noise, Spectrum raw, Resampling drawn) {
        String scatter = noise.words(raw) + "; their scatter is in the 90 % intervals";
        return drawn.lost() == 0
                ? scatter + "."
                : scatter + ", but for " + drawn.lost() + " of " + Resampling.DRAWS
                        + " draws in which the recipe cannot be done ("
                        + drawn.reason().reason() + ").";
    }
}
