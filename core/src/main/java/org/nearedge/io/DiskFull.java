package org.nearedge.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whether a file could not be written because its disk, or its user's share of it, is full. */
final class DiskFull {
    /** What systems say: Linux and macOS (ENOSPC, EDQUOT), Windows, a file system in memory; in small letters. */
    private static final List<String> WORDS = List.of(
            "no space left",
            "disk quota exceeded",
            "not enough space on the disk",
            "disk is full",
            "out of disk space");

    /** Less room than this is none: systems keep some for themselves, bytes. */
    private static final long NONE = 4096;

    private DiskFull() {}

    /** @param temporary what was being written; null: nothing yet */
    static boolean isBehind(IOException fault, Path target, Path temporary) {
        String reason = fault instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(fault.getMessage());
        String words = reason.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(words::contains) || temporary != null && hasNoRoom(target);
    }

    /** Messages are translated on some systems: the room that is left is not. */
    private static boolean hasNoRoom(Path target) {
        try {
            return target.getParent() != null
                    && Files.getFileStore(target.getParent()).getUsableSpace() < NONE;
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }
}
