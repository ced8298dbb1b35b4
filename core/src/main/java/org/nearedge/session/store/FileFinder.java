package org.nearedge.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nearedge.spectrum.InputException;

/**
 * Finds a session's input files, also where they were moved: at their path; from the session's folder; then by content
 * in the session's folder, where other files of the session were found, and in folders used lately. The search is
 * bounded: it looks into no more than {@value #MOST_ENTRIES} entries of a folder and its sub-folders, and reads no more
 * than 4 GiB of files of the same size and name ending to know them by their content. A folder of
 * spectra has no hash: it is known by its place and, elsewhere, by its name.
 */
public final class FileFinder {
    static final int MOST_ENTRIES = 4000;

    /** Bytes of files that may be the one that is looked for, for all that are looked for together. */
    private static final long MOST_READ = 4L << 30;

    private static final int DEEPEST = 2;

    private final Path sessionFolder;
    private final List<Path> recentFolders;
    private final FileHashes hashes;
    private final Set<Path> foundIn = new LinkedHashSet<>();
    private long readable;

    /** What became of a file. */
    public enum State {
        /** The same content, where it was or where it is now. */
        THERE,
        /** Where it was, with another content. */
        CHANGED,
        MISSING
    }

    /** @param path where it is now; null if it is missing */
    public record Found(StoredFile file, Path path, State state) {}

    /**
     * @param session the session's file; null: it has none
     * @param recentFolders where files were opened lately
     */
    public FileFinder(Path session, Collection<Path> recentFolders, FileHashes hashes) {
        this(session, recentFolders, hashes, MOST_READ);
    }

    /** @param readable bytes that may be read of files elsewhere */
    FileFinder(Path session, Collection<Path> recentFolders, FileHashes hashes, long readable) {
        this.readable = readable;
        this.sessionFolder =
                session == null ? null : session.toAbsolutePath().normalize().getParent();
        this.recentFolders = List.copyOf(recentFolders);
        this.hashes = hashes;
    }

    /** Finds all of them, first those that are where they are looked for, for they tell where the others may be. */
    public List<Found> find(List<StoredFile> files) {
        List<Found> near = new ArrayList<>();
        for (StoredFile file : files) {
            Path there = near(file);
            if (there != null) {
                foundIn.add(there.getParent());
            }
            near.add(there == null ? null : new Found(file, there, State.THERE));
        }
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            all.add(near.get(i) != null ? near.get(i) : far(files.get(i)));
        }
        return all;
    }

    private Path near(StoredFile file) {
        Path at = path(file.path());
        if (at != null && isSame(at, file)) {
            return at;
        }
        Path relative = sessionFolder == null || file.relative() == null ? null : path(file.relative());
        if (relative != null) {
            Path beside = sessionFolder.resolve(relative).normalize();
            return isSame(beside, file) ? beside : null;
        }
        return null;
    }

    private Found far(StoredFile file) {
        Path at = path(file.path());
        if (file.size() >= 0) {
            for (Path folder : folders()) {
                Path found = in(folder, file, at);
                if (found != null) {
                    foundIn.add(found.getParent());
                    return new Found(file, found, State.THERE);
                }
            }
        }
        boolean folder = file.sha256() == null && file.size() >= 0;
        return at != null && Files.isRegularFile(at) && !folder
                ? new Found(file, at, file.sha256() == null ? State.THERE : State.CHANGED)
                : new Found(file, null, State.MISSING);
    }

    private Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        if (sessionFolder != null) {
            folders.add(sessionFolder);
        }
        folders.addAll(foundIn);
        folders.addAll(recentFolders);
        return folders;
    }

    /** First files of the same name, then those of the same size and the same ending of the name. */
    private Path in(Path folder, StoredFile file, Path at) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        String name =
                at == null || at.getFileName() == null ? "" : at.getFileName().toString();
        List<Path> named = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        try (Stream<Path> entries = Files.walk(folder, DEEPEST)) {
            entries.limit(MOST_ENTRIES)
                    .filter(entry -> file.sha256() == null
                            ? Files.isDirectory(entry)
                                    && entry.getFileName() != null
                                    && entry.getFileName().toString().equals(name)
                            : hasSize(entry, file.size())
                                    && ending(entry.getFileName().toString()).equals(ending(name)))
                    .forEach(entry -> (entry.getFileName().toString().equals(name) ? named : others).add(entry));
        } catch (IOException | java.io.UncheckedIOException e) {
            // A folder that cannot be listed whole: what was seen of it is enough.
        }
        named.addAll(others);
        return named.stream()
                .filter(entry -> file.sha256() == null || mayRead(file.size()) && hasHash(entry, file))
                .findFirst()
                .orElse(null);
    }

    private boolean mayRead(long size) {
        if (size > readable) {
            return false;
        }
        readable -= size;
        return true;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private boolean isSame(Path path, StoredFile file) {
        if (Files.isDirectory(path)) {
            // Only of a folder is there no hash where there was something.
            return file.sha256() == null;
        }
        if (file.sha256() == null || !hasSize(path, file.size())) {
            return false;
        }
        return hasTime(path, file.modified()) || hasHash(path, file);
    }

    private static boolean hasTime(Path path, long modified) {
        try {
            return Files.getLastModifiedTime(path).toMillis() == modified;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasSize(Path path, long size) {
        try {
            return Files.isRegularFile(path) && Files.size(path) == size;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean hasHash(Path path, StoredFile file) {
        try {
            return hashes.of(path).equals(file.sha256());
        } catch (IOException | InputException e) {
            return false;
        }
    }

    private static Path path(String text) {
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException e) {
            // Written on a system with other names.
            return null;
        }
    }
}
