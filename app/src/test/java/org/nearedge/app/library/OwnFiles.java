package org.nearedge.app.library;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.library.Reference;
import org.nearedge.library.export.RecordJson;

/** Files of records as a user may have them: bundled ones under other names. */
final class OwnFiles {
    private OwnFiles() {}

    static Path write(Path file, Reference record, String... structures) throws Exception {
        List<Reference> renamed = new ArrayList<>();
        for (String structure : structures) {
            renamed.add(renamed(record, structure));
        }
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            RecordJson.write(renamed, out);
        }
        return file;
    }

    static Reference renamed(Reference r, String structure) {
        return r.named(structure, "");
    }
}
