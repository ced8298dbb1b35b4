package org.nearedge.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.compare.figures.CompareFigures;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.ChoicesJson;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.Comparison;
import org.nearedge.app.compare.work.InputFiles;
import org.nearedge.app.compare.work.MemberLoader;
import org.nearedge.io.AtomicFile;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.mixture.Combinations;
import org.nearedge.process.fit.mixture.MixtureOptions;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A spectrum as a linear combination of others. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Fits a spectrum by a linear combination of measured spectra and references, with standard errors;"
                        + " weights are not negative and add up to one unless told otherwise.")
final class CompareCommand implements Callable<Integer> {
    /** The target; picocli has no optional parameter within a mix-in of a required one. */
    @Parameters(index = "0", arity = "0..1", paramLabel = "TARGET", description = "spectrum that is fitted")
    private Path target;

    @Option(names = "--dataset", paramLabel = "N", description = "which data set of the target, counted from 0")
    private Integer dataset;

    @Mixin
    private ComparedSpectra spectra;

    @Mixin
    private EnergyRange range;

    @Option(names = "--negative", description = "weights may be negative")
    private boolean negative;

    @Option(names = "--any-sum", description = "weights need not add up to one")
    private boolean anySum;

    @Option(names = "--constant", description = "a constant is fitted as well")
    private boolean constant;

    @Option(names = "--max-shift", paramLabel = "EV", description = "every component may move by up to this, eV")
    private double maxShift;

    @Option(
            names = "--errors",
            description = "of the channels: counts, noise or unknown (default ${DEFAULT-VALUE})",
            defaultValue = "unknown")
    private String errors;

    @Option(
            names = "--combinations",
            paramLabel = "N",
            description = "fit by all combinations of up to N components (1 to 4), best first")
    private Integer most;

    @Option(
            names = "--choices",
            paramLabel = "JSON",
            description = "all choices of the Compare workspace, as the window's macro log writes them")
    private String choices;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT.csv",
            description = "the results as a table")
    private Path out;

    @Option(names = "--figure", paramLabel = "F.svg|.pdf|.png", description = "the spectra with the fit")
    private Path figure;

    @Option(names = "--json", description = "one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        if (out != null) {
            AtomicFile.requireWritable(out);
        }
        if (figure != null) {
            FigureExport.requireWritable(figure);
        }
        ReferenceLibrary library = UserModels.references();
        Choices chosen = choices != null ? ChoicesJson.parse(choices, "--choices") : chosen(library);
        Comparison comparison = new Comparison(new MemberLoader(() -> library));
        if (most != null) {
            combinations(comparison, chosen);
            return 0;
        }
        Answer answer = comparison.of(chosen, () -> false);
        if (answer.fault() != null) {
            throw answer.fault();
        }
        if (json) {
            Json.print(ComparisonOutput.document(answer));
        } else {
            System.out.print(ComparisonOutput.text(answer));
        }
        if (out != null) {
            write(org.nearedge.app.compare.work.Table.of(answer).csv());
        }
        if (figure != null) {
            Answer told = answer.withChoices(InputFiles.told(chosen));
            FigureExport.write(CompareFigures.of(told).upper(), FigureSize.doubleColumn(), figure);
        }
        return 0;
    }

    private Choices chosen(ReferenceLibrary library) throws InputException {
        if (target == null) {
            throw new InputException("compare", "", "has no spectrum to fit", "name its file first");
        }
        if (!(maxShift >= 0) || maxShift > MixtureOptions.LARGEST_SHIFT) {
            throw new InputException(
                    "--max-shift", "", maxShift + " eV is none", "give 0 to " + MixtureOptions.LARGEST_SHIFT + " eV");
        }
        Choices made = spectra.choices(InputFile.of(target, dataset), library);
        Double from = range.from();
        Double to = range.to();
        ChannelErrors.Kind kind = Words.of("--errors", errors, ChannelErrors.Kind.values());
        return made.withTask(Task.LINEAR).with(s -> s.withRange(from, to)
                .withErrors(kind)
                .withNonNegative(!negative)
                .withSumToOne(!anySum)
                .withConstant(constant)
                .withMaxShift(maxShift)
                .withMost(most == null ? s.most() : most));
    }

    private void combinations(Comparison comparison, Choices chosen) throws InputException {
        List<Combinations.Entry> entries = comparison.combinations(chosen, share -> {}, () -> false);
        List<String> names =
                chosen.components().stream().map(member -> member.name()).toList();
        if (json) {
            Json.print(Map.of("combinations", ComparisonOutput.combinations(entries, names)));
        } else {
            System.out.print(ComparisonOutput.text(entries, names));
        }
        if (out != null) {
            write(org.nearedge.app.compare.work.Table.combinations(entries, names)
                    .csv());
        }
    }

    private void write(String csv) throws InputException {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(out, stream -> stream.write(bytes));
    }
}
