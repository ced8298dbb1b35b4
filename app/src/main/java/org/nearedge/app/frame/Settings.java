package org.nearedge.app.frame;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.JsonFile;

/** What the user has chosen for the window, kept over the end of the program. */
public final class Settings {
    /** As it is kept; a null theme follows the system. */
    record Kept(Theme theme, FigureSize figure) {}

    private final JsonFile<Kept> file;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<FigureSize> figure = new SimpleObjectProperty<>();

    public Settings(Home home) {
        file = new JsonFile<>(home, "settings.json", Kept.class);
        Kept kept = file.read(new Kept(null, null));
        theme.set(kept.theme());
        figure.set(kept.figure() == null ? FigureSize.singleColumn() : kept.figure());
        theme.addListener((property, before, now) -> keep());
        figure.addListener((property, before, now) -> keep());
    }

    /** The theme the user chose; null: as the system. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Size of the figure that was exported last. */
    public ObjectProperty<FigureSize> figureProperty() {
        return figure;
    }

    private void keep() {
        file.write(new Kept(theme.get(), figure.get()));
    }
}
