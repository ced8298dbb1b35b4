package org.nearedge.library.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.library.Ownership;
import org.nearedge.library.RecordFile;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.export.RecordJson;
import org.nearedge.spectrum.InputException;

/** The folder of the user's own references on disk, one folder an edge, one file a structure. */
final class OwnFolder {
    private final Path root;

    OwnFolder(Path root) {
        this.root = root;
    }

    /** A record and the file it is in. */
    record Stored(Path file, Reference reference) {}

    /** @param broken files that hold something else than good records, too: they are not written to */
    record Content(List<Stored> records, List<Refused> problems, Set<Path> broken) {}

    private interface Check {
        void require(Reference record) throws InputException;
    }

    /** @param bundled whose ids are taken */
    Content read(ReferenceLibrary bundled) {
        List<Stored> records = new ArrayList<>();
        List<Refused> problems = new ArrayList<>();
        Set<Path> broken = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Path file : files(problems)) {
            int before = problems.size();
            read(file, records, problems, record -> {
                requireFolder(file, record);
                // Files come here by hand, too: what add() would refuse is refused here.
                RecordCheck.require(record);
                requireFree(bundled, record);
                if (!seen.add(record.edge() + record.id())) {
                    throw new InputException(record.id(), "", "is there twice", "remove one of the two");
                }
            });
            if (problems.size() > before) {
                broken.add(file);
            }
        }
        return new Content(List.copyOf(records), List.copyOf(problems), Set.copyOf(broken));
    }

    private static void read(Path file, List<Stored> records, List<Refused> problems, Check check) {
        String name = FileName.of(file);
        try {
            RecordFile.Entries entries = RecordFile.readEach(file);
            entries.faults().forEach(fault -> problems.add(Refused.of(fault)));
            for (RecordFile.Entry entry : entries.records()) {
                Reference record = Ownership.own(entry.reference(), name);
                try {
                    check.require(record);
                    records.add(new Stored(file, record));
                } catch (InputException e) {
                    problems.add(Refused.of(name, "record " + entry.index() + " (" + record.id() + ")", e));
                }
            }
        } catch (InputException e) {
            problems.add(Refused.of(e));
        }
    }

    private static void requireFolder(Path file, Reference record) throws InputException {
        if (!FileName.of(file.getParent()).equals(ReferenceLibrary.folderOf(record.edge()))) {
            throw new InputException(
                    record.id(),
                    "",
                    "is of edge " + record.edge() + " in a folder of another edge",
                    "move it to the folder " + ReferenceLibrary.folderOf(record.edge()));
        }
    }

    /** Fails if a bundled record has the same structure and site. */
    static void requireFree(ReferenceLibrary bundled, Reference record) throws InputException {
        if (bundled.edges().contains(record.edge())
                && bundled.find(record.edge(), record.id()).isPresent()) {
            throw new InputException(
                    record.id(),
                    "",
                    "is the name of a bundled record",
                    "give the structure another name, so that both can be told apart");
        }
    }

    private List<Path> files(List<Refused> problems) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(root, 2)) {
            all.filter(path -> root.relativize(path).getNameCount() == 2)
                    .filter(path -> FileName.of(path).endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .forEach(files::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(new Refused(FileName.of(root), "", "cannot be listed (" + e.getMessage() + ")", ""));
        }
        return files;
    }

    /** The file that a structure's records go to. */
    Path fileOf(Reference record) {
        String slug = record.structure().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        // Two structures may differ in signs alone.
        String name = slug.substring(0, Math.min(60, slug.length())) + "-"
                + Integer.toHexString(record.structure().hashCode());
        return root.resolve(ReferenceLibrary.folderOf(record.edge())).resolve(name + ".json");
    }

    /** Replaces what a file holds; no records: the file is removed. */
    static void write(Path file, List<Reference> records) throws InputException {
        try {
            if (records.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new InputException(FileName.of(file), "", "cannot be changed (" + e.getMessage() + ")", "", e);
        }
        AtomicFile.write(file, out -> RecordJson.write(records, out));
    }
}
