package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Recipe;

class HistoryTest {
    private final History<String> history = new History<>();

    private static Treatment shift(double by) {
        return new Treatment(0, Treatment.SUM, null, null, Recipe.of(new Calibrate(by)));
    }

    @Test
    void oneDragIsOneChange() {
        Object drag = new Object();
        history.add("a", shift(0), shift(1), drag);
        history.add("a", shift(1), shift(2), drag);
        history.add("a", shift(2), shift(3), drag);
        assertThat(history.undo().before()).isEqualTo(shift(0));
        assertThat(history.canUndoProperty().get()).isFalse();
        assertThat(history.redo().after()).isEqualTo(shift(3));
    }

    @Test
    void twoDragsOfOneSliderAreTwoChanges() {
        Object slider = new Object();
        history.add("a", shift(0), shift(1), slider);
        history.endGesture();
        history.add("a", shift(1), shift(2), slider);
        assertThat(history.undo().before()).isEqualTo(shift(1));
        assertThat(history.undo().before()).isEqualTo(shift(0));
        assertThat(history.undo()).isNull();
    }

    @Test
    void theSameSliderOnAnotherSpectrumIsAnotherChange() {
        Object slider = new Object();
        history.add("a", shift(0), shift(1), slider);
        history.add("b", shift(0), shift(5), slider);
        assertThat(history.undo().subject()).isEqualTo("b");
        assertThat(history.undo().subject()).isEqualTo("a");
    }

    @Test
    void aNewChangeAfterAnUndoEndsWhatCouldBeDoneAgain() {
        history.add("a", shift(0), shift(1), null);
        history.undo();
        assertThat(history.canRedoProperty().get()).isTrue();
        history.add("a", shift(0), shift(9), null);
        assertThat(history.canRedoProperty().get()).isFalse();
        assertThat(history.redo()).isNull();
    }

    @Test
    void whatIsClosedCannotBeUndone() {
        history.add("a", shift(0), shift(1), null);
        history.add("b", shift(0), shift(2), null);
        history.forget("b");
        assertThat(history.undo().subject()).isEqualTo("a");
        assertThat(history.canUndoProperty().get()).isFalse();
    }
}
