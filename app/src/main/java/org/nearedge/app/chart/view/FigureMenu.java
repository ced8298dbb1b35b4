package org.nearedge.app.chart.view;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** A figure's context menu, and the keys that do the same. */
public final class FigureMenu extends ContextMenu {
    static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** For what cannot be zoomed. */
    FigureMenu(FigurePane pane) {
        MenuItem export = item("Export…", EXPORT, pane::export);
        setOnShowing(e -> export.setDisable(!pane.canExport()));
        getItems().addAll(export, item("Copy numbers", COPY, pane::copyNumbers));
    }

    /** Context menu and keys of a figure that has gestures of its own. */
    public static void install(FigurePane pane) {
        FigureMenu menu = new FigureMenu(pane);
        pane.setOnContextMenuRequested(e -> {
            menu.show(pane, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> menu.hide());
        pane.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (EXPORT.match(e)) {
                pane.export();
                e.consume();
            } else if (COPY.match(e)) {
                pane.copyNumbers();
                e.consume();
            }
        });
    }

    FigureMenu(FigureView view) {
        MenuItem export = item("Export…", EXPORT, view::export);
        MenuItem reset = item("Reset zoom", new KeyCodeCombination(KeyCode.DIGIT0), view::resetZoom);
        MenuItem copy = item("Copy numbers", COPY, view::copyNumbers);
        setOnShowing(e -> {
            export.setDisable(!view.canExport());
            reset.setDisable(view.isWhole());
        });
        getItems().addAll(export, copy, new SeparatorMenuItem(), reset);
    }

    private static MenuItem item(String name, KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setAccelerator(key);
        item.setOnAction(e -> action.run());
        return item;
    }
}
