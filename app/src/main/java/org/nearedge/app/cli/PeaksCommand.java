package org.nearedge.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.Comparison;
import org.nearedge.app.compare.work.MemberLoader;
import org.nearedge.app.compare.work.ModelWords;
import org.nearedge.app.compare.work.Table;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.process.Recipe;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.shape.ShapeModel;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The peaks of a spectrum, read out or fitted. */
@Command(
        name = "peaks",
        mixinStandardHelpOptions = true,
        description =
                "Reads the peaks of a spectrum: position, height, prominence, width and area with standard errors;"
                        + " with --fit by a sum of shapes.")
final class PeaksCommand implements Callable<Integer> {
    @Mixin
    private InputFile input;

    @Mixin
    private RecipeOption recipe;

    @Mixin
    private EnergyRange range;

    @Option(
            names = "--prominence",
            paramLabel = "SHARE",
            description =
                    "a peak's least, as a share of the range of intensities (default: 0.01 and what the noise asks)")
    private Double prominence;

    @Option(
            names = "--fit",
            paramLabel = "SHAPES",
            description = "shapes with their number: gaussian:3,lorentzian,pseudo-voigt,arctan,erf,line")
    private String fit;

    @Option(
            names = "--errors",
            description = "of the channels: counts, noise or unknown (default ${DEFAULT-VALUE})",
            defaultValue = "unknown")
    private String errors;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT.csv",
            description = "the results as a table")
    private Path out;

    @Option(names = "--json", description = "one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        if (out != null) {
            AtomicFile.requireWritable(out);
        }
        if (prominence != null && !(prominence > 0 && prominence <= 1)) {
            throw new InputException("--prominence", "", prominence + " is no share", "give 0 to 1, such as 0.05");
        }
        return input.during(this::read);
    }

    private void read() throws InputException {
        input.spectrum();
        Recipe steps = recipe.orNull();
        Double from = range.from();
        Double to = range.to();
        ChannelErrors.Kind kind = Words.of("--errors", errors, ChannelErrors.Kind.values());
        Source source = new Source.File(
                input.path().toString(), null, input.datasetIndex(), null, steps == null ? null : steps.toJson(), null);
        Choices chosen = Choices.NONE
                .added(FileName.of(input.path()), source)
                .withTask(fit == null ? Task.PEAKS : Task.FIT)
                .with(s -> s.withRange(from, to).withErrors(kind).withProminence(prominence));
        MemberLoader loader = new MemberLoader(UserModels::references);
        if (fit != null) {
            ShapeModel model = ModelWords.start(loader.load(source), from, to, fit);
            chosen = chosen.with(s -> s.withModel(model));
        }
        Answer answer = new Comparison(loader).of(chosen, () -> false);
        if (answer.fault() != null) {
            throw answer.fault();
        }
        if (json) {
            Json.print(ComparisonOutput.document(answer));
        } else {
            System.out.print(ComparisonOutput.text(answer));
        }
        if (out != null) {
            byte[] csv = Table.of(answer).csv().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(out, stream -> stream.write(csv));
        }
    }
}
