package org.nearedge.app.analyse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.analyse.partner.ComponentsStore;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.analyse.partner.LowLossSeen;
import org.nearedge.app.analyse.partner.LowLosses;
import org.nearedge.app.analyse.partner.OpenFile;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.process.pca.PrincipalComponents;
import org.nearedge.session.PartnersOfImage;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** One file in the list: its data sets, what the user decided, and what came out. */
public final class OpenSpectrum {
    private final String name;
    private final Path path;
    private final List<Dataset> datasets;
    private final Pdos truth;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LowLossSeen> lowLoss = new ReadOnlyObjectWrapper<>(LowLossSeen.NONE);
    private final Latest latest;
    private final Latest widening;
    private Treatment treatment;
    /** The raw spectrum that was read last: a sum over an image is not done again for every change of the recipe. */
    private volatile Raw raw;

    private volatile Beside beside;

    private final ComponentsStore components = new ComponentsStore();
    private PrincipalComponents shown;

    private record Raw(int dataset, int position, Spectrum spectrum) {}

    private record Beside(Dataset from, int dataset, int position, Spectrum spectrum) {}

    /**
     * @param path null for a bundled sample
     * @param truth the PDOS that is known because the measurement was simulated; null otherwise
     * @param sigma Gaussian broadening that is known, eV; null otherwise
     */
    OpenSpectrum(String name, Path path, List<Dataset> datasets, Pdos truth, Double sigma, TaskExecutor executor) {
        this.name = name;
        this.path = path;
        this.datasets = List.copyOf(datasets);
        this.truth = truth;
        this.latest = new Latest(executor);
        this.widening = new Latest(executor);
        this.treatment = Treatment.automatic(firstWithEnergy(), sigma);
    }

    /** The broadening that the file tells of its first spectrum, eV; null: it tells none. */
    public static Double sigmaTold(List<Dataset> datasets) {
        OptionalDouble sigma = datasets.stream()
                .filter(Dataset::hasEnergyAxis)
                .findFirst()
                .map(dataset -> EnergyResolution.sigma(dataset.metadata()))
                .orElse(OptionalDouble.empty());
        // As exact as people write it: it is shown, and it goes into the recipe.
        return sigma.isPresent() ? Math.rint(sigma.getAsDouble() * 1e4) / 1e4 : null;
    }

    /** Of a pair of dual EELS the core loss: the low-loss alone shows no edge. */
    private int firstWithEnergy() {
        for (int i = 0; i < datasets.size(); i++) {
            if (datasets.get(i).hasEnergyAxis() && !LowLosses.startsLow(datasets.get(i))) {
                return i;
            }
        }
        for (int i = 0; i < datasets.size(); i++) {
            if (datasets.get(i).hasEnergyAxis()) {
                return i;
            }
        }
        return 0;
    }

    public String name() {
        return name;
    }

    public Path path() {
        return path;
    }

    /** Whether both are the same file, or the same sample. */
    boolean isSameFile(OpenSpectrum other) {
        return path == null ? other.path == null && name.equals(other.name) : path.equals(other.path);
    }

    public List<Dataset> datasets() {
        return datasets;
    }

    public Pdos truth() {
        return truth;
    }

    /** The data set that is shown. */
    public Dataset dataset() {
        return datasets.get(treatment.dataset());
    }

    public boolean isSimulated() {
        return FigureSource.isSimulated(dataset());
    }

    /** The same, to be opened again. */
    public SpectrumSource.Treated treated() {
        Double sigma = treatment.sigma();
        return new SpectrumSource.Treated(new SpectrumSource(name, path, datasets, truth, sigma), treatment);
    }

    /** What its charts are made of. */
    FigureSource source() {
        return new FigureSource(name, datasets, truth, treatment);
    }

    public Treatment treatment() {
        return treatment;
    }

    /** Null until it was computed for the first time. */
    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public Outcome outcome() {
        return outcome.get();
    }

    /** What was found where the low-loss was looked for. */
    public ReadOnlyObjectProperty<LowLossSeen> lowLossProperty() {
        return lowLoss.getReadOnlyProperty();
    }

    OpenFile file() {
        return new OpenFile(name, path, datasets);
    }

    /** Whether the outcome is older than the treatment. */
    public ReadOnlyBooleanProperty computingProperty() {
        return latest.busyProperty();
    }

    void treat(Treatment now) {
        treatment = now;
    }

    void show(Outcome now) {
        outcome.set(now);
    }

    /** Principal components as they were computed last; null: none are wanted, or there is no image. */
    PrincipalComponents components() {
        return shown;
    }

    /** What a treatment wants to know of the whole image. */
    Optional<ComponentsStore.Key> wanted(Treatment treatment) {
        if (treatment.recipe() == null || treatment.dataset() >= datasets.size()) {
            return Optional.empty();
        }
        Dataset own = datasets.get(treatment.dataset());
        if (!own.hasEnergyAxis() || own.isSpectrum()) {
            return Optional.empty();
        }
        return ImageComponents.Wanted.of(treatment.recipe()).map(wanted -> {
            // Without steps before them they do not depend on it.
            LowLoss used = wanted.before().steps().isEmpty() ? null : treatment.lowLoss();
            return new ComponentsStore.Key(treatment.dataset(), wanted, used);
        });
    }

    ComponentsStore componentsStore() {
        return components;
    }

    void show(PrincipalComponents now) {
        shown = now;
    }

    void show(LowLossSeen now) {
        lowLoss.set(now);
    }

    /** Nobody wants an answer any more. */
    void cancel() {
        latest.cancel();
        widening.cancel();
    }

    Latest latest() {
        return latest;
    }

    /** What comes after the outcome, and need not be waited for. */
    Latest widening() {
        return widening;
    }

    /** The spectrum that a treatment speaks of. To be called in the background: it may sum a whole image. */
    Spectrum raw(Treatment wanted) throws InputException {
        Raw known = raw;
        if (known != null && known.dataset() == wanted.dataset() && known.position() == wanted.position()) {
            return known.spectrum();
        }
        Spectrum spectrum = new FigureSource(name, datasets, truth, wanted).raw();
        raw = new Raw(wanted.dataset(), wanted.position(), spectrum);
        return spectrum;
    }

    /**
     * The low-loss beside the spectrum that a treatment speaks of. To be called in the background: it may sum a whole
     * image.
     */
    Spectrum lowLoss(Treatment wanted, Dataset from) throws InputException {
        Beside known = beside;
        if (known != null
                && known.from() == from
                && known.dataset() == wanted.dataset()
                && known.position() == wanted.position()) {
            return known.spectrum();
        }
        SpectrumImage own = datasets.get(wanted.dataset()).spectra().orElseThrow();
        PartnersOfImage partners = PartnersOfImage.ofLowLoss(own, from);
        Spectrum spectrum =
                (wanted.position() == Treatment.SUM ? partners.sum() : partners.at(wanted.position())).lowLoss();
        beside = new Beside(from, wanted.dataset(), wanted.position(), spectrum);
        return spectrum;
    }
}
