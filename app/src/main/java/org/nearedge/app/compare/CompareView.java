package org.nearedge.app.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.compare.figures.CompareFigures;
import org.nearedge.app.compare.panels.DifferencePane;
import org.nearedge.app.compare.panels.FitPane;
import org.nearedge.app.compare.panels.LinearPane;
import org.nearedge.app.compare.panels.MembersPane;
import org.nearedge.app.compare.panels.Panel;
import org.nearedge.app.compare.panels.PeaksPane;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Settings;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.MeasuredText;
import org.nearedge.app.workspace.Workbench;

/** The Compare workspace: spectra, charts, and what is read out of them. It shows what the model holds. */
final class CompareView extends StackPane {
    /** Of the height that the upper chart has. */
    private static final double SHARE = 0.66;

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final CompareModel model;
    private final MembersPane members;
    private final ToggleButton range = new ToggleButton("Range");
    private final Panel upper;
    private final Panel lower;
    private final FitPane fit;
    private final SplitPane charts = new SplitPane();
    private final TabPane tabs = new TabPane();
    private final Map<Task, Tab> byTask = new EnumMap<>(Task.class);
    private boolean showing;
    private boolean dragging;

    CompareView(CompareModel model, Workbench bench) {
        this.model = model;
        setId("compare");
        getStyleClass().add("compare");
        getStylesheets().add(CompareView.class.getResource("compare.css").toExternalForm());
        members = new MembersPane(model, bench.knowledge());
        range.setId("compare-range");
        range.getStyleClass().add("small");
        range.setTooltip(
                new Tooltip(
                        "Only a range of energies is fitted, scaled on, searched and integrated; its ends are dragged in the chart"));
        range.setOnAction(event -> {
            model.toggleRange();
            range.setSelected(isRanged(model.choices()));
        });
        upper = new Panel("compare-overlay", range);
        lower = new Panel("compare-difference");
        charts.getItems().setAll(upper, lower);
        charts.setOrientation(Orientation.VERTICAL);
        charts.setDividerPositions(SHARE);
        charts.setMinWidth(280);
        fit = new FitPane(model);
        tab(Task.DIFFERENCE, new DifferencePane(model));
        tab(Task.LINEAR, new LinearPane(model));
        tab(Task.PEAKS, new PeaksPane(model));
        tab(Task.FIT, fit);
        tabs.setId("compare-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinWidth(330);
        tabs.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.edit(c -> c.withTask((Task) now.getUserData()));
            }
        });
        SplitPane columns = new SplitPane(members, charts, tabs);
        columns.setId("compare-columns");
        SplitPane.setResizableWithParent(members, false);
        SplitPane.setResizableWithParent(tabs, false);
        divide(columns);
        getChildren().setAll(columns);
        listen();
        for (FigurePane figure : List.of(upper.figure(), lower.figure())) {
            figure.setOnExport(spec -> bench.export().accept(figure));
        }
        takeDrops();
        show(model.choices());
        show(model.answerProperty().get());
    }

    private void tab(Task task, Node content) {
        Tab tab = new Tab(task.title(), content);
        tab.setId("compare-tab-" + task.name().toLowerCase(java.util.Locale.ROOT));
        tab.setUserData(task);
        byTask.put(task, tab);
        tabs.getTabs().add(tab);
    }

    private void listen() {
        upper.figure().linkX(lower.figure());
        upper.figure().setOnRegionChanged((name, from, to) -> {
            if (name.equals(CompareFigures.RANGE)) {
                model.set(s -> s.withRange(CompareModel.rounded(from), CompareModel.rounded(to)));
            }
        });
        upper.figure().setOnMarkerMoved((name, at) -> {
            if (name.equals(CompareFigures.SHIFT)) {
                model.moveTop(at);
            }
        });
        upper.figure().setOnChosen(id -> model.peakProperty().set(id));
        upper.figure().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dragging = true);
        upper.figure().addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            dragging = false;
            draw(model.answerProperty().get());
        });
        model.peakProperty()
                .addListener((property, before, now) -> upper.figure().choose(now));
        model.choicesProperty().addListener((property, before, now) -> show(now));
        model.answerProperty().addListener((property, before, now) -> show(now));
        model.figuresProperty()
                .addListener(
                        (property, before, now) -> draw(model.answerProperty().get()));
    }

    /** Once it is known how wide the view is. */
    private void divide(SplitPane columns) {
        widthProperty().addListener(new javafx.beans.value.ChangeListener<Number>() {
            @Override
            public void changed(
                    javafx.beans.value.ObservableValue<? extends Number> property, Number before, Number now) {
                double width = now.doubleValue();
                if (width > 0) {
                    widthProperty().removeListener(this);
                    double left = Math.max(Math.min(270, 0.25 * width), 0.16 * width);
                    double right = Math.max(Math.min(390, 0.36 * width), 0.25 * width);
                    columns.setDividerPositions(left / width, 1 - right / width);
                }
            }
        });
    }

    private void takeDrops() {
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(DROPPING, false));
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            pseudoClassStateChanged(DROPPING, false);
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            if (!files.isEmpty()) {
                model.add(files);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isRanged(Choices choices) {
        Settings s = choices.settings();
        return s.from() != null || s.to() != null;
    }

    private void show(Choices now) {
        showing = true;
        tabs.getSelectionModel().select(byTask.get(now.task()));
        range.setSelected(isRanged(now));
        showing = false;
    }

    private void show(Answer answer) {
        String name = answer.choices().target().map(m -> m.name()).orElse("");
        Settings s = answer.choices().settings();
        String where =
                isRanged(answer.choices()) ? "%s to %s eV".formatted(end(s.from(), "start"), end(s.to(), "end")) : "";
        switch (answer.task()) {
            case LINEAR -> upper.title("Linear combination", where);
            case FIT -> upper.title("Fit", where);
            case PEAKS -> upper.title("Peaks", name);
            case DIFFERENCE -> upper.title("Overlay", "");
        }
        boolean fitted = answer.task() == Task.LINEAR || answer.task() == Task.FIT;
        lower.title(fitted ? "Residual" : "Difference", fitted || name.isEmpty() ? "" : name + " less the others");
        boolean both = answer.task() != Task.PEAKS;
        if (both != charts.getItems().contains(lower)) {
            if (both) {
                charts.getItems().add(lower);
                charts.setDividerPositions(SHARE);
            } else {
                charts.getItems().remove(lower);
            }
        }
        draw(answer);
    }

    private static String end(Double energy, String otherwise) {
        return energy == null ? otherwise : MeasuredText.number(energy);
    }

    private void draw(Answer answer) {
        CompareFigures figures = model.figuresProperty().get();
        upper.show(steady(figures.upper()), "Drop spectra here, add what is open in Analyse, or search the references");
        lower.show(
                steady(figures.lower()),
                answer.fault() != null
                        ? answer.fault().getMessage()
                        : switch (answer.task()) {
                            case DIFFERENCE -> "With two spectra, their difference is here";
                            case LINEAR -> "With components, what the fit leaves is here";
                            case FIT -> "With a model, what the fit leaves is here";
                            case PEAKS -> "";
                        });
        upper.figure().choose(model.peakProperty().get());
    }

    /** While an end of the range is dragged the axis stays, or it would run away under the pointer. */
    private FigureSpec steady(FigureSpec figure) {
        FigureSpec shown = upper.figure().figure();
        return dragging ? figure.withX(shown.xFrom(), shown.xTo()) : figure;
    }

    void setAnalyse(AnalyseModel analyse) {
        members.setAnalyse(analyse);
    }

    void setOnChooseFiles(Consumer<Consumer<List<Path>>> action) {
        members.setOnChooseFiles(action);
    }

    void setDark(boolean dark) {
        members.setDark(dark);
        fit.setDark(dark);
        upper.figure().setDark(dark);
        lower.figure().setDark(dark);
    }

    /** Those that show something, in reading order. */
    List<FigurePane> figures() {
        return java.util.stream.Stream.of(upper.figure(), lower.figure())
                .filter(figure -> figure.isVisible()
                        && !figure.figure().isEmpty()
                        && (figure != lower.figure() || charts.getItems().contains(lower)))
                .map(FigurePane.class::cast)
                .toList();
    }

    /** The chart that has the keyboard, otherwise the upper one. */
    Optional<FigurePane> focused() {
        return figures().stream().filter(Node::isFocusWithin).findFirst().or(() -> figures().stream()
                .findFirst());
    }
}
