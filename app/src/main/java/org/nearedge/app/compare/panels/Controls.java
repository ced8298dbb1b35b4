package org.nearedge.app.compare.panels;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.analyse.cards.NumberField;

/** The small controls of this workspace, all alike. */
final class Controls {
    private Controls() {}

    static Button button(String id, String text, Feather icon, String help, Runnable action) {
        Button button = new Button(text, icon == null ? null : new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        if (text.isEmpty()) {
            button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
            button.setAccessibleText(help);
        }
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> action.run());
        return button;
    }

    static CheckBox check(String id, String text, String help, Consumer<Boolean> action) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setTooltip(new Tooltip(help));
        box.setOnAction(event -> action.accept(box.isSelected()));
        return box;
    }

    /** A number with its name before it. */
    static HBox row(String label, NumberField field, String help) {
        Label name = new Label(label);
        name.getStyleClass().add("choice-label");
        name.setLabelFor(field);
        Tooltip tooltip = new Tooltip(help);
        name.setTooltip(tooltip);
        field.setTooltip(tooltip);
        HBox row = new HBox(5, name, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static NumberField number(String id, double step, int decimals, Consumer<Double> action) {
        NumberField field = new NumberField(step, decimals);
        field.setId(id);
        field.setOnEdit(action::accept);
        return field;
    }

    static <T> ComboBox<T> choice(
            String id, String help, Iterable<T> values, Function<T, String> name, Consumer<T> action) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("small");
        values.forEach(box.getItems()::add);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        });
        box.setTooltip(new Tooltip(help));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                action.accept(box.getValue());
            }
        });
        return box;
    }

    /** A column of text. */
    static <T> TableColumn<T, T> column(
            String title, String help, double width, boolean number, Function<T, String> text) {
        TableColumn<T, T> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(new Tooltip(help));
        column.setGraphic(header);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        if (number) {
            column.getStyleClass().add("number-column");
        }
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            {
                if (number) {
                    getStyleClass().add("number");
                }
            }

            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                String words = empty || item == null ? "" : text.apply(item);
                setText(words);
                setTooltip(words.isEmpty() || number ? null : new Tooltip(words));
            }
        });
        return column;
    }

    /** Rows as low as their text, columns as wide as the table. */
    static void dense(TableView<?> table) {
        table.getStyleClass().add("dense-table");
        table.setFixedCellSize(24);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A quiet line that wraps. */
    static Label line(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().addAll(Styles.TEXT_SMALL);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
