package org.nearedge.app.analyse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureView;

/** The Analyse workspace: spectra and recipe, charts, evidence. It shows what the model holds and computes nothing. */
public final class AnalyseView extends StackPane {
    /** Widths of the outer columns at first, pixels. */
    private static final double LEFT = 304;

    private static final double RIGHT = 288;
    /** Height of a row of the list, pixels. */
    private static final double ROW = 53;

    private final AnalyseModel model;
    private final Consumer<FigureSpec> export;
    private final ListView<OpenSpectrum> spectra;
    /** Null until the first spectrum is open: charts take longer to load than the whole first window. */
    private ChartsView charts;

    private boolean dark;
    private boolean showing;

    /**
     * @param openFiles asks the user for files
     * @param openSample opens a bundled sample
     * @param export asks the user where a figure shall go
     */
    public AnalyseView(
            AnalyseModel model,
            List<SampleSource.Sample> samples,
            Runnable openFiles,
            Consumer<SampleSource.Sample> openSample,
            Consumer<FigureSpec> export) {
        this.model = model;
        this.export = export;
        this.spectra = new ListView<>(model.spectra());
        getStyleClass().add("analyse");
        WelcomeView welcome = new WelcomeView(samples, openFiles, openSample);
        getChildren().setAll(welcome);
        welcome.visibleProperty().bind(model.selectedProperty().isNull());
        welcome.managedProperty().bind(welcome.visibleProperty());
        model.selectedProperty().addListener((property, before, now) -> {
            if (charts == null) {
                addColumns();
            }
            follow(now);
        });
    }

    private void addColumns() {
        charts = new ChartsView(model, export);
        charts.setDark(dark);
        SplitPane columns = new SplitPane(left(), charts, new EvidenceView(model));
        columns.setId("columns");
        double width = Math.max(800, getWidth());
        columns.setDividerPositions(Math.max(LEFT, 0.19 * width) / width, 1 - Math.max(RIGHT, 0.18 * width) / width);
        SplitPane.setResizableWithParent(columns.getItems().get(0), false);
        SplitPane.setResizableWithParent(columns.getItems().get(2), false);
        columns.visibleProperty().bind(model.selectedProperty().isNotNull());
        getChildren().add(0, columns);
    }

    public void setDark(boolean dark) {
        this.dark = dark;
        if (charts != null) {
            charts.setDark(dark);
        }
    }

    public List<FigureView> charts() {
        return charts == null ? List.of() : charts.figures();
    }

    /** The chart that has the keyboard, otherwise the PDOS; none before a spectrum is open. */
    public Optional<FigureView> focusedChart() {
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
        RecipeView recipe = new RecipeView(model);
        VBox.setVgrow(recipe, Priority.ALWAYS);
        VBox left = new VBox(title, spectra, recipe);
        left.setMinWidth(240);
        left.setPrefWidth(LEFT);
        // As high as its rows, but never more than a third: the recipe needs the room.
        spectra.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(
                                left.getHeight() / 3, ROW * model.spectra().size() + 4),
                        left.heightProperty(),
                        model.spectra()));
        spectra.setMinHeight(ROW);
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
