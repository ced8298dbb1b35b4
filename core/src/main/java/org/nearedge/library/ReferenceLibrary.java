package org.nearedge.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.nearedge.spectrum.InputException;

/**
 * Reference records, one folder an edge ({@code si-k}, {@code o-k}), one JSON file a structure. An edge is read when it
 * is first asked for and kept; any thread may ask. Records come in the order of structure and site, whatever the order
 * of the files.
 */
public final class ReferenceLibrary {
    private static final class Bundled {
        static final ReferenceLibrary LIBRARY =
                folder("bundled library", BundledFiles.folder("org/nearedge/library/records"));
    }

    private final String name;
    private final RecordSource source;
    private final Map<String, EdgeRecords> loaded = new ConcurrentHashMap<>();

    private ReferenceLibrary(String name, RecordSource source) {
        this.name = name;
        this.source = source;
    }

    private static ReferenceLibrary folder(String name, Path root) {
        return new ReferenceLibrary(name, new RecordFolder(name, root));
    }

    /** The records that travel with the program. */
    public static ReferenceLibrary bundled() {
        return Bundled.LIBRARY;
    }

    /** The records in a user's folder, laid out as {@code sample-data/library} is. */
    public static ReferenceLibrary of(Path folder) throws InputException {
        String name = folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    name,
                    "",
                    Files.exists(folder) ? "is not a folder" : "does not exist",
                    "give a folder of references");
        }
        return folder(name, folder);
    }

    /** Records that are there already, for example a selection; no id may be there twice within an edge. */
    public static ReferenceLibrary of(String name, List<Reference> records) {
        return new ReferenceLibrary(name, new RecordList(records));
    }

    /**
     * All records of several libraries as one, with a name and hashes of its own: the hash of an edge is that of a
     * library in which all these records had always stood together.
     */
    public static ReferenceLibrary joined(String name, ReferenceLibrary... parts) {
        return new ReferenceLibrary(name, new JoinedRecords(List.of(parts)));
    }

    /** For people, and in faults. */
    public String name() {
        return name;
    }

    /** Edges there are records of, in the order of their folders' names; reads no more than each edge's name. */
    public List<String> edges() throws InputException {
        return source.edges().stream()
                .distinct()
                .sorted(Comparator.comparing(ReferenceLibrary::folderOf))
                .toList();
    }

    /** All records of an edge, for example {@code Si-K}, by structure and site. */
    public List<Reference> edge(String edge) throws InputException {
        return records(edge).references();
    }

    /** @param id as {@link Reference#id()} gives it */
    public Optional<Reference> find(String edge, String id) throws InputException {
        return Optional.ofNullable(records(edge).byId().get(id));
    }

    /** Number of records of each kind, by the kind's name. */
    public SortedMap<String, Integer> countsByKind(String edge) throws InputException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        edge(edge).forEach(reference -> counts.merge(reference.kind(), 1, Integer::sum));
        return counts;
    }

    /**
     * SHA-256, 64 hexadecimal digits, over the content of all records of an edge in their order: the same for the same
     * numbers, however the files are named, divided or laid out.
     */
    public String hash(String edge) throws InputException {
        return records(edge).hash();
    }

    private EdgeRecords records(String edge) throws InputException {
        EdgeRecords present = loaded.get(edge);
        if (present != null) {
            return present;
        }
        synchronized (loaded) {
            EdgeRecords records = loaded.get(edge);
            if (records == null) {
                records = EdgeRecords.of(name, edge, source.read(edge));
                loaded.put(edge, records);
            }
            return records;
        }
    }

    /** {@code Fe-L2,3} is in {@code fe-l23}. */
    public static String folderOf(String edge) {
        return edge.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
    }
}
