package org.nearedge.app.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.session.store.WindowLayout;

/** Size and place of the window and how its workspaces are divided, read off and put back. */
final class WindowShape {
    private final Stage stage;
    private final Workspaces workspaces;
    /** Of workspaces that are not made yet. */
    private Map<String, List<Double>> wanted = Map.of();

    WindowShape(Stage stage, Workspaces workspaces) {
        this.stage = stage;
        this.workspaces = workspaces;
    }

    WindowLayout now() {
        Map<String, List<Double>> dividers = new LinkedHashMap<>(wanted);
        workspaces
                .made()
                .forEach(workspace -> eachDivided(workspace, (name, pane) -> {
                    List<Double> positions = new ArrayList<>();
                    for (double position : pane.getDividerPositions()) {
                        positions.add(position);
                    }
                    dividers.put(name, positions);
                }));
        boolean placed = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getY());
        return new WindowLayout(
                size(
                        stage.getWidth(),
                        stage.getScene() == null ? 0 : stage.getScene().getWidth()),
                size(
                        stage.getHeight(),
                        stage.getScene() == null ? 0 : stage.getScene().getHeight()),
                placed ? stage.getX() : null,
                placed ? stage.getY() : null,
                stage.isMaximized(),
                dividers);
    }

    private static double size(double ofStage, double ofScene) {
        return Double.isNaN(ofStage) ? ofScene : ofStage;
    }

    /** As far as there is a screen for it. */
    void restore(WindowLayout layout) {
        wanted = layout.dividers();
        List<Screen> screens = layout.x() == null || layout.y() == null
                ? List.of()
                : Screen.getScreensForRectangle(layout.x(), layout.y(), layout.width(), layout.height());
        if (!screens.isEmpty()) {
            stage.setX(layout.x());
            stage.setY(layout.y());
        }
        Rectangle2D screen = (screens.isEmpty() ? Screen.getPrimary() : screens.get(0)).getVisualBounds();
        if (layout.width() > 0 && layout.height() > 0) {
            stage.setWidth(Math.min(layout.width(), screen.getWidth()));
            stage.setHeight(Math.min(layout.height(), screen.getHeight()));
        }
        stage.setMaximized(layout.maximised());
        workspaces.made().forEach(this::divide);
    }

    /** Puts the dividers of a workspace where a session had them. */
    void divide(Workspace workspace) {
        Map<String, List<Double>> positions = wanted;
        // After the layout that follows: a pane sets its dividers itself when it is laid out for the first time.
        Platform.runLater(() -> Platform.runLater(() -> eachDivided(workspace, (name, pane) -> {
            List<Double> own = positions.get(name);
            if (own != null && own.size() == pane.getDividers().size()) {
                pane.setDividerPositions(own.stream().mapToDouble(d -> d).toArray());
            }
        })));
    }

    /** Names them by their workspace and their order in it. */
    private static void eachDivided(Workspace workspace, BiConsumer<String, SplitPane> action) {
        List<SplitPane> panes = new ArrayList<>();
        collect(workspace.view(), panes);
        for (int i = 0; i < panes.size(); i++) {
            action.accept(workspace.id() + "/" + i, panes.get(i));
        }
    }

    private static void collect(Node node, List<SplitPane> panes) {
        if (node instanceof SplitPane pane) {
            panes.add(pane);
            pane.getItems().forEach(item -> collect(item, panes));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, panes));
        }
    }
}
