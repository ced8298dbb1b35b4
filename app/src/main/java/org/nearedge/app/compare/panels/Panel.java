package org.nearedge.app.compare.panels;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigureView;

/** A chart under its title, and a sentence in its place where there is nothing to draw. */
public final class Panel extends VBox {
    private final FigureView figure = new FigureView();
    private final Label heading = new Label();
    private final Label note = new Label();
    private final Label instead = new Label();

    /** @param controls at the right of the title */
    public Panel(String id, Node... controls) {
        getStyleClass().add("chart-panel");
        figure.setId(id);
        heading.getStyleClass().add("section-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        note.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, heading, note, space);
        header.getChildren().addAll(controls);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("section-header");
        instead.setId(id + "-instead");
        instead.getStyleClass().add("instead");
        instead.setWrapText(true);
        instead.setMaxWidth(420);
        StackPane stack = new StackPane(figure, instead);
        stack.setMinHeight(80);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(header, stack);
    }

    public FigureView figure() {
        return figure;
    }

    public void title(String title, String beside) {
        heading.setText(title);
        note.setText(beside);
    }

    /** @param otherwise what is said where there is nothing to draw */
    public void show(FigureSpec spec, String otherwise) {
        boolean drawn = !spec.isEmpty();
        figure.show(spec);
        figure.setVisible(drawn);
        instead.setText(drawn ? "" : otherwise);
    }
}
