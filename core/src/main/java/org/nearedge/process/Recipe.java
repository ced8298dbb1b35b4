package org.nearedge.process;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** An ordered list of steps, each on or off. A value: a change makes another recipe, undo is the previous one. */
public record Recipe(List<Entry> steps) {
    /** More steps than anybody needs; keeps a damaged file from running for hours. */
    static final int MOST_STEPS = 100;

    /** A step and whether it is done. In JSON one object: {@code step}, the step's own fields, {@code on}. */
    @JsonSerialize(using = EntryWriter.class)
    @JsonDeserialize(using = EntryReader.class)
    public record Entry(Step step, boolean on) {}

    /** What a step made of its input. */
    public record Stage(Step step, Spectrum before, Spectrum after) {}

    /** The spectrum after every step that is on. */
    public record Run(Spectrum raw, List<Stage> stages) {
        public Spectrum result() {
            return stages.isEmpty() ? raw : stages.get(stages.size() - 1).after();
        }
    }

    public Recipe {
        if (steps == null) {
            throw new IllegalArgumentException("the field \"steps\" is missing");
        }
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(steps.size() + " steps are more than " + MOST_STEPS);
        }
        if (steps.stream().anyMatch(e -> e == null || e.step() == null)) {
            throw new IllegalArgumentException("a step is null");
        }
        steps = List.copyOf(steps);
    }

    public static Recipe of(Step... steps) {
        return new Recipe(Arrays.stream(steps).map(s -> new Entry(s, true)).toList());
    }

    /** Does the steps in order to the untouched original. */
    public Run run(Spectrum raw) throws InputException {
        return run(raw, Partners.NONE);
    }

    /** The same with what some steps need beside the spectrum. */
    public Run run(Spectrum raw, Partners partners) throws InputException {
        List<Stage> stages = new ArrayList<>();
        Spectrum now = raw;
        for (Entry entry : steps) {
            if (entry.on()) {
                Spectrum next = entry.step().apply(now, partners);
                stages.add(new Stage(entry.step(), now, next));
                now = next;
            }
        }
        return new Run(raw, List.copyOf(stages));
    }

    /** With another step at a place; on or off as before. */
    public Recipe with(int index, Step step) {
        List<Entry> entries = new ArrayList<>(steps);
        entries.set(index, new Entry(step, steps.get(index).on()));
        return new Recipe(entries);
    }

    /** With the step at a place switched on or off. */
    public Recipe withOn(int index, boolean on) {
        List<Entry> entries = new ArrayList<>(steps);
        entries.set(index, new Entry(steps.get(index).step(), on));
        return new Recipe(entries);
    }

    /** With the step of one place at another; the steps between close up. */
    public Recipe moved(int from, int to) {
        List<Entry> entries = new ArrayList<>(steps);
        entries.add(to, entries.remove(from));
        return new Recipe(entries);
    }

    public Recipe without(int index) {
        List<Entry> entries = new ArrayList<>(steps);
        entries.remove(index);
        return new Recipe(entries);
    }

    /** With a step, on, inserted before the one at a place; the number of steps as the place appends it. */
    public Recipe added(int index, Step step) {
        List<Entry> entries = new ArrayList<>(steps);
        entries.add(index, new Entry(step, true));
        return new Recipe(entries);
    }

    /** JSON that {@link #load} and {@link #fromJson} read back equal, to the bit of every number. */
    public String toJson() {
        return RecipeFile.toJson(this);
    }

    /** @param source what to call the text in a fault, for example its file's name */
    public static Recipe fromJson(String json, String source) throws InputException {
        return RecipeFile.fromJson(json, source);
    }

    /** A recipe from a JSON file of at most 1 MB; an unknown step or field is refused with its line. */
    public static Recipe load(Path path) throws InputException {
        return RecipeFile.load(path);
    }

    public void save(Path path) throws InputException {
        RecipeFile.save(this, path);
    }
}
