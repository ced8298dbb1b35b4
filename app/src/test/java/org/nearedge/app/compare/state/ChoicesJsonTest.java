package org.nearedge.app.compare.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.difference.Difference;
import org.nearedge.process.fit.shape.Setting;
import org.nearedge.process.fit.shape.Shape;
import org.nearedge.process.fit.shape.ShapeModel;
import org.nearedge.process.fit.shape.Term;
import org.nearedge.spectrum.InputException;

class ChoicesJsonTest {
    private static final Source FILE = new Source.File(
            "/data/a.msa", "ab12", 2, 7, "{\"steps\":[]}", new Source.LowLoss("/data/low.msa", "cd34", 1));
    private static final Settings ALL = new Settings(
            0.25,
            Difference.Scaling.EQUAL_AREA,
            -5.5,
            30.25,
            ChannelErrors.Kind.COUNTS,
            false,
            false,
            true,
            0.75,
            4,
            0.125,
            new ShapeModel(List.of(
                    new Term(
                            Shape.PSEUDO_VOIGT,
                            List.of(
                                    Setting.positive(1),
                                    Setting.within(3, 2, 4),
                                    Setting.fixed(2),
                                    new Setting(0.5, null, 1.0, false))),
                    Term.line(0.1, -0.002, 12))));

    private static Choices all() {
        return new Choices(
                List.of(
                        new Member(3, "a, b", FILE, 5, false, false, Normalisation.EDGE_STEP, -2.5, 0.125, -0.75),
                        new Member(9, "s", new Source.Sample("si-k.csv", "{\"steps\":[]}"), 1),
                        new Member(4, "r", new Source.Record("Si-K", "quartz", 0.8), 2)),
                9,
                Task.FIT,
                ALL);
    }

    @Test
    void everyFieldComesBack() throws Exception {
        for (RecordComponent field : Settings.class.getRecordComponents()) {
            assertThat(field.getAccessor().invoke(ALL))
                    .as("%s differs from its default", field.getName())
                    .isNotEqualTo(field.getAccessor().invoke(Settings.DEFAULT));
        }
        Choices back = ChoicesJson.parse(ChoicesJson.text(all()), "test");
        assertThat(back).isEqualTo(all());
        assertThat(ChoicesJson.read(ChoicesJson.tree(all()), "test")).isEqualTo(all());
        assertThat(back.members().get(0).source()).isEqualTo(FILE);
        assertThat(ChoicesJson.tree(all()).findValuesAsText("path")).containsExactly("/data/a.msa", "/data/low.msa");
    }

    @Test
    void everyChangeOfASettingChangesThatOneAlone() {
        Settings d = Settings.DEFAULT;
        assertThat(d.withWaterfall(0.25)
                        .withScaling(ALL.scaling())
                        .withRange(-5.5, 30.25)
                        .withErrors(ALL.errors())
                        .withNonNegative(false)
                        .withSumToOne(false)
                        .withConstant(true)
                        .withMaxShift(0.75)
                        .withMost(4)
                        .withProminence(0.125)
                        .withModel(ALL.model()))
                .isEqualTo(ALL);
        Member first = all().members().get(0);
        assertThat(new Member(3, "a, b", FILE, 0)
                        .withColour(5)
                        .withVisible(false)
                        .withComponent(false)
                        .withNormalise(Normalisation.EDGE_STEP)
                        .withScale(-2.5)
                        .withOffset(0.125)
                        .withShift(-0.75))
                .isEqualTo(first);
        assertThat(first.untouched()).isEqualTo(new Member(3, "a, b", FILE, 5));
    }

    @Test
    void damagedChoicesAreOneSentence() {
        for (String text : List.of(
                "[",
                "null",
                "{\"task\":\"DANCE\"}",
                "{\"members\":[{\"key\":1}]}",
                "{\"settings\":{\"errors\":null}}")) {
            assertThatThrownBy(() -> ChoicesJson.parse(text, "old.svg"))
                    .as(text)
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("old.svg");
        }
        String zero = ChoicesJson.text(all()).replace("\"scale\":-2.5", "\"scale\":0.0");
        assertThatThrownBy(() -> ChoicesJson.parse(zero, "old.svg")).hasMessageContaining("the scale is not 0");
    }

    @Test
    void theSelectedOneIsAlwaysThere() {
        assertThat(all().without(9).selected()).isEqualTo(3);
        assertThat(all().withSelected(77).selected()).isEqualTo(3);
        assertThat(all().target()).map(Member::name).contains("s");
        assertThat(all().components()).extracting(Member::name).containsExactly("r");
        assertThat(Choices.NONE.target()).isEmpty();
        assertThat(all().added("new", new Source.File("/b")).members().get(3).key())
                .as("a key is not used twice")
                .isGreaterThan(9);
    }

    @Test
    void thereIsAnEndToHowManyAreCompared() {
        List<Member> many = IntStream.rangeClosed(0, Choices.MOST)
                .mapToObj(i -> new Member(i, "m" + i, FILE, 0))
                .toList();
        assertThatThrownBy(() -> new Choices(many, null, null, null)).hasMessageContaining("more than 200");
        Choices grown = Choices.NONE;
        for (int i = 0; i < 7; i++) {
            grown = grown.added("m" + i, FILE);
        }
        assertThat(grown.members()).extracting(Member::colour).doesNotHaveDuplicates();
    }
}
