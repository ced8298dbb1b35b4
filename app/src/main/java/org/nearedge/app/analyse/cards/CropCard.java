package org.nearedge.app.analyse.cards;

import java.util.Locale;
import org.nearedge.process.Crop;

/** Keeps a range of energies. */
final class CropCard extends StepCard<Crop> {
    private final SliderRow from = row("from", "From, eV", "First energy that is kept, eV", 0.1, 1);
    private final SliderRow to = row("to", "To, eV", "Last energy that is kept, eV", 0.1, 1);

    CropCard(CardEdit edit) {
        super(Crop.class, edit, "Crop", "Keeps the energies of a range, eV", false);
        rows(
                from.onEdit((value, gesture) -> replace(new Crop(value, step().to()), gesture), this::endGesture),
                to.onEdit((value, gesture) -> replace(new Crop(step().from(), value), gesture), this::endGesture));
    }

    @Override
    protected String summary(Crop now, Surroundings around) {
        return String.format(Locale.ROOT, "%.0f\u2013%.0f eV", now.from(), now.to());
    }

    @Override
    protected void show(Crop now, Surroundings around) {
        from.show(now.from(), around.first(), around.last());
        to.show(now.to(), around.first(), around.last());
    }
}
