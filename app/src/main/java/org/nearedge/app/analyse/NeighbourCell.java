package org.nearedge.app.analyse;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Reference;

/** A near reference: its spectrum as a sparkline, which structure and site it is, how far it is. */
final class NeighbourCell extends ListCell<Neighbour> {
    private final Sparkline sparkline = new Sparkline();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label distance = new Label();
    private final HBox row;

    NeighbourCell() {
        name.getStyleClass().add("cell-title");
        detail.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        distance.getStyleClass().addAll(Styles.TEXT_SMALL, "number");
        distance.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(name, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, sparkline, words, distance);
        row.setAlignment(Pos.CENTER_LEFT);
        // A cell is never wider than its list: names end in an ellipsis instead.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Neighbour item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Reference reference = item.reference();
        sparkline.show(item.spectrum());
        name.setText(reference.id());
        detail.setText(shortGeometry(reference));
        distance.setText(String.format(Locale.ROOT, "%.2f", item.distance()));
        setTooltip(new Tooltip(description(item)));
        setGraphic(row);
    }

    private static String shortGeometry(Reference reference) {
        return reference.bondLength() == null
                ? reference.kind()
                : String.format(Locale.ROOT, "%s, %.2f \u00c5", reference.kind(), reference.bondLength());
    }

    private static String description(Neighbour item) {
        Reference reference = item.reference();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s (%s, %s)%nEuclidean distance %.4f%n%d neighbours",
                reference.id(),
                reference.kind(),
                reference.origin(),
                item.distance(),
                reference.neighbours()));
        line(text, "mean bond length %.3f \u00c5", reference.bondLength());
        line(text, "mean bond angle %.1f\u00b0", reference.bondAngle());
        line(text, "Voronoi volume %.2f \u00c5\u00b3", reference.voronoiVolume());
        line(text, "Mulliken charge %.2f e", reference.mullikenCharge());
        line(text, "excitation energy %.1f eV", reference.excitationEnergy());
        line(text, "band gap %.2f eV (PBE)", reference.bandGap());
        return text.append("\nSelect it to lay its spectrum and PDOS over the charts")
                .toString();
    }

    private static void line(StringBuilder text, String format, Double value) {
        if (value != null) {
            text.append('\n').append(String.format(Locale.ROOT, format, value));
        }
    }
}
