package org.nearedge.app.workspace;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.home.Home;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;

/**
 * What the program knows, the same for all workspaces: models and references, those that come with it and the user's
 * own. The properties change on the window's thread only; what they hold may be used on any.
 */
public final class Knowledge {
    /** Of the user's own bundles, in the program's home. */
    public static final String MODELS = "models";

    /** Of the user's own references, in the program's home; laid out as the bundled library is. */
    public static final String REFERENCES = "references";

    private final Home home;
    private final ReadOnlyObjectWrapper<ModelCatalog> models = new ReadOnlyObjectWrapper<>();

    public Knowledge(Home home) {
        this.home = home;
        reloadModels();
    }

    /** All models; another value when a bundle has come or gone. Bundles are read when they are first asked for. */
    public ReadOnlyObjectProperty<ModelCatalog> modelsProperty() {
        return models.getReadOnlyProperty();
    }

    public ModelCatalog models() {
        return models.get();
    }

    /** To be called when a bundle was written to, or removed from, {@link #modelFolder}. */
    public void reloadModels() {
        models.set(ModelCatalog.of(modelFolder()));
    }

    /** Where the user's bundles are; the folder need not be there. */
    public Path modelFolder() {
        return home.file(MODELS);
    }

    /** Where the user's references are; the folder need not be there. */
    public Path referenceFolder() {
        return home.file(REFERENCES);
    }

    /** The references that come with the program. */
    public ReferenceLibrary bundledLibrary() {
        return ReferenceLibrary.bundled();
    }
}
