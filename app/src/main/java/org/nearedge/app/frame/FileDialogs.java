package org.nearedge.app.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.nearedge.session.store.SessionStore;

/** Asks for files. Each dialog starts in the folder of the last one. */
final class FileDialogs {
    private static final ExtensionFilter ANY = new ExtensionFilter("All files", "*.*");

    private final Window window;
    private File folder;

    FileDialogs(Window window) {
        this.window = window;
    }

    List<Path> spectra() {
        FileChooser chooser = chooser(
                "Open spectra",
                new ExtensionFilter(
                        "Spectra",
                        List.of(
                                "*.dm3", "*.dm4", "*.msa", "*.emsa", "*.xdi", "*.hspy", "*.csv", "*.txt", "*.dat",
                                "*.json")),
                ANY);
        List<File> files = chooser.showOpenMultipleDialog(window);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        folder = files.get(0).getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    Optional<Path> session() {
        return open(chooser("Open a session", new ExtensionFilter("Session", "*" + SessionStore.ENDING), ANY));
    }

    Optional<Path> saveSession(String name) {
        return save(
                "Save the session",
                name + SessionStore.ENDING,
                new ExtensionFilter("Session", "*" + SessionStore.ENDING));
    }

    Optional<Path> recipe() {
        return open(chooser("Open a recipe", new ExtensionFilter("Recipe", "*.json"), ANY));
    }

    Optional<Path> saveRecipe(String name) {
        return save("Save the recipe", name + ".recipe.json", new ExtensionFilter("Recipe", "*.json"));
    }

    Optional<Path> saveSpectrum(String name) {
        return save(
                "Save the processed spectrum",
                name + ".processed.msa",
                new ExtensionFilter("EMSA/MAS", "*.msa"),
                new ExtensionFilter("CSV", "*.csv"),
                new ExtensionFilter("XDI", "*.xdi"),
                new ExtensionFilter("JSON", "*.json"));
    }

    Optional<Path> saveFigure(String name, int dpi) {
        return save(
                "Export the chart",
                name + ".svg",
                new ExtensionFilter("SVG, vector", "*.svg"),
                new ExtensionFilter("PDF, vector", "*.pdf"),
                new ExtensionFilter("PNG, " + dpi + " dpi", "*.png"),
                new ExtensionFilter("The numbers as CSV", "*.csv"));
    }

    Optional<Path> figure() {
        return open(chooser(
                "Reproduce a figure of Nearedge", new ExtensionFilter("Figure", "*.svg", "*.pdf", "*.png"), ANY));
    }

    private Optional<Path> open(FileChooser chooser) {
        return kept(chooser.showOpenDialog(window));
    }

    private Optional<Path> save(String title, String name, ExtensionFilter... filters) {
        FileChooser chooser = chooser(title, filters);
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(window);
        if (file == null) {
            return Optional.empty();
        }
        return kept(withEnding(file, chooser.getSelectedExtensionFilter()));
    }

    /** Some systems do not add the ending of the chosen kind. */
    private static File withEnding(File file, ExtensionFilter chosen) {
        if (chosen == null || file.getName().lastIndexOf('.') > 0) {
            return file;
        }
        return new File(
                file.getParentFile(),
                file.getName() + chosen.getExtensions().get(0).substring(1));
    }

    private Optional<Path> kept(File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }

    private FileChooser chooser(String title, ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(filters);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }
}
