package org.nearedge.app.analyse.cards;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import org.nearedge.process.Normalise;

/** Scales the maximum to 1. */
final class NormaliseCard extends StepCard<Normalise> {
    private final CheckBox everywhere = new CheckBox("Maximum of the whole range");
    private final SliderRow from =
            row("from", "From, eV", "First energy of the range whose maximum becomes 1, eV", 0.1, 1);
    private final SliderRow to = row("to", "To, eV", "Last energy of the range whose maximum becomes 1, eV", 0.1, 1);
    private double first;
    private double last;

    NormaliseCard(CardEdit edit) {
        super(Normalise.class, edit, "Normalise", "Scales so that the maximum is 1", false);
        everywhere.setId("Normalise-everywhere");
        everywhere.setTooltip(new Tooltip("Off: the maximum of the range below becomes 1"));
        everywhere.selectedProperty().addListener((property, before, now) -> {
            if (!isShowing()) {
                replace(now ? new Normalise(null, null) : new Normalise(first, last), null);
            }
        });
        rows(
                everywhere,
                from.onEdit((value, gesture) -> replace(new Normalise(value, upper()), gesture), this::endGesture),
                to.onEdit((value, gesture) -> replace(new Normalise(lower(), value), gesture), this::endGesture));
    }

    private double lower() {
        return step().from() == null ? first : step().from();
    }

    private double upper() {
        return step().to() == null ? last : step().to();
    }

    @Override
    protected String summary(Normalise now, Surroundings around) {
        return now.from() == null && now.to() == null
                ? "maximum 1"
                : String.format(Locale.ROOT, "in %.0f\u2013%.0f eV", now.from(), now.to());
    }

    @Override
    protected void show(Normalise now, Surroundings around) {
        first = around.first();
        last = around.last();
        boolean whole = now.from() == null && now.to() == null;
        everywhere.setSelected(whole);
        from.setDisable(whole);
        to.setDisable(whole);
        from.show(lower(now), first, last);
        to.show(upper(now), first, last);
    }

    private double lower(Normalise now) {
        return now.from() == null ? first : now.from();
    }

    private double upper(Normalise now) {
        return now.to() == null ? last : now.to();
    }
}
