package org.nearedge.app.compare.work;

import java.nio.file.Path;
import java.util.Map;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.io.FileHash;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/** The files of a comparison: by path where they are open, by name and content where a figure tells of them. */
public final class InputFiles {
    /** Turns a path and what is known of its content into what stands in its place. */
    @FunctionalInterface
    private interface Change {
        Source.LowLoss of(String path, String sha256) throws InputException;
    }

    private InputFiles() {}

    /** For a figure's provenance: without folders, with hashes. To be called in the background. */
    public static Choices told(Choices choices) throws InputException {
        return changed(
                choices,
                (path, hash) -> new Source.LowLoss(
                        FileName.of(Path.of(path)), hash != null ? hash : FileHash.sha256(Path.of(path)), null));
    }

    /**
     * The way back. To be called in the background.
     *
     * @param source name of the figure's file, for messages
     * @param figure its path: files are looked for beside it
     * @param given the file that the user says the first one is; null: they are to be found
     * @throws InputException if one is not found with the same content
     */
    public static Choices found(Choices told, String source, Path figure, Path given, SourceFiles files)
            throws InputException {
        return changed(told, (name, hash) -> {
            Origin one = new Origin(source, Map.of(Key.FILE, name, Key.FILE_HASH, hash == null ? "" : hash));
            boolean isGiven = given != null && FileName.of(given).equals(name);
            return new Source.LowLoss(
                    files.find(one, figure, isGiven ? given : null).toString(), null, null);
        });
    }

    private static Choices changed(Choices choices, Change change) throws InputException {
        Choices now = choices;
        for (Member member : choices.members()) {
            if (member.source() instanceof Source.File file) {
                Source.LowLoss main = change.of(file.path(), file.sha256());
                Source.LowLoss low = file.lowLoss() == null
                        ? null
                        : change.of(file.lowLoss().path(), file.lowLoss().sha256());
                Source other = new Source.File(
                        main.path(),
                        main.sha256(),
                        file.dataset(),
                        file.position(),
                        file.recipe(),
                        low == null
                                ? null
                                : new Source.LowLoss(
                                        low.path(), low.sha256(), file.lowLoss().dataset()));
                now = now.with(member.key(), m -> m.withSource(other));
            }
        }
        return now;
    }
}
