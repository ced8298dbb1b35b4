package org.nearedge.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.chart.export.FigureSize;
import org.nearedge.app.cli.Ran;
import org.nearedge.app.compare.figures.CompareFigures;
import org.nearedge.app.compare.figures.CompareKey;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Normalisation;
import org.nearedge.app.compare.state.Settings;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.CommandWords;
import org.nearedge.app.compare.work.Comparison;
import org.nearedge.app.compare.work.InputFiles;
import org.nearedge.app.compare.work.MemberLoader;
import org.nearedge.app.compare.work.ModelWords;
import org.nearedge.app.compare.work.Table;
import org.nearedge.app.provenance.Key;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.difference.Difference;

/** What the window did is done again without it: by the command that it tells, and by the figure that it exports. */
class CompareAgainTest {
    @TempDir
    Path folder;

    private final Comparison comparison = new Comparison(new MemberLoader(ReferenceLibrary::bundled));
    private Choices choices;

    @BeforeEach
    void open() {
        choices = Choices.NONE;
        add("mixed.csv", Spectra.file(folder, "mixed.csv", Spectra::mixed));
        add("one.csv", Spectra.file(folder, "one.csv", Spectra::one));
        add("two.csv", Spectra.file(folder, "two.csv", Spectra::two));
    }

    private void add(String name, Path file) {
        choices = choices.added(name, new Source.File(file.toString()));
    }

    /** Runs the words that the window would copy. */
    private JsonNode run(Choices now) throws Exception {
        List<Object> words = new java.util.ArrayList<>(CommandWords.of(now));
        words.add("--json");
        Ran ran = Ran.of(words.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.json();
    }

    private Answer answer(Choices now) {
        Answer answer = comparison.of(now, () -> false);
        assertThat(answer.fault()).isNull();
        return answer;
    }

    private void assertSameMixture(UnaryOperator<Settings> settings, Normalisation normalise, String... options)
            throws Exception {
        Choices now = choices.withTask(Task.LINEAR)
                .withAll(m -> m.withNormalise(normalise))
                .with(settings);
        assertThat(CommandWords.of(now)).contains("--with").contains(options);
        JsonNode told = run(now);
        Answer answer = answer(now);
        for (int c = 0; c < 2; c++) {
            JsonNode component = told.get("components").get(c);
            assertThat(component.get("weight").asDouble())
                    .isEqualTo(answer.mixture().weights().get(c).weight().value());
            assertThat(component.get("shift").asDouble())
                    .isEqualTo(answer.mixture().weights().get(c).shift().value());
        }
        assertThat(told.get("constant").get("value").asDouble())
                .isEqualTo(answer.mixture().offset().value());
        assertThat(told.toString())
                .contains(Double.toString(answer.mixture().quality().rFactor()));
    }

    @Test
    void theCommandOfALinearCombinationGivesTheWindowsNumbers() throws Exception {
        assertSameMixture(s -> s, Normalisation.NONE);
        assertSameMixture(
                s -> s.withRange(null, 130.5), Normalisation.AREA, "--normalise", "area", "--range", ":130.5");
        assertSameMixture(
                s -> s.withRange(104.0, 136.0)
                        .withErrors(ChannelErrors.Kind.NOISE)
                        .withSumToOne(false)
                        .withNonNegative(false)
                        .withConstant(true)
                        .withMaxShift(0.5),
                Normalisation.MAXIMUM,
                "--errors",
                "noise",
                "--any-sum",
                "--negative",
                "--constant",
                "--max-shift",
                "0.5");
    }

    @Test
    void otherCommandsGiveTheWindowsNumbersToo() throws Exception {
        Choices difference = choices.with(1, m -> m.withScale(2).withShift(0.2))
                .with(s -> s.withScaling(Difference.Scaling.LEAST_SQUARES).withRange(105.0, 125.0));
        JsonNode told = run(difference).get("differences");
        Answer answer = answer(difference);
        int first = answer.differences().keySet().iterator().next();
        assertThat(told).hasSize(2);
        assertThat(told.get(0).get("scale").get("value").asDouble())
                .isEqualTo(answer.differences().get(first).scale().value());

        Choices peaks = choices.withTask(Task.PEAKS).with(s -> s.withProminence(0.05));
        JsonNode read = run(peaks).get("peaks");
        assertThat(read).hasSize(answer(peaks).peaks().size());
        assertThat(read.get(0).get("position").get("value").asDouble())
                .isEqualTo(answer(peaks).peaks().get(0).position().value());

        Choices fit = fitted();
        assertThat(run(fit).get("terms").get(0).get("centre").get("value").asDouble())
                .isEqualTo(answer(fit).fit().values().get(0).get(1).value());
        assertThat(answer(fit).fit().values().get(0).get(1).value()).isCloseTo(114, within(1e-3));
    }

    private Choices fitted() throws Exception {
        Choices one =
                choices.withTask(Task.FIT).withSelected(choices.members().get(1).key());
        return one.with(s -> {
            try {
                return s.withModel(
                        ModelWords.start(answer(one).target().orElseThrow().spectrum(), null, null, "gaussian,arctan"));
            } catch (org.nearedge.spectrum.InputException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void everyFigureTellsWhatItShowsAndIsMadeAgain() throws Exception {
        assertAgain(choices, CompareKey.OVERLAY, CompareKey.DIFFERENCE);
        assertAgain(choices.withTask(Task.LINEAR), CompareKey.LINEAR, CompareKey.LINEAR_RESIDUAL);
        assertAgain(choices.withTask(Task.PEAKS), CompareKey.PEAKS);
        assertAgain(fitted(), CompareKey.FIT, CompareKey.FIT_RESIDUAL);
    }

    private void assertAgain(Choices now, String... names) throws Exception {
        CompareFigures figures = CompareFigures.of(answer(now).withChoices(InputFiles.told(now)));
        for (String name : names) {
            FigureSpec figure = figures.named(name);
            assertThat(figure).as(name).isNotNull();
            assertThat(figure.provenance())
                    .containsEntry(Key.FIGURE, name)
                    .containsEntry(CompareKey.RESULT, Table.of(answer(now)).csv());
            assertThat(figure.provenance().get(CompareKey.CHOICES))
                    .contains("sha256")
                    .doesNotContain(folder.toString());
            Path file = folder.resolve(name.replace('/', '-') + ".svg");
            FigureExport.write(figure, FigureSize.doubleColumn(), file);
            Path again = folder.resolve("again.svg");
            Ran ran = Ran.of("reproduce", file, "-o", again);
            assertThat(ran.code()).as(name + ": " + ran.err()).isZero();
            assertThat(Files.readString(again)).as(name).isEqualTo(Files.readString(file));
        }
    }
}
