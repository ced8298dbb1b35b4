package org.nearedge.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.macro.InlineJson;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Predicted;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.ImageAnalysis;

/** Tells the macro log what was opened and predicted, as far as the command line can repeat it. */
final class MapMacro {
    /** Every model of the edge. */
    private static final String ALL = "all";

    private final MacroLog log;

    MapMacro(MacroLog log, MapModel image, PredictionModel prediction) {
        this.log = log;
        image.setOnOpened(this::opened);
        prediction.setOnPredicted(this::predicted);
    }

    private void opened(OpenImage open) {
        if (open.path() != null) {
            List<String> words = List.of("info", open.path().toString());
            log.did(words, words);
        }
    }

    /** A file with more than two position axes, bins, and what was cancelled are beyond the command line. */
    private void predicted(Predicted done) {
        boolean unnamed =
                done.treated().lowLoss() != null && done.treated().lowLoss().path() == null;
        if (done.from().path() == null
                || unnamed
                || done.binning() > 1
                || !done.isComplete()
                || done.plane().count() * (long) done.plane().image().axis().size()
                        != done.from().dataset().count()) {
            return;
        }
        ImageAnalysis first = done.analyses().get(0);
        String name = done.from().name().replaceFirst("\\.[^.]+$", "");
        List<String> words = new ArrayList<>(List.of(
                "predict",
                done.from().path().toString(),
                "--dataset",
                String.valueOf(done.from().index()),
                "--model",
                done.analyses().size() > 1 ? ALL : first.sum().card().id(),
                "--recipe",
                InlineJson.of(first.sum().recipe().toJson())));
        LowLoss lowLoss = done.treated().lowLoss();
        if (lowLoss != null) {
            if (!lowLoss.path().equals(done.from().path())) {
                words.addAll(
                        List.of("--low-loss", lowLoss.path().toAbsolutePath().toString()));
            }
            words.addAll(List.of("--low-loss-dataset", Integer.toString(lowLoss.dataset())));
        }
        if (done.treated().sigma() != null) {
            words.addAll(List.of("--sigma", done.treated().sigma().toString()));
        }
        Double energy = first.told().get(LocalProperty.EXCITATION_ENERGY);
        if (energy != null) {
            words.addAll(List.of("--excitation-energy", energy.toString()));
        }
        if (done.treated().noise() != NoiseMode.AUTO) {
            words.addAll(List.of("--noise", done.treated().noise().name().toLowerCase(Locale.ROOT)));
        }
        words.addAll(List.of("--maps", name + "-maps"));
        log.did(words, words);
    }
}
