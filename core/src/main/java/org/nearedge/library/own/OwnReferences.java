package org.nearedge.library.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.nearedge.io.FileName;
import org.nearedge.library.Ownership;
import org.nearedge.library.RecordFile;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

/**
 * The user's own references: a folder laid out as the bundled library, never a part of it. Read when first asked for;
 * a broken file in it stops nothing, it is told among the {@link #problems}. Any thread may ask.
 */
public final class OwnReferences {
    public static final String NAME = "own references";
    /** Name of the library of all records. */
    public static final String TOGETHER = "bundled and own references";

    private final OwnFolder folder;
    private final ReferenceLibrary bundled;
    private OwnFolder.Content content;

    private OwnReferences(Path folder, ReferenceLibrary bundled) {
        this.folder = new OwnFolder(folder);
        this.bundled = bundled;
    }

    /** @param folder need not be there */
    public static OwnReferences of(Path folder) {
        return of(folder, ReferenceLibrary.bundled());
    }

    /** @param bundled beside which they stand: no id may be in both */
    public static OwnReferences of(Path folder, ReferenceLibrary bundled) {
        return new OwnReferences(folder, bundled);
    }

    /** All of them that can be read, of all edges. */
    public synchronized List<Reference> records() {
        return content().records().stream().map(OwnFolder.Stored::reference).toList();
    }

    /** What stands in the folder and cannot be used. */
    public synchronized List<Refused> problems() {
        return content().problems();
    }

    /** The own ones alone. */
    public ReferenceLibrary library() {
        return ReferenceLibrary.of(NAME, records());
    }

    /** The bundled and the own ones; the bundled library itself where there are no own ones. */
    public ReferenceLibrary together() {
        return records().isEmpty() ? bundled : ReferenceLibrary.joined(TOGETHER, bundled, library());
    }

    /** Adds records of JSON files without telling how far it is. */
    public Added add(List<Path> given) {
        return add(given, fraction -> {}, () -> false);
    }

    /**
     * Adds the records of JSON files, and of all JSON files of folders. Each is checked by itself; what cannot be used
     * is refused and the rest goes on.
     *
     * @param progress told the share that is checked
     * @param cancelled once true nothing is added any more
     */
    public synchronized Added add(List<Path> given, DoubleConsumer progress, BooleanSupplier cancelled) {
        RecordFiles files = new RecordFiles(given);
        List<Refused> refused = new ArrayList<>(files.refused());
        List<Reference> good = new ArrayList<>();
        Set<String> taken = taken();
        int done = 0;
        for (Path file : files.files()) {
            if (cancelled.getAsBoolean()) {
                return new Added(List.of(), refused, List.of());
            }
            check(file, taken, good, refused);
            progress.accept(++done / (double) files.files().size());
        }
        return keep(good, refused);
    }

    /**
     * Adds records that are there already, for example to put back what was removed.
     *
     * @param source told as their origin where they tell none
     */
    public synchronized Added add(List<Reference> records, String source) {
        List<Refused> refused = new ArrayList<>();
        List<Reference> good = new ArrayList<>();
        Set<String> taken = taken();
        for (Reference record : records) {
            Reference own = Ownership.own(record, source);
            try {
                requireUsable(own, taken);
                good.add(own);
            } catch (InputException e) {
                refused.add(Refused.of(source, record.id(), e));
            }
        }
        return keep(good, refused);
    }

    /**
     * Adds the record that two or three files make together.
     *
     * @throws InputException if it cannot be used
     */
    public Added add(FilePair pair) throws InputException {
        Added added = add(List.of(pair.record()), pair.name());
        if (!added.refused().isEmpty()) {
            Refused why = added.refused().get(0);
            throw new InputException(why.file(), why.entry(), why.reason(), why.remedy());
        }
        return added;
    }

    /**
     * Removes own records of an edge; ids that are not there are passed over.
     *
     * @return how many are gone
     */
    public synchronized int remove(String edge, Collection<String> ids) throws InputException {
        List<OwnFolder.Stored> all = content().records();
        List<OwnFolder.Stored> leaving = all.stream()
                .filter(s -> s.reference().edge().equals(edge)
                        && ids.contains(s.reference().id()))
                .toList();
        Set<Path> files = leaving.stream().map(OwnFolder.Stored::file).collect(Collectors.toSet());
        for (Path file : files) {
            requireWhole(file);
        }
        try {
            for (Path file : files) {
                OwnFolder.write(
                        file,
                        all.stream()
                                .filter(s -> s.file().equals(file) && !leaving.contains(s))
                                .map(OwnFolder.Stored::reference)
                                .toList());
            }
        } finally {
            content = null;
        }
        return leaving.size();
    }

    private void check(Path file, Set<String> taken, List<Reference> good, List<Refused> refused) {
        String name = FileName.of(file);
        try {
            RecordFile.Entries entries = RecordFile.readEach(file);
            entries.faults().forEach(fault -> refused.add(Refused.of(fault)));
            for (RecordFile.Entry entry : entries.records()) {
                Reference record = Ownership.own(entry.reference(), name);
                try {
                    requireUsable(record, taken);
                    good.add(record);
                } catch (InputException e) {
                    refused.add(Refused.of(name, "record " + entry.index() + " (" + record.id() + ")", e));
                }
            }
        } catch (InputException e) {
            refused.add(Refused.of(e));
        }
    }

    /** @param taken own records by edge and id; a usable one is added to it */
    private void requireUsable(Reference record, Set<String> taken) throws InputException {
        RecordCheck.require(record);
        OwnFolder.requireFree(bundled, record);
        if (!taken.add(record.edge() + " " + record.id())) {
            throw new InputException(
                    record.id(),
                    "",
                    "is among your own references already",
                    "remove that one first, or give the structure another name");
        }
    }

    private Set<String> taken() {
        return records().stream().map(r -> r.edge() + " " + r.id()).collect(Collectors.toSet());
    }

    /** Writes a structure at a time: one that cannot be written does not stop the others. */
    private Added keep(List<Reference> good, List<Refused> refused) {
        Map<Path, List<Reference>> files = new LinkedHashMap<>();
        for (Reference record : good) {
            files.computeIfAbsent(folder.fileOf(record), file -> new ArrayList<>())
                    .add(record);
        }
        Map<Path, List<Reference>> present = content().records().stream()
                .collect(Collectors.groupingBy(
                        OwnFolder.Stored::file, Collectors.mapping(OwnFolder.Stored::reference, Collectors.toList())));
        List<Reference> kept = new ArrayList<>();
        Uses uses = new Uses();
        for (Map.Entry<Path, List<Reference>> entry : files.entrySet()) {
            List<Reference> whole = new ArrayList<>(present.getOrDefault(entry.getKey(), List.of()));
            whole.addAll(entry.getValue());
            try {
                requireWhole(entry.getKey());
                OwnFolder.write(entry.getKey(), whole);
                kept.addAll(entry.getValue());
                entry.getValue().forEach(uses::look);
            } catch (InputException e) {
                refused.add(Refused.of(e));
            }
        }
        content = null;
        return new Added(kept, refused, uses.sentences());
    }

    /** A file that holds something broken is not written again: what is broken may be all that is left of it. */
    private void requireWhole(Path file) throws InputException {
        if (content().broken().contains(file)) {
            throw new InputException(
                    FileName.of(file),
                    "",
                    "holds entries that cannot be read, and would lose them if it were written again",
                    "mend or remove it in the folder of your own references");
        }
    }

    private OwnFolder.Content content() {
        if (content == null) {
            content = folder.read(bundled);
        }
        return content;
    }
}
