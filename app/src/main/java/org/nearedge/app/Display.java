package org.nearedge.app;

import java.util.Locale;

/** Whether there is a screen to open a window on. */
final class Display {
    private Display() {}

    static boolean isPresent() {
        if ("Monocle".equals(System.getProperty("glass.platform"))) {
            return true;
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win") || system.contains("mac")) {
            return true;
        }
        // JavaFX on Linux speaks to an X server; on Wayland through XWayland, which sets the same variable.
        String display = System.getenv("DISPLAY");
        return display != null && !display.isBlank();
    }
}
