package org.nearedge.app.analyse.cards;

import org.nearedge.process.Step;

/** What a card asks of the recipe it stands in. */
public interface CardEdit {
    /** @param gesture the same for all changes of one drag; null: a change of its own */
    void replace(Step step, Object gesture);

    void endGesture();

    void setOn(boolean on);

    /** @param by -1: one up, 1: one down */
    void move(int by);

    void remove();
}
