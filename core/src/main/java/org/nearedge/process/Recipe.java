package org.nearedge.process;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** An ordered list of steps, each on or off. A value: a change makes another recipe, undo is the previous one. */
public record Recipe(List<Entry> steps) {
    /** A step and whether it is done. */
    public record Entry(@JsonUnwrapped Step step, boolean on) {}

    /** What a step made of its input. */
    public record Stage(Step step, Spectrum before, Spectrum after) {}

    /** The spectrum after every step that is on. */
    public record Run(Spectrum raw, List<Stage> stages) {
        public Spectrum result() {
            return stages.isEmpty() ? raw : stages.get(stages.size() - 1).after();
        }
    }

    public Recipe {
        steps = List.copyOf(steps);
    }

    public static Recipe of(Step... steps) {
        return new Recipe(
                java.util.Arrays.stream(steps).map(s -> new Entry(s, true)).toList());
    }

    /** Does the steps in order to the untouched original. */
    public Run run(Spectrum raw) throws InputException {
        List<Stage> stages = new ArrayList<>();
        Spectrum now = raw;
        for (Entry entry : steps) {
            if (entry.on()) {
                Spectrum next = entry.step().apply(now);
                stages.add(new Stage(entry.step(), now, next));
                now = next;
            }
        }
        return new Run(raw, List.copyOf(stages));
    }
}
