package org.nearedge.app.analyse;

import java.util.Locale;

/** What the list tells of a spectrum beside its name: edge, dispersion, noise. */
final class SpectrumWords {
    private SpectrumWords() {}

    static String of(OpenSpectrum item) {
        Outcome outcome = item.outcome();
        if (outcome == null) {
            return "reading \u2026";
        }
        if (outcome.raw() == null) {
            return item.dataset().hasEnergyAxis() ? "cannot be read" : "no energy axis";
        }
        Facts facts = outcome.facts();
        String edge =
                facts.edges().isEmpty() ? "no known edge" : facts.edges().get(0).name();
        if (item.treatment().edge() != null) {
            edge = item.treatment().edge();
        }
        return String.format(
                Locale.ROOT,
                "%s \u00b7 %s%s",
                edge,
                outcome.raw().axis().isUniform()
                        ? String.format(Locale.ROOT, "%s eV/ch", shortest(facts.dispersion()))
                        : "uneven axis",
                facts.noise() == null ? "" : " \u00b7 noise " + percent(facts.noise()));
    }

    /** Two digits; below a hundredth of a per cent nobody asks how much. */
    static String percent(double share) {
        return share < 1e-4 ? "< 0.01 %" : String.format(Locale.ROOT, "%.2g %%", 100 * share);
    }

    /** Three digits, without zeros that say nothing. */
    private static String shortest(double value) {
        return new java.math.BigDecimal(value, new java.math.MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
