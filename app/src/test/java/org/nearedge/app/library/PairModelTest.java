package org.nearedge.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.app.library.PairModel.Field;
import org.nearedge.library.own.FilePair;
import org.nearedge.spectrum.InputException;

class PairModelTest {
    private final PairModel model = new PairModel();

    private void fill() {
        model.edgeProperty().set(Path.of("edge.dat"));
        model.pdosProperty().set(List.of(Path.of("pdos.dat")));
        model.text(Field.STRUCTURE).set(" my glass ");
        model.text(Field.BAND_GAP).set("5,6");
    }

    @Test
    void whatIsTypedBecomesAPair() throws Exception {
        fill();
        model.text(Field.SITE).set("3");
        model.text(Field.LOWEST_EMPTY).set("\u22121.25");
        model.text(Field.PDOS_SITE).set("O 4");
        model.text(Field.SIGMA).set("0.3");
        FilePair pair = model.pair("O-K");
        assertThat(pair.told())
                .isEqualTo(new FilePair.Told("O-K", "my glass", 3, "crystal", 0.3, null, -1.25, 0, 5.6, null));
        assertThat(pair.pdosSite()).isEqualTo("O 4");
        assertThat(pair.absorber()).isNull();
        model.clear();
        assertThat(model.text(Field.SIGMA).get()).isEqualTo("0.3");
        assertThat(model.text(Field.STRUCTURE).get()).isEmpty();
        assertThat(model.edgeProperty().get()).isNull();
    }

    private void isToldOf(String text) {
        assertThatThrownBy(() -> model.pair("Si-K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(text);
    }

    @Test
    void whatIsMissingOrWrongIsToldByItsName() {
        isToldOf("Edge: has no file");
        model.edgeProperty().set(Path.of("edge.dat"));
        isToldOf("PDOS: has no file");
        fill();
        model.text(Field.BAND_GAP).set("");
        isToldOf("Band gap: is not told; give it in eV, 0 for a metal");
        model.text(Field.BAND_GAP).set("wide");
        isToldOf("Band gap: is no number (wide)");
        fill();
        model.text(Field.SITE).set("1.5");
        isToldOf("Site: is no index");
        fill();
        model.text(Field.SITE).set("0");
        model.text(Field.STRUCTURE).set(" ");
        isToldOf("Structure: is not told");
    }

    @Test
    void aFaultGoesWhenWhatItIsAboutChanges() {
        model.faultProperty().set("Structure: is not told");
        model.text(Field.STRUCTURE).set("glass");
        assertThat(model.faultProperty().get()).isEmpty();
        model.faultProperty().set("Edge: has no file");
        model.edgeProperty().set(Path.of("edge.dat"));
        assertThat(model.faultProperty().get()).isEmpty();
    }
}
