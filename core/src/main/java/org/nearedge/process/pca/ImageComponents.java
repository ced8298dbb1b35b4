package org.nearedge.process.pca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.process.Partners;
import org.nearedge.process.Pca;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/**
 * Principal components of all spectra of an image, after the steps that stand before the {@code pca} of a recipe. The
 * image is read once, in batches; what is kept is one number for each pair of channels. Positions that the steps cannot
 * be done to, or that hold no counts, are left out.
 */
public final class ImageComponents {
    /** Spectra that are read together where they lie one after the other in the file, and where they are scattered. */
    private static final int BATCH = 128;

    private static final int SCATTERED_BATCH = 1024;
    /** More channels would need too much memory and time: 4096 x 4096 numbers are 128 MB. */
    private static final int MOST_CHANNELS = 4096;
    /** Of the highest mean: a channel that hardly counts must not weigh more than all others. */
    private static final double LEAST_MEAN = 1e-4;
    /** Share of channels with no counts on average from which on the spectra are not counts. */
    private static final double NO_COUNTS = 0.1;
    /** Share of the work that is done when all spectra are read. */
    private static final double READ = 0.85;
    /** How often it is asked whether the decomposition is still wanted, ms. */
    private static final int ASKED_EVERY = 50;

    /** What stands beside the spectrum at a position; called in several threads. */
    @FunctionalInterface
    public interface Beside {
        Partners at(int position) throws InputException;

        /**
         * The same for some positions that are read one after the other: what is in a file is read together.
         *
         * @param from first position, included
         * @param end last position, excluded
         */
        default Beside block(int from, int end) throws InputException {
            return this;
        }
    }

    /**
     * What a recipe wants to know of an image.
     *
     * @param before the steps before the first {@code pca} that is on
     */
    public record Wanted(Recipe before, Pca.Weighting weighting) {
        /** Empty if no {@code pca} is on. */
        public static Optional<Wanted> of(Recipe recipe) {
            for (int i = 0; i < recipe.steps().size(); i++) {
                Recipe.Entry entry = recipe.steps().get(i);
                if (entry.on() && entry.step() instanceof Pca pca) {
                    return Optional.of(new Wanted(new Recipe(recipe.steps().subList(0, i)), pca.weighting()));
                }
            }
            return Optional.empty();
        }
    }

    private final SpectrumImage image;
    private final Wanted wanted;
    private final Beside beside;
    /** Of the first spectrum that could be treated. */
    private EnergyAxis axis;

    private double[] total;
    private long spectra;
    private int leftOut;
    private String reason;

    private ImageComponents(SpectrumImage image, Wanted wanted, Beside beside) {
        this.image = image;
        this.wanted = wanted;
        this.beside = beside;
    }

