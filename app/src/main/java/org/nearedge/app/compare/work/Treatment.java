package org.nearedge.app.compare.work;

import java.util.Arrays;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Normalisation;
import org.nearedge.process.EdgeStep;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.peaks.Integral;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Normalises, scales, raises and moves a spectrum, in this order. */
final class Treatment {
    private Treatment() {}

    static Shown of(Member member, MemberLoader loader) {
        Spectrum loaded = null;
        try {
            loaded = loader.load(member.source());
            Spectrum base = loaded;
            double size;
            if (member.normalise() == Normalisation.EDGE_STEP) {
                EdgeStep step = EdgeStep.usual(loaded);
                size = step.normalisation(loaded).step();
                base = scaled(step.apply(loaded), size);
            } else {
                size = size(base, member.normalise());
            }
            double factor = member.scale() / size;
            if (!Double.isFinite(factor)) {
                throw new InputException(
                        member.name(), "", "is too small or too large to be normalised", "scale it another way");
            }
            double[] y = Arrays.stream(base.toArray())
                    .map(v -> factor * v + member.offset())
                    .toArray();
            Spectrum made = new Spectrum(member.name(), base.axis().shifted(member.shift()), y, loaded.metadata());
            return new Shown(member, loaded, made, factor, null);
        } catch (InputException e) {
            return new Shown(member, loaded, null, 1, e);
        }
    }

    private static Spectrum scaled(Spectrum in, double by) {
        return in.withIntensity(Arrays.stream(in.toArray()).map(v -> by * v).toArray());
    }

    private static double size(Spectrum in, Normalisation normalise) throws InputException {
        double size =
                switch (normalise) {
                    case NONE, EDGE_STEP -> 1;
                    case MAXIMUM -> in.max();
                    case AREA ->
                        Integral.of(
                                        in,
                                        ChannelErrors.of(in, ChannelErrors.Kind.UNKNOWN),
                                        in.axis().first(),
                                        in.axis().last())
                                .value();
                };
        if (!(size > 0)) {
            throw new InputException(
                    in.name(),
                    "",
                    "has no %s above zero to be normalised by"
                            .formatted(normalise == Normalisation.AREA ? "area" : "height"),
                    "subtract its background or leave it as it is");
        }
        return size;
    }
}
