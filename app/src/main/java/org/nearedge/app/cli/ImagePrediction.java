package org.nearedge.app.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/** Maps of what a model reads at every position of a spectrum image, as {@code predict} writes them. */
final class ImagePrediction {
    /** Conduction band of the maps: 0 to 10 eV. */
    private static final double CONDUCTION_TOP = 10;

    private ImagePrediction() {}

    /** @param positions shape of the image without its energy axis */
    static Map<String, Object> of(int[] positions, ImageAnalysis image) throws InputException {
        List<Pdos> pdos = image.pdos();
        Map<String, Object> maps = new LinkedHashMap<>();
        maps.put("novelty_percentile", image.novelty());
        maps.put("ambiguity_percentile", image.ambiguity());
        maps.put(
                "valence_states",
                map(pdos, p -> states(p.axis(), p.total(), p.axis().first(), 0)));
        maps.put("conduction_s_states", map(pdos, p -> states(p.axis(), p.s(), 0, CONDUCTION_TOP)));
        maps.put("conduction_p_states", map(pdos, p -> states(p.axis(), p.p(), 0, CONDUCTION_TOP)));
        maps.put("conduction_p_peak_eV", map(pdos, p -> peak(p.axis(), p.p(), 0, CONDUCTION_TOP)));

        Map<String, Object> document = new LinkedHashMap<>();
        document.put("model", image.sum().prediction().model());
        document.put("model_sigma", image.sum().card().input().sigma());
        document.put("recipe", PredictionEntry.recipe(image.sum().recipe()));
        document.put("notes", image.sum().sentences());
        document.put("positions", positions);
        document.put("order", "flat over positions, the last axis fastest; null where the spectrum cannot be read");
        document.put("unread", image.unread());
        if (image.reason() != null) {
            document.put("unread_example", image.reason());
        }
        document.put("maps", maps);
        document.put("pdos_energy", image.sum().prediction().pdos().axis().toArray());
        document.put("pdos_s", pdos.stream().map(p -> p == null ? null : p.s()).toArray());
        document.put("pdos_p", pdos.stream().map(p -> p == null ? null : p.p()).toArray());
        return document;
    }

    private static double[] map(List<Pdos> pdos, ToDoubleFunction<Pdos> value) {
        double[] map = new double[pdos.size()];
        Arrays.setAll(map, i -> pdos.get(i) == null ? Double.NaN : value.applyAsDouble(pdos.get(i)));
        return map;
    }

    /** Integral of a density from..to, states/spin. */
    static double states(EnergyAxis axis, double[] density, double from, double to) {
        double states = 0;
        for (int i = 0; i < density.length; i++) {
            if (axis.at(i) >= from && axis.at(i) < to) {
                states += density[i] * axis.step();
            }
        }
        return states;
    }

    /** Energy of the highest point of a density in from..to, eV. */
    static double peak(EnergyAxis axis, double[] density, double from, double to) {
        int best = axis.indexOf(from);
        for (int i = best; i < density.length && axis.at(i) < to; i++) {
            best = density[i] > density[best] ? i : best;
        }
        return axis.at(best);
    }
}