    /**
     * @param threads how many share the work; the numbers are the same to the bit whatever it is
     * @param progress told the share that is done, 0 to 1, in the calling thread
     * @param cancelled asked in the calling thread
     * @return null if it was cancelled
     * @throws InputException if no position can be treated, or there are too many channels
     */
    public static PrincipalComponents of(
            SpectrumImage image,
            Wanted wanted,
            Beside beside,
            int threads,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "nearedge-components");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new ImageComponents(image, wanted, beside).components(pool, progress, cancelled);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            pool.shutdownNow();
        }
    }

    private PrincipalComponents components(ExecutorService pool, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException, InterruptedException {
        CrossProducts products = null;
        double[][] batch = new double[image.isStoredByPosition() ? BATCH : SCATTERED_BATCH][];
        for (int from = 0; from < image.count(); from += batch.length) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            int end = Math.min(image.count(), from + batch.length);
            int count = read(from, end, batch, pool);
            if (products == null && count > 0) {
                requireFewChannels();
                products = new CrossProducts(axis.size());
            }
            if (count > 0) {
                products.add(batch, count, pool);
            }
            progress.accept(READ * end / image.count());
        }
        if (spectra < 2) {
            throw new InputException(
                    image.title(),
                    "pca",
                    "holds %d spectra that can be compared".formatted(spectra)
                            + (reason == null ? "" : " (" + reason + ")"),
                    "check the steps before");
        }
        if (cancelled.getAsBoolean()) {
            return null;
        }
        double[] scale = scale();
        // Of a few spectra there are no more components than spectra.
        int kept = (int) Math.min(Math.min(spectra, axis.size()), PrincipalComponents.MOST_KEPT);
        double[] scaled = products.scaled(scale);
        Eigen eigen = awaited(pool.submit(() -> Eigen.of(scaled, axis.size(), kept)), cancelled);
        if (eigen == null) {
            return null;
        }
        progress.accept(1);
        return new PrincipalComponents(axis, scale, eigen, spectra, leftOut);
    }

    /** Null if it was cancelled: nobody waits then for a decomposition of minutes, and what comes of it is dropped. */
    private static Eigen awaited(Future<Eigen> decomposition, BooleanSupplier cancelled) throws InterruptedException {
        while (true) {
            try {
                return decomposition.get(ASKED_EVERY, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean()) {
                    return null;
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("the components could not be computed", e.getCause());
            }
        }
    }

    /** Fills the batch with the spectra from (included) to (excluded) that can be treated; returns how many. */
    private int read(int from, int end, double[][] batch, ExecutorService pool)
            throws InputException, InterruptedException {
        int channels = image.axis().size();
        double[] rows = new double[(end - from) * channels];
        image.rows(from, end, 0, channels, rows);
        Beside block = wanted.before().steps().isEmpty() ? beside : beside.block(from, end);
        List<Callable<Spectrum>> reads = new ArrayList<>();
        for (int position = from; position < end; position++) {
            int at = position;
            int start = (position - from) * channels;
            reads.add(() -> treated(at, Arrays.copyOfRange(rows, start, start + channels), block));
        }
        List<Spectrum> treated = new ArrayList<>();
        for (Future<Spectrum> each : pool.invokeAll(reads)) {
            try {
                treated.add(each.get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof InputException fault)) {
                    throw new IllegalStateException("a spectrum could not be read", e.getCause());
                }
                leaveOut(fault.reason());
            }
        }
        if (axis == null && !treated.isEmpty()) {
            axis = usual(treated);
            total = new double[axis.size()];
        }
        int count = 0;
        for (Spectrum spectrum : treated) {
            count += take(spectrum, batch, count) ? 1 : 0;
        }
        return count;
    }

    /** The axis that most have: a single spectrum with a dead channel must not decide. */
    private static EnergyAxis usual(List<Spectrum> spectra) {
        Map<EnergyAxis, Integer> votes = new LinkedHashMap<>();
        spectra.forEach(spectrum -> votes.merge(spectrum.axis(), 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private Spectrum treated(int position, double[] row, Beside block) throws InputException {
        Spectrum spectrum = image.spectrum(position, row);
        return wanted.before().steps().isEmpty()
                ? spectrum
                : wanted.before().run(spectrum, block.at(position)).result();
    }

    private boolean take(Spectrum spectrum, double[][] batch, int place) {
        double[] row = spectrum.toArray();
        double counts = Arrays.stream(row).sum();
        boolean poisson = wanted.weighting() == Pca.Weighting.POISSON;
        if (!PrincipalComponents.same(spectrum.axis(), axis)) {
            leaveOut("their energy axes differ: add a resample step before");
            return false;
        }
        if (poisson && !(counts > 0)) {
            leaveOut("they hold no counts");
            return false;
        }
        double weight = poisson ? 1 / Math.sqrt(counts / row.length) : 1;
        for (int i = 0; i < row.length; i++) {
            total[i] += row[i];
            row[i] *= weight;
        }
        batch[place] = row;
        spectra++;
        return true;
    }

    private void leaveOut(String why) {
        leftOut++;
        reason = reason == null ? why : reason;
    }

    private void requireFewChannels() throws InputException {
        if (axis.size() > MOST_CHANNELS) {
            throw new InputException(
                    image.title(),
                    "pca",
                    "has %d channels, more than %d".formatted(axis.size(), MOST_CHANNELS),
                    "crop or resample it before");
        }
    }

    /** What each channel is divided by: the root of the mean spectrum, or nothing. */
    private double[] scale() throws InputException {
        double[] scale = new double[total.length];
        Arrays.fill(scale, 1);
        if (wanted.weighting() == Pca.Weighting.NONE) {
            return scale;
        }
        double most = Arrays.stream(total).max().orElseThrow() / spectra;
        long empty = Arrays.stream(total).filter(sum -> !(sum > 0)).count();
        if (!(most > 0) || empty > NO_COUNTS * total.length) {
            throw new InputException(
                    image.title(),
                    "pca",
                    "holds no counts on average in %d of %d channels, so its noise is not that of counts"
                            .formatted(empty, total.length),
                    "do the step before the background, or choose no weighting");
        }
        double mean = Arrays.stream(total).average().orElseThrow() / spectra;
        for (int i = 0; i < scale.length; i++) {
            // With the weight of the spectrum the noise of counts becomes 1.
            scale[i] = Math.sqrt(Math.max(total[i] / spectra, LEAST_MEAN * most) / mean);
        }
        return scale;
    }
}
