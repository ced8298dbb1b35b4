package org.nearedge.app.library;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which edge is shown, and what can be done with its records. */
final class LibraryBar extends HBox {
    private final LibraryModel model;
    private final LibraryActions actions;
    private final LibraryDialogs dialogs;
    private final HBox edges = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final MenuButton export = new MenuButton("Export", new FontIcon(Feather.DOWNLOAD));
    private boolean showing;

    LibraryBar(LibraryModel model, LibraryActions actions, LibraryDialogs dialogs, Runnable openPair) {
        this.model = model;
        this.actions = actions;
        this.dialogs = dialogs;
        getStyleClass().add("library-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);
        edges.setId("library-edges");
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null && !showing) {
                before.setSelected(true);
            } else if (now != null && !showing) {
                model.edgeProperty().set((String) now.getUserData());
            }
        });
        MenuButton add = new MenuButton("Add", new FontIcon(Feather.PLUS));
        add.setId("library-add");
        add.getStyleClass().add("small");
        add.setTooltip(new Tooltip("Adds references of your own; they are checked and kept apart from the bundled ones."
                + " Files and folders can be dropped here, too"));
        add.getItems()
                .setAll(
                        item("library-add-files", "JSON files\u2026", () -> {
                            List<Path> files = dialogs.records();
                            if (!files.isEmpty()) {
                                actions.add(files);
                            }
                        }),
                        item("library-add-folder", "Folder of JSON files\u2026", () -> dialogs.folder()
                                .ifPresent(folder -> actions.add(List.of(folder)))),
                        item("library-add-pair", "Edge and PDOS\u2026", openPair));
        Button remove = new Button("", new FontIcon(Feather.TRASH_2));
        remove.setId("library-remove");
        remove.getStyleClass().addAll("small", Styles.BUTTON_ICON);
        remove.setTooltip(new Tooltip("Removes your own references among the selected ones (Delete)"));
        remove.setAccessibleText("Remove own references");
        remove.setOnAction(event -> actions.removeOwn());
        Button back = new Button("Put back");
        back.setId("library-put-back");
        back.getStyleClass().addAll("small", Styles.FLAT);
        back.setTooltip(new Tooltip("Adds again what was removed last"));
        back.setOnAction(event -> actions.putBack());
        back.setVisible(false);
        back.managedProperty().bind(back.visibleProperty());
        actions.removedProperty().addListener((property, before, now) -> back.setVisible(!now.isEmpty()));
        export.setId("library-export");
        export.getStyleClass().add("small");
        export.setTooltip(new Tooltip("Writes the selected records, or all that are shown, to a file"));
        export.getItems()
                .setAll(
                        item(
                                "library-export-table",
                                "Table as CSV\u2026",
                                () -> save("records.csv", "Table, a row a record", actions::exportTable)),
                        item(
                                "library-export-curves",
                                "Curves as CSV\u2026",
                                () -> save("curves.csv", "Curves, a row a value", actions::exportCurves)),
                        item(
                                "library-export-json",
                                "Records as JSON\u2026",
                                () -> save("records.json", "Records in the library's format", actions::exportJson)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(edges, space, back, remove, add, export);
        model.contentProperty().addListener((property, before, now) -> showEdges(now.edges()));
        model.edgeProperty().addListener((property, before, now) -> choose(now));
        model.selectionProperty().addListener((property, before, now) -> {
            remove.setDisable(actions.ownSelected().isEmpty());
            tellExport();
        });
        model.shownProperty().addListener((property, before, now) -> tellExport());
        remove.setDisable(true);
        showEdges(List.of(model.edgeProperty().get()));
        tellExport();
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void save(String name, String kind, Writing write) {
        String edge = model.edgeProperty().get().toLowerCase(Locale.ROOT);
        dialogs.save(edge + "-" + name, kind).ifPresent(write::accept);
    }

    private interface Writing {
        void accept(Path path);
    }

    private void tellExport() {
        int count = actions.exported().size();
        boolean several = model.selectionProperty().get().records().size() > 1;
        export.setText("Export " + count + (several ? " selected" : ""));
        export.setDisable(count == 0);
    }

    private void showEdges(List<String> names) {
        List<ToggleButton> buttons = new ArrayList<>();
        List<String> sorted = names.stream().sorted((a, b) -> b.compareTo(a)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            ToggleButton button = new ToggleButton(sorted.get(i));
            button.setId("edge-" + sorted.get(i).toLowerCase(Locale.ROOT));
            button.setUserData(sorted.get(i));
            button.getStyleClass().add("small");
            if (sorted.size() > 1) {
                button.getStyleClass()
                        .add(
                                i == 0
                                        ? Styles.LEFT_PILL
                                        : i == sorted.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            }
            button.setTooltip(new Tooltip("References of the " + sorted.get(i) + " edge"));
            buttons.add(button);
        }
        showing = true;
        group.getToggles().clear();
        edges.getChildren().setAll(buttons);
        buttons.forEach(button -> button.setToggleGroup(group));
        showing = false;
        choose(model.edgeProperty().get());
    }

    private void choose(String edge) {
        showing = true;
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(edge))
                .forEach(group::selectToggle);
        showing = false;
    }
}
