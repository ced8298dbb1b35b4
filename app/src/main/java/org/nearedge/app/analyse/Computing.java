package org.nearedge.app.analyse;

import java.util.List;
import java.util.Optional;
import org.nearedge.app.analyse.partner.ComponentsStore;
import org.nearedge.app.analyse.partner.LowLossSeen;
import org.nearedge.app.analyse.partner.LowLosses;
import org.nearedge.app.analyse.partner.OpenFile;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.task.Progress;
import org.nearedge.io.Spectra;
import org.nearedge.process.Partners;
import org.nearedge.process.pca.PrincipalComponents;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Runs the chain on a spectrum with what stands beside it; in the background. */
public final class Computing {
    private final Chain chain;
    private final LowLosses lowLosses;

    Computing(Chain chain, LowLosses lowLosses) {
        this.chain = chain;
        this.lowLosses = lowLosses;
    }

    /**
     * Without a window: a low-loss or components that are wanted are read and computed here.
     *
     * @throws InputException if the low-loss that is wanted cannot be read
     */
    public static Outcome alone(Chain chain, FigureSource source, Progress progress) throws InputException {
        Treatment treatment = source.treatment();
        OpenSpectrum item = new OpenSpectrum(
                source.name(), null, source.datasets(), source.truth(), null, new CurrentThreadTaskExecutor());
        Computed computed = new Computing(chain, new LowLosses(Spectra::open))
                .computed(item, treatment, List.of(item.file()), progress);
        if (computed.lowLoss().fault() != null) {
            throw computed.lowLoss().fault();
        }
        return computed.outcome();
    }

    /** @param open files that need not be read again for a low-loss */
    Computed computed(OpenSpectrum item, Treatment treatment, List<OpenFile> open, Progress progress) {
        Dataset found = null;
        LowLossSeen seen = LowLossSeen.NONE;
        try {
            if (treatment.lowLoss() != null) {
                found = lowLosses.find(treatment.lowLoss(), open);
                seen = LowLossSeen.of(item.lowLoss(treatment, found));
            }
        } catch (InputException e) {
            seen = LowLossSeen.broken(e);
        }
        Partners partners = Partners.ofLowLoss(seen.spectrum());
        PrincipalComponents components = null;
        try {
            components = components(item, treatment, found, progress);
            partners = partners.withComponents(components);
        } catch (InputException e) {
            // Told at the step that wants them: what goes before it is shown.
            partners = partners.withComponents((in, rank) -> {
                throw e;
            });
        }
        try {
            Outcome outcome = chain.run(item.raw(treatment), treatment, partners, progress);
            return new Computed(outcome, seen, components, partners);
        } catch (InputException e) {
            return new Computed(Outcome.none(e), seen, components, partners);
        }
    }

    /** Null if the recipe wants none. */
    private static PrincipalComponents components(
            OpenSpectrum item, Treatment treatment, Dataset lowLoss, Progress progress) throws InputException {
        Optional<ComponentsStore.Key> key = item.wanted(treatment);
        return key.isEmpty()
                ? null
                : item.componentsStore()
                        .of(
                                key.get(),
                                item.datasets()
                                        .get(treatment.dataset())
                                        .spectra()
                                        .orElseThrow(),
                                lowLoss,
                                progress);
    }
}
