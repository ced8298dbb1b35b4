package org.nearedge.session;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.process.pca.PrincipalComponents;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

/** Computes the principal components of an image before its positions are read, if the recipe wants them. */
final class ComponentsFirst {
    /** Share of the whole work that they are told to be. */
    private static final double SHARE = 0.4;

    private final SpectrumImage image;
    private final AnalysisRequest request;
    private final DoubleConsumer progress;
    private final Optional<ImageComponents.Wanted> wanted;

    ComponentsFirst(SpectrumImage image, AnalysisRequest request, DoubleConsumer progress) {
        this.image = image;
        this.request = request;
        this.progress = progress;
        // An automatic recipe has none; components that are there already are taken.
        wanted = request.recipe() == null || request.partners().components() != null
                ? Optional.empty()
                : ImageComponents.Wanted.of(request.recipe());
    }

    /** The request with the components; the request itself if it wants none. */
    AnalysisRequest ready(int threads, BooleanSupplier cancelled) throws InputException {
        if (wanted.isEmpty()) {
            return request;
        }
        PrincipalComponents components = ImageComponents.of(
                image, wanted.get(), request.ofImage(), threads, share -> progress.accept(SHARE * share), cancelled);
        if (components == null) {
            throw new CancellationException("components");
        }
        return request.withComponents(components);
    }

    /** For the work that follows. */
    DoubleConsumer rest() {
        return wanted.isEmpty() ? progress : share -> progress.accept(SHARE + (1 - SHARE) * share);
    }
}
