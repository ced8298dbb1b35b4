package org.nearedge.app.evaluate.state;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.app.atoms.AtomsFigure;
import org.nearedge.app.evaluate.figures.RecordFigures;
import org.nearedge.app.evaluate.figures.Words;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.RecordDetail;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;

/**
 * Everything that is shown of one test record.
 *
 * @param id empty: none is chosen
 * @param edge of the record
 * @param kind of its structure
 * @param model that answers, in words; empty for the one that is chosen
 * @param headline its errors and its place among all
 * @param worstIn for which properties it is among the ten worst, in words; empty for none or one
 * @param cause of its error in plain sentences
 * @param gives what the model gives
 * @param table true and predicted values for it and its three nearest
 * @param absorber element at the site
 * @param environment atoms around it
 * @param atoms provenance of the figure of the atoms
 */
public record RecordShown(
        String id,
        String edge,
        String kind,
        String model,
        String headline,
        String worstIn,
        String cause,
        Gives gives,
        RecordFigures figures,
        RecordTable table,
        String absorber,
        List<Reference.Atom> environment,
        Map<String, String> atoms) {
    /** What the answer is. */
    public enum Gives {
        PDOS,
        EDGE,
        PROPERTIES
    }

    static final RecordShown NOTHING = new RecordShown(
            "", "", "", "", "", "", "", Gives.PDOS, RecordFigures.EMPTY, RecordTable.EMPTY, "", List.of(), Map.of());

    public RecordShown {
        environment = List.copyOf(environment);
    }

    public boolean isNothing() {
        return id.isEmpty();
    }

    static RecordShown of(Inspection inspection, RecordDetail detail, boolean foreign) {
        RecordEvaluation own = detail.evaluation();
        Reference reference = detail.self().reference();
        return new RecordShown(
                own.id(),
                reference.edge(),
                own.kind(),
                foreign ? "answered by " + new ModelChoice(inspection.card()).words() + ", fitted to crystals" : "",
                headline(inspection, own),
                detail.worstIn().size() < 2 ? "" : worst(inspection, detail.worstIn()),
                detail.cause(),
                detail.self().prediction().isPdos()
                        ? Gives.PDOS
                        : detail.self().prediction().isProperties() ? Gives.PROPERTIES : Gives.EDGE,
                RecordFigures.of(inspection, detail),
                RecordTable.of(detail),
                reference.edge().replaceAll("-.*", ""),
                reference.environment(),
                AtomsFigure.provenance(reference));
    }

    private static String headline(Inspection inspection, RecordEvaluation own) {
        long worse = inspection.records().stream()
                .filter(other -> other.network().mse() > own.network().mse())
                .count();
        return String.format(
                Locale.ROOT,
                "MSE %s, number %d of %d from the worst \u00b7 dMSE %s: %s \u00b7 %.0f %% of the targets inside their"
                        + " 90 %% interval",
                Words.number(own.network().mse()),
                worse + 1,
                inspection.records().size(),
                Words.number(own.dmse()),
                own.dmse() > 0
                        ? "better than its match " + own.match().id()
                        : own.dmse() < 0 ? "its match " + own.match().id() + " is better" : "as good as its match",
                100 * own.coverage());
    }

    private static String worst(Inspection inspection, List<String> keys) {
        return "Among the ten worst for "
                + String.join(
                        ", ",
                        inspection.properties().stream()
                                .filter(property -> keys.contains(property.key()))
                                .map(LocalProperty::label)
                                .toList());
    }
}
