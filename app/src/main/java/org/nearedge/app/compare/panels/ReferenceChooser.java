package org.nearedge.app.compare.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.nearedge.app.analyse.cards.NumberField;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Target;
import org.nearedge.spectrum.InputException;

/** Finds references by structure, kind or edge, and adds them. */
final class ReferenceChooser {
    private static final int MOST = 200;

    private final CompareModel model;
    private final Knowledge knowledge;
    private final PopOver popOver = new PopOver();
    private final TextField search = new TextField();
    private final ListView<Reference> found = new ListView<>();
    private final NumberField sigma = new NumberField(0.05, 2);
    private final Label count = new Label();
    private Node owner;

    ReferenceChooser(CompareModel model, Knowledge knowledge) {
        this.model = model;
        this.knowledge = knowledge;
        search.setId("compare-reference-search");
        search.setPromptText("Structure, kind or edge");
        search.setTooltip(new Tooltip("Words that the record's edge, structure, site or kind contains"));
        search.textProperty().addListener((property, before, now) -> fill());
        search.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                found.requestFocus();
                found.getSelectionModel().selectFirst();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !found.getItems().isEmpty()) {
                add(found.getItems().get(0));
            }
        });
        sigma.setId("compare-reference-sigma");
        sigma.setValue(Target.SIGMA);
        found.setId("compare-reference-list");
        found.getStyleClass().add("dense-list");
        found.setPrefSize(330, 260);
        found.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Reference record, boolean empty) {
                super.updateItem(record, empty);
                setText(empty || record == null ? null : record.edge() + "   " + record.id() + "   " + record.kind());
            }
        });
        found.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                add(found.getSelectionModel().getSelectedItem());
            }
        });
        found.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                add(found.getSelectionModel().getSelectedItem());
            }
        });
        count.getStyleClass().add("choice-label");
        HBox first = new HBox(
                8,
                search,
                Controls.row("\u03c3, eV", sigma, "Gaussian broadening (standard deviation) of what is added, eV"));
        HBox.setHgrow(search, javafx.scene.layout.Priority.ALWAYS);
        HBox last = new HBox(
                8,
                count,
                spacer(),
                Controls.button(
                        "compare-reference-add",
                        "Add",
                        null,
                        "Adds the selected reference, its onset at 0 eV (Enter, double click)",
                        () -> add(found.getSelectionModel().getSelectedItem())));
        last.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox content = new VBox(6, first, found, last);
        content.setPadding(new Insets(8));
        popOver.setContentNode(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
    }

    private static javafx.scene.layout.Region spacer() {
        javafx.scene.layout.Region space = new javafx.scene.layout.Region();
        HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
        return space;
    }

    void setOwner(Node node) {
        owner = node;
    }

    void toggle() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(owner);
            search.requestFocus();
            fill();
        }
    }

    private void fill() {
        String words = search.getText();
        ReferenceLibrary library = knowledge.own().together();
        model.search(() -> matching(library, words), records -> {
            if (words.equals(search.getText())) {
                found.getItems().setAll(records.subList(0, Math.min(MOST, records.size())));
                count.setText(records.size() + (records.size() == 1 ? " record" : " records"));
            }
        });
    }

    /** In the background. */
    private static List<Reference> matching(ReferenceLibrary library, String words) throws InputException {
        List<Reference> matching = new ArrayList<>();
        String[] parts = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        for (String edge : library.edges()) {
            for (Reference record : library.edge(edge)) {
                String text = (record.edge() + " " + record.id() + " " + record.kind()).toLowerCase(Locale.ROOT);
                boolean all = true;
                for (String part : parts) {
                    all &= text.contains(part);
                }
                if (all) {
                    matching.add(record);
                }
            }
        }
        return matching;
    }

    private void add(Reference record) {
        if (record != null) {
            model.add(record, sigma.value());
        }
    }
}
