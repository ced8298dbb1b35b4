package org.nearedge.app.compare.panels;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.work.CommandWords;
import org.nearedge.app.compare.work.Table;

/** What is done with results: taken along as a table, or as the command that repeats them. */
final class CopyBar extends HBox {
    CopyBar(CompareModel model, String id, Node... before) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(before);
        getChildren()
                .addAll(
                        Controls.button(
                                id + "-copy",
                                "Copy table",
                                Feather.CLIPBOARD,
                                "Copies the results as CSV, with all digits",
                                () -> Controls.copy(
                                        Table.of(model.answerProperty().get()).csv())),
                        Controls.button(
                                id + "-command",
                                "Copy command",
                                Feather.TERMINAL,
                                "Copies the command that repeats this without the window",
                                () -> Controls.copy(command(CommandWords.of(model.choices())))));
    }

    /** As a shell takes it. */
    static String command(List<String> words) {
        return "nearedge "
                + words.stream()
                        .map(word -> word.matches("[\\w./:=,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" "));
    }
}
