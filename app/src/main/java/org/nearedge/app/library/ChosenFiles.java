package org.nearedge.app.library;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's own dialogs. Each starts in the folder of the last one. */
final class ChosenFiles implements LibraryDialogs {
    private final Supplier<Window> window;
    private File folder;

    ChosenFiles(Supplier<Window> window) {
        this.window = window;
    }

    @Override
    public List<Path> records() {
        FileChooser chooser = chooser("Add references");
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter("Records", "*.json"), new ExtensionFilter("All", "*.*"));
        return kept(chooser.showOpenMultipleDialog(window.get()));
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Add all references of a folder");
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showDialog(window.get());
        if (chosen != null) {
            folder = chosen;
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public List<Path> files(String what, boolean several) {
        FileChooser chooser = chooser("Choose " + what);
        if (several) {
            return kept(chooser.showOpenMultipleDialog(window.get()));
        }
        File file = chooser.showOpenDialog(window.get());
        return kept(file == null ? null : List.of(file));
    }

    @Override
    public Optional<Path> save(String name, String kind) {
        FileChooser chooser = chooser("Export records");
        String ending = name.substring(name.lastIndexOf('.'));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(kind, "*" + ending));
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(window.get());
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        boolean ended = file.getName().lastIndexOf('.') > 0;
        return Optional.of((ended ? file : new File(file.getParentFile(), file.getName() + ending)).toPath());
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private List<Path> kept(List<File> files) {
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        folder = files.get(0).getParentFile();
        return files.stream().map(File::toPath).toList();
    }
}
