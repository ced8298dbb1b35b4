package org.nearedge.app.workspace;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.home.Home;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelCatalog;

/**
 * What the program knows, the same for all workspaces: models and references, those that come with it and the user's
 * own. The properties change on the window's thread only; what they hold may be used on any.
 */
public final class Knowledge {
    /** Of the user's own bundles, in the program's home. */
    public static final String MODELS = Home.MODELS;

    /** Of the user's own references, in the program's home; laid out as the bundled library is. */
    public static final String REFERENCES = Home.REFERENCES;

    private final Home home;
    private final ReadOnlyObjectWrapper<ModelCatalog> models = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<OwnReferences> own = new ReadOnlyObjectWrapper<>();

    public Knowledge(Home home) {
        this.home = home;
        reloadModels();
        reloadReferences();
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
        models.set(
                models.get() == null
                        ? ModelCatalog.of(modelFolder())
                        : models.get().again());
    }

    /** Where the user's bundles are; the folder need not be there. */
    public Path modelFolder() {
        return home.models();
    }

    /** Where the user's references are; the folder need not be there. */
    public Path referenceFolder() {
        return home.references();
    }

    /** The user's own references; another value when some have come or gone. Read when they are first asked for. */
    public ReadOnlyObjectProperty<OwnReferences> ownProperty() {
        return own.getReadOnlyProperty();
    }

    public OwnReferences own() {
        return own.get();
    }

    /** To be called when references were added to, or removed from, {@link #referenceFolder}. */
    public void reloadReferences() {
        own.set(OwnReferences.of(referenceFolder()));
    }

    /** The references that come with the program. */
    public ReferenceLibrary bundledLibrary() {
        return ReferenceLibrary.bundled();
    }
}
