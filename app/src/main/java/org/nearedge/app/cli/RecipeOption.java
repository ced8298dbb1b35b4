package org.nearedge.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Option;

/** A recipe as a word of the command line: its file, or the JSON itself as the window's macro log writes it. */
final class RecipeOption {
    private static final String NAME = "--recipe";

    @Option(
            names = NAME,
            paramLabel = "R.json|JSON",
            description = "recipe saved by the window, or its JSON itself ('{\"steps\":[…]}'); left out: the automatic"
                    + " one")
    private String word;

    boolean isGiven() {
        return word != null;
    }

    /** The recipe; null if the option was left out. */
    Recipe orNull() throws InputException {
        if (word == null) {
            return null;
        }
        if (word.stripLeading().startsWith("{") && !CommandLineApp.isFile(word)) {
            return Recipe.fromJson(word, NAME);
        }
        try {
            return Recipe.load(Path.of(word));
        } catch (InvalidPathException e) {
            throw new InputException(
                    NAME, "", "is neither a file's name nor JSON", "give a saved recipe, or '{\"steps\":[…]}'", e);
        }
    }

    /** For a command that has no automatic recipe. */
    Recipe required() throws InputException {
        if (word == null) {
            throw new InputException(NAME, "", "is missing", "give a saved recipe, or '{\"steps\":[…]}'");
        }
        return orNull();
    }
}
