package org.nearedge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final UndoHistory history = new UndoHistory();
    private final List<Double> values = new ArrayList<>();

    private void add(double before, double after, Object gesture) {
        history.add(new Edit(values, before, after, gesture));
    }

    @Test
    void oneDragIsOneChange() {
        Object drag = new Object();
        add(0, 1, drag);
        add(1, 2, drag);
        add(2, 3, drag);
        history.undo();
        assertThat(history.canUndoProperty().get()).isFalse();
        history.redo();
        assertThat(values).containsExactly(0.0, 3.0);
    }

    @Test
    void twoDragsOfOneSliderAreTwoChanges() {
        Object slider = new Object();
        add(0, 1, slider);
        history.endGesture();
        add(1, 2, slider);
        history.undo();
        history.undo();
        history.undo();
        assertThat(values).containsExactly(1.0, 0.0);
    }

    @Test
    void whatIsDoneAfterAnUndoIsAChangeOfItsOwn() {
        Object slider = new Object();
        add(0, 1, slider);
        add(1, 2, "another");
        history.undo();
        add(1, 3, slider);
        history.undo();
        assertThat(values).containsExactly(1.0, 1.0);
        assertThat(history.canUndoProperty().get()).isTrue();
    }

    @Test
    void aNewChangeAfterAnUndoEndsWhatCouldBeDoneAgain() {
        add(0, 1, null);
        history.undo();
        assertThat(history.canRedoProperty().get()).isTrue();
        add(0, 9, null);
        assertThat(history.canRedoProperty().get()).isFalse();
        history.redo();
        assertThat(values).containsExactly(0.0);
    }

    @Test
    void theMenuNamesWhatIsUndoneAndDoneAgain() {
        assertThat(history.undoTitleProperty().get()).isEmpty();
        add(0, 1, null);
        add(1, 2, null);
        assertThat(history.undoTitleProperty().get()).isEqualTo("change to 2.0");
        history.undo();
        assertThat(history.undoTitleProperty().get()).isEqualTo("change to 1.0");
        assertThat(history.redoTitleProperty().get()).isEqualTo("change to 2.0");
    }

    /** A workspace that restores its choices changes them, and would enter that as a change. */
    @Test
    void whatFollowsFromUndoingIsNoChange() {
        history.add(new Change() {
            @Override
            public String title() {
                return "";
            }

            @Override
            public void undo() {
                add(5, 6, null);
            }

            @Override
            public void redo() {
                add(6, 5, null);
            }
        });
        history.undo();
        assertThat(history.canUndoProperty().get()).isFalse();
        history.redo();
        assertThat(history.canRedoProperty().get()).isFalse();
        history.undo();
        assertThat(values).isEmpty();
    }

    @Test
    void whatIsForgottenCannotBeUndone() {
        add(0, 1, "a");
        add(0, 2, "b");
        history.forget(change -> ((Edit) change).gesture().equals("b"));
        history.undo();
        history.undo();
        assertThat(values).containsExactly(0.0);
    }

    @Test
    void theOldestOfVeryManyChangesIsForgotten() {
        for (int i = 0; i < 600; i++) {
            add(i, i + 1, null);
        }
        while (history.canUndoProperty().get()) {
            history.undo();
        }
        assertThat(values).hasSize(500).last().isEqualTo(100.0);
    }
}
