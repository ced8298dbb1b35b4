package org.nearedge.app.history;

import java.util.Optional;

/** Something that was done and can be undone. */
public interface Change {
    /** What was done, for the menu, after the word Undo: {@code change of the recipe}. */
    String title();

    void undo();

    void redo();

    /** Id of the workspace it was done in, which comes to the front when it is undone; empty: of none. */
    default String place() {
        return "";
    }

    /** Whether somebody would miss it if it were not saved: opening a file is quickly done again. */
    default boolean isWork() {
        return true;
    }

    /**
     * This change and the one just before it as one change, where both belong to one gesture, such as the drag of a
     * slider; empty: each is undone alone.
     */
    default Optional<Change> joinedTo(Change before) {
        return Optional.empty();
    }
}
