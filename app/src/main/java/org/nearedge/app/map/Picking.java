package org.nearedge.app.map;

import java.util.Set;
import java.util.function.IntSupplier;
import org.nearedge.app.chart.view.PlacesListener;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Regions;
import org.nearedge.spectrum.image.Region;

/** Makes regions out of what the user does to an image; of a binned one, of whole bins. */
final class Picking implements PlacesListener {
    private final MapModel model;
    private final IntSupplier binning;

    /** @param binning positions of the image in each direction that one cell stands for */
    Picking(MapModel model, IntSupplier binning) {
        this.model = model;
        this.binning = binning;
    }

    @Override
    public void clicked(double x, double y) {
        Plane plane = model.planeProperty().get();
        if (plane != null) {
            take(bins(plane, plane.row(y), plane.column(x), plane.row(y), plane.column(x)), false);
        }
    }

    @Override
    public void boxed(double x, double y, double xEnd, double yEnd, boolean added) {
        Plane plane = model.planeProperty().get();
        if (plane != null) {
            take(bins(plane, plane.row(y), plane.column(x), plane.row(yEnd), plane.column(xEnd)), added);
        }
    }

    @Override
    public void lassoed(double[] x, double[] y, boolean added) {
        Plane plane = model.planeProperty().get();
        if (plane != null) {
            take(Regions.polygon(plane, x, y), added);
        }
    }

    @Override
    public void moved(int rows, int columns) {
        Plane plane = model.planeProperty().get();
        if (plane == null) {
            return;
        }
        Region region = model.regionProperty().get();
        int bins = binning.getAsInt();
        int at = region.isEmpty()
                ? plane.height() / 2 * plane.width() + plane.width() / 2
                : region.inside().nextSetBit(0);
        int row = clamp(at / plane.width() + (region.isEmpty() ? 0 : rows * bins), plane.height());
        int column = clamp(at % plane.width() + (region.isEmpty() ? 0 : columns * bins), plane.width());
        take(bins(plane, row, column, row, column), false);
    }

    @Override
    public void cleared() {
        Plane plane = model.planeProperty().get();
        if (plane != null) {
            model.regionProperty().set(Regions.none(plane));
        }
    }

    /** Positions of a line scan by their names. */
    void positions(Set<String> ids) {
        Plane plane = model.planeProperty().get();
        if (plane == null) {
            return;
        }
        Region region = Regions.none(plane);
        for (String id : ids) {
            int column = Integer.parseInt(id) * binning.getAsInt();
            region = Regions.union(region, bins(plane, 0, column, 0, column));
        }
        model.regionProperty().set(region);
    }

    private void take(Region region, boolean added) {
        Region before = model.regionProperty().get();
        model.regionProperty().set(added ? Regions.union(before, region) : region);
    }

    private Region bins(Plane plane, int row, int column, int lastRow, int lastColumn) {
        int bins = binning.getAsInt();
        return Region.rectangle(
                plane.height(),
                plane.width(),
                row / bins * bins,
                column / bins * bins,
                (lastRow / bins + 1) * bins,
                (lastColumn / bins + 1) * bins);
    }

    private static int clamp(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }
}
