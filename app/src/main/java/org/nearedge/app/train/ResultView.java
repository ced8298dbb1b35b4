package org.nearedge.app.train;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.model.ModelCard;

/** An own model beside the bundled one of its kind. */
final class ResultView extends VBox {
    private final Consumer<ModelCard> evaluate;

    ResultView(TrainModel model, Consumer<ModelCard> evaluate) {
        this.evaluate = evaluate;
        setId("train-result");
        getStyleClass().add("train-result");
        model.comparedProperty().addListener((property, before, now) -> show(now));
        show(model.comparedProperty().get());
    }

    private void show(Compared compared) {
        getChildren().clear();
        boolean any = compared != null;
        setVisible(any);
        setManaged(any);
        if (!any) {
            return;
        }
        ModelCard card = compared.card();
        Label title = new Label(card.id() + (compared.other().isEmpty() ? "" : " beside " + compared.other()));
        title.setId("train-result-title");
        title.getStyleClass().add("section-title");
        Label cancelled = new Label("ended early");
        cancelled.getStyleClass().addAll(Styles.TEXT_SMALL, "badge");
        cancelled.setVisible(compared.cancelled());
        cancelled.setManaged(compared.cancelled());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button open = new Button("Open in Evaluate", new FontIcon(Feather.BAR_CHART_2));
        open.setId("train-evaluate");
        open.getStyleClass().add(Styles.SMALL);
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setTooltip(new Tooltip("Every test record with its error, its cause and its neighbours"));
        open.setOnAction(event -> evaluate.accept(card));
        HBox header = new HBox(8, title, cancelled, space, open);
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(header);
        if (!compared.records().isEmpty()) {
            getChildren().addAll(muted(compared.records() + ". " + compared.versus() + "."), table(compared));
        }
        compared.notes().forEach(note -> getChildren().add(muted(note)));
    }

    private static GridPane table(Compared compared) {
        GridPane grid = new GridPane();
        grid.setId("train-table");
        grid.getStyleClass().add("train-table");
        String[] heads = {"Mean over the records", "unit", compared.card().id(), "bundled", "template matching"};
        for (int i = 0; i < heads.length; i++) {
            Label head = new Label(heads[i]);
            head.getStyleClass().add("table-head");
            grid.add(head, i, 0);
            GridPane.setHalignment(head, i < 2 ? HPos.LEFT : HPos.RIGHT);
        }
        int row = 1;
        for (Compared.Row line : compared.rows()) {
            grid.add(new Label(line.what()), 0, row);
            Label unit = muted(line.unit());
            unit.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(unit, 1, row);
            number(grid, 2, row, line.own(), line.better());
            number(grid, 3, row, line.other(), !line.better());
            number(grid, 4, row, line.matching(), false);
            row++;
        }
        return grid;
    }

    private static void number(GridPane grid, int column, int row, String text, boolean better) {
        Label label = new Label(text);
        label.getStyleClass().add("number");
        if (better) {
            label.getStyleClass().add("better");
        }
        grid.add(label, column, row);
        GridPane.setHalignment(label, HPos.RIGHT);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }
}
