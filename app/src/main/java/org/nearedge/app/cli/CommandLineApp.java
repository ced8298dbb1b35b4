package org.nearedge.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The subcommands, and how their faults become one line and an exit code: 0, 2 for bad input, 1 for our own fault. */
@Command(
        name = "nearedge",
        description = "Reads ground-state electronic structure out of a core-loss spectrum. Without a subcommand the"
                + " window opens on the files given.",
        mixinStandardHelpOptions = true,
        version = "nearedge 0.1.0",
        synopsisSubcommandLabel = "[FILE…|COMMAND]",
        subcommands = {
            InfoCommand.class,
            ConvertCommand.class,
            ProcessCommand.class,
            PredictCommand.class,
            BatchCommand.class,
            NeighboursCommand.class,
            CompareCommand.class,
            PeaksCommand.class,
            LibraryCommand.class,
            ModelsCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            ReproduceCommand.class,
        })
public final class CommandLineApp implements Runnable {
    private static final int BAD_INPUT = 2;
    private static final int OUR_FAULT = 1;

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "print the stack trace of a fault")
    private boolean verbose;

    private CommandLineApp() {}

    /**
     * Whether a command line asks for the headless program: its first word that is no option is a subcommand, or it
     * holds an option, which the window has none of.
     */
    public static boolean isHeadless(List<String> words) {
        Optional<String> first =
                words.stream().filter(word -> !word.startsWith("-")).findFirst();
        boolean command = first.isPresent()
                && new CommandLine(new CommandLineApp()).getSubcommands().containsKey(first.get());
        return command || words.stream().anyMatch(word -> word.startsWith("-") && !isFile(word));
    }

    /** Runs a command line and returns its exit code. */
    public static int run(String... args) {
        // What is printed is read by programs, too: a decimal point in every country.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        CommandLineApp app = new CommandLineApp();
        CommandLine line = new CommandLine(app);
        line.setParameterExceptionHandler(
                (fault, words) -> told(fault, withHint(fault, words), BAD_INPUT, verbose(words)));
        line.setExecutionExceptionHandler((fault, command, parsed) -> fault instanceof InputException
                ? told(fault, fault.getMessage(), BAD_INPUT, app.verbose)
                : told(fault, "internal fault: " + fault + " (run it with --verbose)", OUR_FAULT, app.verbose));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        int code;
        try {
            code = line.execute(args);
        } catch (OutOfMemoryError e) {
            code = told(e, "needs more memory than the program was given; start it with more.", BAD_INPUT, app.verbose);
        } catch (StackOverflowError e) {
            code = told(e, "internal fault: " + e + " (run it with --verbose)", OUR_FAULT, app.verbose);
        }
        if (System.out.checkError()) {
            if (ClosedPipe.isClosed()) {
                // As head does: who has read enough need not be told.
                return code;
            }
            return told(
                    new IOException("standard output"),
                    "standard output: cannot be written; make room or write to another place.",
                    BAD_INPUT,
                    app.verbose);
        }
        return code;
    }

    /** Whether a word names something that is there; what no name can hold names nothing. */
    public static boolean isFile(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** A file whose name begins like an option is taken for one. */
    private static String withHint(ParameterException fault, String[] words) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith("-") && isFile(word))
                .findFirst()
                .map(word -> fault.getMessage() + "; write ./" + word + " for the file of that name")
                .orElse(fault.getMessage());
    }

    private static boolean verbose(String[] words) {
        return Arrays.asList(words).contains("--verbose");
    }

    private static int told(Throwable fault, String sentence, int code, boolean verbose) {
        System.err.println(Printed.line("nearedge: " + sentence));
        if (verbose) {
            fault.printStackTrace();
        }
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(new CommandLine(this), "give a subcommand or a file (nearedge --help)");
    }
}
