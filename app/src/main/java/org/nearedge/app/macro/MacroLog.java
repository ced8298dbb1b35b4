package org.nearedge.app.macro;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The commands that repeat what was done in the window, oldest first. Used on the window's thread. */
public final class MacroLog {
    private final ObservableList<List<String>> commands = FXCollections.observableArrayList();
    private final ObservableList<List<String>> readOnly = FXCollections.unmodifiableObservableList(commands);

    /** @param words of the command line after {@code nearedge}, unquoted: {@code predict}, {@code my file.dm4}, … */
    public void did(List<String> words) {
        commands.add(List.copyOf(words));
    }

    /** Each the words of a command line, unquoted. */
    public ObservableList<List<String>> commands() {
        return readOnly;
    }
}
