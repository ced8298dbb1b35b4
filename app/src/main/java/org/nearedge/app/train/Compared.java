package org.nearedge.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.app.card.Digits;
import org.nearedge.evaluate.Evaluation;
import org.nearedge.evaluate.training.ModelComparison;
import org.nearedge.model.ModelCard;

/**
 * An own model beside the bundled one of its kind, as it is shown.
 *
 * @param other label of the one beside it; empty if there is none
 * @param records on which they are compared, in words; empty if they are not
 * @param versus who wins how often; empty if they are not compared
 * @param cancelled whether its training was ended early
 */
public record Compared(
        ModelCard card,
        String other,
        boolean cancelled,
        String records,
        List<Row> rows,
        String versus,
        List<String> notes) {
    /**
     * A line of the table.
     *
     * @param better whether the own one has the smaller error
     */
    public record Row(String what, String unit, String own, String other, String matching, boolean better) {}

    public Compared {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Beside nothing. */
    static Compared alone(ModelCard card, boolean cancelled, String why) {
        return new Compared(card, "", cancelled, "", List.of(), "", why.isEmpty() ? List.of() : List.of(why));
    }

    static Compared of(ModelCard card, ModelComparison comparison, boolean cancelled) {
        List<Row> rows = new ArrayList<>();
        for (ModelComparison.Line line : comparison.lines()) {
            rows.add(new Row(
                    capital(line.what()),
                    line.unit(),
                    number(line.own()),
                    number(line.other()),
                    number(line.matching()),
                    line.own() < line.other()));
        }
        String records = comparison.compared() == 0
                ? ""
                : comparison.seen() == 0
                        ? "On all " + comparison.test() + " test records of the split"
                        : "On the " + comparison.compared() + " of " + comparison.test()
                                + " test records from whose structures neither has learned";
        return new Compared(card, comparison.other(), cancelled, records, rows, versus(comparison), comparison.notes());
    }

    private static String versus(ModelComparison comparison) {
        Evaluation.Comparison versus = comparison.versus();
        if (versus == null) {
            return "";
        }
        return "Smaller error in %d records, larger in %d%s; error over that of the bundled one: %.2f"
                .formatted(
                        versus.wins(),
                        versus.losses(),
                        versus.ties() == 0 ? "" : ", the same in " + versus.ties(),
                        versus.ratio());
    }

    private static String number(double value) {
        return Digits.of(value);
    }

    /** A symbol, as s or p, stays as it is. */
    private static String capital(String words) {
        return words.charAt(1) == ',' ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
