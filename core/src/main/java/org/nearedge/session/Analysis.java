package org.nearedge.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearedge.library.Neighbour;
import org.nearedge.model.ModelCard;
import org.nearedge.model.Prediction;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Spectrum;

/**
 * What can be said of one spectrum.
 *
 * @param edge name of the edge it was read as
 * @param recipe the recipe that was run, automatic or the user's
 * @param run the spectrum after every step
 * @param readings of every model that read it, all from the same model input; the first is the primary one: the model
 *     that was asked for, otherwise that of the PDOS. Empty if no model reads this edge
 * @param neighbours nearest references, nearest first
 * @param notes what the user should know: what was matched, assumed or left out
 */
public record Analysis(
        Spectrum raw,
        String edge,
        Recipe recipe,
        Recipe.Run run,
        List<Reading> readings,
        List<Neighbour> neighbours,
        List<Note> notes) {

    /** What a note is about: the window has a place of its own for some. */
    public enum About {
        AXIS,
        MODEL,
        BROADENING,
        /** What is wrong with the raw signal, or not corrected in it. */
        SIGNAL,
        /** What a step of the recipe warns of. */
        RECIPE,
        ONSET,
        NOISE
    }

    /** One sentence for the user. */
    public record Note(About about, String sentence) {}

    public Analysis {
        readings = List.copyOf(readings);
        neighbours = List.copyOf(neighbours);
        notes = List.copyOf(notes);
    }

    /** The same with other readings, and a note more. */
    Analysis with(List<Reading> others, Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new Analysis(raw, edge, recipe, run, others, neighbours, more);
    }

    /** Card of the primary model, or null if no model reads this edge. */
    public ModelCard card() {
        return readings.isEmpty() ? null : readings.get(0).card();
    }

    /** What the primary model says, or null if no model reads this edge. */
    public Prediction prediction() {
        return readings.isEmpty() ? null : readings.get(0).prediction();
    }

    /** The same read by others: one model alone, for example. */
    Analysis withReadings(List<Reading> others) {
        return new Analysis(raw, edge, recipe, run, others, neighbours, notes);
    }

    /** The notes as sentences, in their order. */
    public List<String> sentences() {
        return notes.stream().map(Note::sentence).toList();
    }

    /** The sentences about one thing. */
    public List<String> sentences(About about) {
        return notes.stream()
                .filter(note -> note.about() == about)
                .map(Note::sentence)
                .toList();
    }

    /** The spectrum as model and library saw it. */
    public Spectrum input() {
        return run.result();
    }

    /** What the primary model says. */
    public Optional<Prediction> predicted() {
        return Optional.ofNullable(prediction());
    }

    /** The first reading that is a PDOS. */
    public Optional<Reading> pdos() {
        return readings.stream()
                .filter(reading -> reading.prediction().isPdos())
                .findFirst();
    }

    /** The first reading that is single numbers about the site. */
    public Optional<Reading> properties() {
        return readings.stream()
                .filter(reading -> reading.prediction().isProperties())
                .findFirst();
    }
}
