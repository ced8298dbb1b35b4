package org.nearedge.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.ChoicesJson;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Normalisation;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.CommandWords;
import org.nearedge.app.compare.work.MemberLoader;
import org.nearedge.app.compare.work.Table;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.difference.Difference;
import org.nearedge.process.fit.mixture.Combinations;
import org.nearedge.process.fit.shape.Shape;

/** What the window does, without a window. */
class CompareModelTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private CompareModel model;
    private Path mixed;

    @BeforeEach
    void open() {
        model = new CompareModel(new CurrentThreadTaskExecutor(), notices, new MemberLoader(ReferenceLibrary::bundled));
        mixed = Spectra.file(folder, "mixed.csv", Spectra::mixed);
        model.add(List.of(
                mixed, Spectra.file(folder, "one.csv", Spectra::one), Spectra.file(folder, "two.csv", Spectra::two)));
    }

    private Answer answer() {
        return model.answerProperty().get();
    }

    private int key(String name) {
        return model.choices().members().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    void theFirstIsSelectedAndTheOthersAreTakenOff() {
        assertThat(model.choices().target()).map(Member::name).contains("mixed.csv");
        assertThat(answer().differences()).hasSize(2);
        Difference one = answer().differences().get(key("one.csv"));
        assertThat(one.spectrum().valueAt(118)).isCloseTo(Spectra.mixed(118) - Spectra.one(118), within(1e-8));
        assertThat(model.figuresProperty().get().upper().curves()).hasSize(3);
        assertThat(model.figuresProperty().get().lower().curves())
                .extracting(c -> c.name())
                .contains("mixed.csv \u2212 one.csv");
    }

    @Test
    void theLinearCombinationFindsTheSharesAndTellsThem() {
        model.edit(c -> c.withTask(Task.LINEAR));
        assertThat(answer().mixture().weights().get(0).weight().value()).isCloseTo(0.3, within(1e-6));
        assertThat(answer().mixture().weights().get(1).weight().value()).isCloseTo(0.7, within(1e-6));
        Table table = Table.of(answer());
        assertThat(table.rows().get(0).get(0)).isEqualTo("one.csv");
        assertThat(Double.parseDouble(table.rows().get(0).get(1))).isCloseTo(0.3, within(1e-6));
        assertThat(table.csv()).startsWith("component,weight,error,upper_limit,shift_eV,shift_error_eV\none.csv,0.3");
        assertThat(model.figuresProperty().get().upper().curves())
                .extracting(c -> c.name())
                .containsExactly("fit", "mixed.csv", "one.csv", "two.csv");
    }

    @Test
    void scaleOffsetAndShiftAreDoneBeforeTheFit() {
        int one = key("one.csv");
        model.edit(c -> c.withTask(Task.LINEAR).with(one, m -> m.withScale(2)));
        model.set(s -> s.withSumToOne(false));
        assertThat(answer().mixture().weights().get(0).weight().value()).isCloseTo(0.15, within(1e-6));
        model.edit(c -> c.with(one, m -> m.withScale(0)));
        assertThat(model.choices().member(one).orElseThrow().scale())
                .as("a scale of 0 is refused")
                .isEqualTo(2);
        assertThat(notices.log()).isNotEmpty();
        model.moveTop(115);
        assertThat(model.choices().target().orElseThrow().shift()).isNotZero();
    }

    @Test
    void normalisationsAreWhatTheySay() {
        int one = key("one.csv");
        model.edit(c -> c.with(one, m -> m.withNormalise(Normalisation.MAXIMUM)));
        assertThat(answer().of(one).orElseThrow().spectrum().max()).isCloseTo(1, within(1e-12));
        model.edit(c -> c.with(one, m -> m.withNormalise(Normalisation.AREA)));
        double sum = 0;
        double[] y = answer().of(one).orElseThrow().spectrum().toArray();
        for (int i = 0; i + 1 < y.length; i++) {
            sum += 0.05 * (y[i] + y[i + 1]);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        model.add(List.of(Spectra.file(
                folder, "xanes.csv", e -> 0.2 + 0.01 * (e - 115) + 2 * (0.5 + 0.5 * Math.tanh((e - 115) / 0.5)))));
        int xanes = key("xanes.csv");
        model.edit(c -> c.with(xanes, m -> m.withNormalise(Normalisation.EDGE_STEP)));
        assertThat(answer().of(xanes).orElseThrow().spectrum().at(400)).isCloseTo(1, within(1e-3));
        assertThat(answer().of(xanes).orElseThrow().spectrum().at(0)).isCloseTo(0, within(1e-3));
    }

    @Test
    void allCombinationsAreRankedAndOneCanBeTaken() {
        model.add(List.of(Spectra.file(folder, "three.csv", e -> Spectra.edge(e, 125, 4))));
        model.edit(c -> c.withTask(Task.LINEAR));
        model.combinations().combine();
        List<Combinations.Entry> ranked = model.combinations().entriesProperty().get();
        assertThat(ranked.get(0).members()).contains(0, 1);
        Combinations.Entry two = ranked.stream()
                .filter(e -> e.members().equals(List.of(0, 1)))
                .findFirst()
                .orElseThrow();
        model.combinations().take(two);
        assertThat(model.choices().components()).extracting(Member::name).containsExactly("one.csv", "two.csv");
        assertThat(model.combinations().entriesProperty().get())
                .as("taking one does not end the list")
                .isNotEmpty();
        model.set(s -> s.withConstant(true));
        assertThat(model.combinations().entriesProperty().get()).isEmpty();
    }

    @Test
    void peaksAreReadAndAFitBeginsFromThem() {
        model.edit(c -> c.withTask(Task.PEAKS).withSelected(key("one.csv")));
        assertThat(answer().peaks()).hasSize(1);
        assertThat(answer().peaks().get(0).position().value()).isCloseTo(114.1, within(0.1));
        assertThat(answer().integral()).isNull();
        model.toggleRange();
        assertThat(answer().integral().value()).isGreaterThan(20);
        model.toggleRange();
        model.startFromPeaks();
        assertThat(model.choices().task()).isEqualTo(Task.FIT);
        assertThat(answer().fit().values().get(0).get(1).value()).isCloseTo(114, within(0.05));
        assertThat(answer().fit().values().get(0).get(2).value()).isCloseTo(3, within(0.05));
        model.acceptFit();
        assertThat(model.choices()
                        .settings()
                        .model()
                        .terms()
                        .get(0)
                        .settings()
                        .get(1)
                        .value())
                .isCloseTo(114, within(0.05));
        model.addTerm(Shape.LINE);
        assertThat(model.choices().settings().model().terms()).hasSize(3);
        assertThat(Table.of(answer()).csv()).contains("Gaussian,centre,11");
    }

    @Test
    void aFaultIsOneSentenceAndTheSpectraStay() throws Exception {
        Path far = folder.resolve("far.csv");
        Files.writeString(far, "energy (eV),intensity\n700,1\n701,2\n702,3\n703,4\n");
        model.add(List.of(far, folder.resolve("missing.csv")));
        assertThat(notices.log()).anyMatch(n -> n.subject().equals("missing.csv"));
        assertThat(model.choices().members()).hasSize(4);
        model.edit(c -> c.withTask(Task.LINEAR));
        assertThat(answer().fault()).hasMessageContaining("far.csv: covers 700 to 703 eV and shares no range");
        assertThat(model.figuresProperty().get().upper().curves()).hasSize(4);
        model.edit(c -> c.withTask(Task.FIT));
        model.start("gaussian:x");
        assertThat(notices.log()).anyMatch(n -> n.text().contains("aussian:x"));
    }

    @Test
    void choicesGoThroughJsonAndComeBack() throws Exception {
        model.edit(
                c -> c.withTask(Task.LINEAR).with(s -> s.withRange(105.0, 130.0).withErrors(ChannelErrors.Kind.NOISE)));
        model.start("gaussian:2,arctan,line");
        Choices kept = model.choices();
        CompareModel other = new CompareModel(
                new CurrentThreadTaskExecutor(), new Notices(), new MemberLoader(ReferenceLibrary::bundled));
        other.restore(ChoicesJson.read(model.jsonProperty().get(), "test"));
        assertThat(other.choices()).isEqualTo(kept);
        assertThat(other.jsonProperty().get()).isEqualTo(model.jsonProperty().get());
        assertThat(other.answerProperty().get().fit().quality())
                .isEqualTo(answer().fit().quality());
        assertThat(model.jsonProperty().get().findValuesAsText("path"))
                .contains(mixed.toAbsolutePath().toString());
    }

    @Test
    void anOlderSessionMayLackFields() throws Exception {
        Choices read = ChoicesJson.parse("{\"members\":[],\"task\":\"PEAKS\",\"later\":1}", "old");
        assertThat(read.task()).isEqualTo(Task.PEAKS);
        assertThat(read.settings()).isEqualTo(Choices.NONE.settings());
    }

    @Test
    void whatIsDoneCanBeWrittenAsACommand() {
        model.edit(
                c -> c.withTask(Task.LINEAR).with(s -> s.withRange(105.0, null).withConstant(true)));
        assertThat(CommandWords.of(model.choices()))
                .containsExactly(
                        "compare",
                        mixed.toString(),
                        "--with",
                        folder.resolve("one.csv").toString(),
                        folder.resolve("two.csv").toString(),
                        "--range",
                        "105.0:",
                        "--constant");
        model.edit(c -> c.with(key("one.csv"), m -> m.withShift(0.3)));
        assertThat(CommandWords.of(model.choices())).hasSize(3).startsWith("compare", "--choices");
    }

    @Test
    void aReferenceIsBroadenedAndStandsOnItsOnset() throws Exception {
        String id = ReferenceLibrary.bundled().edge("Si-K").get(0).id();
        model.add(id, new Source.Record("Si-K", id, 0.8));
        int key = key(id);
        assertThat(answer().of(key).orElseThrow().spectrum().axis().contains(0)).isTrue();
        assertThat(answer().of(key).orElseThrow().spectrum().name()).isEqualTo(id);
    }
}
