package org.nearedge.evaluate.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nearedge.evaluate.ModelEvaluation;
import org.nearedge.evaluate.OutputRegions;
import org.nearedge.evaluate.PropertyTable;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.Summaries;
import org.nearedge.evaluate.TestBench;
import org.nearedge.evaluate.TestRun;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCard;
import org.nearedge.model.OutputProperties;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.LabelledRecords;

/**
 * One model on one split, to be looked into: the errors of all test records at once, the details of each when they are
 * asked for. Safe to use from several threads.
 */
public final class Inspection {
    /** Nearest training records that are told of. */
    public static final int NEAREST = 3;

    private final TestBench bench;
    private final String library;
    private final TestRun run;
    private final RecordSight sight;
    private final LabelledRecords test;
    private final KnownRecords known;
    private final ModelEvaluation evaluation;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, List<String>> worstIn;
    private final List<Unusable> unusable;
    private final int later;

    private Inspection(TestBench bench, ReferenceLibrary library) throws InputException {
        this.bench = bench;
        this.library = library.name();
        LabelledRecords all = bench.training().labelled();
        test = all.only(bench.training().split().test());
        run = bench.run();
        known = new KnownRecords(all.only(bench.training().known()), run.known());
        evaluation = bench.evaluation(run, run.quickest());
        sight = new RecordSight(bench.predictor(), run.output());
        for (int row = 0; row < test.size(); row++) {
            rows.put(test.references().get(row).id(), row);
        }
        worstIn = evaluation.records().get(0).properties() == null
                ? Map.of()
                : Summaries.worstByProperty(evaluation.records());
        Set<String> present = new HashSet<>();
        all.references().forEach(reference -> present.add(reference.id()));
        later = later(library);
        unusable = Unusable.of(library, bench.predictor().card(), wanted(library), present);
    }

    /** @param library that the bench was made from */
    public static Inspection of(TestBench bench, ReferenceLibrary library) throws InputException {
        return new Inspection(bench, library);
    }

    private int later(ReferenceLibrary library) throws InputException {
        Set<String> wanted = new HashSet<>(wanted(library));
        return (int) library.edge(card().edge()).stream()
                .filter(reference -> !wanted.contains(reference.id()))
                .count();
    }

    /** Number of the library's records that the model's own split does not name: they came after it was trained. */
    public int later() {
        return later;
    }

    /** The records that should take part: those of the split, or all of the edge if it was split afresh. */
    private List<String> wanted(ReferenceLibrary library) throws InputException {
        ModelCard card = card();
        if (bench.retrained()) {
            return library.edge(card.edge()).stream().map(Reference::id).toList();
        }
        List<String> wanted = new ArrayList<>(card.split().test());
        wanted.addAll(card.split().train());
        wanted.addAll(card.split().validation());
        return wanted;
    }

    /** Of the model. */
    public ModelCard card() {
        return bench.predictor().card();
    }

    /** Name of the library that the records are from. */
    public String library() {
        return library;
    }

    /** The model, ready to be asked. */
    public Predictor predictor() {
        return bench.predictor();
    }

    /** What the inspection started from. */
    public TestBench bench() {
        return bench;
    }

    /** Errors of all test records and their summary, beside template matching. */
    public ModelEvaluation evaluation() {
        return evaluation;
    }

    /** The same beside all baselines; fitting them takes seconds, the first time. */
    public ModelEvaluation withBaselines() {
        return bench.evaluation(run, run.baselines());
    }

    /** One a test record, in the library's order. */
    public List<RecordEvaluation> records() {
        return evaluation.records();
    }

    /** Errors of one test record; empty if it is none. */
    public Optional<RecordEvaluation> record(String id) {
        return Optional.ofNullable(rows.get(id)).map(records()::get);
    }

    /**
     * The reference behind a test record.
     *
     * @throws IllegalArgumentException if there is no such test record
     */
    public Reference reference(String id) {
        return test.references().get(row(id));
    }

    /** Records that should take part and cannot, with the reason; those of the test part first. */
    public List<Unusable> unusable() {
        return unusable;
    }

    /** Keys of the properties for which a test record is among the ten worst; empty for a model that gives curves. */
    public List<String> worstIn(String id) {
        return worstIn.getOrDefault(id, List.of());
    }

    /** Whether a record is one of those that the model was fitted to. */
    public boolean isKnown(String id) {
        return known.records().references().stream()
                .anyMatch(reference -> reference.id().equals(id));
    }

    /**
     * All that can be said of a test record: some milliseconds of work.
     *
     * @throws IllegalArgumentException if there is no such test record
     */
    public RecordDetail detail(String id) throws InputException {
        int row = row(id);
        SeenRecord self = sight.of(test, row);
        List<NearRecord> nearest = new ArrayList<>();
        for (KnownRecords.Found found : known.nearest(run.test().inputs()[row], NEAREST)) {
            nearest.add(new NearRecord(sight.of(known.records(), found.row()), found.distance()));
        }
        RecordEvaluation own = records().get(row);
        return new RecordDetail(
                own, self, nearest, worstIn(id), CauseWords.of(own.cause(), self.prediction(), nearest));
    }

    private int row(String id) {
        Integer row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no test record " + id);
        }
        return row;
    }

    /** Properties that the model gives; empty if it gives curves. */
    public List<LocalProperty> properties() {
        return card().output() instanceof OutputProperties named ? named.properties() : List.of();
    }

    /**
     * True against predicted.
     *
     * @param method {@code network} or one of the baselines; others than template matching take seconds the first time
     */
    public PropertyPoints property(LocalProperty property, String method) {
        OutputProperties output = (OutputProperties) run.output();
        int column = output.properties().indexOf(property);
        double[][] answers = run.answers(method);
        double[] truth = new double[test.size()];
        double[] predicted = new double[test.size()];
        for (int row = 0; row < truth.length; row++) {
            truth[row] = run.truth(row, column);
            predicted[row] = answers[row][column] * output.scale(column);
        }
        return new PropertyPoints(
                property,
                method,
                truth,
                predicted,
                PropertyTable.r2(answers, run.test().targets(), column),
                PropertyTable.mae(answers, run.test().targets(), column) * output.scale(column));
    }

    /** What the records have that the model was fitted to, ascending, in the property's unit. */
    public double[] knownValues(LocalProperty property) {
        return known.records().references().stream()
                .mapToDouble(property::of)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /** MSE of the model in parts of its curves: by the region's words, then by channel; empty for properties. */
    public Map<String, Map<String, Double>> outputRegions() {
        return OutputRegions.of(run);
    }
}
