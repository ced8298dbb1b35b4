package org.nearedge.app.evaluate.tabs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.evaluate.state.ComparisonModel;
import org.nearedge.app.evaluate.state.EvaluateModel;

/** True against predicted for each property. */
public final class PropertiesView extends VBox implements TabContent {
    private static final int COLUMNS = 2;

    private final EvaluateModel model;
    private final ComparisonModel comparison;
    private final Consumer<FigurePane> export;
    private final GridPane grid = new GridPane();
    private final Label instead = new Label();
    private final List<FigureView> views = new ArrayList<>();
    private boolean dark;

    public PropertiesView(EvaluateModel model, ComparisonModel comparison, Consumer<FigurePane> export) {
        this.model = model;
        this.comparison = comparison;
        this.export = export;
        getStyleClass().add("chart-panel");
        ComboBox<String> baseline = Choices.of(
                "evaluate-baseline",
                "A simple method beside the network, fitted to the same records",
                FXCollections.observableArrayList(ComparisonModel.BASELINES),
                comparison.baselineProperty(),
                key -> key.isEmpty() ? "nothing" : key.replace('_', ' '),
                key -> "");
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        busy.visibleProperty().bind(comparison.busyProperty());
        HBox header = new HBox(6, Choices.label("Beside the network", baseline), baseline, busy);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("tab-bar");
        instead.setId("properties-instead");
        instead.setWrapText(true);
        instead.setMaxWidth(420);
        instead.getStyleClass().add("instead");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        StackPane stack = new StackPane(grid, instead);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(header, stack);
        comparison.truthProperty().addListener((property, before, now) -> show(now));
        model.inspectionProperty().addListener((property, before, now) -> say());
        model.situationProperty().addListener((property, before, now) -> say());
        model.detail().recordProperty().addListener((property, before, now) -> views.forEach(view -> view.choose(now)));
        show(comparison.truthProperty().get());
    }

    private void say() {
        instead.setText(comparison.instead());
        instead.setVisible(!instead.getText().isEmpty());
        grid.setVisible(instead.getText().isEmpty());
    }

    private void show(List<FigureSpec> figures) {
        say();
        while (views.size() < figures.size()) {
            add();
        }
        int rows = (figures.size() + COLUMNS - 1) / COLUMNS;
        grid.getRowConstraints().clear();
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        grid.getChildren().clear();
        for (int i = 0; i < figures.size(); i++) {
            views.get(i).show(figures.get(i));
            views.get(i).choose(model.detail().recordProperty().get());
            grid.add(views.get(i), i % COLUMNS, i / COLUMNS);
        }
    }

    private void add() {
        FigureView view = new FigureView();
        view.setId("truth-" + views.size());
        view.setMinSize(100, 90);
        view.setDark(dark);
        view.setOnExport(spec -> export.accept(view));
        view.setOnChosen(id -> model.detail().recordProperty().set(id));
        views.add(view);
    }

    @Override
    public void setDark(boolean now) {
        dark = now;
        views.forEach(view -> view.setDark(now));
    }

    @Override
    public List<FigurePane> figures() {
        return grid.isVisible()
                ? views.stream()
                        .filter(view -> grid.getChildren().contains(view))
                        .map(FigurePane.class::cast)
                        .toList()
                : List.of();
    }
}
