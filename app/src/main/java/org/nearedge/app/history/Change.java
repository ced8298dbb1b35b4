package org.nearedge.app.history;

/** Something that was done and can be undone. */
public interface Change {
    /** What was done, for the menu: {@code Change of the recipe}. */
    String title();

    void undo();

    void redo();
}
