package org.nearedge.app.compare.panels;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.process.fit.ChannelErrors.Kind;

/** From where the errors of the fitted channels are taken. */
final class ErrorsChoice {
    private static final String HELP = "From where the errors of the fitted channels are: unknown ones are what makes"
            + " reduced chi-squared 1; noise is read from the differences of neighbours; counts err by their root"
            + " (times the gain, with the readout noise, where the file tells them)";

    private ErrorsChoice() {}

    static ComboBox<Kind> of(CompareModel model) {
        return Controls.choice("compare-errors", HELP, List.of(Kind.values()), ErrorsChoice::label, kind -> {
            if (kind != model.choices().settings().errors()) {
                model.set(s -> s.withErrors(kind));
            }
        });
    }

    static void show(ComboBox<Kind> box, Kind kind) {
        if (box.getValue() != kind) {
            box.setValue(kind);
        }
    }

    static HBox row(ComboBox<Kind> box) {
        Label name = new Label("Channel errors");
        name.getStyleClass().add("choice-label");
        name.setLabelFor(box);
        HBox row = new HBox(5, name, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String label(Kind kind) {
        return switch (kind) {
            case COUNTS -> "counts";
            case NOISE -> "noise";
            case UNKNOWN -> "unknown";
        };
    }
}
