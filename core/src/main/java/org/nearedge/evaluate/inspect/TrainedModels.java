package org.nearedge.evaluate.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingProgress;

/**
 * Models that were trained to be looked at, kept in a folder so that they are not trained twice. A kept bundle is used
 * if each of its entries has the SHA-256 of its manifest and its card is what is asked for; otherwise it is trained
 * again in its place. Safe to use from several threads.
 */
public final class TrainedModels {
    /** Some 1 to 2 MB each. */
    private static final int MOST = 100;

    private final Path folder;

    /** @param folder is made when it is needed; null: nothing is kept */
    public TrainedModels(Path folder) {
        this.folder = folder;
    }

    /** What is kept of a training; empty if nothing is, or it cannot be trusted. */
    Optional<ModelBundle> kept(TrainingKey key) {
        if (folder == null || !Files.isRegularFile(folder.resolve(key.fileName()))) {
            return Optional.empty();
        }
        try {
            ModelBundle bundle = ModelBundle.read(folder.resolve(key.fileName()));
            return key.fits(bundle.card()) ? Optional.of(bundle) : Optional.empty();
        } catch (InputException e) {
            // Damaged or tampered with: it is trained again and written over.
            return Optional.empty();
        }
    }

    /**
     * The kept bundle, or a new one that is then kept.
     *
     * @throws CancellationException if it was cancelled before the model was trained to its end: nothing is kept then
     */
    ModelBundle trained(
            TrainingKey key, ModelTraining training, TrainingProgress.Listener listener, BooleanSupplier cancelled)
            throws InputException {
        Optional<ModelBundle> kept = kept(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        stopIf(cancelled);
        ModelBundle bundle = training.train(listener, cancelled);
        stopIf(cancelled);
        keep(key, bundle);
        return bundle;
    }

    private static void stopIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** A folder that cannot be written costs time, not the answer. */
    private void keep(TrainingKey key, ModelBundle bundle) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            bundle.write(folder.resolve(key.fileName()));
            tidy();
        } catch (IOException | InputException e) {
            // Trained again the next time.
        }
    }

    private void tidy() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> oldestFirst = all.filter(
                            file -> file.getFileName().toString().endsWith(ModelCatalog.ENDING))
                    .sorted(Comparator.comparing(TrainedModels::modified))
                    .toList();
            for (int i = 0; i < oldestFirst.size() - MOST; i++) {
                Files.deleteIfExists(oldestFirst.get(i));
            }
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
