package org.nearedge.app.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.nearedge.app.workspace.Workspace;

/** The workspaces there are, and which one is in front. Each is made when it is first shown. */
final class Workspaces extends StackPane {
    /**
     * A place on the rail.
     *
     * @param name as the rail shows it
     * @param help what it is for, in a few words
     */
    record Place(String id, String name, Feather icon, String help, Supplier<? extends Workspace> maker) {}

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Workspace> made = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Workspace> current = new ReadOnlyObjectWrapper<>();
    private BiConsumer<Workspace, String> onMade = (workspace, name) -> {};
    private boolean dark;

    Workspaces() {
        setId("workspaces");
    }

    /** @param listener told every workspace that is made, with its name */
    void setOnMade(BiConsumer<Workspace, String> listener) {
        onMade = listener;
    }

    void add(Place place) {
        places.add(place);
    }

    /** Those that were shown at least once. */
    List<Workspace> made() {
        return List.copyOf(made.values());
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    /** Brings a workspace to the front. */
    Workspace show(String id) {
        Workspace wanted = made.get(id);
        if (wanted == null) {
            Place place = places.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no workspace " + id));
            wanted = place.maker().get();
            made.put(id, wanted);
            onMade.accept(wanted, place.name());
            wanted.setDark(dark);
            getChildren().add(wanted.view());
        }
        if (current.get() != wanted) {
            for (Workspace workspace : made.values()) {
                workspace.view().setVisible(workspace == wanted);
                workspace.view().setManaged(workspace == wanted);
            }
            current.set(wanted);
            wanted.shown();
        }
        return wanted;
    }

    boolean isInFront(String id) {
        return current.get() != null && current.get().id().equals(id);
    }

    /** The one in front. */
    ReadOnlyObjectProperty<Workspace> currentProperty() {
        return current.getReadOnlyProperty();
    }

    void setDark(boolean now) {
        dark = now;
        made.values().forEach(workspace -> workspace.setDark(now));
    }
}
