package org.nearedge.app.provenance;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearedge.io.FileHash;
import org.nearedge.io.FileName;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.spectrum.InputException;

/** Finds the file that a figure was made from: the same name and, above all, the same content. */
public final class SourceFiles {
    private final List<Path> places;

    /** @param places files that may be it, for example those opened last */
    public SourceFiles(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /** The bundled sample that a figure was made from, if it was one. */
    public static Optional<SampleSpectrum> sample(Origin origin) {
        // A sample that was opened as a file of the user's has a hash, and is looked for as any file.
        if (origin.text(Key.FILE_HASH).isPresent()) {
            return Optional.empty();
        }
        return SampleSpectra.bundled().stream()
                .filter(sample -> origin.text(Key.FILE).equals(Optional.of(sample.file())))
                .findFirst();
    }

    /**
     * @param figure the figure's own file: what it was made from is looked for beside it
     * @param given the file that the user says it is; null: it is to be found
     * @throws InputException if it is not found, or the file given is another one
     */
    public Path find(Origin origin, Path figure, Path given) throws InputException {
        String name = origin.require(Key.FILE);
        String hash = origin.require(Key.FILE_HASH);
        if (given != null) {
            String own = FileHash.sha256(given);
            if (!own.equals(hash)) {
                throw new InputException(
                        FileName.of(given),
                        "",
                        "is not the file that %s was made from (SHA-256 %.12s\u2026, not %.12s\u2026)"
                                .formatted(origin.source(), own, hash),
                        "give the file as it was then");
            }
            return given;
        }
        List<Path> candidates = new ArrayList<>();
        try {
            candidates.add(figure.toAbsolutePath().resolveSibling(FileName.of(Path.of(name))));
        } catch (InvalidPathException e) {
            // Written where files may have names that they cannot have here.
        }
        places.stream().filter(place -> FileName.of(place).equals(name)).forEach(candidates::add);
        for (Path candidate : candidates) {
            if (Files.isRegularFile(candidate) && FileHash.sha256(candidate).equals(hash)) {
                return candidate;
            }
        }
        throw new InputException(
                origin.source(),
                "",
                "was made from %s (SHA-256 %.12s\u2026), which is not found%s"
                        .formatted(
                                name,
                                hash,
                                candidates.stream().anyMatch(Files::isRegularFile)
                                        ? "; a file of that name is there with another content"
                                        : ""),
                "put it beside the figure or name it");
    }
}
