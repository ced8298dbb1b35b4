package org.nearedge.app.macro;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The commands that repeat what was done in the window, oldest first. Used on the window's thread. */
public final class MacroLog {
    private static final int MOST = 2000;

    private final ObservableList<List<String>> commands = FXCollections.observableArrayList();
    private final ObservableList<List<String>> readOnly = FXCollections.unmodifiableObservableList(commands);
    /** What each command is about; null where it stands for itself. */
    private final List<Object> subjects = new ArrayList<>();

    /** @param words of the command line after {@code nearedge}, unquoted: {@code predict}, {@code my file.dm4}, … */
    public void did(List<String> words) {
        add(words, null);
    }

    /**
     * The same of something that is done again and again while it is adjusted: of one thing in a row only the last
     * command stays, so that the drag of a slider is one line.
     *
     * @param subject what it is about, such as a file and a model
     */
    public void did(List<String> words, Object subject) {
        int last = subjects.lastIndexOf(subject);
        if (subject != null && last >= 0 && commands.get(last).equals(words)) {
            // It was looked at again, and nothing was done to it.
            return;
        }
        for (int i = subjects.size() - 1; i >= 0 && subjects.get(i) != null; i--) {
            if (subjects.get(i).equals(subject)) {
                subjects.remove(i);
                commands.remove(i);
                break;
            }
        }
        add(words, subject);
    }

    private void add(List<String> words, Object subject) {
        subjects.add(subject);
        commands.add(List.copyOf(words));
        if (commands.size() > MOST) {
            subjects.remove(0);
            commands.remove(0);
        }
    }

    /** Each the words of a command line, unquoted. */
    public ObservableList<List<String>> commands() {
        return readOnly;
    }
}
