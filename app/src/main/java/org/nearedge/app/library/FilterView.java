package org.nearedge.app.library;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.select.Range;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.library.select.Whose;

/** Which records are shown: words, whose, kinds, ranges. Every change counts at once. */
final class FilterView extends VBox {
    private final LibraryModel model;
    private final TextField search = new TextField();
    private final ComboBox<Whose> whose = new ComboBox<>();
    private final FlowPane kinds = new FlowPane(4, 4);
    private final Map<LocalProperty, RangeRow> ranges = new EnumMap<>(LocalProperty.class);
    private final GridPane grid = new GridPane(6, 3);
    private final ToggleButton more = new ToggleButton();
    private final Hyperlink clear = new Hyperlink("Clear filter");
    private final Label count = new Label();
    private final List<KindSign> signs = new ArrayList<>();
    private boolean dark;
    private boolean showing;

    FilterView(LibraryModel model) {
        this.model = model;
        getStyleClass().add("library-filter");
        search.setId("library-search");
        search.setPromptText("Structure, site, kind or origin");
        search.setTooltip(new Tooltip("Shows records that have all these words in structure, site (#3), kind or origin"
                + " (Ctrl+F; Esc clears)"));
        search.getStyleClass().add("small");
        HBox.setHgrow(search, Priority.ALWAYS);
        search.textProperty()
                .addListener((property, before, now) ->
                        edit(model.filterProperty().get().withText(now)));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        whose.setId("library-whose");
        whose.getItems().setAll(Whose.values());
        whose.setConverter(words());
        whose.getStyleClass().add("small");
        whose.setMinWidth(Region.USE_PREF_SIZE);
        whose.setTooltip(new Tooltip("All references, those that come with the program, or your own"));
        whose.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                edit(model.filterProperty().get().withWhose(now));
            }
        });
        more.setId("library-ranges");
        more.getStyleClass().addAll("small", "link-toggle");
        more.setTooltip(new Tooltip("Ranges of the sites' properties and of the band gap"));
        grid.setId("library-range-grid");
        grid.visibleProperty().bind(more.selectedProperty());
        grid.managedProperty().bind(more.selectedProperty());
        int row = 0;
        for (LocalProperty property : LocalProperty.values()) {
            RangeRow range = new RangeRow(
                    property, now -> edit(model.filterProperty().get().withRange(property, now)));
            range.addTo(grid, row++);
            ranges.put(property, range);
        }
        clear.setId("library-clear");
        clear.getStyleClass().add(Styles.TEXT_SMALL);
        clear.setTooltip(new Tooltip("Shows all records of the edge again"));
        clear.setOnAction(event -> model.filterProperty()
                .set(ReferenceFilter.of(model.edgeProperty().get())));
        count.setId("library-count");
        count.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(6, search, whose);
        HBox last = new HBox(8, more, space, clear, count);
        last.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(first, kinds, last, grid);
        model.contentProperty().addListener((property, before, now) -> showContent(now));
        model.filterProperty().addListener((property, before, now) -> show(now));
        model.shownProperty().addListener((property, before, now) -> showCount());
        show(model.filterProperty().get());
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void setDark(boolean now) {
        dark = now;
        signs.forEach(sign -> sign.setDark(now));
    }

    private void edit(ReferenceFilter now) {
        if (!showing) {
            model.filterProperty().set(now);
        }
    }

    private void showContent(LibraryContent content) {
        kinds.getChildren().clear();
        signs.clear();
        content.kinds().forEach((kind, n) -> {
            KindSign sign = new KindSign();
            sign.show(kind, dark);
            signs.add(sign);
            ToggleButton chip = new ToggleButton(kind + "  " + n, sign);
            chip.setId("kind-" + kind.replaceAll("[^A-Za-z0-9]", "-"));
            chip.setUserData(kind);
            chip.getStyleClass().addAll("small", "chip");
            chip.setTooltip(new Tooltip("Shows " + kind + " structures only, or beside other chosen kinds (" + n
                    + (n == 1 ? " record)" : " records)")));
            chip.selectedProperty().addListener((property, before, now) -> takeKinds());
            kinds.getChildren().add(chip);
        });
        for (Map.Entry<LocalProperty, RangeRow> entry : ranges.entrySet()) {
            double least = Double.NaN;
            double greatest = Double.NaN;
            for (var record : content.records()) {
                double value = entry.getKey().of(record);
                least = value >= least ? least : Double.isNaN(value) ? least : value;
                greatest = value <= greatest ? greatest : Double.isNaN(value) ? greatest : value;
            }
            entry.getValue().bounds(least, greatest);
        }
        show(model.filterProperty().get());
    }

    private void takeKinds() {
        Set<String> chosen = new TreeSet<>();
        kinds.getChildren().forEach(chip -> {
            if (((ToggleButton) chip).isSelected()) {
                chosen.add((String) chip.getUserData());
            }
        });
        edit(model.filterProperty().get().withKinds(chosen));
    }

    private void show(ReferenceFilter filter) {
        showing = true;
        // The text is the user's own while he types: blanks between words come before the next word.
        if (!filter.text().equals(search.getText().strip().replaceAll("\\s+", " "))) {
            search.setText(filter.text());
        }
        whose.setValue(filter.whose());
        kinds.getChildren().forEach(chip -> ((ToggleButton) chip)
                .setSelected(filter.kinds().contains((String) chip.getUserData())));
        ranges.forEach((property, row) -> row.show(filter.ranges().getOrDefault(property, Range.ALL)));
        int active = filter.ranges().size();
        more.setText(active == 0 ? "Ranges" : "Ranges (" + active + ")");
        clear.setVisible(!filter.isAll());
        showing = false;
        showCount();
    }

    private void showCount() {
        LibraryContent content = model.contentProperty().get();
        count.setText(
                content == null
                        ? ""
                        : model.shownProperty().get().size() + " of "
                                + content.records().size());
    }

    private static StringConverter<Whose> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Whose value) {
                return value == null ? "" : value == Whose.ALL ? "all" : value.label();
            }

            @Override
            public Whose fromString(String text) {
                return Whose.ALL;
            }
        };
    }
}
