package org.nearedge.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Samples;

/** What a file was when it was opened: its size and when it was last written. */
record FileState(Path path, long size, FileTime modified) implements Samples.Backing {
    static FileState of(Path path, BasicFileAttributes attributes) {
        return new FileState(path, attributes.size(), attributes.lastModifiedTime());
    }

    @Override
    public void requireUnchanged() throws InputException {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
                throw changed();
            }
        } catch (IOException e) {
            throw changed();
        }
    }

    InputException changed() {
        return new InputException(
                FileName.of(path),
                "",
                "changed while it was read",
                "open it again when its program has finished writing");
    }
}
