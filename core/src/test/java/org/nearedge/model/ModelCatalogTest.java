package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
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
        SmallBundle.of(1, "mine", new InputGrid(-1, 0.1, 24, 0.6)).write(folder.resolve("b.nearedge-model"));
        SmallBundle.of(2, "mine", new InputGrid(-1, 0.1, 24, 1.3)).write(folder.resolve("a.nearedge-model"));
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
        SmallBundle.of(5, "mine", new InputGrid(-1, 0.1, 24, 0.6)).write(folder.resolve("z.nearedge-model"));
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
}
