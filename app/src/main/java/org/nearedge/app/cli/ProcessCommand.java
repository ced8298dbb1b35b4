package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.process.SignalFaults;
import org.nearedge.process.Step;
import org.nearedge.process.StepReport;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a saved recipe of processing steps; what they found and warn of is told on standard error. */
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
            Partners partners = lowLoss.beside(input, steps);
            Recipe.Run run = steps.run(raw, partners);
            SpectrumFiles.save(run.result(), out);
            SignalFaults.notes(raw).forEach(input::note);
            List<StepReport> reports = StepReport.of(run, partners);
            for (int i = 0; i < reports.size(); i++) {
                tell(run.stages().get(i).step(), reports.get(i));
            }
        });
    }

    /** What it found, t/lambda for example, and what speaks against it. */
    private void tell(Step step, StepReport report) {
        if (!report.line().isEmpty()) {
            input.note(step.key() + ": " + report.line());
        }
        report.warnings().forEach(warning -> input.note(step.key() + ": " + warning));
    }
}
