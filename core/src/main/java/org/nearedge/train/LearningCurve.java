package org.nearedge.train;

import java.util.List;

/** How the errors of one network went while it was fitted. */
public record LearningCurve(List<Point> points) {
    /**
     * @param training mean squared error of the epoch, augmentation included, in units of the targets' variance
     * @param validation mean squared error of the validation records, in reduced units squared
     */
    public record Point(int epoch, double training, double validation) {}

    public LearningCurve {
        points = List.copyOf(points);
    }
}
