package org.nearedge.app.analyse.cards;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.process.Step;

/** Notes what a card asks of its recipe. */
final class RecordedEdit implements CardEdit {
    final List<Step> steps = new ArrayList<>();
    final List<Object> gestures = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public void replace(Step step, Object gesture) {
        steps.add(step);
        gestures.add(gesture);
    }

    @Override
    public void endGesture() {
        asked.add("end");
    }

    @Override
    public void setOn(boolean on) {
        asked.add(on ? "on" : "off");
    }

    @Override
    public void move(int by) {
        asked.add("move " + by);
    }

    @Override
    public void remove() {
        asked.add("remove");
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }
}
