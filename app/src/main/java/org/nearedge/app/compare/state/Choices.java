package org.nearedge.app.compare.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that is chosen in the Compare workspace, a value.
 *
 * @param selected key of the spectrum that is fitted, searched, or from which the others are taken; null: none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choices(List<Member> members, Integer selected, Task task, Settings settings) {
    /** More than anybody can tell apart; keeps a damaged session from running for hours. */
    public static final int MOST = 200;

    /** How many colours differ. */
    private static final int COLOURS = 16;

    public static final Choices NONE = new Choices(List.of(), null, Task.DIFFERENCE, Settings.DEFAULT);

    public Choices {
        members = members == null ? List.of() : List.copyOf(members);
        task = task == null ? Task.DIFFERENCE : task;
        settings = settings == null ? Settings.DEFAULT : settings;
        if (members.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " spectra are compared");
        }
        Integer wanted = selected;
        if (wanted != null && members.stream().noneMatch(m -> m.key() == wanted)) {
            selected = null;
        }
        if (selected == null && !members.isEmpty()) {
            selected = members.get(0).key();
        }
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public Optional<Member> member(Integer key) {
        return members.stream().filter(m -> key != null && m.key() == key).findFirst();
    }

    public Optional<Member> target() {
        return member(selected);
    }

    /** What the selected one is fitted with. */
    public List<Member> components() {
        return members.stream()
                .filter(m -> m.component() && (selected == null || m.key() != selected))
                .toList();
    }

    /** A spectrum that is there already, from the same source, is left as it is. */
    public Choices added(String name, Source source) {
        if (members.size() >= MOST || members.stream().anyMatch(m -> m.source().equals(source))) {
            return this;
        }
        List<Member> all = new ArrayList<>(members);
        int key = all.stream().mapToInt(Member::key).max().orElse(0) + 1;
        all.add(new Member(key, name, source, freeColour()));
        return new Choices(all, selected, task, settings);
    }

    private int freeColour() {
        for (int colour = 0; colour < COLOURS; colour++) {
            int wanted = colour;
            // The last colour of every palette is black or white: that of text.
            if (wanted % 8 != 7 && members.stream().noneMatch(m -> m.colour() == wanted)) {
                return wanted;
            }
        }
        return members.size() % 7;
    }

    public Choices without(int key) {
        return new Choices(members.stream().filter(m -> m.key() != key).toList(), selected, task, settings);
    }

    public Choices with(int key, UnaryOperator<Member> change) {
        return new Choices(
                members.stream().map(m -> m.key() == key ? change.apply(m) : m).toList(), selected, task, settings);
    }

    public Choices withAll(UnaryOperator<Member> change) {
        return new Choices(members.stream().map(change).toList(), selected, task, settings);
    }

    public Choices withSelected(Integer key) {
        return new Choices(members, key, task, settings);
    }

    public Choices withTask(Task other) {
        return new Choices(members, selected, other, settings);
    }

    public Choices with(UnaryOperator<Settings> change) {
        return new Choices(members, selected, task, change.apply(settings));
    }
}
