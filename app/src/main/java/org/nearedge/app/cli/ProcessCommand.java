package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a saved recipe of processing steps. */
@Command(name = "process", mixinStandardHelpOptions = true, description = "Runs a saved recipe on a spectrum.")
final class ProcessCommand implements Callable<Integer> {
    @Mixin
    private InputFile input;

    @Mixin
    private RecipeOption recipe;

    @Mixin
    private LowLossOption lowLoss;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "OUT")
    private Path out;

    @Override
    public Integer call() throws InputException {
        Recipe steps = recipe.required();
        SpectrumFiles.requireSavable(out);
        input.requireOther(out);
        return input.during(() -> {
            Spectrum raw = input.spectrum();
            SpectrumFiles.save(steps.run(raw, lowLoss.beside(input, steps)).result(), out);
        });
    }
}
