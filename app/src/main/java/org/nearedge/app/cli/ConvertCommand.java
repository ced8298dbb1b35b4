package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a spectrum in another format. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes a spectrum as .msa, .csv, .xdi or .json, by the ending of OUT.")
final class ConvertCommand implements Callable<Integer> {
    @Mixin
    private InputFile input;

    @Parameters(index = "1", paramLabel = "OUT")
    private Path out;

    @Override
    public Integer call() throws InputException {
        SpectrumFiles.requireSavable(out);
        input.requireOther(out);
        return input.during(() -> SpectrumFiles.save(input.spectrum(), out));
    }
}
