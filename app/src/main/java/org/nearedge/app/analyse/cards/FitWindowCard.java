package org.nearedge.app.analyse.cards;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.nearedge.process.Background;

/** A background fitted in a window before the edge; the window can be dragged on the chart as well. */
class FitWindowCard<S extends Background> extends StepCard<S> {
    private final SliderRow from = row("from", "From, eV", "First energy of the fit window, eV", 0.5, 1);
    private final SliderRow to =
            row("to", "To, eV", "Last energy of the fit window, eV; keep it before the edge", 0.5, 1);
    private final ComboBox<BackgroundKind> kind = new ComboBox<>();
    private Node kindRow;

    FitWindowCard(Class<S> type, CardEdit edit, String title, String purpose) {
        super(type, edit, title, purpose, true);
        from.onEdit((value, gesture) -> replace(moved(value, step().to()), gesture), this::endGesture);
        to.onEdit((value, gesture) -> replace(moved(step().from(), value), gesture), this::endGesture);
        rows(kindRow(type), from, to);
        explainTold("How well the curve fits, and how far it can be trusted where it is extrapolated: reduced "
                + "chi-squared (for counts, about 1 if the curve is right) or R\u00b2; the standard error as a share of "
                + "the edge's height; h, the factor by which the extrapolation makes the background's noise larger "
                + "(1: not at all); and the signal-to-noise ratio of the edge's first 50 eV");
    }

    private Node kindRow(Class<S> type) {
        Label name = new Label("Curve");
        name.getStyleClass().add("row-label");
        name.setLabelFor(kind);
        Tooltip help = new Tooltip("The curve that is fitted in the window and subtracted; another keeps the window");
        name.setTooltip(help);
        kind.setTooltip(help);
        kind.setId(type.getSimpleName() + "-kind");
        kind.getStyleClass().add("small");
        kind.getItems().setAll(BackgroundKind.values());
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        kind.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!isShowing() && now != null && now != BackgroundKind.of(step())) {
                take(now);
            }
        });
        HBox row = new HBox(8, name, kind);
        row.setAlignment(Pos.CENTER_LEFT);
        kindRow = row;
        return row;
    }

    private void take(BackgroundKind other) {
        try {
            become(other.in(step().from(), step().to()));
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
        }
    }

    /** With a row more than the window's ends. */
    final void andRow(Node row) {
        rows(kindRow, from, to, row);
    }

    @SuppressWarnings("unchecked")
    private S moved(double first, double last) {
        // A background keeps its kind.
        return (S) step().withWindow(first, last);
    }

    @Override
    protected String summary(S now, Surroundings around) {
        return String.format(Locale.ROOT, "%.0f\u2013%.0f eV", now.from(), now.to());
    }

    @Override
    protected void show(S now, Surroundings around) {
        kind.getSelectionModel().select(BackgroundKind.of(now));
        double end = around.onset() == null ? around.last() : Math.min(around.last(), around.onset() + 5);
        from.show(now.from(), around.first(), end);
        to.show(now.to(), around.first(), end);
    }
}
