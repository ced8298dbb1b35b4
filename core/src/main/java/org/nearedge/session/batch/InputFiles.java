package org.nearedge.session.batch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.nearedge.spectrum.InputException;

/** Which files are meant by names, folders and patterns. */
public final class InputFiles {
    /** Of a folder, only what may be a spectrum is taken (JSON beside it seldom is); a file that is named is always tried. */
    private static final Set<String> ENDINGS = Set.of(
            "dm3", "dm4", "msa", "emsa", "ems", "xdi", "csv", "tsv", "txt", "dat", "prn", "asc", "xy", "hspy", "hdf5",
            "h5", "nxs");

    private static final int DEEPEST = 64;
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    private InputFiles() {}

    /**
     * Each file once, in the order of the words; those of a folder, at any depth, and of a pattern by name. Hidden files
     * and folders are left out.
     *
     * @param words files, folders, or patterns in which {@code *} and {@code ?} stand for part of a name, {@code **} for
     *     folders at any depth
     * @param out the folder of the results, whose files are no input
     * @throws InputException if a word means no file at all
     */
    public static List<Path> of(List<String> words, Path out) throws InputException {
        Collection<Path> files = new LinkedHashSet<>();
        for (String word : words) {
            List<Path> found = meant(word, identity(out));
            if (found.isEmpty()) {
                throw new InputException(word, "", "holds no file that may be a spectrum", "check the name");
            }
            found.forEach(file -> files.add(identity(file)));
        }
        return List.copyOf(files);
    }

    /** By which a file is known, however it was named. */
    static Path identity(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static List<Path> meant(String word, Path out) throws InputException {
        try {
            Path path = Path.of(word);
            if (Files.isDirectory(path)) {
                return below(path, out).stream().filter(InputFiles::maySpectrum).toList();
            }
            if (Files.exists(path) || !WILD.matcher(word).find()) {
                return List.of(path);
            }
            return matching(word, out);
        } catch (InvalidPathException | PatternSyntaxException e) {
            throw new InputException(word, "", "is no name that a file can have here", "check it", e);
        }
    }

    private static List<Path> matching(String pattern, Path out) throws InputException {
        String separators = pattern.replace('\\', '/');
        int cut = separators.lastIndexOf('/', firstWild(separators));
        Path base = Path.of(cut < 0 ? "" : cut == 0 ? "/" : separators.substring(0, cut));
        if (!Files.isDirectory(identity(base))) {
            return List.of();
        }
        String rest = separators.substring(cut + 1);
        // A leading "**/" also means the folder itself, as in a shell.
        List<PathMatcher> matchers = new ArrayList<>();
        for (String glob = rest; ; glob = glob.substring(3)) {
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + glob));
            if (!glob.startsWith("**/")) {
                break;
            }
        }
        Path absolute = identity(base);
        return below(absolute, out).stream()
                .filter(file -> matchers.stream().anyMatch(matcher -> matcher.matches(absolute.relativize(file))))
                .toList();
    }

    private static int firstWild(String pattern) {
        var match = WILD.matcher(pattern);
        return match.find() ? match.start() : pattern.length();
    }

    private static List<Path> below(Path folder, Path out) throws InputException {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(file -> isSeen(folder, file))
                    .filter(file ->
                            !identity(file).startsWith(out) || identity(folder).startsWith(out))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new InputException(
                    folder.toString(), "", "cannot be looked through (" + e.getMessage() + ")", "check its rights", e);
        }
    }

    private static boolean isSeen(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static boolean maySpectrum(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
