package org.nearedge.app.library;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.atoms.AtomsFigure;
import org.nearedge.app.atoms.AtomsView;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;

/** One record: what it is, its spectrum, its PDOS, the atoms around it, all its numbers. */
final class DetailsView extends VBox {
    private final LibraryModel model;
    private final KindSign sign = new KindSign();
    private final Label name = new Label();
    private final Label own = new Label("own");
    private final Label origin = new Label();
    private final Button show = new Button("Analyse", new FontIcon(Feather.ACTIVITY));
    private final ComboBox<Double> sigma = new ComboBox<>();
    private final FigurePanel edge;
    private final FigurePanel pdos = new FigurePanel("library-record-pdos", "PDOS");
    private final AtomsView atoms = new AtomsView();
    private final GridPane values = new GridPane();
    private final List<Row> rows = new ArrayList<>();
    private Consumer<Reference> onShow = record -> {};
    private boolean dark;

    DetailsView(LibraryModel model) {
        this.model = model;
        setId("library-details");
        getStyleClass().add("library-details");
        name.setId("library-record-name");
        name.getStyleClass().add("record-name");
        name.setMinWidth(0);
        own.getStyleClass().addAll(Styles.TEXT_SMALL, "own-badge");
        own.setTooltip(new Tooltip("One of your own references"));
        own.setMinWidth(Region.USE_PREF_SIZE);
        own.managedProperty().bind(own.visibleProperty());
        origin.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        show.setId("library-show");
        show.getStyleClass().addAll("small", Styles.FLAT);
        show.setTooltip(new Tooltip("Opens the record's spectrum in Analyse"));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(event -> onShow.accept(model.detailsProperty().get().record()));
        show.setVisible(false);
        show.managedProperty().bind(show.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(6, sign, name, own, space, show);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox header = new VBox(first, origin);
        header.getStyleClass().add("record-header");
        sigma.setId("library-sigma");
        sigma.getStyleClass().add("small");
        sigma.setConverter(electronVolts());
        sigma.setTooltip(new Tooltip("Broadening of the models that the spectrum is shown at beside its own"
                + " (Gaussian standard deviation, eV)"));
        model.sigmasProperty().addListener((property, before, now) -> showSigmas(now));
        showSigmas(model.sigmasProperty().get());
        // Not bound: the box forgets its value while its list changes.
        sigma.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.sigmaProperty().set(now);
            }
        });
        model.sigmaProperty().addListener((property, before, now) -> sigma.setValue(now));
        edge = new FigurePanel("library-record-edge", "Spectrum", sigma);
        atoms.setId("library-atoms");
        values.setId("library-values");
        values.getStyleClass().add("record-values");
        for (double share : new double[] {57, 43}) {
            ColumnConstraints part = new ColumnConstraints();
            part.setPercentWidth(share);
            values.getColumnConstraints().add(part);
        }
        ScrollPane scroll = new ScrollPane(values);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setMinHeight(60);
        scroll.setPrefHeight(146);
        scroll.setMaxHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(edge, Priority.ALWAYS);
        VBox.setVgrow(pdos, Priority.ALWAYS);
        VBox.setVgrow(atoms, Priority.ALWAYS);
        edge.setPrefHeight(170);
        pdos.setPrefHeight(160);
        atoms.setPrefHeight(180);
        getChildren().setAll(header, edge, pdos, atoms, scroll);
        model.detailsProperty().addListener((property, before, now) -> refresh(now));
        refresh(model.detailsProperty().get());
    }

    List<FigurePane> figures() {
        return List.of(edge.figure(), pdos.figure(), atoms);
    }

    /** What opens a record's spectrum in Analyse; the button is there once this is told. */
    void setOnShowInAnalyse(Consumer<Reference> action) {
        onShow = action;
        show.setVisible(true);
    }

    void setDark(boolean now) {
        dark = now;
        figures().forEach(figure -> figure.setDark(now));
        sign.setDark(now);
    }

    private void refresh(Details details) {
        getChildren().forEach(node -> node.setVisible(details != null));
        if (details == null) {
            return;
        }
        Reference record = details.record();
        sign.show(record.kind(), dark);
        name.setText(record.id());
        name.setTooltip(new Tooltip(record.structure() + ", site " + record.site()));
        own.setVisible(Ownership.isOwn(record));
        origin.setText(record.kind() + " \u00b7 " + record.edge() + " \u00b7 " + record.origin());
        origin.setTooltip(new Tooltip(record.origin()));
        edge.show(details.edge(), "");
        pdos.show(details.pdos(), "");
        atoms.show(
                record.id(),
                record.edge().substring(0, record.edge().indexOf('-')),
                record.environment(),
                AtomsFigure.provenance(record));
        showValues(details.values());
    }

    /** What is shown of one value; made once, because a record is looked at after the other. */
    private record Row(Label name, Label text, Tooltip help) {
        void show(Details.Value value) {
            name.setText(value.name());
            text.setText(value.text());
            text.setId("value-" + value.name().replace(' ', '-'));
            help.setText(value.help());
        }
    }

    private void showValues(List<Details.Value> all) {
        int half = (all.size() + 1) / 2;
        while (rows.size() < all.size()) {
            int index = rows.size();
            values.add(row(), index / half, index % half);
        }
        for (int i = 0; i < all.size(); i++) {
            rows.get(i).show(all.get(i));
        }
    }

    private HBox row() {
        Label what = new Label();
        what.getStyleClass().add("value-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label number = new Label();
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(4, what, space, number);
        Tooltip help = new Tooltip();
        Tooltip.install(row, help);
        rows.add(new Row(what, number, help));
        return row;
    }

    private void showSigmas(List<Double> now) {
        sigma.getItems().setAll(now);
        sigma.setValue(model.sigmaProperty().get());
    }

    private static StringConverter<Double> electronVolts() {
        return new StringConverter<>() {
            @Override
            public String toString(Double value) {
                return value == null ? "" : String.format(Locale.ROOT, "\u03c3 %s eV", value);
            }

            @Override
            public Double fromString(String text) {
                return null;
            }
        };
    }
}
