package org.nearedge.app.analyse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;

/** The Analyse workspace: spectra and recipe, charts, evidence. It shows what the model holds and computes nothing. */
public final class AnalyseView extends StackPane {
    /** Widths of the outer columns at first, pixels. */
    private static final double LEFT = 304;

    private static final double RIGHT = 288;
    /** Least share of the width that the charts have. */
    private static final double CENTRE = 0.4;
    /** Height of a row of the list, pixels. */
    private static final double ROW = 53;

    private final AnalyseModel model;
    private final Consumer<FigurePane> export;
    private final ListView<OpenSpectrum> spectra;
    /** Null until the first spectrum is open: charts take longer to load than the whole first window. */
    private ChartsView charts;

    private EvidenceView evidence;

    private RecipeView recipe;

    /** Whether the window was too small for the outer columns. */
    private boolean shrunk;

    private boolean dark;
    private boolean showing;

    /**
     * @param openFiles asks the user for files
     * @param openSample opens a bundled sample
     * @param export asks the user how large a chart shall be, and where it shall go
     */
    public AnalyseView(
            AnalyseModel model,
            List<SampleSource.Sample> samples,
            Runnable openFiles,
            Consumer<SampleSource.Sample> openSample,
            Consumer<FigurePane> export) {
        this.model = model;
        this.export = export;
        this.spectra = new ListView<>(model.spectra());
        getStyleClass().add("analyse");
        WelcomeView welcome = new WelcomeView(samples, openFiles, openSample);
        ScrollPane first = new ScrollPane(welcome);
        first.setFitToWidth(true);
        first.setFitToHeight(true);
        first.getStyleClass().add("plain-scroll");
        getChildren().setAll(first);
        first.visibleProperty().bind(model.selectedProperty().isNull());
        first.managedProperty().bind(first.visibleProperty());
        welcome.visibleProperty().bind(model.selectedProperty().isNull());
        // A row grows when its spectrum is read: the selected one is kept in view.
        model.outcomeProperty()
                .addListener((property, before, now) ->
                        spectra.scrollTo(model.selectedProperty().get()));
        model.selectedProperty().addListener((property, before, now) -> {
            if (charts == null) {
                addColumns();
            }
            follow(now);
        });
    }

    private void addColumns() {
        charts = new ChartsView(model, export);
        evidence = new EvidenceView(model);
        evidence.atoms().setOnExport(figure -> export.accept(evidence.atoms()));
        evidence.setDark(dark);
        charts.setDark(dark);
        SplitPane columns = new SplitPane(left(), charts, evidence);
        columns.setId("columns");
        double width = getWidth() > 0 ? getWidth() : 1200;
        shrunk = LEFT + RIGHT > (1 - CENTRE) * width;
        divide(columns, width, Math.max(LEFT, 0.19 * width), Math.max(RIGHT, 0.18 * width));
        columns.widthProperty().addListener((property, before, now) -> keepCentre(columns, now.doubleValue()));
        SplitPane.setResizableWithParent(columns.getItems().get(0), false);
        SplitPane.setResizableWithParent(columns.getItems().get(2), false);
        columns.visibleProperty().bind(model.selectedProperty().isNotNull());
        getChildren().add(0, columns);
    }

    /** The outer columns keep their width when the window changes, but not at the cost of the charts. */
    private void keepCentre(SplitPane columns, double width) {
        double left = ((Region) columns.getItems().get(0)).getWidth();
        double right = ((Region) columns.getItems().get(2)).getWidth();
        if (shrunk && LEFT + RIGHT <= (1 - CENTRE) * width) {
            shrunk = false;
            Platform.runLater(() -> divide(columns, width, LEFT, RIGHT));
        } else if (left > 0 && left + right > (1 - CENTRE) * width) {
            shrunk = true;
            Platform.runLater(() -> divide(columns, width, left, right));
        }
    }

    private static void divide(SplitPane columns, double width, double left, double right) {
        double shrink = Math.min(1, (1 - CENTRE) * width / (left + right));
        columns.setDividerPositions(left * shrink / width, 1 - right * shrink / width);
    }

    public void setDark(boolean dark) {
        this.dark = dark;
        if (recipe != null) {
            recipe.setDark(dark);
        }
        if (charts != null) {
            charts.setDark(dark);
            evidence.setDark(dark);
        }
    }

    /** The charts with something in them; none before a spectrum is open. */
    public List<FigurePane> panes() {
        return charts == null
                ? List.of()
                : Stream.concat(charts.panes().stream(), Stream.of(evidence.atoms()))
                        .filter(pane -> !pane.figure().isEmpty())
                        .toList();
    }

    /** The chart that has the keyboard, otherwise the PDOS; none before a spectrum is open. */
    public Optional<FigurePane> focusedChart() {
        if (charts != null && evidence.atoms().isFocused()) {
            return Optional.of(evidence.atoms());
        }
        return Optional.ofNullable(charts).map(ChartsView::focused);
    }

    private VBox left() {
        spectra.setId("spectra");
        spectra.getStyleClass().add("dense-list");
        spectra.setCellFactory(list -> new SpectrumCell(model::close));
        spectra.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.selectedProperty().set(now);
            }
        });
        spectra.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE && model.selectedProperty().get() != null) {
                model.close(model.selectedProperty().get());
                event.consume();
            }
        });
        Label title = new Label("Spectra");
        title.getStyleClass().addAll("section-title", "list-title");
        recipe = new RecipeView(model);
        recipe.setDark(dark);
        VBox.setVgrow(recipe, Priority.ALWAYS);
        VBox left = new VBox(title, spectra, recipe);
        left.setMinWidth(250);
        left.setPrefWidth(LEFT);
        // As high as its rows, but never more than a third: the recipe needs the room.
        spectra.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(
                                left.getHeight() / 3, ROW * model.spectra().size() + 4),
                        left.heightProperty(),
                        model.spectra()));
        spectra.minHeightProperty().bind(spectra.prefHeightProperty());
        return left;
    }

    private void follow(OpenSpectrum now) {
        showing = true;
        if (now == null) {
            spectra.getSelectionModel().clearSelection();
        } else {
            spectra.getSelectionModel().select(now);
            spectra.scrollTo(now);
        }
        showing = false;
    }
}
