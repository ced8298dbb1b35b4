package org.nearedge.app.frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Whether the desktop is dark, asked of the system's own settings program: JavaFX learns to tell only with version 22.
 * Light where the system does not say.
 */
public final class SystemTheme {
    private SystemTheme() {}

    /** Asks on another thread, so that the window need not wait. */
    public static CompletableFuture<Theme> ask() {
        return CompletableFuture.supplyAsync(SystemTheme::now);
    }

    private static Theme now() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return answer(List.of("reg", "query", key, "/v", "AppsUseLightTheme"))
                            .contains("0x0")
                    ? Theme.DARK
                    : Theme.LIGHT;
        }
        List<String> question = system.contains("mac")
                ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
                : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
        return answer(question).toLowerCase(Locale.ROOT).contains("dark") ? Theme.DARK : Theme.LIGHT;
    }

    private static String answer(List<String> command) {
        Process process = null;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                return "";
            }
            return new String(process.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            if (process != null) {
                process.destroy();
            }
        }
    }
}
