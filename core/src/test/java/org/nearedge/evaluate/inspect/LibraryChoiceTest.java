package org.nearedge.evaluate.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;

class LibraryChoiceTest {
    private static final ReferenceLibrary BUNDLED = ReferenceLibrary.bundled();

    private static ModelCard card() {
        return ModelCatalog.bundled().cards().stream()
                .filter(card -> card.id().equals("o-k-pdos"))
                .findFirst()
                .orElseThrow();
    }

    private static ReferenceLibrary some(String name, int count) throws InputException {
        List<Reference> all = BUNDLED.edge("O-K");
        return ReferenceLibrary.of(name, all.subList(0, Math.min(count, all.size())));
    }

    @Test
    void theOneThatHoldsMostOfTheSplitIsTakenAndOfEqualsTheFirst() throws Exception {
        ReferenceLibrary few = some("few", 10);
        ReferenceLibrary more = some("more", 60);
        assertThat(LibraryChoice.of(card(), List.of(few, more))).isSameAs(more);
        assertThat(LibraryChoice.of(card(), List.of(more, some("equal", 60)))).isSameAs(more);
    }

    @Test
    void theOneWithTheHashOfTheCardComesBeforeAllOthers() throws Exception {
        ReferenceLibrary all = some("all", Integer.MAX_VALUE);
        ModelCard card = card();
        ModelCard then = new ModelCard(
                card.id(),
                card.version(),
                card.title(),
                card.edge(),
                card.input(),
                card.output(),
                card.novelty(),
                new ModelCard.Data(10, 5, some("ten", 10).hash("O-K")),
                card.split(),
                card.members(),
                card.seed(),
                card.epochs(),
                card.hyperParameters(),
                card.figures(),
                card.notes());
        ReferenceLibrary ten = some("ten", 10);
        assertThat(LibraryChoice.of(then, List.of(all, ten))).isSameAs(ten);
    }

    @Test
    void aLibraryWithoutTheEdgeIsPassedOver() throws Exception {
        ReferenceLibrary silicon = ReferenceLibrary.of("silicon", BUNDLED.edge("Si-K"));
        ReferenceLibrary oxygen = some("oxygen", 5);
        assertThat(LibraryChoice.of(card(), List.of(silicon, oxygen))).isSameAs(oxygen);
        assertThatThrownBy(() -> LibraryChoice.of(card(), List.of(silicon)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("O-K");
    }
}
