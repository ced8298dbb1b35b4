package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.nearedge.spectrum.InputException;

/** A study that knows beforehand what it will train. */
abstract class PlannedStudy implements Study {
    private final List<String> models;
    private final int seeds;

    PlannedStudy(List<String> models, int seeds) {
        this.models = List.copyOf(models);
        this.seeds = seeds;
    }

    List<String> models() {
        return models;
    }

    List<Long> seeds() {
        return LongStream.rangeClosed(1, seeds).boxed().toList();
    }

    /** All trainings, those of one seed together so that a cancelled study holds whole seeds. */
    abstract List<TrialPlan> plans(Trials trials) throws InputException;

    /** Title and headings; the first are those of the rows' labels. */
    abstract List<String> columns();

    abstract String title();

    /** Puts into a table what was trained; some plans may be missing. */
    abstract void fill(Map<TrialPlan, Trial> done, Samples samples);

    /** Sentences that explain the columns. */
    abstract List<String> explanations();

    @Override
    public Table run(Trials trials, Progress progress, BooleanSupplier cancelled) throws InputException {
        List<TrialPlan> plans = plans(trials);
        Map<TrialPlan, Trial> done = new LinkedHashMap<>();
        boolean stopped = false;
        try {
            for (TrialPlan plan : plans) {
                progress.at(plan.toString(), done.size(), plans.size());
                done.put(plan, trials.run(plan, cancelled));
            }
        } catch (CancellationException e) {
            stopped = true;
        }
        Samples samples = new Samples();
        fill(done, samples);
        List<String> notes = new ArrayList<>(explanations());
        notes.addAll(data(trials, plans));
        notes.addAll(records(done));
        notes.add(
                seeds == 1
                        ? "Seed 1 of split and networks alone: nothing can be said of the spread."
                        : "Seeds 1 to " + seeds
                                + " of split and networks; \u00b1 is the standard deviation between them.");
        if (stopped) {
            notes.add("Cancelled after " + done.size() + " of " + plans.size() + " trainings.");
        }
        return samples.table(name(), title(), columns(), notes);
    }

    private static Set<String> data(Trials trials, List<TrialPlan> plans) throws InputException {
        Set<String> notes = new LinkedHashSet<>();
        for (TrialPlan plan : plans) {
            notes.add(trials.data(plan.model()));
        }
        return notes;
    }

    /** How many records each model was fitted to and tested on, in the first seed. */
    private static Set<String> records(Map<TrialPlan, Trial> done) {
        Set<String> notes = new LinkedHashSet<>();
        done.forEach((plan, trial) -> {
            if (plan.seed() == 1 && plan.window() == null && plan.share() == 1) {
                notes.add("%s, split by %s, seed 1: %d known records in %d structures, %d test records"
                        .formatted(
                                plan.model(),
                                plan.scheme(),
                                trial.known(),
                                trial.structures(),
                                trial.network().scores().size()));
            }
        });
        return notes;
    }
}
