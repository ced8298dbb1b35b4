package org.nearedge.app.analyse;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.nearedge.app.history.Change;

/**
 * Another treatment of an open spectrum.
 *
 * @param gesture changes in a row that share it are one, for example the drag of a slider; null: one of its own
 * @param restore gives a spectrum a treatment
 */
record TreatmentChange(
        OpenSpectrum item,
        Treatment before,
        Treatment after,
        Object gesture,
        BiConsumer<OpenSpectrum, Treatment> restore)
        implements Change {
    @Override
    public String title() {
        return "change of " + TreatmentWords.changed(before, after);
    }

    @Override
    public String place() {
        return AnalyseWorkspace.ID;
    }

    @Override
    public void undo() {
        restore.accept(item, before);
    }

    @Override
    public void redo() {
        restore.accept(item, after);
    }

    @Override
    public Optional<Change> joinedTo(Change earlier) {
        return gesture != null
                        && earlier instanceof TreatmentChange last
                        && last.item == item
                        && gesture.equals(last.gesture)
                ? Optional.of(new TreatmentChange(item, last.before, after, gesture, restore))
                : Optional.empty();
    }
}
