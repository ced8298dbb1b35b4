package org.nearedge.app.compare.panels;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.compare.work.Shown;

/** A spectrum in the list: shown or not, its colour, its name, and what was made of it. */
final class MemberCell extends ListCell<Member> {
    private static final int COLOURS = 7;

    private final CompareModel model;
    private final java.util.function.BooleanSupplier dark;
    private final CheckBox visible = new CheckBox();
    private final Swatch swatch = new Swatch();
    private final Button colour = new Button("", swatch);
    private final Label name = new Label();
    private final Label about = new Label();
    private final FontIcon fault = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Label faultLabel = new Label("", fault);
    private final HBox row;

    MemberCell(CompareModel model, java.util.function.BooleanSupplier dark) {
        this.model = model;
        this.dark = dark;
        getStyleClass().add("member-cell");
        visible.setTooltip(new Tooltip("Drawn in the charts"));
        visible.setOnAction(event -> {
            int key = getItem().key();
            boolean on = visible.isSelected();
            model.edit(c -> c.with(key, m -> m.withVisible(on)));
        });
        colour.getStyleClass().addAll(Styles.FLAT, "swatch-button");
        colour.setTooltip(new Tooltip("Next colour"));
        colour.setFocusTraversable(false);
        colour.setOnAction(event -> {
            int key = getItem().key();
            model.edit(c -> c.with(key, m -> m.withColour((m.colour() + 1) % COLOURS)));
        });
        name.getStyleClass().add("cell-title");
        name.setMinWidth(0);
        about.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        about.setMinWidth(0);
        VBox words = new VBox(name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        faultLabel.getStyleClass().add("member-fault");
        Button close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tiny");
        close.setTooltip(new Tooltip("Take it out of the comparison (Delete)"));
        close.setAccessibleText("Take out");
        close.setFocusTraversable(false);
        close.setOnAction(event -> {
            int key = getItem().key();
            model.edit(c -> c.without(key));
        });
        row = new HBox(6, visible, colour, words, faultLabel, close);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(Member member, boolean empty) {
        super.updateItem(member, empty);
        if (empty || member == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        visible.setSelected(member.visible());
        swatch.show(member.colour(), dark.getAsBoolean());
        name.setText(member.name());
        about.setText(about(member));
        Shown shown = model.answerProperty().get().of(member.key()).orElse(null);
        boolean wrong = shown != null && shown.fault() != null;
        faultLabel.setVisible(wrong);
        faultLabel.setManaged(wrong);
        faultLabel.setTooltip(wrong ? new Tooltip(shown.fault().getMessage()) : null);
        setTooltip(new Tooltip(wrong ? shown.fault().getMessage() : origin(member)));
        setGraphic(row);
    }

    private static String about(Member member) {
        StringBuilder text = new StringBuilder(kind(member.source()));
        if (member.normalise() != org.nearedge.app.compare.state.Normalisation.NONE) {
            text.append(", ").append(member.normalise().label());
        }
        if (member.scale() != 1) {
            text.append(", \u00d7 ").append(trimmed(member.scale()));
        }
        if (member.offset() != 0) {
            text.append(member.offset() > 0 ? ", + " : ", \u2212 ").append(trimmed(Math.abs(member.offset())));
        }
        if (member.shift() != 0) {
            text.append(member.shift() > 0 ? ", + " : ", \u2212 ")
                    .append(trimmed(Math.abs(member.shift())))
                    .append(" eV");
        }
        return text.toString();
    }

    private static String trimmed(double number) {
        return org.nearedge.app.compare.work.MeasuredText.number(number);
    }

    private static String kind(Source source) {
        if (source instanceof Source.Record record) {
            return record.edge() + " reference, \u03c3 " + trimmed(record.sigma()) + " eV";
        }
        boolean processed = source instanceof Source.File file
                ? file.recipe() != null
                : source instanceof Source.Sample sample && sample.recipe() != null;
        return (source instanceof Source.Sample ? "sample" : "file") + (processed ? ", processed" : ", raw");
    }

    private static String origin(Member member) {
        return member.source() instanceof Source.File file ? file.path() : member.name();
    }
}
