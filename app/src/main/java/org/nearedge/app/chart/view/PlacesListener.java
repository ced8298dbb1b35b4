package org.nearedge.app.chart.view;

/** Told what the user does to an image; all places in the unit of the image's axes. */
public interface PlacesListener {
    /** A click. */
    void clicked(double x, double y);

    /** @param added whether the box is added to what is chosen already */
    void boxed(double x, double y, double xEnd, double yEnd, boolean added);

    /** A closed line drawn by hand. */
    void lassoed(double[] x, double[] y, boolean added);

    /** By keyboard, in cells; down and right are positive. */
    void moved(int rows, int columns);

    /** Nothing shall be chosen. */
    void cleared();
}
