package org.nearedge.model.net;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * A learning rate that falls linearly to 0. The engine's own PolySchedule (1.0.0-M2.1) multiplies by 1 + step / steps
 * where 1 - step / steps is meant: it rises to twice the rate.
 *
 * @param first at the first step
 * @param steps steps until it is 0
 */
record FallingRate(double first, int steps) implements ISchedule {
    @Override
    public double valueAt(int iteration, int epoch) {
        return first * Math.max(0, 1 - iteration / (double) steps);
    }

    @Override
    public ISchedule clone() {
        return this;
    }
}
