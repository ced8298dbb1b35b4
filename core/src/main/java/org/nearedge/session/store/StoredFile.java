package org.nearedge.session.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.nearedge.spectrum.InputException;

/**
 * An input file as it was when the session was saved.
 *
 * @param path whole path, as the choices tell it
 * @param relative from the session's folder, with {@code /} between folders; null where there is no such way
 * @param sha256 64 hexadecimal digits; null: it could not be read then, or is a folder
 * @param size bytes; 0 for a folder, -1: not known
 * @param modified milliseconds since 1970-01-01 UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredFile(String path, String relative, String sha256, long size, long modified) {

    /** @param folder of the session; null: it has none yet */
    static StoredFile of(String path, Path folder, FileHashes hashes) {
        Path file = Path.of(path);
        String relative = relative(file, folder);
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.isDirectory()) {
                return new StoredFile(
                        path, relative, null, 0, now.lastModifiedTime().toMillis());
            }
            return new StoredFile(
                    path,
                    relative,
                    hashes.of(file),
                    now.size(),
                    now.lastModifiedTime().toMillis());
        } catch (IOException | InputException e) {
            // Gone or locked for the moment: the session keeps its place all the same.
            return new StoredFile(path, relative, null, -1, -1);
        }
    }

    private static String relative(Path file, Path folder) {
        if (folder == null || !file.isAbsolute()) {
            return null;
        }
        try {
            return folder.toAbsolutePath()
                    .normalize()
                    .relativize(file.normalize())
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
        } catch (IllegalArgumentException e) {
            // On another drive.
            return null;
        }
    }
}
