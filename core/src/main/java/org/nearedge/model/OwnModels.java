package org.nearedge.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearedge.spectrum.InputException;

/** A folder of bundles that a user has trained: one file a model and broadening, named after both. */
public final class OwnModels {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final int LONGEST = 60;
    /** How a file's name tells the broadening. */
    private static final Pattern SIGMA = Pattern.compile("-[0-9]+\\.[0-9]+(E-?[0-9]+)?$");

    private final Path folder;

    /** @param folder need not be there */
    public OwnModels(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /**
     * @param taken ids that are given already, in any case of letters
     * @throws InputException if a model cannot be called so
     */
    public static void requireName(String name, List<String> taken) throws InputException {
        if (name == null || name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new InputException(
                    name == null || name.isBlank() ? "name of the model" : name,
                    "",
                    "is no name for a model",
                    "use letters, digits and single hyphens, " + LONGEST + " at most");
        }
        String same = name.toLowerCase(Locale.ROOT);
        if (taken.stream().anyMatch(id -> id.toLowerCase(Locale.ROOT).equals(same))) {
            throw new InputException(name, "", "is the name of another model", "choose another name");
        }
    }

    /** Where a model of that name and broadening is, or would be. */
    public Path file(String id, double sigma) {
        return folder.resolve("%s-%s%s".formatted(id, sigma, ModelCatalog.ENDING));
    }

    /** All files that are meant to be bundles, by name. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ModelCatalog.ENDING))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Names that files here are called after, whatever is in them: one that cannot be used stands in the way all the
     * same.
     *
     * @throws InputException if the folder cannot be listed
     */
    public List<String> names() throws InputException {
        try {
            return files().stream()
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ModelCatalog.ENDING.length()))
                    .map(name -> SIGMA.matcher(name).replaceFirst(""))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw fault(folder, "cannot be listed (" + e.getMessage() + ")", e);
        }
    }

    /** The name itself, or with the first number from 2 on that makes it one that is not taken, in any case. */
    public static String freeName(String name, Collection<String> taken) {
        Set<String> same = taken.stream().map(id -> id.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String free = name;
        for (int i = 2; same.contains(free.toLowerCase(Locale.ROOT)); i++) {
            String number = "-" + i;
            String head = name.substring(0, Math.min(name.length(), LONGEST - number.length()));
            free = head.replaceAll("-$", "") + number;
        }
        return free;
    }

    /**
     * The bundle itself, or under a free name if its own was taken meanwhile: what took long to train is not lost for a
     * name.
     *
     * @param taken ids of models, beside the names of the files here
     */
    public ModelBundle freely(ModelBundle bundle, Collection<String> taken) throws InputException {
        List<String> all = new ArrayList<>(taken);
        all.addAll(names());
        String name = bundle.card().id();
        String free = freeName(name, all);
        return free.equals(name) ? bundle : bundle.named(free);
    }

    /** Writes a bundle whole or not at all; there must be none of its name and broadening yet. */
    public Path add(ModelBundle bundle) throws InputException {
        Path file = file(bundle.card().id(), bundle.card().input().sigma());
        make();
        if (Files.exists(file)) {
            throw new InputException(bundle.card().label(), "", "is the name of another model", "choose another name");
        }
        bundle.write(file);
        return file;
    }

    /** Makes the folder if it is not there. */
    public void make() throws InputException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw fault(folder, "cannot be made (" + e.getMessage() + ")", e);
        }
    }

    /** Gives a bundle another name; the old file goes when the new one is there. */
    public Path rename(Path file, String name) throws InputException {
        ModelBundle bundle = ModelBundle.read(file);
        Path renamed = add(bundle.named(name));
        remove(file);
        return renamed;
    }

    public void remove(Path file) throws InputException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw fault(file, "cannot be removed (" + e.getMessage() + ")", e);
        }
    }

    private static InputException fault(Path path, String reason, IOException cause) {
        return new InputException(path.getFileName().toString(), "", reason, "look at the folder's rights", cause);
    }
}
