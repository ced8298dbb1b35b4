package org.nearedge.app.analyse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.macro.InlineJson;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.Reading;

/**
 * What is done in Analyse as the commands that repeat it. What the command line cannot do is left out: one position or
 * the sum of an image, and what is no file of the user's.
 */
final class AnalyseMacro {
    private final AnalyseModel model;
    private final MacroLog log;

    private AnalyseMacro(AnalyseModel model, MacroLog log) {
        this.model = model;
        this.log = log;
    }

    /** From now on. */
    static void follow(AnalyseModel model, AnalyseFiles files, MacroLog log) {
        AnalyseMacro macro = new AnalyseMacro(model, log);
        model.spectra().addListener((ListChangeListener<OpenSpectrum>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(macro::opened);
            }
        });
        model.outcomeProperty().addListener((property, before, now) -> macro.predicted(now));
        files.setOnProcessed(macro::processed);
    }

    private void opened(OpenSpectrum item) {
        if (item.path() != null) {
            List<String> words = List.of("info", path(item));
            log.did(words, words);
        }
    }

    private void predicted(Outcome outcome) {
        OpenSpectrum item = model.selectedProperty().get();
        if (outcome == null || outcome.analysis() == null || !isOneSpectrum(item) || isOlder(item, outcome)) {
            return;
        }
        for (Reading reading : outcome.analysis().readings()) {
            String id = reading.card().id();
            // The model first: it is what tells the lines of one spectrum apart.
            List<String> words = new ArrayList<>(List.of("predict", "--model", id));
            input(words, item, outcome.recipe());
            Treatment treatment = item.treatment();
            if (treatment.sigma() != null) {
                words.addAll(List.of("--sigma", treatment.sigma().toString()));
            }
            Double energy = treatment.told().get(LocalProperty.EXCITATION_ENERGY);
            if (energy != null && reading.card().input().told().contains(LocalProperty.EXCITATION_ENERGY)) {
                words.addAll(List.of("--excitation-energy", energy.toString()));
            }
            if (treatment.noise() != NoiseMode.AUTO) {
                words.addAll(List.of("--noise", treatment.noise().name().toLowerCase(Locale.ROOT)));
            }
            log.did(words, List.of("predict", path(item), treatment.dataset(), id));
        }
    }

    private void processed(Path to) {
        OpenSpectrum item = model.selectedProperty().get();
        if (isOneSpectrum(item)) {
            List<String> words = new ArrayList<>(List.of("process"));
            input(words, item, item.treatment().recipe());
            words.addAll(List.of("--out", to.toAbsolutePath().toString()));
            log.did(words);
        }
    }

    private static void input(List<String> words, OpenSpectrum item, Recipe recipe) {
        Treatment treatment = item.treatment();
        words.add(path(item));
        if (item.datasets().size() > 1) {
            words.addAll(List.of("--dataset", Integer.toString(treatment.dataset())));
        }
        words.addAll(List.of("--recipe", InlineJson.of(recipe.toJson())));
        LowLoss lowLoss = treatment.lowLoss();
        if (lowLoss != null && lowLoss.path() != null) {
            if (!lowLoss.path().equals(item.path())) {
                words.addAll(
                        List.of("--low-loss", lowLoss.path().toAbsolutePath().toString()));
            }
            words.addAll(List.of("--low-loss-dataset", Integer.toString(lowLoss.dataset())));
        }
    }

    private static String path(OpenSpectrum item) {
        return item.path().toAbsolutePath().toString();
    }

    private static boolean isOneSpectrum(OpenSpectrum item) {
        return item != null && item.path() != null && item.dataset().isSpectrum();
    }

    /** An outcome of a treatment that is not the present one any more. */
    private static boolean isOlder(OpenSpectrum item, Outcome outcome) {
        return item.treatment().recipe() != null && !item.treatment().recipe().equals(outcome.recipe());
    }
}
