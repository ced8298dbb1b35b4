package org.nearedge.app.analyse.cards;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.process.Recipe;
import org.nearedge.process.Step;

/** A step of the recipe as a card: on or off, folded or open, moved, removed, and its numbers. */
public abstract class StepCard<S extends Step> extends VBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final CardEdit edit;
    private final Class<S> type;
    private final ToggleSwitch on = new ToggleSwitch();
    private final Label summary = new Label();
    private final Label fault = new Label();
    private final Label told = new Label();
    private final VBox warnings = new VBox(2);
    private final VBox body = new VBox(4);
    private final BooleanProperty open = new SimpleBooleanProperty();
    private S step;
    private Surroundings around;
    private boolean refused;
    private boolean showing;

    protected StepCard(Class<S> type, CardEdit edit, String title, String help, boolean open) {
        this.type = type;
        this.edit = edit;
        this.open.set(open);
        getStyleClass().add("step-card");
        on.setAccessibleText(title + " on");
        setId("card-" + type.getSimpleName());
        on.getStyleClass().add(Styles.SMALL);
        on.setId(type.getSimpleName() + "-on");
        on.setTooltip(new Tooltip("Do this step or leave it out"));
        on.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                edit.setOn(now);
            }
        });
        fault.getStyleClass().addAll(Styles.DANGER, Styles.TEXT_SMALL);
        fault.setWrapText(true);
        fault.setMinHeight(Region.USE_PREF_SIZE);
        told.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL, "step-told");
        told.setId(type.getSimpleName() + "-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        warnings.setId(type.getSimpleName() + "-warnings");
        warnings.getStyleClass().add("step-warnings");
        body.getStyleClass().add("step-body");
        shownOnlyIf(body, this.open);
        shownOnlyIf(fault, fault.textProperty().isNotEmpty());
        shownOnlyIf(told, this.open.and(told.textProperty().isNotEmpty()));
        shownOnlyIf(warnings, Bindings.isNotEmpty(warnings.getChildren()));
        getChildren().setAll(header(title, help), body, told, warnings, fault);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    }

    /** The card's numbers, one row each. */
    protected final void rows(Node... rows) {
        body.getChildren().setAll(rows);
    }

    /** The step as it is edited now. */
    protected final S step() {
        return step;
    }

    protected final void replace(S now, Object gesture) {
        edit.replace(now, gesture);
    }

    /** Another kind of step in this one's place; it gets a card of its own. */
    protected final void become(Step other) {
        edit.replace(other, null);
    }

    protected final SliderRow row(String id, String label, String help, double grid, int decimals) {
        return new SliderRow(type.getSimpleName() + "-" + id, label, help, grid, decimals).onRefused(this::refuse);
    }

    protected final void endGesture() {
        if (refused) {
            showNumbers();
        }
        edit.endGesture();
    }

    /** The step keeps its numbers, the card shows them again and says why. */
    protected final void refuse(String why) {
        refused = true;
        fault.setText("Not taken: " + why);
        pseudoClassStateChanged(FAILED, true);
        showNumbers();
    }

    /** Puts the numbers into the rows again, for what a card keeps beside its step. */
    protected final void showAgain() {
        showNumbers();
    }

    private void showNumbers() {
        showing = true;
        show(step, around);
        showing = false;
    }

    /** One line that says what the step does, for a folded card. */
    protected abstract String summary(S now, Surroundings around);

    /** Puts the step's numbers into the rows, without editing anything. */
    protected abstract void show(S now, Surroundings around);

    /** For cards that hold a chart. */
    public void setDark(boolean dark) {
        // Style sheets do the rest.
    }

    /** Gives the keyboard to this card. */
    public final void takeFocus() {
        on.requestFocus();
    }

    /** Whether this card can show that step. */
    public final boolean fits(Step other) {
        return type.isInstance(other);
    }

    /** @param why the step could not be done; empty: it could */
    public final void show(Recipe.Entry entry, Surroundings around, String why) {
        showing = true;
        step = type.cast(entry.step());
        this.around = around;
        refused = false;
        on.setSelected(entry.on());
        pseudoClassStateChanged(OFF, !entry.on());
        pseudoClassStateChanged(FAILED, !why.isEmpty());
        fault.setText(why);
        summary.setText(summary(step, around));
        told.setText(around.report().line());
        warn(around.report().warnings());
        show(step, around);
        showing = false;
    }

    private void warn(List<String> sentences) {
        warnings.getChildren().setAll(sentences.stream().map(StepCard::warning).toList());
    }

    private static Node warning(String sentence) {
        Label label = new Label(sentence, new FontIcon(Feather.ALERT_TRIANGLE));
        label.getStyleClass().addAll(Styles.WARNING, Styles.TEXT_SMALL);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setAlignment(Pos.TOP_LEFT);
        return label;
    }

    /** What the line under the numbers means. */
    protected final void explainTold(String help) {
        told.setTooltip(new Tooltip(help));
    }

    protected final boolean isShowing() {
        return showing;
    }

    private Node header(String title, String help) {
        Button fold =
                button(Feather.CHEVRON_RIGHT, "Show or hide the numbers of this step", () -> open.set(!open.get()));
        fold.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> new FontIcon(open.get() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT), open));
        Label name = new Label(title);
        name.getStyleClass().add("step-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTooltip(new Tooltip(help));
        name.setOnMouseClicked(event -> open.set(!open.get()));
        summary.getStyleClass().addAll("step-summary", Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(summary.textProperty());
        summary.setTooltip(whole);
        HBox.setHgrow(summary, Priority.ALWAYS);
        HBox tools = new HBox(
                button(Feather.ARROW_UP, "Do this step earlier (Alt+Up)", () -> edit.move(-1)),
                button(Feather.ARROW_DOWN, "Do this step later (Alt+Down)", () -> edit.move(1)),
                button(Feather.X, "Remove this step (Alt+Delete)", edit::remove));
        tools.setAlignment(Pos.CENTER_RIGHT);
        shownOnlyIf(tools, hoverProperty().or(focusWithinProperty()));
        HBox header = new HBox(4, fold, name, summary, tools, on);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void keys(KeyEvent event) {
        if (!event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.UP) {
            edit.move(-1);
        } else if (event.getCode() == KeyCode.DOWN) {
            edit.move(1);
        } else if (event.getCode() == KeyCode.DELETE) {
            edit.remove();
        } else {
            return;
        }
        event.consume();
    }

    private static Button button(Feather icon, String help, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tiny");
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void shownOnlyIf(Node node, javafx.beans.value.ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
