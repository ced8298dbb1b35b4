package org.nearedge.app.train;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.nearedge.app.card.Digits;
import org.nearedge.model.ModelCard;

/** An own model in two lines. */
final class OwnModelCell extends ListCell<OwnModel> {
    private final Label name = new Label();
    private final Label what = new Label();
    private final VBox both = new VBox(1, name, what);

    OwnModelCell() {
        name.getStyleClass().add("cell-title");
        what.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    }

    @Override
    protected void updateItem(OwnModel model, boolean empty) {
        super.updateItem(model, empty);
        setGraphic(empty || model == null ? null : both);
        if (empty || model == null) {
            return;
        }
        name.setText(model.name());
        name.getStyleClass().remove("own-refused");
        if (model.isRefused()) {
            name.getStyleClass().add("own-refused");
            what.setText("cannot be used");
            return;
        }
        ModelCard card = model.card();
        Double error = card.figures().get("test_mse");
        what.setText(String.format(
                        Locale.ROOT,
                        "%s \u00b7 \u03c3 %s eV",
                        card.base(),
                        card.input().sigma())
                + (error == null ? "" : " \u00b7 test MSE " + Digits.of(error)));
    }
}
