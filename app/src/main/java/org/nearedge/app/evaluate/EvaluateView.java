package org.nearedge.app.evaluate;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.Situation;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.evaluate.tabs.DetailView;
import org.nearedge.app.evaluate.tabs.TabContent;

/** The Evaluate workspace: choices above, tabs on the left, the chosen record on the right. It computes nothing. */
final class EvaluateView extends BorderPane {
    private static final double LEFT = 0.46;

    private final EvaluateModel model;
    private final Map<Tab, TabContent> contents = new EnumMap<>(Tab.class);
    private final TabPane tabs = new TabPane();
    private final DetailView detail;
    private final SplitPane columns;

    /** @param contents one a tab, each a node */
    EvaluateView(EvaluateModel model, Map<Tab, TabContent> contents, Consumer<FigurePane> export) {
        this.model = model;
        this.contents.putAll(contents);
        setId("evaluate");
        getStyleClass().add("evaluate");
        getStylesheets().add(EvaluateView.class.getResource("evaluate.css").toExternalForm());
        tabs.setId("evaluate-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add(Styles.DENSE);
        for (Tab tab : Tab.values()) {
            javafx.scene.control.Tab one = new javafx.scene.control.Tab(tab.title(), (Node) this.contents.get(tab));
            one.setId("tab-" + tab.name().toLowerCase(java.util.Locale.ROOT));
            tabs.getTabs().add(one);
        }
        tabs.getSelectionModel().select(model.tabProperty().get().ordinal());
        tabs.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> model.tabProperty()
                .set(Tab.values()[now.intValue()]));
        model.tabProperty()
                .addListener((property, before, now) -> tabs.getSelectionModel().select(now.ordinal()));
        detail = new DetailView(model, export);
        columns = new SplitPane(tabs, detail);
        columns.setId("evaluate-columns");
        columns.setDividerPositions(LEFT);
        tabs.setMinWidth(340);
        detail.setMinWidth(360);
        setTop(new ChoiceBar(model));
        setCenter(new StackPane(columns, message()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is said in place of everything, with the way to go on. */
    private VBox message() {
        Label sentence = new Label();
        sentence.setId("evaluate-instead");
        sentence.setWrapText(true);
        sentence.setMaxWidth(520);
        sentence.getStyleClass().add("instead");
        Button train = new Button("Train");
        train.setId("evaluate-train");
        train.getStyleClass().add(Styles.ACCENT);
        train.setOnAction(event -> model.train());
        Button cancel = new Button("Cancel");
        cancel.setId("evaluate-cancel");
        cancel.setOnAction(event -> model.cancel());
        ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        progress.setPrefWidth(260);
        Label step = new Label();
        step.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        VBox message = new VBox(10, sentence, progress, step, train, cancel);
        message.setAlignment(Pos.CENTER);
        message.getStyleClass().add("evaluate-message");
        for (Node node : message.getChildren()) {
            node.managedProperty().bind(node.visibleProperty());
        }
        model.runningProperty().addListener((property, before, now) -> {
            progress.progressProperty().unbind();
            step.textProperty().unbind();
            if (now != null) {
                progress.progressProperty().bind(now.fractionProperty());
                step.textProperty().bind(now.messageProperty());
            }
        });
        Runnable refresh = () -> {
            Situation now = model.situationProperty().get();
            boolean training = now.kind() == Situation.Kind.TRAINING;
            sentence.setText(now.sentence());
            train.setVisible(now.kind() == Situation.Kind.UNTRAINED);
            cancel.setVisible(training);
            progress.setVisible(training);
            step.setVisible(training);
            message.setVisible(!now.isReady());
            columns.setVisible(now.isReady());
        };
        model.situationProperty().addListener((property, before, now) -> refresh.run());
        refresh.run();
        return message;
    }

    /** From everywhere in the workspace, not only where the tabs have the keyboard. */
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.isControlDown()) {
            int count = Tab.values().length;
            int next = model.tabProperty().get().ordinal() + (event.isShiftDown() ? count - 1 : 1);
            model.tabProperty().set(Tab.values()[next % count]);
            event.consume();
        }
    }

    void setOnLibrary(BiConsumer<String, String> listener) {
        detail.setOnLibrary(listener);
    }

    void setDark(boolean dark) {
        contents.values().forEach(content -> content.setDark(dark));
        detail.setDark(dark);
    }

    /** On screen now, in reading order. */
    List<FigurePane> figures() {
        if (!columns.isVisible()) {
            return List.of();
        }
        List<FigurePane> all =
                new ArrayList<>(contents.get(model.tabProperty().get()).figures());
        all.addAll(detail.figures());
        return all;
    }

    /** The figure that has the keyboard, otherwise the tab's first. */
    Optional<FigurePane> focused() {
        return figures().stream().filter(Node::isFocusWithin).findFirst().or(() -> figures().stream()
                .findFirst());
    }
}
