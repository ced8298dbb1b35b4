package org.nearedge.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nearedge.io.FileHash;
import org.nearedge.spectrum.InputException;

/** Hashes of files, each computed once as long as size and time of the file stay the same: saving must be quick. */
public final class FileHashes {
    private record Known(long size, long modified, String hash) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** SHA-256, 64 hexadecimal digits. */
    public String of(Path file) throws InputException, IOException {
        Path whole = file.toAbsolutePath().normalize();
        BasicFileAttributes now = Files.readAttributes(whole, BasicFileAttributes.class);
        long modified = now.lastModifiedTime().toMillis();
        Known before = known.get(whole);
        if (before != null && before.size() == now.size() && before.modified() == modified) {
            return before.hash();
        }
        String hash = FileHash.sha256(whole);
        known.put(whole, new Known(now.size(), modified, hash));
        return hash;
    }
}
