package org.nearedge.app.atoms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.atoms.Rotation;
import org.nearedge.app.chart.atoms.Vector;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

/** What the figure tells is enough to turn the same atoms the same way. */
class AtomsFigureAgainTest {
    @Test
    void theSameAtomsTurnedTheSameWay() throws Exception {
        Reference record = ReferenceLibrary.bundled().edge("O-K").get(0);
        AtomsDrawing turned = AtomsFigure.of(record, Map.of())
                .atoms()
                .turned(Rotation.about(new Vector(1, 2, 3), 0.7))
                .zoomed(1.5)
                .choose(2)
                .choose(0);
        FigureSpec figure = AtomsFigure.of(turned, AtomsFigure.provenance(record));

        FigureSpec again = AtomsFigure.of(record, figure.provenance());

        assertThat(figure.provenance()).containsEntry("Figure", "atoms").containsEntry("Record", record.id());
        assertThat(again.provenance()).isEqualTo(figure.provenance());
        assertThat(again).as("to the bit").isEqualTo(figure);

        Map<String, String> broken = new HashMap<>(figure.provenance());
        broken.put("Rotation", "1 2 x");
        assertThatThrownBy(() -> AtomsFigure.of(record, broken))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("tells no rotation or no atoms");
        broken.put("Rotation", figure.provenance().get("Rotation"));
        broken.put("Measured between", "0 999");
        assertThatThrownBy(() -> AtomsFigure.of(record, broken))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("atoms that are not there: 0 999");
    }
}
