package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.home.Home;
import org.nearedge.io.AtomicFile;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.OwnModels;
import org.nearedge.spectrum.InputException;

/**
 * Where a trained model goes and how it is called.
 *
 * @param file that is written
 * @param name null: that of the model that was trained again
 * @param own null: any file; otherwise the user's own models
 */
record TrainedPlace(Path file, String name, OwnModels own) {
    /** Fails before anything is trained. */
    static TrainedPlace of(Path out, String name, double sigma) throws InputException {
        if (out == null && name == null) {
            throw new InputException("--out", "", "is missing", "say where the model goes, or give it a --name");
        }
        if (name != null) {
            OwnModels.requireName(name, out == null ? taken(UserModels.catalog()) : ids(ModelCatalog.bundled()));
        }
        if (out != null) {
            AtomicFile.requireWritable(out);
            return new TrainedPlace(out, name, null);
        }
        OwnModels own = new OwnModels(Home.ofUser().models());
        own.make();
        Path file = own.file(name, sigma);
        AtomicFile.requireWritable(file);
        return new TrainedPlace(file, name, own);
    }

    private static List<String> ids(ModelCatalog models) {
        return models.cards().stream().map(ModelCard::id).distinct().toList();
    }

    /** Names of files count whatever is in them. */
    private static List<String> taken(ModelCatalog models) throws InputException {
        List<String> taken = new ArrayList<>(ids(models));
        taken.addAll(new OwnModels(Home.ofUser().models()).names());
        return taken;
    }

    /** @return the file that was written: of another name if this one was taken meanwhile */
    Path write(ModelBundle bundle) throws InputException {
        ModelBundle named = name == null ? bundle : bundle.named(name);
        if (own == null) {
            named.write(file);
            return file;
        }
        ModelBundle free = own.freely(named, ids(ModelCatalog.of(own.folder())));
        if (!free.card().id().equals(name)) {
            System.err.println("note: " + name + " became the name of another file meanwhile; the model is called "
                    + free.card().id());
        }
        return own.add(free);
    }
}
