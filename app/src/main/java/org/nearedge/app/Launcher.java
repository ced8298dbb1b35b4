package org.nearedge.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nearedge.app.cli.ClosedPipe;
import org.nearedge.app.cli.CommandLineApp;
import org.nearedge.app.cli.FirstLight;
import org.nearedge.app.frame.Snapshot;
import org.nearedge.spectrum.InputException;

/**
 * Where the program starts. With a subcommand it runs headless; without one it opens the window on the files given.
 * Does not extend Application, so that it starts from a plain class path.
 */
public final class Launcher {
    /** What the README's first command passes: open the bundled sample, or report on it where no display is found. */
    private static final String FIRST_LIGHT = "--first-light";

    private Launcher() {}

    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (Snapshot.isWanted(words)) {
            System.exit(Snapshot.run(words));
        } else if (words.contains(FIRST_LIGHT) && !Display.isPresent()) {
            System.exit(FirstLight.report(Path.of("nearedge-report")));
        } else if (words.contains(FIRST_LIGHT)) {
            Nearedge.open(List.of(), true);
        } else if (!CommandLineApp.isHeadless(words)) {
            openWindow(words);
        } else {
            ClosedPipe.watch();
            System.exit(CommandLineApp.run(args));
        }
    }

    /** The first word that is no file, unless there is a window that can tell of it and another word that is one. */
    static Optional<String> stranger(List<String> words, boolean window) {
        Optional<String> stranger =
                words.stream().filter(word -> !CommandLineApp.isFile(word)).findFirst();
        boolean any = words.stream().anyMatch(CommandLineApp::isFile);
        return window && any ? Optional.empty() : stranger;
    }

    private static void openWindow(List<String> files) {
        Optional<String> stranger = stranger(files, Display.isPresent());
        if (stranger.isPresent()) {
            InputException fault = new InputException(
                    stranger.get(), "", "is neither a file nor a command", "check the name, or see nearedge --help");
            System.err.println("nearedge: " + fault.getMessage());
            System.exit(2);
        }
        if (!Display.isPresent()) {
            System.err.println("nearedge: no display is found; use a subcommand (nearedge --help) or start it where"
                    + " there is one.");
            System.exit(2);
        }
        Nearedge.open(files.stream().map(Path::of).toList(), false);
    }
}
