package org.nearedge.app.frame;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.JsonFile;

/** What the user has chosen for the window, kept over the end of the program. */
public final class Settings {
    /** As it is kept; a null theme follows the system. */
    record Kept(Theme theme) {}

    private final JsonFile<Kept> file;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();

    public Settings(Home home) {
        file = new JsonFile<>(home, "settings.json", Kept.class);
        theme.set(file.read(new Kept(null)).theme());
        theme.addListener((property, before, now) -> file.write(new Kept(now)));
    }

    /** The theme the user chose; null: as the system. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
