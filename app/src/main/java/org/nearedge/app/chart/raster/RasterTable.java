package org.nearedge.app.chart.raster;

import java.util.ArrayList;
import java.util.List;

/** The numbers of an image as rows of a table: indices from 0, places, the number, and what is said of it. */
public final class RasterTable {
    private RasterTable() {}

    /** Heads of the columns. */
    public static List<String> head(Raster raster, String xLabel, String yLabel) {
        List<String> head = new ArrayList<>(List.of("row", "column", yLabel, xLabel, raster.label()));
        if (!raster.masked().isEmpty()) {
            head.add("masked");
        }
        if (!raster.outlined().isEmpty()) {
            head.add("region");
        }
        return head;
    }

    /** @param cell flat index; a cell that was not read has an empty number */
    public static List<String> row(Raster raster, int cell) {
        int row = cell / raster.width();
        int column = cell % raster.width();
        float value = raster.values()[cell];
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(row),
                String.valueOf(column),
                place(raster.y().middle(row, raster.height())),
                place(raster.x().middle(column, raster.width())),
                Float.isNaN(value) ? "" : String.valueOf(value)));
        if (!raster.masked().isEmpty()) {
            cells.add(raster.masked().get(cell) ? "1" : "0");
        }
        if (!raster.outlined().isEmpty()) {
            cells.add(raster.outlined().get(cell) ? "1" : "0");
        }
        return cells;
    }

    /** As exact as files calibrate axes: in single precision. */
    private static String place(double value) {
        return String.valueOf((float) value);
    }
}
