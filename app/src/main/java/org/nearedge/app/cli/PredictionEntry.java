package org.nearedge.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.model.Prediction;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analysis;
import org.nearedge.session.PdosAnalysis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** An analysis as {@code predict} tells it: JSON, CSV, or a few lines for a person. */
final class PredictionEntry {
    /** Neighbours told to a person; JSON holds all. */
    private static final int FEW = 10;

    private PredictionEntry() {}

    static Map<String, Object> of(String file, Analysis analysis) throws InputException {
        Prediction prediction = analysis.predicted().orElseThrow();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file);
        analysis.raw().metadata().text(Metadata.PROVENANCE).ifPresent(p -> entry.put("provenance", p));
        entry.put("edge", analysis.edge());
        entry.put("model", prediction.model());
        entry.put("model_sigma", analysis.card().input().sigma());
        entry.put("recipe", recipe(analysis.recipe()));
        entry.put("input", curve(analysis.input()));
        AnswerEntry.put(prediction, entry);
        putEvidence(prediction, entry);
        entry.put("notes", analysis.sentences());
        return entry;
    }

    /** What is made of a PDOS. */
    static Map<String, Object> of(String file, PdosAnalysis analysis) {
        Prediction prediction = analysis.reading().prediction();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file);
        entry.put("edge", analysis.reading().card().edge());
        entry.put("model", prediction.model());
        entry.put("model_sigma", analysis.reading().card().input().sigma());
        entry.put("band_gap", analysis.bandGap());
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("energy", analysis.input().axis().toArray());
        input.put("s", analysis.input().s());
        input.put("p", analysis.input().p());
        entry.put("input", input);
        AnswerEntry.put(prediction, entry);
        putEvidence(prediction, entry);
        entry.put("notes", analysis.notes());
        return entry;
    }

    private static void putEvidence(Prediction prediction, Map<String, Object> entry) {
        entry.put("novelty", indicator(prediction.novelty()));
        entry.put("ambiguity", indicator(prediction.ambiguity()));
        entry.put(
                "neighbours",
                prediction.neighbours().stream().map(NeighboursCommand::entry).toList());
    }

    static Object recipe(Recipe recipe) throws InputException {
        return Json.tree(recipe.toJson());
    }

    private static Map<String, Object> curve(Spectrum spectrum) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("energy", spectrum.axis().toArray());
        entry.put("intensity", spectrum.toArray());
        return entry;
    }

    private static Map<String, Object> indicator(Prediction.Indicator indicator) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("value", indicator.value());
        entry.put("percentile", indicator.percentile());
        entry.put("sentence", indicator.sentence());
        return entry;
    }

    static String text(Analysis analysis) {
        Prediction prediction = analysis.predicted().orElseThrow();
        StringBuilder text = new StringBuilder(
                "%s: %s edge, model %s%n".formatted(analysis.raw().name(), analysis.edge(), prediction.model()));
        analysis.raw().metadata().text(Metadata.PROVENANCE).ifPresent(p -> text.append("  provenance: ")
                .append(p)
                .append('\n'));
        text.append(words(prediction, analysis.sentences()));
        return text.toString();
    }

    static String text(PdosAnalysis analysis) {
        Prediction prediction = analysis.reading().prediction();
        return "%s: PDOS, model %s%n".formatted(analysis.name(), prediction.model())
                + words(prediction, analysis.notes());
    }

    private static String words(Prediction prediction, List<String> notes) {
        StringBuilder text = new StringBuilder();
        notes.forEach(note -> text.append("  ").append(note).append('\n'));
        text.append(AnswerEntry.text(prediction));
        text.append("  ").append(prediction.novelty().sentence()).append('\n');
        text.append("  ").append(prediction.ambiguity().sentence()).append('\n');
        text.append("  nearest references:\n");
        prediction.neighbours().stream()
                .limit(FEW)
                .forEach(n -> text.append("    %-28s site %-4d %-10s %.5g%n"
                        .formatted(
                                n.reference().structure(),
                                n.reference().site(),
                                n.reference().kind(),
                                n.distance())));
        return text.toString();
    }
}
