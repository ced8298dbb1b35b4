package org.nearedge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoiceTrackerTest {
    private final UndoHistory history = new UndoHistory();
    private final ObjectProperty<JsonNode> choices = new SimpleObjectProperty<>();
    private boolean answering;
    private long now;

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text.replace('\'', '"'));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void choose(String text) {
        now += 2_000_000_000L;
        choices.set(json(text));
    }

    private void answer(String text) {
        answering = true;
        choices.set(json(text));
        answering = false;
    }

    @BeforeEach
    void follow() {
        choices.set(json("{'filter':{'kind':'all'},'sigma':0.5}"));
        new ChoiceTracker(history, "library", "Library", choices::set, () -> answering, () -> now).follow(choices);
    }

    @Test
    void everyChoiceIsUndoneAndDoneAgain() {
        JsonNode first = choices.get();
        choose("{'filter':{'kind':'crystal'},'sigma':0.5}");
        JsonNode second = choices.get();
        choose("{'filter':{'kind':'crystal'},'sigma':0.7}");
        assertThat(history.undoTitleProperty().get()).isEqualTo("change of sigma in Library");
        history.undo();
        assertThat(choices.get()).isEqualTo(second);
        assertThat(history.undoTitleProperty().get()).isEqualTo("change of kind in Library");
        assertThat(history.lastDone().orElseThrow().place()).isEqualTo("library");
        history.undo();
        assertThat(choices.get()).isEqualTo(first);
        assertThat(history.canUndoProperty().get()).isFalse();
        history.redo();
        history.redo();
        assertThat(choices.get().get("sigma").asDouble()).isEqualTo(0.7);
        assertThat(history.canRedoProperty().get()).isFalse();
    }

    @Test
    void theSameFieldInQuickSuccessionIsOneChangeAndAnotherFieldIsAnother() {
        JsonNode first = choices.get();
        for (int i = 1; i <= 20; i++) {
            now += 50_000_000;
            choices.set(json("{'filter':{'kind':'all'},'sigma':" + (0.5 + i / 100.0) + "}"));
        }
        JsonNode slid = choices.get();
        now += 50_000_000;
        choices.set(json("{'filter':{'kind':'crystal'},'sigma':0.7}"));
        history.undo();
        assertThat(choices.get()).isEqualTo(slid);
        history.undo();
        assertThat(choices.get()).isEqualTo(first);
        assertThat(history.canUndoProperty().get()).isFalse();
    }

    @Test
    void whatFollowsFromAChoiceIsUndoneWithItAndWhatFollowsFromNoneIsNot() {
        answer("{'filter':{'kind':'all'},'sigma':0.5,'record':1}");
        assertThat(history.canUndoProperty().get()).isFalse();
        JsonNode loaded = choices.get();
        choose("{'filter':{'kind':'crystal'},'sigma':0.5,'record':1}");
        answer("{'filter':{'kind':'crystal'},'sigma':0.5,'record':7}");
        JsonNode whole = choices.get();
        history.undo();
        assertThat(choices.get()).isEqualTo(loaded);
        assertThat(history.canUndoProperty().get()).isFalse();
        history.redo();
        assertThat(choices.get()).isEqualTo(whole);
    }

    /** A file is opened in the background, and opening it is what the user did. */
    @Test
    void anotherInputFileIsAChangeEvenWhenATaskBringsIt() {
        answer("{'path':'/a.dm4','sigma':0.5}");
        assertThat(history.canUndoProperty().get()).isTrue();
        now += 2_000_000_000L;
        answer("{'path':'/b.dm4','sigma':0.5}");
        history.undo();
        assertThat(choices.get().get("path").asText()).isEqualTo("/a.dm4");
    }

    /** Undoing an opening opens the file before in the background: that answer is no new change. */
    @Test
    void filesThatUndoBringsBackLateAreNoChanges() {
        UndoHistory own = new UndoHistory();
        ObjectProperty<JsonNode> late = new SimpleObjectProperty<>(json("{'path':'/a.dm4'}"));
        JsonNode[] asked = new JsonNode[1];
        new ChoiceTracker(own, "map", "Map", wish -> asked[0] = wish, () -> answering, () -> now).follow(late);
        answering = true;
        late.set(json("{'path':'/b.dm4'}"));
        own.undo();
        late.set(asked[0]);
        answering = false;
        assertThat(own.canUndoProperty().get()).isFalse();
        assertThat(own.canRedoProperty().get()).isTrue();
        own.redo();
        assertThat(asked[0].get("path").asText()).isEqualTo("/b.dm4");
    }
}
