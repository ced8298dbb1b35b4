package org.nearedge.app.compare.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.figures.FitFigures;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.ErrorWords;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.shape.Shape;
import org.nearedge.process.fit.shape.ShapeFit;
import org.nearedge.process.fit.shape.ShapeModel;

/** The near edge as a sum of peaks, a step and a line. */
public final class FitPane extends VBox {
    /** Correlations above this are told. */
    private static final double TOLD = 0.9;

    private final CompareModel model;
    private final TextField words = new TextField("gaussian:3,arctan");
    private final VBox terms = new VBox(6);
    private final Label result = Controls.line("compare-fit-words");
    private final ComboBox<ChannelErrors.Kind> errors;
    private boolean dark;

    public FitPane(CompareModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("compare-pane");
        words.setId("compare-fit-model");
        words.getStyleClass().add("small");
        words.setTooltip(new Tooltip(
                "Shapes with their number: gaussian, lorentzian, pseudo-voigt, arctan, erf, line; Enter starts them from"
                        + " the spectrum"));
        words.setOnAction(event -> model.start(words.getText()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox first = new HBox(
                5,
                words,
                Controls.button(
                        "compare-fit-start",
                        "Start",
                        Feather.PLAY,
                        "Makes the model anew, with start values read from the spectrum",
                        () -> model.start(words.getText())),
                adder());
        first.setAlignment(Pos.CENTER_LEFT);
        errors = ErrorsChoice.of(model);
        errors.setId("compare-fit-errors");
        HBox second = new HBox(
                8,
                ErrorsChoice.row(errors),
                Controls.button(
                        "compare-fit-accept",
                        "Keep values",
                        Feather.CHECK,
                        "The fitted values become the start values",
                        model::acceptFit));
        second.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(terms);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(first, second, scroll, result, new CopyBar(model, "compare-fit"));
        model.choicesProperty().addListener((p, before, now) -> show(now));
        model.answerProperty().addListener((p, before, now) -> show(now));
        show(model.choices());
        show(model.answerProperty().get());
    }

    private MenuButton adder() {
        MenuButton add = new MenuButton("", new FontIcon(Feather.PLUS));
        add.setId("compare-fit-add");
        add.getStyleClass().add("small");
        add.setTooltip(new Tooltip("Adds a term, started in the middle of the range"));
        add.setAccessibleText("Add a term");
        for (Shape shape : Shape.values()) {
            MenuItem item = new MenuItem(shape.title());
            item.setOnAction(event -> model.addTerm(shape));
            add.getItems().add(item);
        }
        return add;
    }

    /** Colours of the terms are those of the chart. */
    public void setDark(boolean on) {
        dark = on;
        fill();
    }

    private void show(Choices now) {
        ErrorsChoice.show(errors, now.settings().errors());
        fill();
    }

    private void show(Answer answer) {
        fill();
        if (answer.fault() != null) {
            result.setText(answer.fault().getMessage());
            return;
        }
        if (answer.fit() == null) {
            result.setText(
                    model.choices().settings().model().terms().isEmpty()
                            ? "Start a model, or add terms one by one"
                            : "");
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(FitWords.quality(answer.fit().quality()));
        lines.addAll(answer.fit().notes());
        lines.addAll(ErrorWords.of(answer));
        correlations(answer.fit(), lines);
        result.setText(String.join("\n", lines));
    }

    /** The strongest that is not noted already. */
    private static void correlations(ShapeFit fit, List<String> lines) {
        double most = TOLD;
        String told = null;
        for (int a = 0; a < fit.free().size(); a++) {
            for (int b = 0; b < a; b++) {
                double r = fit.correlation()[a][b];
                if (Math.abs(r) > most && Math.abs(r) <= 0.99) {
                    most = Math.abs(r);
                    told = String.format(
                            Locale.ROOT,
                            "Strongest correlation %.2f: %s and %s",
                            r,
                            fit.free().get(b),
                            fit.free().get(a));
                }
            }
        }
        if (told != null) {
            lines.add(told);
        }
    }

    private void fill() {
        ShapeModel shapes = model.choices().settings().model();
        Answer answer = model.answerProperty().get();
        boolean same =
                answer.fit() != null && answer.choices().settings().model().equals(shapes);
        boolean typing = terms.getChildren().size() == shapes.terms().size()
                && getScene() != null
                && getScene().getFocusOwner() instanceof TextField field
                && isIn(field);
        String focused = typing ? getScene().getFocusOwner().getId() : null;
        List<TermCard> cards = new ArrayList<>();
        for (int t = 0; t < shapes.terms().size(); t++) {
            Swatch swatch = new Swatch();
            swatch.show(FitFigures.colour(t), dark);
            cards.add(new TermCard(model, shapes, t, same ? answer.fit() : null, swatch));
        }
        terms.getChildren().setAll(cards);
        if (focused != null && terms.lookup("#" + focused) != null) {
            terms.lookup("#" + focused).requestFocus();
        }
    }

    private boolean isIn(javafx.scene.Node node) {
        for (javafx.scene.Node now = node; now != null; now = now.getParent()) {
            if (now == terms) {
                return true;
            }
        }
        return false;
    }
}
