package org.nearedge.app.frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import org.nearedge.app.history.UndoHistory;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.session.SessionPlace;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.session.store.SessionDocument;
import org.nearedge.session.store.WindowLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The choices of all workspaces together. A workspace that was not shown yet is not made for a session's sake: its
 * choices wait for it.
 */
final class SessionWindow implements SessionPlace {
    private static final Logger LOG = LoggerFactory.getLogger(SessionWindow.class);

    private final Workspaces workspaces;
    private final UndoHistory history;
    private final TaskExecutor tasks;
    private final WindowShape shape;
    private final Map<String, JsonNode> atFirst = new LinkedHashMap<>();
    private final Map<String, JsonNode> waiting = new LinkedHashMap<>();
    /** Choices that a workspace could not make: they stay in the session until others are made there. */
    private final Map<String, JsonNode> failed = new LinkedHashMap<>();

    private final Notices notices;
    private Consumer<Boolean> onTouched = work -> {};
    private boolean restoring;

    SessionWindow(Workspaces workspaces, UndoHistory history, TaskExecutor tasks, WindowShape shape, Notices notices) {
        this.notices = notices;
        this.workspaces = workspaces;
        this.history = history;
        this.tasks = tasks;
        this.shape = shape;
        history.revisionProperty()
                .addListener((property, before, now) -> touched(
                        history.lastDone().map(change -> change.isWork()).orElse(false)));
    }

    /** @param listener told when something was chosen or done, and whether it is work */
    void setOnTouched(Consumer<Boolean> listener) {
        onTouched = listener;
    }

    /** A workspace was made: it takes the choices that waited for it. */
    void made(Workspace workspace) {
        atFirst.put(workspace.id(), withoutFile(workspace.choices().getValue()));
        JsonNode wanted = waiting.remove(workspace.id());
        if (wanted != null) {
            restore(workspace, wanted);
            shape.divide(workspace);
        }
        workspace.choices().addListener((InvalidationListener) changed -> {
            // What a task answers is no choice; it is read all the same, or the next change would not be told.
            workspace.choices().getValue();
            if (!tasks.isAnswering()) {
                if (!restoring) {
                    failed.remove(workspace.id());
                }
                touched(false);
            }
        });
    }

    /** A workspace may be made when something is open already; a new session begins without that. */
    private static JsonNode withoutFile(JsonNode choices) {
        return choices instanceof ObjectNode all ? all.deepCopy().without(List.of("path", "sample")) : choices;
    }

    private void touched(boolean work) {
        if (!restoring) {
            onTouched.accept(work);
        }
    }

    @Override
    public Map<String, JsonNode> choices() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (Workspaces.Place place : workspaces.places()) {
            JsonNode own = waiting.get(place.id());
            for (Workspace workspace : workspaces.made()) {
                if (workspace.id().equals(place.id())) {
                    own = workspace.choices().getValue();
                }
            }
            own = failed.getOrDefault(place.id(), own);
            if (own != null) {
                all.put(place.id(), own);
            }
        }
        return all;
    }

    @Override
    public String current() {
        Workspace current = workspaces.currentProperty().get();
        return current == null ? WorkspaceList.ANALYSE : current.id();
    }

    @Override
    public WindowLayout layout() {
        return shape.now();
    }

    @Override
    public void restore(SessionDocument document) {
        restoring = true;
        try {
            failed.clear();
            waiting.clear();
            waiting.putAll(document.choices());
            for (Workspace workspace : workspaces.made()) {
                JsonNode wanted = waiting.remove(workspace.id());
                restore(workspace, wanted != null ? wanted : atFirst.get(workspace.id()));
            }
            history.clear();
            if (workspaces.places().stream().anyMatch(place -> place.id().equals(document.current()))) {
                workspaces.show(document.current());
            }
            if (document.window() != null) {
                shape.restore(document.window());
            }
        } finally {
            restoring = false;
        }
    }

    private void restore(Workspace workspace, JsonNode choices) {
        if (choices != null) {
            boolean before = restoring;
            restoring = true;
            try {
                workspace.restoreChoices(choices);
            } catch (RuntimeException e) {
                // One workspace must not keep the others from their session.
                LOG.error("The choices of {} could not be made again", workspace.id(), e);
                failed.put(workspace.id(), choices);
                notices.tell(Notice.warning(
                        "Session",
                        "What was chosen in " + workspace.id() + " could not be made again; it stays in it"));
            } finally {
                restoring = before;
            }
        }
    }
}
