package org.nearedge.app.frame;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the program can do: where it stands in the menu, the keys that do it, and when it cannot be done.
 *
 * @param menu title of the menu
 * @param group commands of one menu with another group are set apart by a line
 * @param text as the menu shows it, without mnemonic
 * @param live takes the place of the text as it changes; null: it never does
 * @param keys for example {@code Shortcut+O}; null: none
 * @param disabled while true it cannot be done
 */
public record Command(
        String menu,
        int group,
        String id,
        String text,
        ObservableValue<String> live,
        KeyCombination keys,
        ObservableBooleanValue disabled,
        Runnable action) {

    private static final ObservableBooleanValue NEVER = Bindings.createBooleanBinding(() -> false);

    public static Command of(String menu, int group, String id, String text, String keys, Runnable action) {
        return new Command(
                menu, group, id, text, null, keys == null ? null : KeyCombination.keyCombination(keys), NEVER, action);
    }

    public Command unless(ObservableBooleanValue condition) {
        return new Command(menu, group, id, text, live, keys, condition, action);
    }

    /** With a text that changes. */
    public Command named(ObservableValue<String> changing) {
        return new Command(menu, group, id, text, changing, keys, disabled, action);
    }
}
