package org.nearedge.app.compare.work;

import java.util.Arrays;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Normalisation;
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
            Spectrum base = base(loaded, member.normalise());
            double factor = member.scale() * factor(base, member.normalise());
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

    private static Spectrum base(Spectrum loaded, Normalisation normalise) throws InputException {
        return normalise == Normalisation.EDGE_STEP ? EdgeStepNorm.flattened(loaded) : loaded;
    }

    private static double factor(Spectrum base, Normalisation normalise) throws InputException {
        double size =
                switch (normalise) {
                    case NONE -> 1;
                    case EDGE_STEP -> EdgeStepNorm.height(base);
                    case MAXIMUM -> base.max();
                    case AREA ->
                        Integral.of(
                                        base,
                                        ChannelErrors.of(base, ChannelErrors.Kind.UNKNOWN),
                                        base.axis().first(),
                                        base.axis().last())
                                .value();
                };
        if (!(size > 0)) {
            throw new InputException(
                    base.name(),
                    "",
                    "has no %s above zero to be normalised by"
                            .formatted(normalise == Normalisation.AREA ? "area" : "height"),
                    "subtract its background or leave it as it is");
        }
        return 1 / size;
    }
}
