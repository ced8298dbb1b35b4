package org.nearedge.app.frame.export;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.nearedge.app.chart.FigurePreset;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.style.Palette;
import org.nearedge.app.task.TaskExecutor;

/** How figures shall be printed, with a picture of it; then the file is asked for. */
public final class ExportPane extends HBox {
    private final PanelList panels;
    private final ExportPreview preview;
    private final ComboBox<FigurePreset> preset = choice("preset", FigurePreset.values(), FigurePreset::title);
    private final ComboBox<Palette> palette = choice("palette", Palette.values(), Palette::title);
    private final TextField width = field("width", "Width on paper, 20 to 1000 mm");
    private final TextField height = field("height", "Height on paper, 20 to 1000 mm");
    private final TextField font = field("font", "Font of the axis labels, 3 to 72 points; everything follows it");
    private final TextField dpi = field("dpi", "Dots per inch of a PNG, 36 to 1200; SVG and PDF do not need it");
    private final Label told = new Label();
    private final Button save = new Button("Save as\u2026");
    /** While this pane itself writes into its fields. */
    private boolean filling;

    /** A height that was typed is not changed when panels come and go. */
    private boolean heightTyped;

    /**
     * @param panels the figures there are, with the one to export chosen
     * @param start size to begin with
     * @param colours to begin with
     * @param chosen called with what shall be written when the file shall be asked for
     */
    public ExportPane(
            PanelList panels, FigureSize start, Palette colours, TaskExecutor tasks, Consumer<FigureOrder> chosen) {
        super(16);
        this.panels = panels;
        preview = new ExportPreview(tasks);
        setId("export-pane");
        setPadding(new Insets(10));
        save.setId("export-save");
        save.setDefaultButton(true);
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setTooltip(new Tooltip("Choose the file: SVG, PDF, PNG, or the numbers as CSV"));
        save.setOnAction(event -> chosen.accept(order()));
        told.setId("export-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        fill(start);
        palette.setValue(colours);
        for (FigurePreset known : FigurePreset.values()) {
            if (known.size().equals(start)) {
                preset.setValue(known);
            }
        }
        preset.setPromptText("Choose a size");
        preset.setTooltip(new Tooltip("Sizes and fonts that journals ask for"));
        preset.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                heightTyped = false;
                fill(now.size());
                fitHeight();
                refresh();
            }
        });
        Tooltip source = new Tooltip();
        source.textProperty().bind(palette.valueProperty().map(p -> "Colours of the data: " + p.source()));
        palette.setTooltip(source);
        palette.valueProperty().addListener((property, before, now) -> refresh());
        fields().forEach(field -> field.textProperty().addListener((property, before, now) -> typed(field)));
        getChildren().setAll(left(), preview);
        if (panels.size() > 1) {
            getChildren().add(new PanelRows(panels, () -> {
                fitHeight();
                refresh();
            }));
        }
        refresh();
    }

    /** Called when Escape is pressed: boxes with a list would keep it to themselves. */
    public void setOnCancel(Runnable cancel) {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean open = lookupAll(".combo-box").stream().anyMatch(node -> ((ComboBox<?>) node).isShowing());
            if (event.getCode() == KeyCode.ESCAPE && !open) {
                cancel.run();
                event.consume();
            }
        });
    }

    /** The width can be typed at once, and Enter saves. */
    public void takeFocus() {
        width.requestFocus();
        width.selectAll();
    }

    private VBox left() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        row(grid, 0, "Width, mm", width);
        row(grid, 1, "Height, mm", height);
        row(grid, 2, "Font, pt", font);
        row(grid, 3, "PNG, dpi", dpi);
        row(grid, 4, "Preset", preset);
        row(grid, 5, "Colours", palette);
        VBox left = new VBox(10, grid, told, save);
        left.setAlignment(Pos.TOP_LEFT);
        left.setPrefWidth(230);
        left.setMinWidth(230);
        return left;
    }

    private static void row(GridPane grid, int row, String name, Control control) {
        Label label = new Label(name);
        label.getStyleClass().add("row-label");
        label.setLabelFor(control);
        label.tooltipProperty().bind(control.tooltipProperty());
        grid.addRow(row, label, control);
    }

    private static TextField field(String id, String help) {
        TextField field = new TextField();
        field.setId("export-" + id);
        field.getStyleClass().addAll(Styles.SMALL, "number-field");
        field.setTooltip(new Tooltip(help));
        return field;
    }

    private static <T> ComboBox<T> choice(String id, T[] values, Function<T, String> title) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("export-" + id);
        box.getStyleClass().add(Styles.SMALL);
        box.getItems().setAll(values);
        box.setPrefWidth(140);
        box.setMaxWidth(140);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        return box;
    }

    private List<TextField> fields() {
        return List.of(width, height, font, dpi);
    }

    private void typed(TextField field) {
        if (!filling) {
            heightTyped |= field == height;
            preset.setValue(null);
            refresh();
        }
    }

    private void fill(FigureSize size) {
        FigureForm form = FigureForm.of(size);
        filling = true;
        width.setText(form.width());
        height.setText(form.height());
        font.setText(form.font());
        dpi.setText(form.dpi());
        filling = false;
    }

    /** A sheet of several panels gets a height that suits them. */
    private void fitHeight() {
        if (heightTyped || panels.count() == 1) {
            return;
        }
        try {
            double high = panels.height(form().size().widthMm());
            filling = true;
            height.setText(String.format(Locale.ROOT, "%.0f", high));
            filling = false;
        } catch (IllegalArgumentException e) {
            // Told by refresh.
            heightTyped = false;
        }
    }

    private FigureForm form() {
        return new FigureForm(width.getText(), height.getText(), font.getText(), dpi.getText());
    }

    private FigureOrder order() {
        return new FigureOrder(panels.sheet(), form().size(), palette.getValue());
    }

    private void refresh() {
        try {
            FigureOrder order = order();
            FigureSize size = order.size();
            preview.show(order);
            told.setText("As PNG " + size.widthPx() + " \u00d7 " + size.heightPx() + " pixels");
            save.setDisable(false);
        } catch (IllegalArgumentException e) {
            told.setText("Not possible: " + e.getMessage());
            save.setDisable(true);
        }
    }
}
