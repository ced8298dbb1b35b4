package org.nearedge.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nearedge.spectrum.InputException;

/** One folder an edge ({@code si-k}, {@code o-k}) of JSON files; the first broken file is a fault. */
record RecordFolder(String name, Path root) implements RecordSource {
    @Override
    public List<String> edges() throws InputException {
        List<String> edges = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                List<Path> files = RecordFile.in(folder);
                if (!files.isEmpty()) {
                    edges.add(RecordFile.edgeOf(files.get(0)));
                }
            }
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be listed (" + e.getMessage() + ")", "", e);
        }
        return edges;
    }

    @Override
    public List<Reference> read(String edge) throws InputException {
        Path folder = root.resolve(ReferenceLibrary.folderOf(edge));
        List<Path> files = Files.isDirectory(folder) ? RecordFile.in(folder) : List.of();
        List<Reference> references = new ArrayList<>();
        for (Outcome outcome : files.parallelStream().map(Outcome::of).toList()) {
            // In the order of the files: of two damaged ones, always the same is told.
            if (outcome.fault() != null) {
                throw outcome.fault();
            }
            references.addAll(outcome.references());
        }
        return references;
    }

    /** A checked exception cannot leave a parallel stream: it is carried. */
    private record Outcome(List<Reference> references, InputException fault) {
        static Outcome of(Path file) {
            try {
                return new Outcome(RecordFile.read(file), null);
            } catch (InputException e) {
                return new Outcome(List.of(), e);
            }
        }
    }
}
