package org.nearedge.app.analyse.cards;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import org.nearedge.process.AlignOnset;

/** Moves the onset to 0 eV; found by the program, or set by hand here or on the chart. */
final class OnsetCard extends StepCard<AlignOnset> {
    private static final double REACH = 15;

    private final CheckBox automatic = new CheckBox("Find the onset");
    private final SliderRow onset = row("onset", "Onset, eV", "Energy that becomes 0 eV, eV", 0.05, 2);
    private double found;

    OnsetCard(CardEdit edit) {
        super(
                AlignOnset.class,
                edit,
                "Onset",
                "Moves the onset to 0 eV. The same function finds it in references and experiments. "
                        + "It can be dragged on the chart.",
                true);
        automatic.setId("AlignOnset-automatic");
        automatic.setTooltip(new Tooltip("On: the onset is found. Off: it stays at the energy below"));
        automatic.selectedProperty().addListener((property, before, now) -> {
            if (!isShowing()) {
                replace(new AlignOnset(now ? null : found), null);
            }
        });
        rows(automatic, onset.onEdit((value, gesture) -> replace(new AlignOnset(value), gesture), this::endGesture));
    }

    @Override
    protected String summary(AlignOnset now, Surroundings around) {
        if (now.onset() != null) {
            return String.format(Locale.ROOT, "at %.2f eV", now.onset());
        }
        return around.onset() == null ? "found" : String.format(Locale.ROOT, "%.2f eV", around.onset());
    }

    @Override
    protected void show(AlignOnset now, Surroundings around) {
        found = Math.round(around.edge() * 100) / 100.0;
        automatic.setSelected(now.onset() == null);
        double value = now.onset() == null ? found : now.onset();
        double middle = around.onset() == null ? value : around.onset();
        onset.show(value, Math.max(around.first(), middle - REACH), Math.min(around.last(), middle + REACH));
    }
}
