package org.nearedge.app.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.history.UndoHistory;

/** Everything the program can do, in the order of the menu: the one place to read it. */
final class MainCommands {
    /** What is done; the frame does it. */
    interface Actions {
        void open();

        void newSession();

        void openSession();

        void saveSession();

        void saveSessionAs();

        void openRecipe();

        void saveRecipe();

        void saveProcessed();

        void export();

        void reproduce();

        void closeSpectrum();

        void undo();

        void redo();

        void quit();

        void followSystemTheme();

        void switchTheme();

        void resetZoom();

        void about();
    }

    private MainCommands() {}

    static List<Command> of(Actions actions, AnalyseModel model, UndoHistory history, Workspaces workspaces) {
        BooleanBinding elsewhere = Bindings.createBooleanBinding(
                () -> workspaces.currentProperty().get() == null
                        || !workspaces.currentProperty().get().id().equals("analyse"),
                workspaces.currentProperty());
        BooleanBinding nothing = model.selectedProperty().isNull().or(elsewhere);
        List<Command> commands = new ArrayList<>(List.of(
                Command.of("File", 1, "open", "Open\u2026", "Shortcut+O", actions::open),
                Command.of("File", 2, "new-session", "New session", "Shortcut+N", actions::newSession),
                Command.of("File", 2, "open-session", "Open session\u2026", "Shortcut+Alt+O", actions::openSession),
                Command.of("File", 2, "save-session", "Save session", "Shortcut+S", actions::saveSession),
                Command.of(
                        "File",
                        2,
                        "save-session-as",
                        "Save session as\u2026",
                        "Shortcut+Alt+S",
                        actions::saveSessionAs),
                Command.of("File", 3, "open-recipe", "Open recipe\u2026", "Shortcut+Shift+O", actions::openRecipe)
                        .unless(nothing),
                Command.of("File", 3, "save-recipe", "Save recipe\u2026", "Shortcut+Shift+S", actions::saveRecipe)
                        .unless(nothing),
                Command.of("File", 4, "save-processed", "Save processed spectrum\u2026", null, actions::saveProcessed)
                        .unless(nothing),
                Command.of("File", 4, "export", "Export chart\u2026", "Shortcut+E", actions::export)
                        .unless(model.selectedProperty().isNull().and(elsewhere.not())),
                Command.of("File", 4, "reproduce", "Reproduce\u2026", "Shortcut+Shift+E", actions::reproduce),
                Command.of("File", 5, "close", "Close spectrum", "Shortcut+W", actions::closeSpectrum)
                        .unless(nothing),
                Command.of("File", 6, "quit", "Quit", "Shortcut+Q", actions::quit),
                Command.of("Edit", 1, "undo", "Undo", "Shortcut+Z", actions::undo)
                        .named(Bindings.concat("Undo ", history.undoTitleProperty()))
                        .unless(not(history.canUndoProperty())),
                Command.of("Edit", 1, "redo", "Redo", "Shortcut+Shift+Z", actions::redo)
                        .named(Bindings.concat("Redo ", history.redoTitleProperty()))
                        .unless(not(history.canRedoProperty())),
                Command.of("Edit", 2, "automatic-recipe", "Automatic recipe", "Shortcut+R", model::automatic)
                        .unless(nothing)));
        int number = 0;
        for (Workspaces.Place place : workspaces.places()) {
            commands.add(Command.of(
                    "View",
                    1,
                    "show-" + place.id(),
                    place.name(),
                    "Shortcut+" + ++number,
                    () -> workspaces.show(place.id())));
        }
        commands.addAll(List.of(
                Command.of("View", 2, "reset-zoom", "Whole charts", "Shortcut+0", actions::resetZoom),
                Command.of("View", 3, "theme", "Light or dark", "Shortcut+Shift+D", actions::switchTheme),
                Command.of("View", 3, "theme-system", "As the system", null, actions::followSystemTheme),
                Command.of("Help", 1, "about", "About Nearedge", "F1", actions::about)));
        return List.copyOf(commands);
    }

    private static BooleanBinding not(ObservableBooleanValue value) {
        return Bindings.not(value);
    }
}
