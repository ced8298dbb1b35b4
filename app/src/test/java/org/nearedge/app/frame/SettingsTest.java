package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.style.Palette;
import org.nearedge.app.home.Home;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void theSizeOfTheLastFigureIsKeptBesideTheTheme() {
        Home home = new Home(folder);
        Settings settings = new Settings(home);
        assertThat(settings.figureProperty().get()).isEqualTo(FigureSize.singleColumn());
        settings.figureProperty().set(new FigureSize(120, 70.5, 7, 600));
        settings.paletteProperty().set(Palette.TOL_MUTED);
        settings.themeProperty().set(Theme.DARK);
        assertThat(new Settings(home).paletteProperty().get()).isEqualTo(Palette.TOL_MUTED);
        assertThat(new Settings(home).figureProperty().get()).isEqualTo(new FigureSize(120, 70.5, 7, 600));
        assertThat(new Settings(home).themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"theme\":\"DARK\"}",
                "{\"theme\":\"PINK\"}",
                "{\"figure\":{\"widthMm\":1,\"heightMm\":1,\"fontPt\":8,\"dpi\":300}}"
            })
    void whatAnOtherVersionKeptIsNoHindrance(String kept) throws IOException {
        Files.writeString(folder.resolve("settings.json"), kept);
        assertThat(new Settings(new Home(folder)).figureProperty().get()).isEqualTo(FigureSize.singleColumn());
    }

    @Test
    void theChosenThemeIsKeptAndMayFollowTheSystemAgain() {
        Home home = new Home(folder);
        Settings settings = new Settings(home);
        assertThat(settings.themeProperty().get()).isNull();
        settings.themeProperty().set(Theme.DARK);
        assertThat(new Settings(home).themeProperty().get()).isEqualTo(Theme.DARK);
        settings.themeProperty().set(null);
        assertThat(new Settings(home).themeProperty().get()).isNull();
    }
}
