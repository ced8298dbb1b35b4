package org.nearedge.app.frame;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.nearedge.app.home.RecentFiles;

/** Makes the menu bar out of the commands. */
final class CommandMenu {
    private CommandMenu() {}

    static MenuBar of(List<Command> commands) {
        Map<String, Menu> menus = new LinkedHashMap<>();
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (Command command : commands) {
            Menu menu = menus.computeIfAbsent(command.menu(), title -> new Menu("_" + title));
            Integer before = groups.put(command.menu(), command.group());
            if (before != null && before != command.group()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(item(command));
        }
        MenuBar bar = new MenuBar(menus.values().toArray(Menu[]::new));
        bar.setId("menu");
        return bar;
    }

    /** A menu of recent files that follows their list, put after the item with the given id. */
    static void addRecent(
            MenuBar bar, String afterId, String title, String id, RecentFiles recent, Consumer<Path> open) {
        Menu menu = new Menu(title);
        menu.setId(id);
        Runnable refresh = () -> {
            menu.getItems()
                    .setAll(recent.paths().stream()
                            .map(path -> item(path, open))
                            .toList());
            if (!recent.paths().isEmpty()) {
                MenuItem clear = new MenuItem("Clear this list");
                clear.setOnAction(event -> recent.clear());
                menu.getItems().addAll(new SeparatorMenuItem(), clear);
            }
            menu.setDisable(recent.paths().isEmpty());
        };
        recent.paths().addListener((ListChangeListener<Path>) change -> refresh.run());
        refresh.run();
        for (Menu candidate : bar.getMenus()) {
            for (int i = 0; i < candidate.getItems().size(); i++) {
                if (afterId.equals(candidate.getItems().get(i).getId())) {
                    candidate.getItems().add(i + 1, menu);
                    return;
                }
            }
        }
    }

    static void addRecent(MenuBar bar, String afterId, RecentFiles recent, Consumer<Path> open) {
        addRecent(bar, afterId, "Open _recent", "recent", recent, open);
    }

    private static MenuItem item(Path path, Consumer<Path> open) {
        MenuItem item = new MenuItem(path.getFileName() + "   " + path.getParent());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open.accept(path));
        return item;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.text());
        if (command.live() != null) {
            item.textProperty().bind(command.live());
        }
        item.setId(command.id());
        item.setMnemonicParsing(false);
        item.setAccelerator(command.keys());
        item.disableProperty().bind(command.disabled());
        item.setOnAction(event -> command.action().run());
        return item;
    }
}
