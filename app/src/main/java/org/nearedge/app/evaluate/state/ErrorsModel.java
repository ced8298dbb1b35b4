package org.nearedge.app.evaluate.state;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.evaluate.figures.ErrorMeasure;
import org.nearedge.app.evaluate.figures.ErrorsFigure;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.inspect.Inspection;

/** By which error the test records are sorted, and which kinds of them are shown. */
public final class ErrorsModel {
    private final ReadOnlyObjectProperty<Inspection> inspection;
    private final ObservableList<ErrorMeasure> measures = FXCollections.observableArrayList();
    private final ObjectProperty<ErrorMeasure> measure = new SimpleObjectProperty<>();
    private final ObservableList<String> kinds = FXCollections.observableArrayList();
    private final ObservableSet<String> hidden = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<FigureSpec> figure = new ReadOnlyObjectWrapper<>(FigureSpec.empty("", ""));
    private String wanted = ErrorMeasure.MSE;
    private boolean filling;

    ErrorsModel(ReadOnlyObjectProperty<Inspection> inspection) {
        this.inspection = inspection;
        inspection.addListener((property, before, now) -> fill(now));
        measure.addListener((property, before, now) -> {
            if (!filling && now != null) {
                wanted = now.key();
            }
            draw();
        });
        hidden.addListener((SetChangeListener<String>) change -> draw());
    }

    /** What records can be sorted by; those of the model. */
    public ObservableList<ErrorMeasure> measures() {
        return measures;
    }

    public ObjectProperty<ErrorMeasure> measureProperty() {
        return measure;
    }

    /** Kinds of structure among the test records. */
    public ObservableList<String> kinds() {
        return kinds;
    }

    /** Kinds of structure that are left out of the figures. */
    public ObservableSet<String> hidden() {
        return hidden;
    }

    /** The sorted errors. */
    public ReadOnlyObjectProperty<FigureSpec> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Sorts records by an error, as soon as there is a model that has it. */
    public void sortBy(String key) {
        wanted = key;
        chooseWanted();
    }

    /** Key of the error that is chosen, or will be once there is a model that has it. */
    public String sortedBy() {
        return wanted;
    }

    /** Leaves kinds of structure out of the figures, as far as there are records of them. */
    public void hide(Set<String> some) {
        hidden.clear();
        hidden.addAll(some);
    }

    private void chooseWanted() {
        measures.stream().filter(m -> m.key().equals(wanted)).findFirst().ifPresent(measure::set);
    }

    private void fill(Inspection now) {
        if (now == null) {
            figure.set(FigureSpec.empty("", ""));
            return;
        }
        filling = true;
        List<ErrorMeasure> own = ErrorMeasure.of(now.card().output());
        if (!measures.equals(own)) {
            // A list that is filled anew empties its box: the choice has to change after it.
            measure.set(null);
            measures.setAll(own);
        }
        measure.set(own.stream().filter(m -> m.key().equals(wanted)).findFirst().orElse(own.get(0)));
        kinds.setAll(now.records().stream()
                .map(RecordEvaluation::kind)
                .distinct()
                .sorted()
                .toList());
        hidden.retainAll(kinds);
        filling = false;
        draw();
    }

    private void draw() {
        if (!filling && inspection.get() != null && measure.get() != null) {
            figure.set(ErrorsFigure.of(inspection.get(), measure.get(), hidden));
        }
    }
}
