package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

class ModelCatalogTest {
    @TempDir
    Path folder;

    private ModelCatalog catalog;

    @BeforeEach
    void twoVariants() throws Exception {
        SmallBundle.pdos(1, "mine", 0.6).write(folder.resolve("b.nearedge-model"));
        SmallBundle.pdos(2, "mine", 1.3).write(folder.resolve("a.nearedge-model"));
        catalog = ModelCatalog.of(folder);
    }

    @Test
    void takesTheLeastBroadVariantThatIsBroadEnough() throws Exception {
        assertThat(catalog.load("mine").input().sigma()).isEqualTo(0.6);
        assertThat(catalog.forBroadening("mine", null).input().sigma()).isEqualTo(0.6);
        assertThat(catalog.forBroadening("mine", 0.3).input().sigma()).isEqualTo(0.6);
        assertThat(catalog.forBroadening("mine", 0.6).input().sigma()).isEqualTo(0.6);
        assertThat(catalog.forBroadening("mine", 0.61).input().sigma()).isEqualTo(1.3);
        assertThat(catalog.forBroadening("mine", 5.0).input().sigma()).isEqualTo(1.3);
        for (double senseless : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> catalog.forBroadening("mine", senseless))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("makes no sense");
        }
    }

    @Test
    void anUnknownIdNamesThoseThereAre() {
        assertThatThrownBy(() -> catalog.load("si-k-color"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("si-k-color: is no model here; choose one of ")
                .hasMessageContaining("mine");
    }

    @Test
    void cardsAreInOrderAndABrokenFileIsTold() throws Exception {
        Files.write(folder.resolve("broken.nearedge-model"), new byte[] {1, 2, 3});
        SmallBundle.pdos(5, "mine", 0.6).write(folder.resolve("z.nearedge-model"));
        ModelCatalog other = ModelCatalog.of(folder);
        assertThat(other.cards().stream().map(ModelCard::label))
                .containsSubsequence("mine (sigma 0.6 eV)", "mine (sigma 1.3 eV)");
        assertThat(other.problems()).hasSize(2);
        assertThat(other.problems().get(0)).startsWith("broken.nearedge-model");
        assertThat(other.problems().get(1)).startsWith("z.nearedge-model: there is already a model mine");
    }

    @Test
    void aLoadedModelIsKept() throws Exception {
        assertThat(catalog.load("mine")).isSameAs(catalog.load("mine"));
    }

    @Test
    void aFolderThatIsNotThereAddsNothing() {
        assertThat(ModelCatalog.of(folder.resolve("none")).cards())
                .isEqualTo(ModelCatalog.bundled().cards());
    }

    @Test
    void ownModelsAreKnownByTheirNameAndFile() throws Exception {
        assertThat(catalog.isOwn("mine")).isTrue();
        assertThat(catalog.isOwn("si-k-pdos")).isFalse();
        assertThat(catalog.isOwn("nobody")).isFalse();
        assertThat(catalog.ownCards())
                .extracting(ModelCard::label)
                .containsExactly("mine (sigma 0.6 eV)", "mine (sigma 1.3 eV)");
        assertThat(catalog.file(catalog.ownCards().get(0))).contains(folder.resolve("b.nearedge-model"));
        assertThat(catalog.file(catalog.load("si-k-pdos").card())).isEmpty();
        assertThat(catalog.problems()).isEmpty();
    }

    private String refusal(ModelBundle bundle) throws Exception {
        bundle.write(folder.resolve("wrong.nearedge-model"));
        ModelCatalog other = ModelCatalog.of(folder);
        assertThat(other.ownCards()).as("the rest goes on").hasSize(2);
        assertThat(other.refused()).hasSize(1);
        assertThat(other.refused().get(0).file()).isEqualTo(folder.resolve("wrong.nearedge-model"));
        return other.problems().get(0);
    }

    @Test
    void aBundleThatBearsTheNameOfAModelOfTheProgramIsRefused() throws Exception {
        assertThat(refusal(SmallBundle.pdos(3, "si-k-pdos", 0.7)))
                .startsWith(
                        "wrong.nearedge-model, entry card.json: bears the name si-k-pdos of a model that comes with the")
                .endsWith("give it another name.");
        assertThat(refusal(SmallBundle.pdos(3, "../x y", 0.7)))
                .startsWith(
                        "wrong.nearedge-model, entry card.json: has the name \"../x y\", which a model cannot have");
    }

    @Test
    void aBundleOfAnotherGridIsRefused() throws Exception {
        assertThat(refusal(SmallBundle.of(3, "other", new InputGrid(-1, 0.1, 24, 0.5))))
                .isEqualTo(
                        "wrong.nearedge-model, entry card.json: reads -1.0 to 1.3 eV in 24 channels where models of the Si-K"
                                + " edge have -1.0 to 18.9 eV in 200 channels; train it again.");
        assertThat(refusal(SmallBundle.of(3, "other", ModelInput.edge(InputGrid.siliconK(0.5)), SmallBundle.OUTPUT)))
                .contains("card.json: gives -1.0 to -0.5 eV in 6 channels where models of a PDOS have");
        assertThat(refusal(SmallBundle.edge(3)))
                .contains("card.json: reads 0.0 to 1.1 eV in 12 channels where models of a PDOS");
    }

    @Test
    void aBundleOfAnotherEdgeIsRefused() throws Exception {
        ModelBundle bundle = SmallBundle.pdos(3, "iron", 0.5);
        assertThat(refusal(SmallBundle.ofEdge(bundle, "Fe-L2,3")))
                .startsWith(
                        "wrong.nearedge-model, entry card.json: is for the edge Fe-L2,3, of which there are no references");
    }

    @Test
    void aBundleWithANumberThatIsNoneIsRefused() throws Exception {
        ModelBundle bundle = SmallBundle.pdos(3, "broken", 0.5);
        bundle.members().get(1).weights()[7] = Float.NaN;
        assertThat(refusal(bundle))
                .startsWith("wrong.nearedge-model, entry weights-2.f32: holds a number that is not finite");
    }

    @Test
    void oneNameIsOneKindOfModel() throws Exception {
        assertThat(refusal(SmallBundle.of(3, "mine", ModelInput.edge(InputGrid.siliconK(0.5)), SmallBundle.PROPERTIES)))
                .startsWith("wrong.nearedge-model, entry card.json: bears the name mine of another kind of model");
    }

    @Test
    void aBundleIsAddedRenamedAndRemoved() throws Exception {
        OwnModels own = new OwnModels(folder.resolve("new"));
        Path file = own.add(SmallBundle.pdos(4, "first", 0.5));
        assertThat(file).isEqualTo(folder.resolve("new/first-0.5.nearedge-model"));
        assertThatThrownBy(() -> own.add(SmallBundle.pdos(4, "first", 0.5)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is the name of another model");

        Path renamed = own.rename(file, "second");
        assertThat(own.files()).containsExactly(renamed);
        ModelBundle second = ModelBundle.read(renamed);
        assertThat(second.card().id()).isEqualTo("second");
        assertThat(second.toBytes())
                .isEqualTo(SmallBundle.pdos(4, "first", 0.5).named("second").toBytes());
        // What has learned something else is of another version; another name alone makes none.
        assertThat(second.card().version()).isEqualTo("1-" + second.fingerprint());
        assertThat(second.named("third").card().version())
                .isEqualTo(second.card().version());
        assertThat(SmallBundle.pdos(5, "second", 0.5).named("second").card().version())
                .isNotEqualTo(second.card().version());

        own.remove(renamed);
        assertThat(own.files()).isEmpty();
    }

    @Test
    void namesAreLettersDigitsAndHyphens() throws Exception {
        OwnModels.requireName("Quartz-2", java.util.List.of("other"));
        for (String wrong : new String[] {"", "-a", "a-", "a--b", "a b", "a/b", "..", "\u00e4", null, "a".repeat(61)}) {
            assertThatThrownBy(() -> OwnModels.requireName(wrong, java.util.List.of()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is no name for a model");
        }
        assertThatThrownBy(() -> OwnModels.requireName("Si-K-PDOS", java.util.List.of("si-k-pdos")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is the name of another model");
    }

    @Test
    void aFileStandsInTheWayOfItsNameWhateverIsInIt() throws Exception {
        OwnModels own = new OwnModels(folder.resolve("new"));
        assertThat(own.names()).isEmpty();
        own.make();
        Files.write(own.file("Broken", 0.5), new byte[] {1, 2, 3});
        Files.write(own.folder().resolve("by-hand-2.nearedge-model"), new byte[0]);
        assertThat(own.names()).containsExactlyInAnyOrder("Broken", "by-hand-2");

        ModelBundle trained = own.freely(SmallBundle.pdos(4, "broken", 0.5), List.of("broken-2"));
        assertThat(trained.card().id()).isEqualTo("broken-3");
        Path file = own.add(trained);
        assertThat(file).hasFileName("broken-3-0.5.nearedge-model").exists();
        assertThat(ModelBundle.read(file).card().id()).isEqualTo("broken-3");
        assertThat(own.freely(SmallBundle.pdos(4, "free", 0.5), List.of())
                        .card()
                        .id())
                .isEqualTo("free");
    }

    @Test
    void aNumberedNameIsNoLongerThanAName() throws Exception {
        String longest = "a".repeat(59) + "b";
        String free = OwnModels.freeName(longest, List.of(longest));
        assertThat(free).isEqualTo("a".repeat(58) + "-2");
        OwnModels.requireName(free, List.of(longest));
    }
}
