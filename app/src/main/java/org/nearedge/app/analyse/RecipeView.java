package org.nearedge.app.analyse;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.analyse.cards.CardEdit;
import org.nearedge.app.analyse.cards.StepCard;
import org.nearedge.app.analyse.cards.StepGroup;
import org.nearedge.app.analyse.cards.StepKind;
import org.nearedge.app.analyse.cards.Surroundings;
import org.nearedge.process.Recipe;
import org.nearedge.process.Step;

/** The recipe of the selected spectrum as cards in order. A card lives as long as its step keeps its place. */
final class RecipeView extends VBox {
    private static final String NO_STEP = "No step yet. Add one, or let Automatic make a recipe.";

    private final AnalyseModel model;
    /** Where the card that is being moved will stand, or -1: the keyboard stays with it. */
    private int moved = -1;

    private boolean dark;
    private final LowLossChooser lowLoss;

    private final VBox cards = new VBox(6);
    private final Label empty = new Label(NO_STEP);

    RecipeView(AnalyseModel model) {
        this.model = model;
        lowLoss = new LowLossChooser(model);
        setId("recipe");
        getStyleClass().add("recipe");
        Button automatic = new Button("Automatic", new FontIcon(Feather.ZAP));
        automatic.setId("automatic");
        automatic.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        automatic.setTooltip(new Tooltip("Make a sensible recipe anew from the edge that is found"));
        automatic.setOnAction(event -> model.automatic());
        MenuButton add = new MenuButton("Add", new FontIcon(Feather.PLUS));
        add.setId("add-step");
        add.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        add.setTooltip(new Tooltip("Add a step where it is usually done"));
        for (StepGroup group : StepGroup.values()) {
            Menu menu = new Menu(group.title());
            for (StepKind kind : group.kinds()) {
                MenuItem item = new MenuItem(kind.title());
                item.setOnAction(event -> add(kind));
                menu.getItems().add(item);
            }
            add.getItems().add(menu);
        }
        automatic.setMinWidth(Region.USE_PREF_SIZE);
        add.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label("Recipe");
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(4, title, space, automatic, add);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("section-header");
        cards.getStyleClass().add("cards");
        empty.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "recipe-empty");
        empty.setWrapText(true);
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(header, new SourceChooser(model), lowLoss, empty, scroll);
        model.outcomeProperty().addListener((property, before, now) -> refresh());
        model.selectedProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        OpenSpectrum item = model.selectedProperty().get();
        Recipe recipe = item == null ? null : item.treatment().recipe();
        if (recipe == null) {
            if (item == null) {
                cards.getChildren().clear();
            }
            return;
        }
        boolean nothing = recipe.steps().isEmpty();
        empty.setText(item.dataset().hasEnergyAxis() ? NO_STEP : "A recipe needs a spectrum.");
        empty.setVisible(nothing);
        empty.setManaged(nothing);
        if (!sameKinds(recipe)) {
            List<StepCard<?>> fresh = new ArrayList<>();
            for (int i = 0; i < recipe.steps().size(); i++) {
                fresh.add(StepKind.of(recipe.steps().get(i).step()).card(new Edit(i)));
            }
            fresh.forEach(card -> card.setDark(dark));
            cards.getChildren().setAll(fresh);
            if (moved >= 0 && moved < fresh.size()) {
                fresh.get(moved).takeFocus();
                moved = -1;
            }
        }
        Outcome outcome = model.outcomeProperty().get();
        for (int i = 0; i < recipe.steps().size(); i++) {
            boolean failed = outcome != null && outcome.failedStep() == i && outcome.fault() != null;
            card(i).show(
                            recipe.steps().get(i),
                            beside(item, SurroundingsOf.step(outcome, i)).withWidths(() -> ZeroLossWidths.of(model)),
                            failed ? reason(outcome) : "");
        }
    }

    private static Surroundings beside(OpenSpectrum item, Surroundings around) {
        return item == null
                ? around
                : around.withPartners(item.lowLossProperty().get().peak(), item.components());
    }

    void setDark(boolean now) {
        dark = now;
        lowLoss.setDark(now);
        for (int i = 0; i < cards.getChildren().size(); i++) {
            card(i).setDark(dark);
        }
    }

    private static String reason(Outcome outcome) {
        return outcome.fault().reason()
                + (outcome.fault().remedy().isEmpty()
                        ? ""
                        : "; " + outcome.fault().remedy());
    }

    private boolean sameKinds(Recipe recipe) {
        if (cards.getChildren().size() != recipe.steps().size()) {
            return false;
        }
        for (int i = 0; i < recipe.steps().size(); i++) {
            if (!card(i).fits(recipe.steps().get(i).step())) {
                return false;
            }
        }
        return true;
    }

    private StepCard<?> card(int index) {
        return (StepCard<?>) cards.getChildren().get(index);
    }

    private void add(StepKind kind) {
        OpenSpectrum item = model.selectedProperty().get();
        if (item == null || item.treatment().recipe() == null) {
            return;
        }
        int place = RecipeEdits.place(item.treatment().recipe(), kind);
        Surroundings around = beside(
                        item, SurroundingsOf.step(model.outcomeProperty().get(), place))
                .withWidths(() -> ZeroLossWidths.of(model));
        model.editRecipe(recipe -> RecipeEdits.add(recipe, kind, around), null);
    }

    private final class Edit implements CardEdit {
        private final int index;

        Edit(int index) {
            this.index = index;
        }

        @Override
        public void replace(Step step, Object gesture) {
            change(recipe -> recipe.with(index, step), gesture);
        }

        @Override
        public void endGesture() {
            model.endGesture();
        }

        @Override
        public void setOn(boolean on) {
            change(recipe -> recipe.withOn(index, on), null);
        }

        @Override
        public void move(int by) {
            int to = index + by;
            if (to >= 0 && to < cards.getChildren().size()) {
                moved = to;
                change(recipe -> recipe.moved(index, to), null);
            }
        }

        @Override
        public void remove() {
            change(recipe -> recipe.without(index), null);
        }

        /** A card whose step has gone meanwhile changes nothing. */
        private void change(UnaryOperator<Recipe> edit, Object gesture) {
            model.editRecipe(recipe -> index < recipe.steps().size() ? edit.apply(recipe) : recipe, gesture);
        }
    }
}
