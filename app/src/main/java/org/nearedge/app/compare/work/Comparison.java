package org.nearedge.app.compare.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Settings;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.Measured;
import org.nearedge.process.fit.difference.Difference;
import org.nearedge.process.fit.mixture.Combinations;
import org.nearedge.process.fit.mixture.LinearCombination;
import org.nearedge.process.fit.mixture.Mixture;
import org.nearedge.process.fit.mixture.MixtureOptions;
import org.nearedge.process.fit.peaks.Integral;
import org.nearedge.process.fit.peaks.Peak;
import org.nearedge.process.fit.peaks.PeakFinder;
import org.nearedge.process.fit.shape.MultiPeakFit;
import org.nearedge.process.fit.shape.ShapeFit;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Does what the choices ask for; to be called in the background. */
public final class Comparison {
    private final MemberLoader loader;

    public Comparison(MemberLoader loader) {
        this.loader = loader;
    }

    /** @param cancelled asked in between; true ends it by a CancellationException */
    public Answer of(Choices choices, BooleanSupplier cancelled) {
        List<Shown> shown = shown(choices);
        Answer plain = new Answer(choices, shown, Map.of(), null, List.of(), null, null, null);
        if (plain.target().isEmpty()) {
            return failed(plain, fault(plain));
        }
        try {
            return switch (choices.task()) {
                case DIFFERENCE -> differences(plain);
                case LINEAR -> {
                    if (choices.components().isEmpty()) {
                        yield plain;
                    }
                    Mixture mixture = LinearCombination.fit(
                            target(plain).spectrum(), errors(plain), components(plain), options(choices), cancelled);
                    yield new Answer(choices, shown, Map.of(), mixture, List.of(), null, null, null);
                }
                case PEAKS -> peaks(plain);
                case FIT -> {
                    Settings s = choices.settings();
                    if (s.model().terms().isEmpty()) {
                        yield plain;
                    }
                    ShapeFit fit = MultiPeakFit.fit(
                            target(plain).spectrum(), errors(plain), s.from(), s.to(), s.model(), cancelled);
                    yield new Answer(choices, shown, Map.of(), null, List.of(), null, fit, null);
                }
            };
        } catch (InputException e) {
            return failed(plain, e);
        }
    }

    /** All combinations of the components, best first. */
    public List<Combinations.Entry> combinations(Choices choices, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        Answer plain = new Answer(choices, shown(choices), Map.of(), null, List.of(), null, null, null);
        if (plain.target().isEmpty()) {
            InputException why = fault(plain);
            throw why != null
                    ? why
                    : new InputException("comparison", "", "has no spectrum to be fitted", "choose one");
        }
        return Combinations.ranked(
                target(plain).spectrum(),
                errors(plain),
                components(plain),
                options(choices),
                choices.settings().most(),
                progress,
                cancelled);
    }

    /** The spectra alone. */
    public List<Shown> shown(Choices choices) {
        return choices.members().stream()
                .map(member -> Treatment.of(member, loader))
                .toList();
    }

    /** Why the selected spectrum could not be read; null: there is none. */
    private static InputException fault(Answer plain) {
        return plain.choices()
                .target()
                .flatMap(m -> plain.of(m.key()))
                .map(Shown::fault)
                .orElse(null);
    }

    private static Answer failed(Answer plain, InputException fault) {
        return new Answer(plain.choices(), plain.shown(), Map.of(), null, List.of(), null, null, fault);
    }

    private static Shown target(Answer answer) {
        return answer.target().orElseThrow();
    }

    private static ChannelErrors errors(Answer answer) throws InputException {
        return target(answer).errors(answer.choices().settings().errors());
    }

    static MixtureOptions options(Choices choices) {
        Settings s = choices.settings();
        return new MixtureOptions(s.from(), s.to(), s.nonNegative(), s.sumToOne(), s.constant(), s.maxShift());
    }

    private static List<Spectrum> components(Answer answer) throws InputException {
        List<Spectrum> components = new ArrayList<>();
        for (Member member : answer.choices().components()) {
            Shown one = answer.of(member.key()).orElseThrow();
            if (!one.isThere()) {
                throw one.fault();
            }
            components.add(one.spectrum());
        }
        return components;
    }

    private static Answer differences(Answer plain) throws InputException {
        Settings s = plain.choices().settings();
        Map<Integer, Difference> differences = new LinkedHashMap<>();
        InputException fault = null;
        for (Shown other : plain.shown()) {
            if (other == target(plain) || !other.isThere() || !other.member().visible()) {
                continue;
            }
            try {
                differences.put(
                        other.member().key(),
                        Difference.of(target(plain).spectrum(), other.spectrum(), s.scaling(), 1, 0, s.from(), s.to()));
            } catch (InputException e) {
                fault = e;
            }
        }
        return new Answer(
                plain.choices(),
                plain.shown(),
                differences,
                null,
                List.of(),
                null,
                null,
                differences.isEmpty() ? fault : null);
    }

    private static Answer peaks(Answer plain) throws InputException {
        Settings s = plain.choices().settings();
        Spectrum spectrum = target(plain).spectrum();
        List<Peak> peaks = PeakFinder.of(spectrum, s.from(), s.to(), s.prominence());
        Measured integral = null;
        if (s.from() != null || s.to() != null) {
            double from = s.from() == null
                    ? spectrum.axis().first()
                    : Math.max(s.from(), spectrum.axis().first());
            double to = s.to() == null
                    ? spectrum.axis().last()
                    : Math.min(s.to(), spectrum.axis().last());
            ChannelErrors errors = target(plain)
                    .errors(s.errors() == ChannelErrors.Kind.UNKNOWN ? ChannelErrors.Kind.NOISE : s.errors());
            integral = Integral.of(spectrum, errors, from, to);
        }
        return new Answer(plain.choices(), plain.shown(), Map.of(), null, peaks, integral, null, null);
    }
}
