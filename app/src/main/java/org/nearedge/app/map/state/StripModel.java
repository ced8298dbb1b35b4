package org.nearedge.app.map.state;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.chart.raster.Span;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.Progress;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;

/** All spectra of a line scan side by side. */
public final class StripModel {
    /** Cells in each direction that are drawn at most: neighbours are averaged beyond. */
    private static final int MOST = 1024;

    private final Latest latest;
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>();

    /**
     * Mean intensity of each cell, rows are positions.
     *
     * @param of the line scan it is of
     * @param values flat, energies fastest
     */
    public record Strip(Plane of, int positions, int energies, float[] values, Span axis) {}

    public StripModel(TaskExecutor executor) {
        latest = new Latest(executor);
    }

    /** Null: there is no line scan, or it is not read yet. */
    public ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return latest.busyProperty().get();
    }

    /** @param plane null, or no line scan: nothing is read */
    public void read(Plane plane) {
        latest.cancel();
        strip.set(null);
        if (plane != null && plane.isLine()) {
            latest.start(BackgroundTask.of("Line scan", progress -> of(plane, progress))
                    .quiet()
                    .onSuccess(strip::set)
                    .onFailure(fault -> strip.set(null)));
        }
    }

    private static Strip of(Plane plane, Progress progress) throws InputException {
        EnergyAxis axis = plane.image().axis();
        int down = (plane.width() + MOST - 1) / MOST;
        int across = (axis.size() + MOST - 1) / MOST;
        int rows = plane.width() / down;
        int columns = axis.size() / across;
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            progress.check();
            for (int i = 0; i < down; i++) {
                double[] spectrum = plane.image().row(row * down + i);
                for (int column = 0; column < columns * across; column++) {
                    values[row * columns + column / across] += (float) (spectrum[column] / down / across);
                }
            }
        }
        double half = axis.step() / 2;
        double last = axis.at(columns * across - 1);
        return new Strip(plane, rows, columns, values, new Span(axis.first() - half, last + half, "eV"));
    }
}
