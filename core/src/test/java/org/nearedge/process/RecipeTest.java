package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class RecipeTest {
    private static final Spectrum RAW = Given.spectrum(
            EnergyAxis.uniform(470, 0.3, 400),
            e -> 2e10 * Math.pow(e, -3) + 90 * Given.step(e, 532, 0.7) * (1 + 0.3 * Math.cos(e)));

    private static final Recipe WHOLE = new Recipe(List.of(
            new Recipe.Entry(new Calibrate(0.1 + 0.2), true),
            new Recipe.Entry(new Crop(475.5, 580.25), true),
            new Recipe.Entry(new PowerLawBackground(476, 526.7), true),
            new Recipe.Entry(new SavitzkyGolay(8, 3), false),
            new Recipe.Entry(new Broaden(0.3, 0.5), true),
            new Recipe.Entry(new AlignOnset(null), true),
            new Recipe.Entry(new Resample(-1, 0.1, 200), true),
            new Recipe.Entry(new Normalise(null, 12.5), true)));

    @Provide
    Arbitrary<Recipe> recipes() {
        Arbitrary<Double> any = Arbitraries.doubles().between(-40, 40).ofScale(12);
        Arbitrary<Double> positive = Arbitraries.doubles().between(0.3, 1.9).ofScale(12);
        Arbitrary<Step> step = Arbitraries.oneOf(
                any.map(Calibrate::new),
                any.map(x -> new Crop(460 + x / 3, 580 + x)),
                any.map(x -> new PowerLawBackground(470 + x / 4, 520 + x / 7)),
                positive.map(x -> new CalibrateTwoPoints(470, 470 + x, 540, 540 + 2 * x)),
                Arbitraries.just(new AlignZeroLoss()),
                positive.map(x -> new Despike(4 + x, x > 1)),
                positive.map(x -> new EdgeStep(x > 1 ? null : 532.0, -60, -20 * x, 1 + x, 50, 1, 0, x > 0.7)),
                any.map(x -> new ExponentialBackground(470 + x / 4, 520 + x / 7)),
                any.map(x -> new LogPolynomialBackground(470 + x / 4, 520 + x / 7, 1 + (int) Math.abs(x) / 14)),
                any.map(x -> new PreEdgeLine(470 + x / 4, 520 + x / 7)),
                Combinators.combine(
                                Arbitraries.integers().between(4, 40),
                                Arbitraries.integers().between(0, 3))
                        .as(SavitzkyGolay::new),
                positive.map(x -> new Broaden(x / 3, x)),
                Arbitraries.of(new AlignOnset(null), new AlignOnset(532.0)),
                positive.map(x -> new Resample(490 + x, x / 3, 100)),
                any.map(x -> new Normalise(null, 540 + x)));
        Arbitrary<Recipe.Entry> entry =
                Combinators.combine(step, Arbitraries.of(true, false)).as(Recipe.Entry::new);
        return entry.list().ofMaxSize(8).map(Recipe::new);
    }

    @Property(tries = 300)
    void jsonRoundTripReplaysToTheSameBits(@ForAll("recipes") Recipe recipe) throws InputException {
        Recipe again = Recipe.fromJson(recipe.toJson(), "again");

        assertThat(again).isEqualTo(recipe);
        assertThat(outcome(again)).isEqualTo(outcome(recipe));
    }

    /** The result, or the sentence that says why there is none. */
    private static Object outcome(Recipe recipe) {
        try {
            return recipe.run(RAW).result();
        } catch (InputException e) {
            return e.getMessage();
        }
    }

    @Test
    void wholeChainEndsOnTheModelsAxisWithMaximumOne() throws InputException {
        Recipe.Run run = WHOLE.run(RAW);

        assertThat(run.stages()).hasSize(7);
        assertThat(run.raw()).isSameAs(RAW);
        assertThat(run.stages().get(0).before()).isSameAs(RAW);
        assertThat(run.result().axis()).isEqualTo(EnergyAxis.uniform(-1, 0.1, 200));
        assertThat(new Crop(-1, 12.5).apply(run.result()).max()).isEqualTo(1);
        assertThat(WHOLE.run(RAW).result()).isEqualTo(run.result());
    }

    @Test
    void savedAndLoadedIsEqual(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("recipe.json");

        WHOLE.save(file);

        assertThat(Recipe.load(file)).isEqualTo(WHOLE);
        assertThat(Files.readString(file))
                .contains("\"step\" : \"align-onset\"")
                .contains("\"dispersion\" : 0.1")
                .contains("0.30000000000000004");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void anyJacksonMapperReadsIt() throws Exception {
        ObjectMapper mapper = new ObjectMapper();

        assertThat(mapper.readValue(mapper.writeValueAsString(WHOLE), Recipe.class))
                .isEqualTo(WHOLE);
    }

    @Test
    void openEndsAndOnMayBeLeftOut() throws InputException {
        Recipe recipe =
                Recipe.fromJson("{\"steps\":[{\"step\":\"align-onset\"},{\"step\":\"normalise\",\"to\":8}]}", "r");

        assertThat(recipe).isEqualTo(Recipe.of(new AlignOnset(null), new Normalise(null, 8.0)));
    }

    private static void assertFault(String json, String sentence) {
        assertThatThrownBy(() -> Recipe.fromJson(json, "r.json"))
                .isInstanceOf(InputException.class)
                .hasMessage(sentence + "; correct it or save it again.");
    }

    @Test
    void faultsAreToldWithTheirLine() {
        String known = "known steps are " + String.join(", ", StepTypes.BY_NAME.keySet());
        assertFault(
                "{\"steps\":[\n{\"step\":\"crop\",\"from\":1,\"to\":2},\n{\"step\":\"sharpen\"}]}",
                "r.json, line 3: there is no step \"sharpen\" (" + known + ")");
        assertFault(
                "{\"steps\":[\n{\"from\":1}]}",
                "r.json, line 2: a step has no field \"step\" that names it (" + known + ")");
        assertFault(
                "{\"steps\":[{\"step\":\"crop\",\n\"from\":1,\n\"to\":2,\n\"unit\":\"eV\"}]}",
                "r.json, line 4: step crop has no field \"unit\"");
        assertFault("{\"steps\":[{\"step\":\"crop\",\"from\":1}]}", "r.json, line 1: \"to\" of step crop is missing");
        assertFault(
                "{\"steps\":[{\"step\":\"crop\",\"from\":1,\n\"to\":\"many\"}]}",
                "r.json, line 2: \"to\" of step crop is \"many\" and must be a number");
        assertFault(
                "{\"steps\":[{\"step\":\"crop\",\"from\":1,\n\"to\":null}]}",
                "r.json, line 2: \"to\" of step crop is \"null\" and must be a number");
        assertFault(
                "{\"steps\":[\n\n{\"step\":\"crop\",\"from\":3,\"to\":2}]}",
                "r.json, line 3: step crop: the range 3.0 to 2.0 eV is empty");
        assertFault(
                "{\"steps\":[{\"step\":\"calibrate\",\"shift\":1e999}]}",
                "r.json, line 1: step calibrate: shift is Infinity and must be a number");
        assertFault(
                "{\"steps\":[{\"step\":\"savitzky-golay\",\"window\":4.5,\"order\":3}]}",
                "r.json, line 1: \"window\" of step savitzky-golay must be a whole number below 2^31");
        assertFault(
                "{\"steps\":[{\"step\":\"calibrate\",\"shift\":1,\"on\":1}]}",
                "r.json, line 1: \"on\" must be true or false");
        assertFault(
                "{\"steps\":[{\"step\":\"calibrate\",\"shift\":[1]}]}",
                "r.json, line 1: \"shift\" must be a plain value");
        assertFault("{\"steps\":[7]}", "r.json, line 1: a step must be an object in braces");
        assertFault("{\"steps\":[null]}", "r.json, line 1: a step is null");
        assertFault("{}", "r.json, line 1: the field \"steps\" is missing");
        assertFault(
                "{\"steps\":[],\n\"author\":1}", "r.json, line 2: a recipe has no field \"author\", only \"steps\"");
        assertFault("[]", "r.json, line 1: is no recipe");
    }

    @Test
    void whatIsNotJsonIsTold(@TempDir Path folder) throws Exception {
        for (String text :
                new String[] {"", "energy,counts\n1,2", "{\"steps\":[", "null", "{\"steps\":[]} trailing", "\0\1"}) {
            Path file = Files.writeString(folder.resolve("r.json"), text);
            assertThatThrownBy(() -> Recipe.load(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("r.json")
                    .message()
                    .doesNotContain("fasterxml")
                    .doesNotContain("\n");
        }
        Path large = Files.write(folder.resolve("large.json"), new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> Recipe.load(large))
                .isInstanceOf(InputException.class)
                .hasMessage("large.json: is too large for a recipe; give a recipe saved as JSON, below 1 MB.");
        assertThatThrownBy(() -> Recipe.load(folder)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Recipe.load(folder.resolve("none.json"))).isInstanceOf(InputException.class);
    }

    /** The parser finds these inside a recipe, and says so in its own words. */
    @Test
    void brokenJsonInsideARecipeSaysWhatIsBroken() {
        assertFault("{\"steps\":[\n", "r.json, line 2: is not JSON: Unexpected end-of-input");
        assertFault(
                "{\"steps\":[\n{\"step\":\"crop\",\n\"from\":NaN}]}",
                "r.json, line 3: is not JSON: Non-standard token 'NaN'");
        assertFault(
                "{\"steps\":[{\"step\":\"crop\",\n\"step\":\"crop\"}]}",
                "r.json, line 2: is not JSON: Duplicate field 'step'");
    }

    @Test
    void deepNestingAndEndlessStepsAreRefused() {
        assertThatThrownBy(() -> Recipe.fromJson("[".repeat(100_000), "r")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Recipe.fromJson("{\"steps\":" + "[".repeat(5_000), "r"))
                .isInstanceOf(InputException.class);
        String many = "{\"step\":\"calibrate\",\"shift\":1},".repeat(5_000);
        assertThatThrownBy(() -> Recipe.fromJson("{\"steps\":[" + many + "{\"step\":\"align-onset\"}]}", "r"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("5001 steps are more than 100");
    }

    @Property(tries = 300)
    void damagedRecipesNeverFailInAnotherWay(
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 2000) int at, @ForAll char with) {
        StringBuilder text = new StringBuilder(WHOLE.toJson());
        text.setCharAt(at % text.length(), with);
        try {
            assertThat(Recipe.fromJson(text.toString(), "damaged").steps()).isNotNull();
        } catch (InputException e) {
            assertThat(e.getMessage()).startsWith("damaged").endsWith(".");
        }
    }

    @Test
    void editsMakeOtherRecipes() {
        Step a = new Calibrate(1);
        Step b = new Calibrate(2);
        Step c = new Calibrate(3);
        Recipe recipe = Recipe.of(a, b, c);

        assertThat(recipe.moved(0, 2)).isEqualTo(Recipe.of(b, c, a));
        assertThat(recipe.moved(2, 0)).isEqualTo(Recipe.of(c, a, b));
        assertThat(recipe.without(1)).isEqualTo(Recipe.of(a, c));
        assertThat(recipe.added(0, c)).isEqualTo(Recipe.of(c, a, b, c));
        assertThat(recipe.added(3, a)).isEqualTo(Recipe.of(a, b, c, a));
        assertThat(recipe.withOn(1, false).with(1, c).steps().get(1)).isEqualTo(new Recipe.Entry(c, false));
        assertThat(recipe).isEqualTo(Recipe.of(a, b, c));
    }

    @Test
    void sentencesHaveADecimalPointInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThatThrownBy(() -> new Crop(1.5, 2.5).apply(RAW)).hasMessageContaining("1.5 to 2.5 eV");
        } finally {
            Locale.setDefault(before);
        }
    }
}
