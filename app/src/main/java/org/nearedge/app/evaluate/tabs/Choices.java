package org.nearedge.app.evaluate.tabs;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/** Boxes to choose from, bound to the state both ways. */
public final class Choices {
    private Choices() {}

    /**
     * @param words what an entry is called
     * @param help what an entry is; empty for nothing
     */
    public static <T> ComboBox<T> of(
            String id,
            String tooltip,
            ObservableList<T> items,
            Property<T> chosen,
            Function<T, String> words,
            Function<T, String> help) {
        ComboBox<T> box = new ComboBox<>(items);
        box.setId(id);
        box.getStyleClass().add("small");
        box.setTooltip(new Tooltip(tooltip));
        box.setCellFactory(list -> new Cell<>(words, help));
        box.setButtonCell(new Cell<>(words, item -> ""));
        boolean[] showing = new boolean[1];
        chosen.addListener((property, before, now) -> {
            showing[0] = true;
            box.setValue(now);
            showing[0] = false;
        });
        box.setValue(chosen.getValue());
        box.valueProperty().addListener((property, before, now) -> {
            // A list that is filled anew clears its choice for a moment.
            if (!showing[0] && now != null && box.getItems().contains(now)) {
                chosen.setValue(now);
            }
        });
        box.getItems().addListener((javafx.collections.ListChangeListener<T>) change -> {
            showing[0] = true;
            box.setValue(chosen.getValue());
            showing[0] = false;
        });
        return box;
    }

    /** A label that names a control. */
    public static Label label(String text, javafx.scene.Node control) {
        Label label = new Label(text);
        label.getStyleClass().add("choice-label");
        label.setLabelFor(control);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    private static final class Cell<T> extends ListCell<T> {
        private final Function<T, String> words;
        private final Function<T, String> help;

        Cell(Function<T, String> words, Function<T, String> help) {
            this.words = words;
            this.help = help;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : words.apply(item));
            String more = empty || item == null ? "" : help.apply(item);
            setTooltip(more.isEmpty() ? null : new Tooltip(more));
        }
    }
}
