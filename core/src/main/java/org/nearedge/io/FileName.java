package org.nearedge.io;

import java.nio.file.Path;

/** What a file is called in a complaint: its name without the folder. */
public final class FileName {
    private FileName() {}

    /** The last part of the path; the whole path where there is none, and quotes around nothing. */
    public static String of(Path path) {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        return name.isEmpty() ? "\"\"" : name;
    }
}
