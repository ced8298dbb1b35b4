package org.nearedge.app.analyse;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;

/**
 * A chart with its title, a note beside it, and a sentence in place of the chart where there is nothing to draw.
 *
 * @param <F> kind of chart
 */
final class ChartPanel<F extends FigurePane> extends VBox {
    private final F figure;
    private final Label heading = new Label();
    private final Label note = new Label();
    private final Label badge = new Label(FigureSource.SIMULATED);
    private final Label instead = new Label();

    ChartPanel(String id, String title, F figure) {
        this.figure = figure;
        getStyleClass().add("chart-panel");
        figure.setId(id);
        figure.setFocusTraversable(true);
        heading.setText(title);
        heading.getStyleClass().add("section-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        badge.getStyleClass().addAll(Styles.TEXT_SMALL, "badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.managedProperty().bind(badge.visibleProperty());
        badge.setVisible(false);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, heading, badge, space, note);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("section-header");
        instead.setId(id + "-instead");
        instead.setWrapText(true);
        instead.setMaxWidth(420);
        instead.getStyleClass().add("instead");
        StackPane stack = new StackPane(figure, instead);
        stack.setMinHeight(80);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(header, stack);
        say("");
    }

    F figure() {
        return figure;
    }

    void title(String text) {
        heading.setText(text);
    }

    void note(String text) {
        note.setText(text);
    }

    void simulated(boolean simulated) {
        badge.setVisible(simulated);
    }

    /** Where there is room for one word only. */
    void shortBadge() {
        badge.setText("simulated");
        badge.setTooltip(new Tooltip("Read from a simulated measurement"));
    }

    /** @param text shown in place of the chart; empty: the chart is shown */
    void say(String text) {
        instead.setText(text);
        instead.setVisible(!text.isEmpty());
        figure.setVisible(text.isEmpty());
    }
}
