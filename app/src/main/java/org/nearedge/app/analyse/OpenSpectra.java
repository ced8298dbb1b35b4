package org.nearedge.app.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nearedge.app.history.Change;
import org.nearedge.app.history.UndoHistory;

/** Which spectra are open and which one is selected; opening and closing can be undone. */
final class OpenSpectra {
    /** Closed spectra that are kept so that they can come back: each may be a whole image. */
    private static final int MOST_CLOSED = 20;

    private final UndoHistory history;
    private final ObservableList<OpenSpectrum> spectra = FXCollections.observableArrayList();
    private final ObservableList<OpenSpectrum> readOnly = FXCollections.unmodifiableObservableList(spectra);
    private final ObjectProperty<OpenSpectrum> selected = new SimpleObjectProperty<>();
    private final List<OpenSpectrum> closed = new ArrayList<>();
    private Consumer<OpenSpectrum> onOpened = item -> {};

    OpenSpectra(UndoHistory history) {
        this.history = history;
    }

    /** @param listener told every spectrum that is open from now on, for the first time or again */
    void setOnOpened(Consumer<OpenSpectrum> listener) {
        onOpened = listener;
    }

    ObservableList<OpenSpectrum> list() {
        return readOnly;
    }

    ObjectProperty<OpenSpectrum> selectedProperty() {
        return selected;
    }

    /** Opens a spectrum; a file that is in the list takes its old place. */
    void add(OpenSpectrum item) {
        int old = indexOf(item);
        OpenSpectrum before = old < 0 ? null : spectra.get(old);
        done(new Swap("opening of " + item.name(), old < 0 ? spectra.size() : old, before, item));
    }

    void close(OpenSpectrum item) {
        int index = spectra.indexOf(item);
        if (index >= 0) {
            done(new Swap("closing of " + item.name(), index, item, null));
        }
    }

    /** These in place of all that is open; cannot be undone. */
    void replaceAll(List<OpenSpectrum> items, OpenSpectrum wanted) {
        spectra.forEach(OpenSpectrum::cancel);
        selected.set(null);
        closed.clear();
        history.forget(change -> change.place().equals(AnalyseWorkspace.ID));
        spectra.setAll(items);
        items.forEach(onOpened);
        selected.set(wanted != null || items.isEmpty() ? wanted : items.get(items.size() - 1));
    }

    private void done(Swap swap) {
        swap.redo();
        history.add(swap);
        if (swap.before() != null) {
            closed.remove(swap.before());
            closed.add(swap.before());
            if (closed.size() > MOST_CLOSED) {
                OpenSpectrum gone = closed.remove(0);
                if (!spectra.contains(gone)) {
                    history.forget(change -> isAbout(change, gone));
                }
            }
        }
    }

    private static boolean isAbout(Change change, OpenSpectrum gone) {
        return change instanceof Swap swap && (swap.before() == gone || swap.after() == gone)
                || change instanceof TreatmentChange treatment && treatment.item() == gone;
    }

    private int indexOf(OpenSpectrum wanted) {
        for (int i = 0; i < spectra.size(); i++) {
            if (spectra.get(i).isSameFile(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A spectrum in place of another.
     *
     * @param index where in the list
     * @param before null: none was there
     * @param after null: none is there
     */
    private final class Swap implements Change {
        private final String title;
        private final int index;
        private final OpenSpectrum before;
        private final OpenSpectrum after;

        Swap(String title, int index, OpenSpectrum before, OpenSpectrum after) {
            this.title = title;
            this.index = index;
            this.before = before;
            this.after = after;
        }

        OpenSpectrum before() {
            return before;
        }

        OpenSpectrum after() {
            return after;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public String place() {
            return AnalyseWorkspace.ID;
        }

        @Override
        public boolean isWork() {
            return before != null;
        }

        @Override
        public void undo() {
            swap(after, before);
        }

        @Override
        public void redo() {
            swap(before, after);
        }

        private void swap(OpenSpectrum from, OpenSpectrum to) {
            int there = from == null ? Math.min(index, spectra.size()) : spectra.indexOf(from);
            if (there < 0) {
                return;
            }
            if (from == null) {
                spectra.add(there, to);
            } else if (to != null) {
                spectra.set(there, to);
            } else {
                spectra.remove(there);
            }
            if (from != null) {
                from.cancel();
            }
            if (to != null) {
                onOpened.accept(to);
                selected.set(to);
            } else if (selected.get() == from) {
                selected.set(spectra.isEmpty() ? null : spectra.get(Math.min(there, spectra.size() - 1)));
            }
        }
    }
}
