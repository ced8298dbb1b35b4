package org.nearedge.app.compare.panels;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.OpenSources;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.workspace.Knowledge;

/** The spectra that are compared, and where more come from. */
public final class MembersPane extends VBox {
    private final CompareModel model;
    private final ListView<Member> list = new ListView<>();
    private final MenuButton add = new MenuButton("Add", new FontIcon(Feather.PLUS));
    private AnalyseModel analyse;
    private Consumer<Consumer<List<Path>>> chooseFiles = then -> {};
    private boolean dark;
    private boolean showing;

    public MembersPane(CompareModel model, Knowledge knowledge) {
        this.model = model;
        add.setId("compare-add");
        add.getStyleClass().add("small");
        add.setTooltip(
                new Tooltip("Adds files, what is open in Analyse, or references; files can be dropped here, too"));
        add.getItems().add(new MenuItem());
        add.setOnShowing(event -> fill());
        ReferenceChooser references = new ReferenceChooser(model, knowledge);
        HBox bar = new HBox(6);
        Label title = new Label("Spectra");
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.getChildren()
                .setAll(
                        title,
                        space,
                        Controls.button(
                                "compare-references",
                                "References",
                                Feather.DATABASE,
                                "Searches the library by structure and adds its spectra, broadened",
                                references::toggle),
                        add);
        references.setOwner(bar);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("section-header");
        list.setId("compare-list");
        list.getStyleClass().add("dense-list");
        list.setCellFactory(view -> new MemberCell(model, () -> dark));
        Label none = new Label("Drop spectra here, or add them");
        none.getStyleClass().add("instead");
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !showing) {
                model.edit(c -> c.withSelected(now.key()));
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE && model.choices().selected() != null) {
                int key = model.choices().selected();
                model.edit(c -> c.without(key));
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(bar, list, new MemberEditor(model));
        setMinWidth(230);
        model.choicesProperty().addListener((property, before, now) -> show(now));
        model.answerProperty().addListener((property, before, now) -> list.refresh());
        show(model.choices());
    }

    public void setAnalyse(AnalyseModel model) {
        analyse = model;
    }

    /** Asks for files and hands them on. */
    public void setOnChooseFiles(Consumer<Consumer<List<Path>>> action) {
        chooseFiles = action;
    }

    public void setDark(boolean on) {
        dark = on;
        list.refresh();
    }

    private void show(Choices now) {
        showing = true;
        list.getItems().setAll(now.members());
        now.target().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        showing = false;
    }

    private void fill() {
        MenuItem files = new MenuItem("Files\u2026");
        files.setId("compare-add-files");
        files.setOnAction(event -> chooseFiles.accept(model::add));
        add.getItems().setAll(files);
        if (analyse == null || analyse.spectra().isEmpty()) {
            return;
        }
        add.getItems().add(new SeparatorMenuItem());
        for (OpenSpectrum item : analyse.spectra()) {
            if (OpenSources.raw(item) == null) {
                continue;
            }
            Menu menu = new Menu(item.name());
            menu.getItems().add(check("Raw", item.name(), OpenSources.raw(item)));
            Source processed = OpenSources.processed(item);
            if (processed != null) {
                menu.getItems().add(check("Processed by its recipe", item.name() + " (processed)", processed));
                List<Source.Record> nearest = OpenSources.nearest(item);
                MenuItem with = new MenuItem("With its nearest references");
                with.setDisable(nearest.isEmpty());
                with.setOnAction(event -> model.add(OpenSources.withNearest(item)));
                menu.getItems().add(with);
            }
            add.getItems().add(menu);
        }
    }

    private CheckMenuItem check(String text, String name, Source source) {
        CheckMenuItem item = new CheckMenuItem(text);
        Member present = model.choices().members().stream()
                .filter(m -> m.source().equals(source))
                .findFirst()
                .orElse(null);
        item.setSelected(present != null);
        item.setOnAction(event -> {
            if (present == null) {
                model.add(name, source);
            } else {
                model.edit(c -> c.without(present.key()));
            }
        });
        return item;
    }
}
