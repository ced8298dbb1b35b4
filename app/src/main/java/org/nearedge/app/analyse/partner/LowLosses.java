package org.nearedge.app.analyse.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

/** Finds low-losses, in files that are open and on disk. Files that were read for it are kept; safe for threads. */
public final class LowLosses {
    private static final int MOST_KEPT = 4;
    /** An axis that starts below this may begin with the zero-loss peak, and one above it does not, eV. */
    private static final double LOW = 5;

    /** Reads the data sets of a file. */
    @FunctionalInterface
    public interface Reader {
        List<Dataset> open(Path path) throws InputException;
    }

    /**
     * What was read of a file.
     *
     * @param state of the file then: one that was written again is read again
     */
    private record Kept(String state, List<Dataset> datasets) {}

    private final Reader reader;
    private final Map<Path, Kept> read = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public LowLosses(Reader reader) {
        this.reader = reader;
    }

    /**
     * To be called in the background: it may read a file.
     *
     * @param open files that need not be read again
     */
    public Dataset find(LowLoss wanted, List<OpenFile> open) throws InputException {
        Optional<OpenFile> known = open.stream().filter(wanted::isIn).findFirst();
        List<Dataset> datasets = known.isPresent() ? known.get().datasets() : read(wanted);
        if (wanted.dataset() >= datasets.size()) {
            throw new InputException(
                    wanted.file(),
                    "low-loss",
                    "has no data set " + (wanted.dataset() + 1),
                    "it holds " + datasets.size() + "; choose another");
        }
        return datasets.get(wanted.dataset());
    }

    private List<Dataset> read(LowLoss wanted) throws InputException {
        if (wanted.path() == null) {
            throw new InputException(wanted.file(), "low-loss", "is not open", "open it, or choose another");
        }
        return read(wanted.path());
    }

    private List<Dataset> read(Path path) throws InputException {
        synchronized (read) {
            String state = state(path);
            Kept known = read.get(path);
            if (known == null || !known.state().equals(state)) {
                read.remove(path);
                known = new Kept(state, reader.open(path));
                read.put(path, known);
            }
            return known.datasets();
        }
    }

    private static String state(Path path) {
        try {
            return Files.size(path) + " " + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            // The reader tells what is wrong with it.
            return "";
        }
    }

    /**
     * The first data set of a file that holds a zero-loss peak.
     *
     * @throws InputException if none does, or the file cannot be read
     */
    public LowLoss in(Path path, String name) throws InputException {
        OpenFile file = new OpenFile(name, path, read(path));
        for (int i = 0; i < file.datasets().size(); i++) {
            if (file.datasets().get(i).hasEnergyAxis()
                    && holdsZeroLoss(file.datasets().get(i))) {
                return file.lowLoss(i);
            }
        }
        throw new InputException(
                name, "low-loss", "holds no zero-loss peak", "choose the low-loss that was measured with the spectrum");
    }

    /** Whether a data set's energies are those of a low-loss; what it holds is not looked at. */
    public static boolean startsLow(Dataset dataset) {
        if (!dataset.hasEnergyAxis()) {
            return false;
        }
        DataAxis axis = dataset.axes().get(dataset.axes().size() - 1);
        double first = axis.at(0) * axis.electronVolts();
        double last = axis.at(axis.size() - 1) * axis.electronVolts();
        return Math.min(first, last) < LOW && Math.max(first, last) > LOW;
    }

    /**
     * The data set that surely is the low-loss of another one in the same file: as many positions, and a zero-loss peak
     * in it. To be called in the background.
     */
    public static Optional<LowLoss> proposed(OpenFile file, int coreLoss) {
        if (coreLoss >= file.datasets().size() || startsLow(file.datasets().get(coreLoss))) {
            return Optional.empty();
        }
        int[] shape = positions(file.datasets().get(coreLoss));
        for (int i = 0; i < file.datasets().size(); i++) {
            Dataset dataset = file.datasets().get(i);
            if (i != coreLoss
                    && startsLow(dataset)
                    && Arrays.equals(positions(dataset), shape)
                    && holdsZeroLoss(dataset)) {
                return Optional.of(file.lowLoss(i));
            }
        }
        return Optional.empty();
    }

    private static int[] positions(Dataset dataset) {
        int[] shape = dataset.shape();
        return Arrays.copyOf(shape, Math.max(0, shape.length - 1));
    }

    /** Of an image the middle position is looked at. */
    private static boolean holdsZeroLoss(Dataset dataset) {
        try {
            SpectrumImage image = dataset.spectra().orElseThrow();
            return ZeroLossPeak.of(image.at(image.count() / 2)).isPresent();
        } catch (InputException e) {
            return false;
        }
    }
}
