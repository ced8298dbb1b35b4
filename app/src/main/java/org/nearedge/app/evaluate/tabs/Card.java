package org.nearedge.app.evaluate.tabs;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;

/**
 * A figure with its title, what belongs beside the title, and a sentence in place of the figure where there is nothing to
 * draw.
 *
 * @param <F> kind of figure
 */
public final class Card<F extends FigurePane> extends VBox {
    private final F figure;
    private final Label heading = new Label();
    private final Label instead = new Label();
    private final HBox header;

    /**
     * @param id of the figure
     * @param title empty: the figure has no header
     * @param help what it shows
     * @param export asks the user how it shall be exported
     */
    public Card(String id, String title, String help, F figure, Consumer<FigurePane> export) {
        this.figure = figure;
        getStyleClass().add("chart-panel");
        figure.setId(id);
        figure.setOnExport(spec -> export.accept(figure));
        heading.setText(title);
        heading.getStyleClass().add("section-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        heading.setTooltip(new Tooltip(help));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header = new HBox(8, heading, space);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().addAll("section-header", "card-header");
        instead.setId(id + "-instead");
        instead.setWrapText(true);
        instead.setMaxWidth(420);
        instead.getStyleClass().add("instead");
        StackPane stack = new StackPane(figure, instead);
        stack.setMinSize(0, 0);
        figure.setMinSize(120, 90);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(stack);
        if (!title.isEmpty()) {
            getChildren().add(0, header);
        }
        say("");
    }

    public F figure() {
        return figure;
    }

    /** Something beside the title: a note, a choice. */
    public Card<F> beside(Node... nodes) {
        header.getChildren().addAll(nodes);
        return this;
    }

    /** @param text shown in place of the figure; empty: the figure is shown */
    public void say(String text) {
        instead.setText(text);
        instead.setVisible(!text.isEmpty());
        figure.setVisible(text.isEmpty());
    }

    /** A quiet label for {@link #beside}. */
    public static Label note() {
        Label note = new Label();
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return note;
    }
}
