package org.nearedge.session;

import java.util.ArrayList;
import java.util.List;

/**
 * How many positions of an image were not read, and why.
 *
 * @param vacuum positions without a count in any channel
 * @param dead positions without a number that is finite, or with the same number in every channel
 * @param unreadable positions to whose spectrum a step of the recipe cannot be done: no onset, for example
 * @param cancelled positions that were not come to before it was cancelled
 * @param example why the first unreadable one was not read, or if there is none, the first of all; null if all were read
 */
public record LeftOut(int vacuum, int dead, int unreadable, int cancelled, String example) {
    public int total() {
        return vacuum + dead + unreadable + cancelled;
    }

    /** One sentence for each reason that there is. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        tell(sentences, vacuum, "no counts in any channel (vacuum)");
        tell(sentences, dead, "no number, or the same in every channel (dead pixels)");
        tell(sentences, unreadable, "a spectrum that the recipe cannot be done to");
        if (unreadable > 0) {
            sentences.add("The first of them: " + example);
        }
        if (cancelled > 0) {
            sentences.add("Cancelled before %s read.".formatted(many(cancelled, "position was", "positions were")));
        }
        return sentences;
    }

    private static void tell(List<String> sentences, int count, String what) {
        if (count > 0) {
            sentences.add("%s %s."
                    .formatted(many(count, "position left out: it has", "positions left out: they have"), what));
        }
    }

    private static String many(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
