package org.nearedge.app.analyse;

import atlantafx.base.theme.Styles;
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
    private final Label simulated = new Label(FigureSource.SIMULATED);
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
        detail.setText(SpectrumWords.of(item));
        setTooltip(new Tooltip(
                (item.path() == null ? "bundled sample" : item.path().toString()) + "\n"
                        + item.dataset().format() + ", " + item.dataset().axes()));
    }
}
