package org.nearedge.app.evaluate.tabs;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.evaluate.state.RegionsModel;

/** What each part of the input is worth, and which part of the answer is hard. */
public final class RegionsView extends VBox implements TabContent {
    private final Part input;
    private final Part output;
    private final Label note = new Label();

    public RegionsView(RegionsModel model, Consumer<FigurePane> export) {
        input = new Part("regions-input", export);
        output = new Part("regions-output", export);
        Button compute = new Button("Compute for this model and split");
        compute.setId("compute-regions");
        compute.getStyleClass().add(Styles.SMALL);
        compute.setMinWidth(USE_PREF_SIZE);
        compute.setTooltip(
                new Tooltip("Trains the model anew for each part of its input, 0 elsewhere: some minutes in the"
                        + " background; what was trained before is kept"));
        compute.setOnAction(event -> model.compute());
        compute.disableProperty().bind(model.busyProperty());
        note.setId("regions-note");
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("tab-note");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, title("Of the input"), space, compute);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("tab-bar");
        HBox below = new HBox(8, title("Of the answer"));
        below.getStyleClass().add("tab-bar");
        getChildren().setAll(header, note, input, below, output);
        model.drawnProperty().addListener((property, before, now) -> show(now));
        show(model.drawnProperty().get());
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    private void show(RegionsModel.Drawn drawn) {
        note.setText(drawn.inputNote());
        input.show(drawn.input(), "What each part of the input is worth is not known for this model yet.");
        output.show(drawn.output(), "This model gives single numbers: its answer has no parts.");
    }

    /** One figure a channel, side by side. */
    private static final class Part extends StackPane {
        private final String id;
        private final Consumer<FigurePane> export;
        private final HBox row = new HBox();
        private final Label instead = new Label();
        private final List<FigureView> views = new ArrayList<>();
        private boolean dark;

        Part(String id, Consumer<FigurePane> export) {
            this.id = id;
            this.export = export;
            instead.getStyleClass().add("instead");
            setMinHeight(120);
            setPrefHeight(250);
            VBox.setVgrow(this, Priority.ALWAYS);
            getChildren().setAll(row, instead);
        }

        void show(List<FigureSpec> figures, String otherwise) {
            while (views.size() < figures.size()) {
                FigureView view = new FigureView();
                view.setId(id + "-" + views.size());
                view.setMinSize(120, 90);
                view.setDark(dark);
                view.setOnExport(spec -> export.accept(view));
                HBox.setHgrow(view, Priority.ALWAYS);
                views.add(view);
            }
            row.getChildren().setAll(views.subList(0, figures.size()));
            for (int i = 0; i < figures.size(); i++) {
                views.get(i).show(figures.get(i));
            }
            instead.setText(figures.isEmpty() ? otherwise : "");
        }

        void setDark(boolean now) {
            dark = now;
            views.forEach(view -> view.setDark(now));
        }

        List<FigurePane> figures() {
            return views.stream()
                    .filter(view -> row.getChildren().contains(view))
                    .map(FigurePane.class::cast)
                    .toList();
        }
    }

    @Override
    public void setDark(boolean dark) {
        input.setDark(dark);
        output.setDark(dark);
    }

    @Override
    public List<FigurePane> figures() {
        List<FigurePane> all = new ArrayList<>(input.figures());
        all.addAll(output.figures());
        return all;
    }
}
