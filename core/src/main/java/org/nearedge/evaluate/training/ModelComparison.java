package org.nearedge.evaluate.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nearedge.evaluate.Evaluation;
import org.nearedge.evaluate.Evaluator;
import org.nearedge.evaluate.OtherAnswers;
import org.nearedge.evaluate.TestRun;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;

/**
 * A model beside another one of its kind, on those test records of its own split from whose structures neither has
 * learned: what a model has seen it knows, twins of one structure included, and no split of another model makes it
 * forget.
 *
 * @param own label of the model
 * @param other label of the one beside it
 * @param test test records of the model's own split
 * @param seen how many of them are from structures that the other one has learned from
 * @param compared records on which they are compared
 * @param lines the errors: all together first, then their parts; empty where nothing can be compared
 * @param versus the model against the other one
 * @param notes what has to be known, in sentences
 */
public record ModelComparison(
        String own,
        String other,
        int test,
        int seen,
        int compared,
        List<Line> lines,
        Evaluation.Comparison versus,
        List<String> notes) {
    /** Fewer records than this prove little. */
    private static final int FEW = 20;

    /**
     * Mean errors on the compared records.
     *
     * @param what mean squared error, or the absolute error of a property
     * @param unit of the numbers
     * @param matching template matching, which answers with the nearest of the records that the model has learned from
     */
    public record Line(String what, String unit, double own, double other, double matching) {}

    public ModelComparison {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * @param library the records that the model was trained with
     * @param other of the same base; it may have another broadening, another split, other records
     */
    public static ModelComparison of(ReferenceLibrary library, Predictor own, Predictor other) throws InputException {
        ModelCard card = own.card();
        TestRun run = new Evaluator(library).ownBench(own).run();
        List<Reference> test = run.test().references();
        Set<String> theirs = knownStructures(other.card());
        Set<String> twins = knownStructures(card);
        List<String> unseen = test.stream()
                .filter(record -> !theirs.contains(record.structure()) && !twins.contains(record.structure()))
                .map(Reference::id)
                .toList();
        int seen = (int) test.stream()
                .filter(record -> theirs.contains(record.structure()))
                .count();
        List<String> notes = new ArrayList<>();
        if (seen > 0) {
            notes.add(
                    "%s has learned from the structures of %d of the %d test records of this split: they are left out."
                            .formatted(other.card().label(), seen, test.size()));
        }
        if (test.size() - seen > unseen.size()) {
            notes.add("%d more are left out because %s has itself learned from other sites of their structures."
                    .formatted(test.size() - seen - unseen.size(), card.label()));
        }
        notes.add(learned(card));
        notes.add(learned(other.card()));
        boolean alike = isAlike(card, other.card(), notes);
        OtherAnswers answers = alike ? OtherAnswers.of(library, other, run, unseen) : null;
        if (answers == null || answers.ids().isEmpty()) {
            if (alike) {
                notes.add(
                        "There is no test record of a structure that neither has learned from: only a split that both share could"
                                + " tell which is better.");
            }
            return new ModelComparison(
                    card.label(), other.card().label(), test.size(), seen, 0, List.of(), null, notes);
        }
        Evaluation mine = run.network().only(answers.ids());
        Evaluation others = answers.evaluation();
        Evaluation matching = run.quickest().get(0).evaluation().only(answers.ids());
        if (answers.ids().size() < FEW) {
            notes.add("%d records are few: a difference of some per cent means nothing."
                    .formatted(answers.ids().size()));
        }
        if (card.input().sigma() != other.card().input().sigma()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The one reads spectra at sigma %s eV, the other at %s eV: the broader shows less.",
                    card.input().sigma(),
                    other.card().input().sigma()));
        }
        return new ModelComparison(
                card.label(),
                other.card().label(),
                test.size(),
                seen,
                answers.ids().size(),
                lines(run.output(), mine, others, matching),
                mine.against(others),
                notes);
    }

    /** Structures that a model has learned from, be it one site of many. */
    private static Set<String> knownStructures(ModelCard card) {
        Set<String> structures = new HashSet<>();
        for (List<String> part : List.of(card.split().train(), card.split().validation())) {
            part.forEach(id -> structures.add(id.substring(0, Math.max(0, id.lastIndexOf(" #")))));
        }
        return structures;
    }

    private static String learned(ModelCard card) {
        return "%s: %d records in %d structures (data %.12s\u2026), split by %s, seed %d."
                .formatted(
                        card.label(),
                        card.data().records(),
                        card.data().structures(),
                        card.data().hash(),
                        card.split().scheme(),
                        card.split().seed());
    }

    private static boolean isAlike(ModelCard own, ModelCard other, List<String> notes) {
        boolean alike = own.edge().equals(other.edge())
                && own.output().total() == other.output().total()
                && !(own.output() instanceof OutputGrid mine
                        && other.output() instanceof OutputGrid theirs
                        && mine.sigma() != theirs.sigma());
        if (!alike) {
            notes.add("What they give is not of the same broadening or kind, so that their errors cannot be compared.");
        }
        return alike;
    }

    private static List<Line> lines(ModelOutput output, Evaluation own, Evaluation other, Evaluation matching) {
        List<Line> lines = new ArrayList<>();
        boolean properties = output instanceof OutputProperties;
        String unit = properties ? "variances" : "(" + output.unit(0) + ")\u00b2";
        lines.add(new Line("Mean squared error", unit, own.mean(), other.mean(), matching.mean()));
        for (String part : own.scores().get(0).parts().keySet()) {
            LocalProperty property = properties ? LocalProperty.valueOf(part.toUpperCase(Locale.ROOT)) : null;
            lines.add(new Line(
                    property == null ? part + ", mean squared error" : property.label() + ", mean absolute error",
                    property == null ? unit : property.unit(),
                    own.mean(part),
                    other.mean(part),
                    matching.mean(part)));
        }
        return lines;
    }
}
