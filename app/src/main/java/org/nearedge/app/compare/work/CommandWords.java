package org.nearedge.app.compare.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.ChoicesJson;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Normalisation;
import org.nearedge.app.compare.state.Settings;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.compare.state.Task;
import org.nearedge.process.fit.ChannelErrors;

/**
 * The command that repeats what the window does: in its own options where they can say it, otherwise with all choices as
 * JSON.
 */
public final class CommandWords {
    private CommandWords() {}

    /** Words after {@code nearedge}; empty where there is nothing to be repeated. */
    public static List<String> of(Choices choices) {
        if (choices.target().isEmpty()) {
            return List.of();
        }
        List<String> words = choices.task() == Task.LINEAR ? linear(choices) : null;
        return words != null ? words : List.of("compare", "--choices", ChoicesJson.text(choices));
    }

    /** Null where the options cannot say it. */
    private static List<String> linear(Choices choices) {
        Settings s = choices.settings();
        Member target = choices.target().orElseThrow();
        List<Member> components = choices.components();
        Normalisation normalise = target.normalise();
        if (components.isEmpty() || plain(target, normalise) == null) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of("compare", plain(target, normalise)));
        words.add("--with");
        for (Member component : components) {
            String file = plain(component, normalise);
            if (file == null) {
                return null;
            }
            words.add(file);
        }
        if (normalise != Normalisation.NONE) {
            words.addAll(List.of("--normalise", option(normalise)));
        }
        if (s.from() != null || s.to() != null) {
            words.addAll(List.of("--range", end(s.from()) + ":" + end(s.to())));
        }
        if (s.errors() != ChannelErrors.Kind.UNKNOWN) {
            words.addAll(List.of("--errors", option(s.errors())));
        }
        if (!s.nonNegative()) {
            words.add("--negative");
        }
        if (!s.sumToOne()) {
            words.add("--any-sum");
        }
        if (s.constant()) {
            words.add("--constant");
        }
        if (s.maxShift() > 0) {
            words.addAll(List.of("--max-shift", Double.toString(s.maxShift())));
        }
        return words;
    }

    private static String option(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String end(Double energy) {
        return energy == null ? "" : Double.toString(energy);
    }

    /** The path of a file that is compared as it is but for the normalisation; null: it is not. */
    private static String plain(Member member, Normalisation normalise) {
        boolean untouched =
                member.scale() == 1 && member.offset() == 0 && member.shift() == 0 && member.normalise() == normalise;
        return untouched
                        && member.source() instanceof Source.File file
                        && file.dataset() == null
                        && file.position() == null
                        && file.recipe() == null
                ? file.path()
                : null;
    }
}
