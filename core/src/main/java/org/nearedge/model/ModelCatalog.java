package org.nearedge.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

/**
 * The models there are. Bundles are read when they are first asked for and networks built when one is loaded; both are
 * kept. Safe to use from several threads.
 */
public final class ModelCatalog {
    /** How a bundle's file name ends. */
    public static final String ENDING = ".nearedge-model";

    /** Broadening to assume where the instrument's is not known, eV: what the published models were trained at. */
    public static final double USUAL_SIGMA = 0.5;

    private static final String FOLDER = "/org/nearedge/models/";

    private final ReferenceLibrary library;
    private final Path userFolder;
    private final Map<String, Predictor> loaded = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private List<ModelBundle> bundles;

    private ModelCatalog(ReferenceLibrary library, Path userFolder) {
        this.library = library;
        this.userFolder = userFolder;
    }

    /** The models that come with the program. */
    public static ModelCatalog bundled() {
        return of(null);
    }

    /** Those, and the bundles ({@link #ENDING}) in a folder; null or a folder that is not there adds none. */
    public static ModelCatalog of(Path userFolder) {
        return of(userFolder, ReferenceLibrary.bundled());
    }

    /** @param library where neighbours are looked for */
    public static ModelCatalog of(Path userFolder, ReferenceLibrary library) {
        return new ModelCatalog(library, userFolder);
    }

    /** A bundle by itself, with neighbours from the library that comes with the program. */
    public static Predictor open(Path bundle) throws InputException {
        ModelBundle read = ModelBundle.read(bundle);
        return read.predictor(new LibraryNeighbours(ReferenceLibrary.bundled(), read.card()));
    }

    /** By id, then broadening. */
    public synchronized List<ModelCard> cards() {
        return bundles().stream().map(ModelBundle::card).toList();
    }

    /** A sentence for each file of the user's folder that is not listed. */
    public synchronized List<String> problems() {
        bundles();
        return List.copyOf(problems);
    }

    /** The variant for an input whose broadening is not known. */
    public Predictor load(String id) throws InputException {
        return forBroadening(id, null);
    }

    /**
     * The variant for an input: the one with the least broadening that is not below the input's own. The input is then
     * to be broadened to {@link Predictor#input()}; it cannot be sharpened.
     *
     * @param knownSigma Gaussian broadening of the input, eV; null if not known. Of an input that is broader than every
     *     variant the caller must tell the user: it gets the broadest one
     * @throws InputException if there is no such model, or the broadening is no number from 0 up
     */
    public synchronized Predictor forBroadening(String id, Double knownSigma) throws InputException {
        List<ModelBundle> variants =
                bundles().stream().filter(b -> b.card().id().equals(id)).toList();
        if (variants.isEmpty()) {
            TreeSet<String> ids = new TreeSet<>();
            bundles().forEach(b -> ids.add(b.card().id()));
            throw new InputException(
                    id,
                    "",
                    "is no model here",
                    ids.isEmpty() ? "there are none" : "choose one of " + String.join(", ", ids));
        }
        double sigma = knownSigma == null ? USUAL_SIGMA : knownSigma;
        if (!(sigma >= 0) || Double.isInfinite(sigma)) {
            throw new InputException(id, "", "a broadening of " + sigma + " eV makes no sense", "give 0 eV or more");
        }
        for (ModelBundle variant : variants) {
            if (variant.card().input().sigma() >= sigma - 1e-9) {
                return loaded(variant);
            }
        }
        return loaded(variants.get(variants.size() - 1));
    }

    private Predictor loaded(ModelBundle bundle) {
        return loaded.computeIfAbsent(
                bundle.card().label(), label -> bundle.predictor(new LibraryNeighbours(library, bundle.card())));
    }

    private List<ModelBundle> bundles() {
        if (bundles == null) {
            Map<String, ModelBundle> found = new LinkedHashMap<>();
            for (String name : shipped()) {
                ModelBundle bundle = shipped(name);
                found.put(bundle.card().label(), bundle);
            }
            for (Path file : userFiles()) {
                addUserBundle(file, found);
            }
            bundles = found.values().stream()
                    .sorted(Comparator.comparing((ModelBundle b) -> b.card().id())
                            .thenComparing(b -> b.card().input().sigma()))
                    .toList();
        }
        return bundles;
    }

    private void addUserBundle(Path file, Map<String, ModelBundle> found) {
        try {
            ModelBundle bundle = ModelBundle.read(file);
            if (found.putIfAbsent(bundle.card().label(), bundle) != null) {
                problems.add(file.getFileName() + ": there is already a model "
                        + bundle.card().label() + "; open the file by itself to use it.");
            }
        } catch (InputException e) {
            problems.add(e.getMessage());
        }
    }

    private List<Path> userFiles() {
        if (userFolder == null || !Files.isDirectory(userFolder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(userFolder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(userFolder + ": the folder of models cannot be read (" + e.getMessage() + ").");
            return List.of();
        }
    }

    private static List<String> shipped() {
        try (InputStream in = ModelCatalog.class.getResourceAsStream(FOLDER + "index.txt")) {
            if (in == null) {
                return List.of();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelBundle shipped(String name) {
        try (InputStream in = ModelCatalog.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its model " + name);
            }
            return ModelBundle.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InputException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
