package org.nearedge.app.analyse;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An open file: its name, the edge that was found, dispersion and noise, and whether it was simulated. */
final class SpectrumCell extends ListCell<OpenSpectrum> {
    private final Label name = new Label();
    private final Label simulated = new Label(OpenSpectrum.SIMULATED);
    private final Label detail = new Label();
    private final HBox row;
    private final ChangeListener<Object> refresh = (property, before, now) -> show(getItem());

    SpectrumCell(Consumer<OpenSpectrum> close) {
        name.getStyleClass().add("cell-title");
        detail.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        simulated.getStyleClass().addAll(Styles.TEXT_SMALL, "badge");
        simulated.managedProperty().bind(simulated.visibleProperty());
        VBox words = new VBox(1, name, detail, simulated);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button shut = new Button(null, new FontIcon(Feather.X));
        shut.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tiny");
        shut.setTooltip(new Tooltip("Close this spectrum (Delete)"));
        shut.setFocusTraversable(false);
        shut.setOnAction(event -> close.accept(getItem()));
        shut.visibleProperty().bind(hoverProperty().or(selectedProperty()));
        row = new HBox(6, words, shut);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(OpenSpectrum item, boolean empty) {
        OpenSpectrum before = getItem();
        if (before != null) {
            before.outcomeProperty().removeListener(refresh);
        }
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        item.outcomeProperty().addListener(refresh);
        show(item);
        setGraphic(row);
    }

    private void show(OpenSpectrum item) {
        if (item == null) {
            return;
        }
        name.setText(item.name());
        simulated.setVisible(item.isSimulated());
        detail.setText(detail(item));
        setTooltip(new Tooltip((item.path() == null ? "bundled sample" : item.path().toString()) + "\n"
                + item.dataset().format() + ", " + item.dataset().axes()));
    }

    static String detail(OpenSpectrum item) {
        Outcome outcome = item.outcome();
        if (outcome == null) {
            return "reading \u2026";
        }
        if (outcome.raw() == null) {
            return item.dataset().hasEnergyAxis() ? "cannot be read" : "no energy axis";
        }
        Facts facts = outcome.facts();
        String edge = facts.edges().isEmpty() ? "no known edge" : facts.edges().get(0).name();
        if (item.treatment().edge() != null) {
            edge = item.treatment().edge();
        }
        return String.format(
                Locale.ROOT,
                "%s \u00b7 %.3g eV/ch%s",
                edge,
                facts.dispersion(),
                facts.noise() == null ? "" : String.format(Locale.ROOT, " \u00b7 noise %.2g %%", 100 * facts.noise()));
    }
}
