package org.nearedge.app.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files. */
public interface LibraryDialogs {
    /** JSON files of records; empty if the user changed his mind. */
    List<Path> records();

    /** A folder of records. */
    Optional<Path> folder();

    /**
     * Files to be read.
     *
     * @param what for the dialog's title, for example {@code the PDOS}
     * @param several whether more than one may be chosen
     */
    List<Path> files(String what, boolean several);

    /**
     * Where to write.
     *
     * @param name proposed, with its ending
     * @param kind of the file, for people
     */
    Optional<Path> save(String name, String kind);
}
