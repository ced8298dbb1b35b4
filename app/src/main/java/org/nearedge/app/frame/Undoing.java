package org.nearedge.app.frame;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.nearedge.app.history.Change;
import org.nearedge.app.history.ChoiceTracker;
import org.nearedge.app.history.UndoHistory;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.Workspace;

/** Undo and redo in whatever workspace something was done; text that is being typed has its own. */
final class Undoing {
    private final UndoHistory history;
    private final Workspaces workspaces;
    private final TaskExecutor tasks;

    Undoing(UndoHistory history, Workspaces workspaces, TaskExecutor tasks) {
        this.history = history;
        this.workspaces = workspaces;
        this.tasks = tasks;
    }

    /** The choices of a workspace, from now on. Analyse enters what is done to its spectra itself. */
    void follow(Workspace workspace, String name) {
        if (!workspace.id().equals(WorkspaceList.ANALYSE)) {
            new ChoiceTracker(
                            history,
                            workspace.id(),
                            name,
                            workspace::restoreChoices,
                            tasks::isAnswering,
                            System::nanoTime)
                    .follow(workspace.choices());
        }
    }

    void undo() {
        Optional<TextInputControl> typing = typing();
        if (typing.isPresent() && typing.get().isUndoable()) {
            typing.get().undo();
        } else {
            toFront(history.lastDone());
            history.undo();
        }
    }

    void redo() {
        Optional<TextInputControl> typing = typing();
        if (typing.isPresent() && typing.get().isRedoable()) {
            typing.get().redo();
        } else {
            toFront(history.lastUndone());
            history.redo();
        }
    }

    private void toFront(Optional<Change> change) {
        change.map(Change::place).filter(place -> !place.isEmpty()).ifPresent(workspaces::show);
    }

    private Optional<TextInputControl> typing() {
        Scene scene = workspaces.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        return focused instanceof TextInputControl text && text.isEditable() ? Optional.of(text) : Optional.empty();
    }
}
