package org.nearedge.app.cli;

import java.util.Locale;
import java.util.Set;
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
            NeighboursCommand.class,
            LibraryCommand.class,
            ModelsCommand.class,
            TrainCommand.class,
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

    /** Whether a word of the command line asks for the headless program. */
    public static boolean isCommandWord(String word) {
        return Set.of("-h", "--help", "-V", "--version").contains(word)
                || new CommandLine(new CommandLineApp()).getSubcommands().containsKey(word);
    }

    /** Runs a command line and returns its exit code. */
    public static int run(String... args) {
        // What is printed is read by programs, too: a decimal point in every country.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        CommandLineApp app = new CommandLineApp();
        CommandLine line = new CommandLine(app);
        line.setParameterExceptionHandler((fault, words) -> told(fault, fault.getMessage(), BAD_INPUT, verbose(words)));
        line.setExecutionExceptionHandler((fault, command, parsed) -> fault instanceof InputException
                ? told(fault, fault.getMessage(), BAD_INPUT, app.verbose)
                : told(fault, "internal fault: " + fault + " (run it with --verbose)", OUR_FAULT, app.verbose));
        return line.execute(args);
    }

    private static boolean verbose(String[] words) {
        return java.util.Arrays.asList(words).contains("--verbose");
    }

    private static int told(Exception fault, String sentence, int code, boolean verbose) {
        System.err.println("nearedge: " + sentence.replaceAll("\\s*\\R\\s*", " "));
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
