package org.nearedge.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.model.Prediction;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

/**
 * Maps of what a model reads at every position of a spectrum image. The recipe is made once, from the sum, so that
 * every position is treated alike; a position whose spectrum cannot be read (no counts, no onset) is null in every map.
 */
final class ImagePrediction {
    /** Conduction band of the maps: 0 to 10 eV. */
    private static final double CONDUCTION_TOP = 10;

    private ImagePrediction() {}

    static Map<String, Object> of(Analyser analyser, SpectrumImage image, String model, Recipe recipe, Double sigma)
            throws InputException {
        Analysis sum = analyser.analyse(AnalysisRequest.of(image.sum())
                .withModel(model)
                .withRecipe(recipe)
                .withKnownSigma(sigma));
        int count = image.count();
        double[] novelty = nothing(count);
        double[] ambiguity = nothing(count);
        double[] valence = nothing(count);
        double[] conductionS = nothing(count);
        double[] conductionP = nothing(count);
        double[] peak = nothing(count);
        double[][] s = new double[count][];
        double[][] p = new double[count][];
        int unread = 0;
        String reason = null;
        for (int i = 0; i < count; i++) {
            try {
                Prediction prediction = analyser.analyse(AnalysisRequest.of(image.at(i))
                                .withModel(model)
                                .withRecipe(sum.recipe())
                                .withKnownSigma(sigma)
                                .withNeighbours(1))
                        .predicted()
                        .orElseThrow();
                EnergyAxis axis = prediction.pdos().axis();
                s[i] = prediction.pdos().s();
                p[i] = prediction.pdos().p();
                novelty[i] = prediction.novelty().percentile();
                ambiguity[i] = prediction.ambiguity().percentile();
                valence[i] = states(axis, prediction.pdos().total(), axis.first(), 0);
                conductionS[i] = states(axis, s[i], 0, CONDUCTION_TOP);
                conductionP[i] = states(axis, p[i], 0, CONDUCTION_TOP);
                peak[i] = peak(axis, p[i], 0, CONDUCTION_TOP);
            } catch (InputException e) {
                unread++;
                reason = e.getMessage();
            }
        }
        Map<String, Object> maps = new LinkedHashMap<>();
        maps.put("novelty_percentile", novelty);
        maps.put("ambiguity_percentile", ambiguity);
        maps.put("valence_states", valence);
        maps.put("conduction_s_states", conductionS);
        maps.put("conduction_p_states", conductionP);
        maps.put("conduction_p_peak_eV", peak);

        Map<String, Object> document = new LinkedHashMap<>();
        document.put("model", sum.prediction().model());
        document.put("recipe", PredictionEntry.recipe(sum.recipe()));
        document.put("notes", sum.notes());
        document.put("positions", image.positions());
        document.put("order", "flat over positions, the last axis fastest");
        document.put("unread", unread);
        if (reason != null) {
            document.put("unread_example", reason);
        }
        document.put("maps", maps);
        document.put("pdos_energy", sum.prediction().pdos().axis().toArray());
        document.put("pdos_s", s);
        document.put("pdos_p", p);
        return document;
    }

    private static double[] nothing(int count) {
        double[] map = new double[count];
        java.util.Arrays.fill(map, Double.NaN);
        return map;
    }

    /** Integral of a density from..to, states/spin. */
    private static double states(EnergyAxis axis, double[] density, double from, double to) {
        double states = 0;
        for (int i = 0; i < density.length; i++) {
            if (axis.at(i) >= from && axis.at(i) < to) {
                states += density[i] * axis.step();
            }
        }
        return states;
    }

    /** Energy of the highest point of a density in from..to, eV. */
    private static double peak(EnergyAxis axis, double[] density, double from, double to) {
        int best = axis.indexOf(from);
        for (int i = best; i < density.length && axis.at(i) < to; i++) {
            best = density[i] > density[best] ? i : best;
        }
        return axis.at(best);
    }
}
