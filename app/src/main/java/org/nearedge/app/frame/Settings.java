package org.nearedge.app.frame;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.style.Palette;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.JsonFile;

/** What the user has chosen for the window, kept over the end of the program. */
public final class Settings {
    /** As it is kept; a null theme follows the system. */
    record Kept(Theme theme, FigureSize figure, Palette palette) {}

    private final JsonFile<Kept> file;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<FigureSize> figure = new SimpleObjectProperty<>();

    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>();

    public Settings(Home home) {
        file = new JsonFile<>(home, "settings.json", Kept.class);
        Kept kept = file.read(new Kept(null, null, null));
        theme.set(kept.theme());
        figure.set(kept.figure() == null ? FigureSize.singleColumn() : kept.figure());
        palette.set(kept.palette() == null ? Palette.OKABE_ITO : kept.palette());
        theme.addListener((property, before, now) -> keep());
        figure.addListener((property, before, now) -> keep());
        palette.addListener((property, before, now) -> keep());
    }

    /** The theme the user chose; null: as the system. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Size of the figure that was exported last. */
    public ObjectProperty<FigureSize> figureProperty() {
        return figure;
    }

    /** Data colours of the figure that was exported last. */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    private void keep() {
        file.write(new Kept(theme.get(), figure.get(), palette.get()));
    }
}
