package org.nearedge.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nearedge.spectrum.InputException;

/**
 * Reference records, one folder an edge ({@code si-k}, {@code o-k}), one JSON file a structure. An edge is read when it
 * is first asked for and kept; any thread may ask. Records come in the order of structure and site, whatever the order
 * of the files.
 */
public final class ReferenceLibrary {
    private static final class Bundled {
        static final ReferenceLibrary LIBRARY =
                new ReferenceLibrary("bundled library", BundledFiles.folder("org/nearedge/library/records"));
    }

    private final String name;
    private final Path root;
    private final Map<String, EdgeRecords> loaded = new ConcurrentHashMap<>();

    private ReferenceLibrary(String name, Path root) {
        this.name = name;
        this.root = root;
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
        return new ReferenceLibrary(name, folder);
    }

    public String name() {
        return name;
    }

    /** Edges there are records of, in the order of their folders' names; reads no more than each edge's name. */
    public List<String> edges() throws InputException {
        List<String> edges = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                List<Path> files = EdgeRecords.files(folder);
                if (!files.isEmpty()) {
                    edges.add(RecordFile.edgeOf(files.get(0)));
                }
            }
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be listed (" + e.getMessage() + ")", "", e);
        }
        return List.copyOf(edges);
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
                records = EdgeRecords.read(name, edge, root.resolve(folderOf(edge)));
                loaded.put(edge, records);
            }
            return records;
        }
    }

    /** {@code Fe-L2,3} is in {@code fe-l23}. */
    static String folderOf(String edge) {
        return edge.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
    }
}
