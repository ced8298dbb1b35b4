package org.nearedge.app.frame;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import org.nearedge.app.analyse.AnalyseModel;

/** Everything the program can do, in the order of the menu: the one place to read it. */
final class MainCommands {
    /** What is done; the frame does it. */
    interface Actions {
        void open();

        void openRecipe();

        void saveRecipe();

        void saveProcessed();

        void export();

        void closeSpectrum();

        void quit();

        void followSystemTheme();

        void switchTheme();

        void resetZoom();

        void about();
    }

    private MainCommands() {}

    static List<Command> of(Actions actions, AnalyseModel model) {
        BooleanBinding nothing = model.selectedProperty().isNull();
        return List.of(
                Command.of("File", 1, "open", "Open\u2026", "Shortcut+O", actions::open),
                Command.of("File", 2, "open-recipe", "Open recipe\u2026", "Shortcut+Shift+O", actions::openRecipe)
                        .unless(nothing),
                Command.of("File", 2, "save-recipe", "Save recipe\u2026", "Shortcut+Shift+S", actions::saveRecipe)
                        .unless(nothing),
                Command.of("File", 3, "save-processed", "Save processed spectrum\u2026", null, actions::saveProcessed)
                        .unless(nothing),
                Command.of("File", 3, "export", "Export chart\u2026", "Shortcut+E", actions::export)
                        .unless(nothing),
                Command.of("File", 4, "close", "Close spectrum", "Shortcut+W", actions::closeSpectrum)
                        .unless(nothing),
                Command.of("File", 5, "quit", "Quit", "Shortcut+Q", actions::quit),
                Command.of("Edit", 1, "undo", "Undo", "Shortcut+Z", model::undo)
                        .unless(model.canUndoProperty().not()),
                Command.of("Edit", 1, "redo", "Redo", "Shortcut+Shift+Z", model::redo)
                        .unless(model.canRedoProperty().not()),
                Command.of("Edit", 2, "automatic-recipe", "Automatic recipe", "Shortcut+R", model::automatic)
                        .unless(nothing),
                Command.of("View", 1, "reset-zoom", "Whole charts", "Shortcut+0", actions::resetZoom)
                        .unless(nothing),
                Command.of("View", 2, "theme", "Light or dark", "Shortcut+Shift+D", actions::switchTheme),
                Command.of("View", 2, "theme-system", "As the system", null, actions::followSystemTheme),
                Command.of("Help", 1, "about", "About Nearedge", "F1", actions::about));
    }
}
