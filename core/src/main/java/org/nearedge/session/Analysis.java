package org.nearedge.session;

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
 * @param card card of the model, or null if no model reads this edge
 * @param prediction what the model reads, or null if no model reads this edge
 * @param neighbours nearest references, nearest first
 * @param notes what the user should know: what was matched, assumed or left out
 */
public record Analysis(
        Spectrum raw,
        String edge,
        Recipe recipe,
        Recipe.Run run,
        ModelCard card,
        Prediction prediction,
        List<Neighbour> neighbours,
        List<Note> notes) {

    /** What a note is about: the window has a place of its own for some. */
    public enum About {
        AXIS,
        MODEL,
        BROADENING,
        ONSET
    }

    /** One sentence for the user. */
    public record Note(About about, String sentence) {}

    public Analysis {
        neighbours = List.copyOf(neighbours);
        notes = List.copyOf(notes);
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

    public Optional<Prediction> predicted() {
        return Optional.ofNullable(prediction);
    }
}
