package org.nearedge.session.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.session.store.FileFinder.Found;
import org.nearedge.session.store.FileFinder.State;

/** The input files of a session: told of when it is saved, found again when it is opened. */
public final class SessionFiles {
    private SessionFiles() {}

    /**
     * With all files that the choices speak of, as they are now. Reads files that are new to the hashes.
     *
     * @param before as they were when the session was opened: what is known of those that are not there now
     */
    public static SessionDocument described(
            SessionDocument document, Path session, Collection<StoredFile> before, FileHashes hashes) {
        Path folder = session == null ? null : session.toAbsolutePath().getParent();
        List<StoredFile> files = new ArrayList<>();
        for (String path : document.paths()) {
            try {
                StoredFile now = StoredFile.of(path, folder, hashes);
                files.add(
                        now.size() >= 0
                                ? now
                                : before.stream()
                                        .filter(file -> file.path().equals(path))
                                        .findFirst()
                                        .orElse(now));
            } catch (InvalidPathException e) {
                // No file of this system: the choices keep it all the same.
            }
        }
        return document.withFiles(files);
    }

    /**
     * A session whose files were looked for.
     *
     * @param document its choices with the files where they are now
     * @param missing names of files that are nowhere
     * @param changed names of files with another content than when it was saved
     * @param moved how many are in another place
     */
    public record Opened(SessionDocument document, List<String> missing, List<String> changed, int moved) {}

    /** Looks for the files of a session and lets its choices speak of where they are now. */
    public static Opened located(
            SessionDocument document, Path session, Collection<Path> recentFolders, FileHashes hashes) {
        Map<String, String> places = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Found found : new FileFinder(session, recentFolders, hashes).find(document.files())) {
            String old = found.file().path();
            if (found.state() == State.MISSING) {
                missing.add(name(old));
            } else if (found.state() == State.CHANGED) {
                changed.add(name(old));
            } else if (!found.path().toString().equals(old)) {
                places.put(old, found.path().toString());
            }
        }
        document.paths().stream()
                .filter(path ->
                        document.files().stream().noneMatch(file -> file.path().equals(path)))
                .filter(SessionFiles::isMissing)
                .forEach(path -> missing.add(name(path)));
        Map<String, JsonNode> choices = new LinkedHashMap<>();
        document.choices().forEach((id, value) -> choices.put(id, ChoicePaths.replaced(value, places)));
        return new Opened(document.withChoices(choices), missing, changed, places.size());
    }

    private static boolean isMissing(String path) {
        try {
            return Files.notExists(Path.of(path));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private static String name(String path) {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.substring(slash + 1);
    }
}
