package org.nearedge.app.analyse.cards;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import org.nearedge.process.Despike;

/** Takes out the spikes of cosmic rays and X-rays. */
final class DespikeCard extends StepCard<Despike> {
    private final SliderRow threshold = row(
            "threshold",
            "Threshold, \u03c3",
            "How far a spike leaps out of the noise at least, in standard deviations of the noise",
            0.5,
            1);
    private final CheckBox dead = new CheckBox("Bridge dead channels");

    DespikeCard(CardEdit edit) {
        super(
                Despike.class,
                edit,
                "Despike",
                "Takes out spikes of one to three channels, by the modified z-score of first differences (Whitaker and "
                        + "Hayes 2018). A line as wide as the resolution stays.",
                true);
        dead.setId("Despike-dead");
        dead.setTooltip(new Tooltip("Put a straight line over channels that say the same number while others count"));
        dead.selectedProperty().addListener((property, before, now) -> {
            if (!isShowing()) {
                replace(new Despike(step().threshold(), now), null);
            }
        });
        rows(
                threshold.onEdit(
                        (value, gesture) -> replace(new Despike(value, step().mendDead()), gesture), this::endGesture),
                dead);
        explainTold("Channels that were replaced, and where");
    }

    @Override
    protected String summary(Despike now, Surroundings around) {
        return String.format(Locale.ROOT, "above %.1f \u03c3", now.threshold());
    }

    @Override
    protected void show(Despike now, Surroundings around) {
        threshold.show(now.threshold(), 3, 20);
        dead.setSelected(now.mendDead());
    }
}
