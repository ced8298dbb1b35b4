package org.nearedge.app.home;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that were opened last, newest first, kept over the end of the program. */
public final class RecentFiles {
    static final int MOST = 12;

    /** As it is kept. */
    record Kept(List<String> files) {
        Kept {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    private final JsonFile<Kept> file;
    private final ObservableList<Path> paths = FXCollections.observableArrayList();
    private final ObservableList<Path> readOnly = FXCollections.unmodifiableObservableList(paths);

    public RecentFiles(Home home) {
        this(home, "recent.json");
    }

    /** @param name of the file in the home that keeps them */
    public RecentFiles(Home home, String name) {
        this.file = new JsonFile<>(home, name, Kept.class);
        for (String path : file.read(new Kept(List.of())).files()) {
            try {
                paths.add(Path.of(path));
            } catch (InvalidPathException e) {
                // Kept by another system: not a file of this one.
            }
        }
    }

    /** Newest first. */
    public ObservableList<Path> paths() {
        return readOnly;
    }

    public void add(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        List<Path> now = new ArrayList<>(paths);
        now.remove(whole);
        now.add(0, whole);
        replace(now.subList(0, Math.min(MOST, now.size())));
    }

    public void clear() {
        replace(List.of());
    }

    private void replace(List<Path> now) {
        paths.setAll(now);
        file.write(new Kept(now.stream().map(Path::toString).toList()));
    }
}
