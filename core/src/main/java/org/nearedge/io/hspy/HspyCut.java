package org.nearedge.io.hspy;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ContiguousDataset;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.InputException;

/**
 * A file that ends before it should. Spectra that lie in one piece, one after the other, are whole up to where the file
 * ends: the rows of which every position is whole are opened, and how many they are is told. Anything else is refused.
 */
final class HspyCut {
    private static final String CUT = "is cut short";
    private static final String REMEDY = "copy it again or save it again from HyperSpy";

    private final FileSource source;

    HspyCut(FileSource source) {
        this.source = source;
    }

    /**
     * @param end where the file should end
     * @throws InputException if no row of an image is whole, or what says so is lost
     */
    List<org.nearedge.spectrum.Dataset> read(HdfFile file, long end) throws InputException {
        try {
            return HdfGuard.guarded(source.name(), "HDF5 structure", () -> rescued(file));
        } catch (InputException e) {
            if (e.reason().startsWith(CUT)) {
                throw e;
            }
            throw new InputException(
                    source.name(), "byte " + source.size(), "is truncated, it should end at byte " + end, REMEDY, e);
        }
    }

    private List<org.nearedge.spectrum.Dataset> rescued(HdfFile file) throws InputException {
        if (!(file.getChildren().get("Experiments") instanceof Group experiments)) {
            throw new InputException(source.name(), "/", "holds no experiment", REMEDY);
        }
        List<org.nearedge.spectrum.Dataset> read = new ArrayList<>();
        InputException first = null;
        for (Node node : experiments.getChildren().values()) {
            if (node instanceof Group experiment && experiment.getChildren().get("data") instanceof Dataset data) {
                try {
                    read.add(rescued(experiment, data));
                } catch (InputException e) {
                    first = first == null ? e : first;
                }
            }
        }
        if (read.isEmpty()) {
            throw first != null ? first : new InputException(source.name(), "/Experiments", "holds no data", REMEDY);
        }
        return read;
    }

    private org.nearedge.spectrum.Dataset rescued(Group experiment, Dataset data) throws InputException {
        int[] shape = data.getDimensions();
        long positions = 1;
        for (int i = 0; i < shape.length - 1; i++) {
            positions = Math.multiplyExact(positions, shape[i]);
        }
        if (!(data instanceof ContiguousDataset contiguous) || shape.length == 0) {
            throw new InputException(
                    source.name(),
                    data.getPath(),
                    CUT + ", and its packed pieces do not say which of the " + positions + " positions are whole",
                    REMEDY);
        }
        long base = data.getHdfFile().getHdfBackingStorage().getSuperblock().getBaseAddressByte();
        long place = base + contiguous.getDataAddress();
        // A signal has its energies last in the file, whatever the axes say that may be lost.
        long spectrum = Math.multiplyExact((long) data.getDataType().getSize(), shape[shape.length - 1]);
        long whole =
                place < 0 || spectrum <= 0 ? 0 : Math.max(0, Math.min(positions, (source.size() - place) / spectrum));
        long inRow = shape.length < 2 ? 1 : positions / shape[0];
        int rows = shape.length < 2 ? 0 : (int) (whole / inRow);
        String told = CUT + ": " + whole + " of " + positions + " positions are whole";
        if (rows == 0) {
            throw new InputException(source.name(), data.getPath(), told, REMEDY);
        }
        shape[0] = rows;
        String kept = "The file " + told + "; the first " + rows * inRow + " are opened.";
        try {
            return new HspyExperiment(source, null, experiment)
                    .cut(data, place, shape)
                    .dataset(List.of(kept));
        } catch (InputException e) {
            throw new InputException(source.name(), data.getPath(), told + ", but their axes are lost", REMEDY, e);
        }
    }
}
