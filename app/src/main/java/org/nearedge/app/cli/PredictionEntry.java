package org.nearedge.app.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.nearedge.model.Prediction;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analysis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
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
        entry.put("pdos", pdos(prediction));
        entry.put("novelty", indicator(prediction.novelty()));
        entry.put("ambiguity", indicator(prediction.ambiguity()));
        entry.put(
                "neighbours",
                prediction.neighbours().stream().map(NeighboursCommand::entry).toList());
        entry.put("notes", analysis.sentences());
        return entry;
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

    private static Map<String, Object> pdos(Prediction prediction) {
        Pdos pdos = prediction.pdos();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("energy", pdos.axis().toArray());
        entry.put("unit", "states/eV/spin");
        entry.put("s", pdos.s());
        entry.put("p", pdos.p());
        entry.put("total", pdos.total());
        entry.put("interval", 0.9);
        entry.put("s_lower", prediction.lower().s());
        entry.put("s_upper", prediction.upper().s());
        entry.put("p_lower", prediction.lower().p());
        entry.put("p_upper", prediction.upper().p());
        return entry;
    }

    private static Map<String, Object> indicator(Prediction.Indicator indicator) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("value", indicator.value());
        entry.put("percentile", indicator.percentile());
        entry.put("sentence", indicator.sentence());
        return entry;
    }

    static String csv(Analysis analysis) {
        Prediction prediction = analysis.predicted().orElseThrow();
        Pdos pdos = prediction.pdos();
        double[][] columns = {
            pdos.axis().toArray(),
            pdos.s(),
            pdos.p(),
            pdos.total(),
            prediction.lower().s(),
            prediction.upper().s(),
            prediction.lower().p(),
            prediction.upper().p()
        };
        StringBuilder text = new StringBuilder()
                .append("# ground-state PDOS predicted by ")
                .append(prediction.model())
                .append(" from ")
                .append(analysis.raw().name().replaceAll("\\R", " "))
                .append("; states/eV/spin; interval 90 %\n")
                .append("energy_eV,s,p,total,s_lower,s_upper,p_lower,p_upper\n");
        for (int i = 0; i < columns[0].length; i++) {
            for (int c = 0; c < columns.length; c++) {
                // The energies are tenths of an eV: not 4.199999999999999.
                String value =
                        c == 0 ? String.format(Locale.ROOT, "%.6g", columns[c][i]) : Double.toString(columns[c][i]);
                text.append(c == 0 ? "" : ",").append(value);
            }
            text.append('\n');
        }
        return text.toString();
    }

    static String text(Analysis analysis) {
        Prediction prediction = analysis.predicted().orElseThrow();
        StringBuilder text = new StringBuilder(
                "%s: %s edge, model %s%n".formatted(analysis.raw().name(), analysis.edge(), prediction.model()));
        analysis.raw().metadata().text(Metadata.PROVENANCE).ifPresent(p -> text.append("  provenance: ")
                .append(p)
                .append('\n'));
        analysis.sentences().forEach(note -> text.append("  ").append(note).append('\n'));
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
