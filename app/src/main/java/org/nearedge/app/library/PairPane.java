package org.nearedge.app.library;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/** An edge and its PDOS in files of their own: which they are, and what they do not tell. */
final class PairPane extends VBox {
    private static final List<PairModel.Field> LEFT = List.of(
            PairModel.Field.STRUCTURE,
            PairModel.Field.SITE,
            PairModel.Field.KIND,
            PairModel.Field.BAND_GAP,
            PairModel.Field.PDOS_SITE,
            PairModel.Field.ABSORBER);
    private static final List<PairModel.Field> RIGHT = List.of(
            PairModel.Field.LOWEST_EMPTY,
            PairModel.Field.VALENCE_MAXIMUM,
            PairModel.Field.SIGMA,
            PairModel.Field.PDOS_SIGMA,
            PairModel.Field.EXCITATION);

    private final PairModel model;
    private final Label fault = new Label();
    private final Button add = new Button("Add");

    /**
     * @param edge name of the edge that is shown
     * @param add adds the pair
     */
    PairPane(PairModel model, LibraryDialogs dialogs, Supplier<String> edge, LibraryActions actions, Runnable close) {
        this.model = model;
        setId("pair-pane");
        getStyleClass().add("pair-pane");
        GridPane files = new GridPane(6, 4);
        files.addRow(
                0,
                label("Edge *", "Needed: spectrum: OptaDOS core loss, or columns of energy and intensity"),
                chosen("pair-edge", "Edge\u2026", model.edgeProperty(), () -> dialogs.files("the edge", false)));
        files.addRow(
                1,
                label(
                        "PDOS *",
                        "Needed: OptaDOS projected DOS, columns energy, s and p, or one file for s and one for p"),
                pdosFiles(dialogs));
        files.addRow(
                2,
                label("Atoms", "Structure as (extended) XYZ, for what is around the site; may be left out"),
                chosen("pair-atoms", "XYZ\u2026", model.atomsProperty(), () -> dialogs.files("the structure", false)));
        GridPane fields = new GridPane(6, 4);
        for (int i = 0; i < LEFT.size(); i++) {
            add(fields, LEFT.get(i), 0, i);
        }
        for (int i = 0; i < RIGHT.size(); i++) {
            add(fields, RIGHT.get(i), 2, i);
        }
        add.setId("pair-add");
        add.getStyleClass().addAll("small", Styles.ACCENT);
        add.setTooltip(
                new Tooltip("Checks the files and adds them as one record to your own references (Enter in a field)"));
        add.setOnAction(event -> {
            try {
                model.faultProperty().set("");
                actions.add(model.pair(edge.get()), this::done);
            } catch (InputException e) {
                done(e);
            }
        });
        Button cancel = new Button("Close");
        cancel.setId("pair-close");
        cancel.getStyleClass().add("small");
        cancel.setTooltip(new Tooltip("What was typed is kept (Esc)"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        fault.setId("pair-fault");
        fault.setWrapText(true);
        fault.setMinHeight(Region.USE_PREF_SIZE);
        fault.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.DANGER);
        fault.textProperty().bind(model.faultProperty());
        fault.managedProperty().bind(model.faultProperty().isNotEmpty());
        Label title = new Label("Edge and PDOS as one record");
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox last = new HBox(6, label("* needed", "Nothing can be added without it"), space, cancel, add);
        last.setAlignment(Pos.CENTER_RIGHT);
        // The message comes last: it must not move the button that is clicked again.
        getChildren().setAll(title, files, fields, last, fault);
    }

    private void done(InputException why) {
        if (why == null) {
            model.clear();
        } else {
            model.faultProperty().set(why.getMessage());
        }
    }

    private static HBox chosen(String id, String text, ObjectProperty<Path> file, Supplier<List<Path>> ask) {
        Label name = new Label("no file");
        file.addListener((property, before, now) -> name.setText(now == null ? "no file" : FileName.of(now)));
        return row(id, text, name, () -> ask.get().stream().findFirst().ifPresent(file::set));
    }

    private HBox pdosFiles(LibraryDialogs dialogs) {
        Label name = new Label("no file");
        model.pdosProperty()
                .addListener((property, before, now) -> name.setText(
                        now.isEmpty()
                                ? "no file"
                                : now.stream().map(FileName::of).collect(Collectors.joining(", "))));
        return row("pair-pdos", "PDOS\u2026", name, () -> {
            List<Path> files = dialogs.files("the PDOS (one file, or that of s and that of p)", true);
            if (!files.isEmpty()) {
                model.pdosProperty().set(files);
            }
        });
    }

    private static HBox row(String id, String text, Label name, Runnable ask) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(64);
        button.setTooltip(new Tooltip("Chooses the file"));
        button.setOnAction(event -> ask.run());
        name.getStyleClass().add(Styles.TEXT_SMALL);
        HBox row = new HBox(6, button, name);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void add(GridPane grid, PairModel.Field field, int column, int row) {
        TextField text = new TextField();
        text.setId("pair-" + field.key());
        text.getStyleClass().add("small");
        text.setPrefWidth(84);
        text.setMinWidth(56);
        text.setTooltip(new Tooltip(field.help()));
        text.setOnAction(event -> add.fire());
        text.textProperty().bindBidirectional(model.text(field));
        GridPane.setHgrow(text, Priority.ALWAYS);
        Label label = label(
                field.label()
                        + (field.isNeeded() ? " *" : "")
                        + (field.unit().isEmpty() ? "" : " (" + field.unit() + ")"),
                field.help() + (field.isNeeded() ? ". Needed" : ""));
        label.setLabelFor(text);
        grid.add(label, column, row);
        grid.add(text, column + 1, row);
    }

    private static Label label(String text, String help) {
        Label label = new Label(text);
        label.getStyleClass().add("range-label");
        label.setTooltip(new Tooltip(help));
        return label;
    }
}
