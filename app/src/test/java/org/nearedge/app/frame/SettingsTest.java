package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.home.Home;

class SettingsTest {
    @TempDir
    Path folder;

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
