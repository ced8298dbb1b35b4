package org.nearedge.app.analyse;

import java.nio.file.Path;
import java.util.List;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Reads the data sets of one file. Called in the background. */
@FunctionalInterface
public interface SpectrumOpener {
    List<Dataset> open(Path path) throws InputException;
}
