package org.nearedge.app.analyse;

import java.util.Locale;
import org.nearedge.spectrum.InputException;

/**
 * What is said in place of a chart, and beside one: empty where the chart speaks for itself.
 *
 * @param raw in place of the raw chart
 * @param input in place of the model's input
 * @param pdos in place of the PDOS
 * @param inputNote beside the title of the model's input
 * @param pdosNote beside the title of the PDOS
 * @param gaugesNote beside the title of the gauges
 */
record Statements(String raw, String input, String pdos, String inputNote, String pdosNote, String gaugesNote) {
    /** Without notes. */
    private Statements(String raw, String input, String pdos) {
        this(raw, input, pdos, "", "", "");
    }

    static Statements of(Outcome outcome) {
        if (outcome == null) {
            return new Statements("Computing \u2026", "Computing \u2026", "Computing \u2026");
        }
        if (outcome.raw() == null) {
            return new Statements(sentence(outcome.fault()), "There is no spectrum.", "There is no spectrum.");
        }
        if (outcome.failedStep() >= 0) {
            String why = "A step of the recipe cannot be done. " + sentence(outcome.fault());
            return new Statements("", why, "There is no model input.");
        }
        if (outcome.recipe().steps().isEmpty()) {
            String why = outcome.fault() == null ? "The recipe is empty." : sentence(outcome.fault());
            return new Statements("", why, "There is no model input.");
        }
        if (outcome.analysis() == null) {
            return new Statements("", "", sentence(outcome.fault()));
        }
        String input = outcome.neighbours().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "best reference %s, distance %.2f",
                        outcome.neighbours().get(0).reference().id(),
                        outcome.neighbours().get(0).distance());
        String edge = outcome.analysis().edge();
        if (outcome.neighbours().isEmpty()) {
            return new Statements("", "", "There is no model and no reference library for " + edge + " yet.");
        }
        String without = outcome.analysis().readings().isEmpty()
                ? "no model for " + edge + " is bundled yet"
                : "no model of the PDOS is bundled yet";
        return new Statements(
                "",
                "",
                "",
                input,
                outcome.pdos().map(r -> r.prediction().model()).orElse(without),
                outcome.properties().map(r -> r.prediction().model()).orElse(""));
    }

    static String sentence(InputException fault) {
        if (fault == null) {
            return "";
        }
        String place = fault.place().isEmpty() ? "" : fault.place() + ": ";
        String remedy = fault.remedy().isEmpty() ? "" : " " + capital(fault.remedy()) + ".";
        return capital(place + fault.reason()) + "." + remedy;
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
