package org.nearedge.app.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.provenance.Origin;

/** One of the workspaces of the rail, as the frame sees it. All methods are for the window's thread. */
public interface Workspace {
    /** Lower case, for ids, screenshots and file names: {@code evaluate}. */
    String id();

    /** What the workspace looks like; the same node every time, made when it is first asked for. */
    Node view();

    void setDark(boolean dark);

    /** Called whenever it comes to the front: the first time is the time to start loading. */
    default void shown() {}

    /** Whether something that belongs on the screen is still being computed; a screenshot waits for it. */
    default boolean isBusy() {
        return false;
    }

    /** Every figure that is on screen now, in reading order: each can be exported, and several as one. */
    List<FigurePane> figures();

    /** The figure that has the keyboard, otherwise the most important; empty if none is shown. */
    Optional<FigurePane> focused();

    /**
     * What a figure's provenance lacks because it takes long to know, such as a file's hash: asked for on the window's
     * thread, done in the background before the figure is written.
     */
    default FigureCompletion completion() {
        return figure -> figure;
    }

    /**
     * Shows again what a figure was made of: the same file, choices and record. What cannot be found is told as a
     * notice.
     *
     * @param origin what the figure tells; its {@code Figure} entry begins with this workspace's id
     * @param figure the figure's file
     */
    default void restore(Origin origin, Path figure) {}

    /**
     * The same for a figure of several panels: where they tell of one state together, all of it.
     *
     * @param panels those of this workspace, at least one, in reading order
     */
    default void restore(List<Origin> panels, Path figure) {
        restore(panels.get(0), figure);
    }

    /** Beginning of the name of an exported file, without ending: {@code si-k-pdos-structure}. */
    String fileName();

    /**
     * All that the user has chosen here, as plain JSON: what a session keeps and what undo goes back to. Another value
     * whenever a choice has changed, on the window's thread; equal choices are equal JSON. A field named {@code path}
     * anywhere in it is the whole path of an input file. Null: nothing is chosen here.
     */
    default ObservableValue<JsonNode> choices() {
        return new ReadOnlyObjectWrapper<>();
    }

    /**
     * Makes the choices again; what is long is done in the background. What cannot be made again, such as a file that is
     * gone, is told as a notice, and the rest is made.
     *
     * @param choices a value that {@link #choices} had, perhaps in an older program: fields may be missing
     */
    default void restoreChoices(JsonNode choices) {}

    /** One line for the status bar; may be empty. */
    ReadOnlyStringProperty statusProperty();
}
