package org.nearedge.app.analyse.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.app.task.Progress;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.process.pca.PrincipalComponents;
import org.nearedge.session.PartnersOfImage;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

/** Principal components of an image, computed once for the same steps before; safe for threads. */
public final class ComponentsStore {
    private static final int MOST_KEPT = 4;

    /**
     * What they depend on.
     *
     * @param lowLoss beside the image; null: none
     */
    public record Key(int dataset, ImageComponents.Wanted wanted, LowLoss lowLoss) {}

    private final Map<Key, PrincipalComponents> known = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PrincipalComponents> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public boolean has(Key key) {
        synchronized (known) {
            return known.containsKey(key);
        }
    }

    /**
     * To be called in the background: it may read the whole image.
     *
     * @param lowLoss the data set beside the image; null: none
     * @throws InputException if there are none, or the image can no longer be read
     */
    public PrincipalComponents of(Key key, SpectrumImage image, Dataset lowLoss, Progress progress)
            throws InputException {
        synchronized (known) {
            PrincipalComponents found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        PartnersOfImage beside = lowLoss == null ? PartnersOfImage.NONE : PartnersOfImage.ofLowLoss(image, lowLoss);
        PrincipalComponents computed = ImageComponents.of(
                image,
                key.wanted(),
                beside,
                Runtime.getRuntime().availableProcessors(),
                share -> progress.report(share, ""),
                progress::isCancelled);
        progress.check();
        synchronized (known) {
            known.put(key, computed);
        }
        return computed;
    }
}
