package org.nearedge.app.compare.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nearedge.app.analyse.cards.NumberField;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.ErrorWords;
import org.nearedge.app.compare.work.MeasuredText;
import org.nearedge.process.fit.Measured;
import org.nearedge.process.fit.peaks.Peak;

/** The peaks of the selected spectrum, and its area in the range. */
public final class PeaksPane extends VBox {
    private final CompareModel model;
    private final NumberField prominence;
    private final TableView<Peak> table = new TableView<>();
    private final Label words = Controls.line("compare-peaks-words");
    private boolean showing;

    public PeaksPane(CompareModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("compare-pane");
        prominence = Controls.number(
                "compare-prominence",
                0.5,
                1,
                percent -> model.set(s -> s.withProminence(percent <= 0 ? null : (Double) Math.min(1, percent / 100))));
        HBox first = new HBox(
                8,
                Controls.row(
                        "Prominence at least, %",
                        prominence,
                        "By how much of the range of intensities a peak stands out; 0: 1 % and five times the noise"));
        first.setAlignment(Pos.CENTER_LEFT);
        table.setId("compare-peaks-table");
        Controls.dense(table);
        table.getColumns()
                .setAll(List.of(
                        column("Position, eV", "Energy of the top, between channels", 92, Peak::position),
                        column("Height", "Intensity at the top", 76, Peak::height),
                        column("FWHM, eV", "Full width at half its prominence", 76, Peak::fwhm),
                        column("Area", "Above the level it stands on, intensity times eV", 76, Peak::area)));
        table.setPlaceholder(new Label("No peaks"));
        table.getSelectionModel().selectedIndexProperty().addListener((p, before, now) -> {
            if (!showing) {
                model.peakProperty().set(now.intValue() < 0 ? null : Integer.toString(now.intValue()));
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox fit = new HBox(
                6,
                Controls.button(
                        "compare-peaks-fit",
                        "Fit these",
                        Feather.TRENDING_UP,
                        "Begins a fit with a Gaussian for every peak and an arctangent step under them",
                        model::startFromPeaks));
        getChildren().setAll(first, table, words, fit, new CopyBar(model, "compare-peaks"));
        model.choicesProperty().addListener((p, before, now) -> show(now));
        model.answerProperty().addListener((p, before, now) -> show(now));
        model.peakProperty().addListener((p, before, now) -> mark(now));
        show(model.choices());
        show(model.answerProperty().get());
    }

    private static TableColumn<Peak, Peak> column(
            String title, String help, double width, Function<Peak, Measured> value) {
        return Controls.column(
                title,
                help + "; in brackets its standard error, in units of the last digits",
                width,
                true,
                peak -> MeasuredText.concise(value.apply(peak)));
    }

    private void show(Choices now) {
        Double share = now.settings().prominence();
        prominence.setValue(share == null ? 0 : 100 * share);
    }

    private void show(Answer answer) {
        showing = true;
        table.getItems().setAll(answer.peaks());
        showing = false;
        mark(model.peakProperty().get());
        String name = answer.choices().target().map(m -> m.name()).orElse("");
        List<String> lines = new ArrayList<>();
        lines.add(
                answer.fault() != null
                        ? answer.fault().getMessage()
                        : answer.integral() != null
                                ? "Area of %s in the range: %s".formatted(name, MeasuredText.of(answer.integral()))
                                : "Open the range to integrate over it");
        lines.addAll(ErrorWords.of(answer));
        words.setText(String.join("\n", lines));
    }

    private void mark(String peak) {
        showing = true;
        if (peak == null || Integer.parseInt(peak) >= table.getItems().size()) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(Integer.parseInt(peak));
            table.scrollTo(Integer.parseInt(peak));
        }
        showing = false;
    }
}
