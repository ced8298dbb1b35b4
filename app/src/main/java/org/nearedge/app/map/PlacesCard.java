package org.nearedge.app.map;

import atlantafx.base.theme.Styles;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.chart.view.PlacesView;

/** A number at every position under its title: an image, the profile of a line scan, or a sentence in their place. */
final class PlacesCard extends VBox {
    private final PlacesView image = new PlacesView();
    private final FigureView profile = new FigureView();
    private final Label instead = new Label();
    private final HBox header;
    private final Label note = new Label();

    PlacesCard(String id, String title, String help, Picking picking, Consumer<FigurePane> export) {
        getStyleClass().add("chart-panel");
        image.setId(id + "-image-chart");
        profile.setId(id + "-profile-chart");
        image.setOnExport(spec -> export.accept(image));
        profile.setOnExport(spec -> export.accept(profile));
        image.setListener(picking);
        image.setWords(this::words);
        profile.setBrushing(true);
        profile.setOnChosen(chosen -> picking.positions(Set.of(chosen)));
        profile.setOnBrushed(picking::positions);
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        heading.setTooltip(new Tooltip(help));
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        note.setMinWidth(0);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setId(id + "-note");
        note.getStyleClass().add("map-note");
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header = new HBox(8, heading, space);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().addAll("section-header", "card-header");
        instead.setId(id + "-instead");
        instead.getStyleClass().add("instead");
        instead.setWrapText(true);
        instead.setMaxWidth(420);
        StackPane stack = new StackPane(image, profile, instead);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(header, stack, note);
        show(null, "");
    }

    PlacesView image() {
        return image;
    }

    PlacesCard beside(Node... nodes) {
        header.getChildren().addAll(nodes);
        return this;
    }

    /** A row of controls under the title. */
    PlacesCard below(Node row) {
        getChildren().add(1, row);
        return this;
    }

    void note(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }

    /** @param otherwise what is said where there is nothing to draw */
    void show(FigureSpec spec, String otherwise) {
        boolean picture = spec != null && spec.raster() != null;
        boolean line = spec != null && !picture;
        if (picture) {
            image.show(spec);
        } else if (line) {
            profile.show(spec);
        }
        image.setVisible(picture);
        profile.setVisible(line);
        instead.setText(spec == null ? otherwise : "");
    }

    /** The region along a line scan. */
    void mark(BitSet inside) {
        Set<String> ids = inside.stream().mapToObj(String::valueOf).collect(Collectors.toSet());
        profile.choose(ids.size() == 1 ? ids.iterator().next() : null);
        profile.mark(ids.size() > 1 ? ids : Set.of());
    }

    /** What is on screen, if anything is. */
    List<FigurePane> figures() {
        return image.isVisible() ? List.of(image) : profile.isVisible() ? List.of(profile) : List.of();
    }

    void setDark(boolean dark) {
        image.setDark(dark);
        profile.setDark(dark);
    }

    private String words(int row, int column) {
        Raster raster = image.figure().raster();
        float value = raster.at(row, column);
        String number = Float.isNaN(value) ? "not read" : number(value) + " " + unit(raster.label());
        String at = raster.x().isCalibrated()
                ? "   " + number(raster.x().middle(column, raster.width())) + ", "
                        + number(raster.y().middle(row, raster.height())) + " "
                        + raster.x().unit()
                : "";
        String masked = raster.isMasked(row, column) ? "   masked" : "";
        return "row " + row + ", column " + column + at + "   " + number.strip() + masked;
    }

    private static String unit(String label) {
        int open = label.lastIndexOf('(');
        return open >= 0 && label.endsWith(")") && !label.contains("percentile")
                ? label.substring(open + 1, label.length() - 1)
                : "";
    }

    private static String number(double value) {
        String text = Math.abs(value) >= 1e5
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
        if (text.contains(".") && !text.contains("e")) {
            text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return text.replace('-', '\u2212');
    }
}
