package org.nearedge.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models there are. Bundles are read when they are first asked for and networks built when one is loaded; both are
 * kept. Safe to use from several threads.
 */
public final class ModelCatalog {
    private static final Logger LOG = LoggerFactory.getLogger(ModelCatalog.class);

    /** How a bundle's file name ends. */
    public static final String ENDING = ".nearedge-model";

    /** Broadening to assume where the instrument's is not known, eV: what the published models were trained at. */
    public static final double USUAL_SIGMA = 0.5;

    private static final String FOLDER = "/org/nearedge/models/";

    private final ReferenceLibrary library;
    private final OwnModels own;
    private final Map<String, Predictor> loaded = new LinkedHashMap<>();
    private final Map<String, Path> ownFiles = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private List<ModelBundle> bundles;

    /**
     * A file of the user's folder that is not listed.
     *
     * @param problem file, entry and reason in a sentence
     */
    public record Refused(Path file, String problem) {}

    private ModelCatalog(ReferenceLibrary library, Path userFolder) {
        this.library = library;
        this.own = userFolder == null ? null : new OwnModels(userFolder);
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

    /** What there is now: the user's folder is looked at again. */
    public ModelCatalog again() {
        return new ModelCatalog(library, own == null ? null : own.folder());
    }

    /** These bundles alone, for example one that a user has trained; neighbours from the library given. */
    public static ModelCatalog only(ReferenceLibrary library, Path... files) throws InputException {
        ModelCatalog catalog = new ModelCatalog(library, null);
        List<ModelBundle> read = new ArrayList<>();
        for (Path file : files) {
            read.add(ModelBundle.read(file));
        }
        catalog.bundles = sorted(read);
        return catalog;
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

    /** Files of the user's folder that are not listed. */
    public synchronized List<Refused> refused() {
        bundles();
        return List.copyOf(refused);
    }

    /** A sentence for each file of the user's folder that is not listed. */
    public List<String> problems() {
        return refused().stream().map(Refused::problem).toList();
    }

    /** Cards of the user's own models, by id, then broadening. */
    public List<ModelCard> ownCards() {
        return cards().stream().filter(card -> isOwn(card.id())).toList();
    }

    /** Whether a model is the user's own: it answers only where it is asked for by its name. */
    public synchronized boolean isOwn(String id) {
        return bundles().stream()
                .anyMatch(b -> b.card().id().equals(id)
                        && ownFiles.containsKey(b.card().label()));
    }

    /** The file of a model of the user's own; empty for one that comes with the program. */
    public synchronized Optional<Path> file(ModelCard card) {
        bundles();
        return Optional.ofNullable(ownFiles.get(card.label()));
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
        boolean shipped = library == ReferenceLibrary.bundled()
                && Shipped.BUNDLES.stream().anyMatch(known -> known == bundle);
        Map<String, Predictor> kept = shipped ? Shipped.LOADED : loaded;
        return kept.computeIfAbsent(
                bundle.card().label(), label -> bundle.predictor(new LibraryNeighbours(library, bundle.card())));
    }

    private List<ModelBundle> bundles() {
        if (bundles == null) {
            List<ModelBundle> found = new ArrayList<>(Shipped.BUNDLES);
            if (own != null) {
                List<String> ids =
                        found.stream().map(b -> b.card().id()).distinct().toList();
                for (Path file : ownFiles()) {
                    addOwn(file, ids, found);
                }
            }
            bundles = sorted(found);
        }
        return bundles;
    }

    private static List<ModelBundle> sorted(List<ModelBundle> found) {
        return found.stream()
                .sorted(Comparator.comparing((ModelBundle b) -> b.card().id())
                        .thenComparing(b -> b.card().input().sigma()))
                .toList();
    }

    private void addOwn(Path file, List<String> shipped, List<ModelBundle> found) {
        String name = file.getFileName().toString();
        try {
            ModelBundle bundle = ModelBundle.read(file);
            ModelCard card = bundle.card();
            OwnBundleCheck.require(name, card, shipped);
            requireNoOther(name, card, found);
            ownFiles.put(card.label(), file);
            found.add(bundle);
        } catch (InputException e) {
            refused.add(new Refused(file, e.getMessage()));
        } catch (RuntimeException e) {
            // One bundle that nobody foresaw must not take the others with it.
            LOG.warn("{} cannot be used", file, e);
            refused.add(new Refused(file, name + ": is no model bundle that can be used (" + e + ")."));
        }
    }

    /** Bundles of one name are the same model at several broadenings. */
    private static void requireNoOther(String file, ModelCard card, List<ModelBundle> found) throws InputException {
        for (ModelBundle other : found) {
            if (other.card().id().equals(card.id())) {
                if (other.card().label().equals(card.label())) {
                    throw new InputException(
                            file,
                            "",
                            "there is already a model " + card.label(),
                            "give it another name, or open the file by itself");
                }
                if (!other.card().base().equals(card.base())
                        || other.card().output().total() != card.output().total()) {
                    throw new InputException(
                            file,
                            "entry card.json",
                            "bears the name " + card.id() + " of another kind of model",
                            "give it another name");
                }
            }
        }
    }

    private List<Path> ownFiles() {
        try {
            return own.files();
        } catch (IOException e) {
            refused.add(new Refused(
                    own.folder(), own.folder() + ": the folder of models cannot be read (" + e.getMessage() + ")."));
            return List.of();
        }
    }

    /** Read once, and each built once: they do not change while the program runs. */
    private static final class Shipped {
        static final Map<String, Predictor> LOADED = new ConcurrentHashMap<>();
        static final List<ModelBundle> BUNDLES =
                shipped().stream().map(ModelCatalog::shipped).toList();
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
