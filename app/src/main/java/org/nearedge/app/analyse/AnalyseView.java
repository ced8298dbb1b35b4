package org.nearedge.app.analyse;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureView;

/** The Analyse workspace: spectra and recipe, charts, evidence. It shows what the model holds and computes nothing. */
public final class AnalyseView extends StackPane {
    private final AnalyseModel model;
    private final ListView<OpenSpectrum> spectra;
    private final ChartsView charts;
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
        this.spectra = new ListView<>(model.spectra());
        this.charts = new ChartsView(model, export);
        getStyleClass().add("analyse");
        SplitPane columns = new SplitPane(left(), charts, new EvidenceView(model));
        columns.setId("columns");
        columns.setDividerPositions(0.24, 0.77);
        SplitPane.setResizableWithParent(columns.getItems().get(0), false);
        SplitPane.setResizableWithParent(columns.getItems().get(2), false);
        WelcomeView welcome = new WelcomeView(samples, openFiles, openSample);
        getChildren().setAll(columns, welcome);
        welcome.visibleProperty().bind(model.selectedProperty().isNull());
        columns.visibleProperty().bind(model.selectedProperty().isNotNull());
    }

    public void setDark(boolean dark) {
        charts.setDark(dark);
    }

    public List<FigureView> charts() {
        return charts.figures();
    }

    /** The chart that has the keyboard, otherwise the PDOS. */
    public FigureView focusedChart() {
        return charts.focused();
    }

    private VBox column(ListView<OpenSpectrum> list) {
        Label title = new Label("Spectra");
        title.getStyleClass().addAll("section-title", "list-title");
        VBox column = new VBox(title, list);
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        return column;
    }

    private SplitPane left() {
        spectra.setId("spectra");
        spectra.getStyleClass().add("dense-list");
        spectra.setCellFactory(list -> new SpectrumCell(model::close));
        spectra.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.selectedProperty().set(now);
            }
        });
        model.selectedProperty().addListener((property, before, now) -> follow(now));
        spectra.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE && model.selectedProperty().get() != null) {
                model.close(model.selectedProperty().get());
                event.consume();
            }
        });
        SplitPane left = new SplitPane(column(spectra), new RecipeView(model));
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.26);
        SplitPane.setResizableWithParent(left.getItems().get(0), false);
        left.setMinWidth(240);
        left.setPrefWidth(304);
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
