package org.nearedge.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.ErrorWords;
import org.nearedge.app.compare.work.MeasuredText;
import org.nearedge.process.fit.FitQuality;
import org.nearedge.process.fit.Measured;
import org.nearedge.process.fit.mixture.Combinations;
import org.nearedge.process.fit.mixture.Mixture;
import org.nearedge.process.fit.mixture.Weight;
import org.nearedge.process.fit.peaks.Peak;
import org.nearedge.process.fit.shape.Shape;
import org.nearedge.process.fit.shape.ShapeFit;

/** What a comparison came to, as a document and as lines. */
final class ComparisonOutput {
    private ComparisonOutput() {}

    static Map<String, Object> document(Answer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("spectrum", answer.choices().target().map(Member::name).orElse(""));
        if (answer.mixture() != null) {
            mixture(answer.mixture(), document);
        } else if (answer.fit() != null) {
            fit(answer.fit(), document);
        } else if (!answer.differences().isEmpty()) {
            document.put("differences", differences(answer));
        } else {
            document.put(
                    "peaks", answer.peaks().stream().map(ComparisonOutput::peak).toList());
            if (answer.integral() != null) {
                document.put("integral", value(answer.integral()));
            }
        }
        List<String> about = ErrorWords.of(answer);
        if (!about.isEmpty()) {
            document.put("error_notes", about);
        }
        return document;
    }

    private static void mixture(Mixture mixture, Map<String, Object> document) {
        List<Map<String, Object>> components = new ArrayList<>();
        for (Weight weight : mixture.weights()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", weight.name());
            entry.put("weight", weight.weight().value());
            entry.put("error", weight.weight().error());
            if (weight.isHeld()) {
                entry.put("upper_limit", weight.upperLimit());
            }
            entry.put("shift", weight.shift().value());
            entry.put("shift_error", weight.shift().error());
            components.add(entry);
        }
        document.put("components", components);
        document.put("sum", value(mixture.sum()));
        document.put("constant", value(mixture.offset()));
        quality(mixture.quality(), document);
        document.put("notes", mixture.notes());
        document.put("energy", mixture.data().axis().toArray());
        document.put("data", mixture.data().toArray());
        document.put("fit", mixture.fit().toArray());
    }

    private static void fit(ShapeFit fit, Map<String, Object> document) {
        List<Map<String, Object>> terms = new ArrayList<>();
        for (int t = 0; t < fit.values().size(); t++) {
            Shape shape = fit.model().terms().get(t).shape();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", fit.model().name(t));
            entry.put("shape", shape.key());
            for (int p = 0; p < shape.parameters().size(); p++) {
                entry.put(
                        shape.parameters().get(p).key(),
                        value(fit.values().get(t).get(p)));
            }
            if (fit.areas().get(t) != null) {
                entry.put("area", value(fit.areas().get(t)));
            }
            terms.add(entry);
        }
        document.put("terms", terms);
        document.put("free", fit.free());
        document.put("correlation", fit.correlation());
        quality(fit.quality(), document);
        document.put("notes", fit.notes());
        document.put("energy", fit.data().axis().toArray());
        document.put("data", fit.data().toArray());
        document.put("fit", fit.fit().toArray());
    }

    private static void quality(FitQuality quality, Map<String, Object> document) {
        document.put("r_factor", quality.rFactor());
        document.put("reduced_chi_squared", quality.reducedChiSquared());
        document.put("channels", quality.channels());
        document.put("parameters", quality.parameters());
    }

    private static List<Map<String, Object>> differences(Answer answer) {
        List<Map<String, Object>> all = new ArrayList<>();
        answer.differences().forEach((key, difference) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", difference.spectrum().name());
            entry.put("scale", value(difference.scale()));
            entry.put("offset", value(difference.offset()));
            entry.put("energy", difference.spectrum().axis().toArray());
            entry.put("difference", difference.spectrum().toArray());
            all.add(entry);
        });
        return all;
    }

    private static Map<String, Object> peak(Peak peak) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("position", value(peak.position()));
        entry.put("height", value(peak.height()));
        entry.put("prominence", value(peak.prominence()));
        entry.put("fwhm", value(peak.fwhm()));
        entry.put("area", value(peak.area()));
        entry.put("from", peak.from());
        entry.put("to", peak.to());
        return entry;
    }

    private static Map<String, Object> value(Measured measured) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("value", measured.value());
        entry.put("error", measured.error());
        return entry;
    }

    static List<Map<String, Object>> combinations(List<Combinations.Entry> entries, List<String> names) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Combinations.Entry entry : entries) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("components", entry.members().stream().map(names::get).toList());
            one.put(
                    "weights",
                    entry.mixture().weights().stream()
                            .map(w -> w.weight().value())
                            .toList());
            one.put("reduced_chi_squared", entry.mixture().quality().reducedChiSquared());
            one.put("r_factor", entry.mixture().quality().rFactor());
            one.put("chance", entry.chance());
            all.add(one);
        }
        return all;
    }

    static String text(List<Combinations.Entry> entries, List<String> names) {
        StringBuilder text = new StringBuilder("reduced chi2   R-factor   chance     components\n");
        for (Combinations.Entry entry : entries) {
            FitQuality quality = entry.mixture().quality();
            text.append("%-14.5g %-10.4g %-10s %s%n"
                    .formatted(
                            quality.reducedChiSquared(),
                            quality.rFactor(),
                            Double.isNaN(entry.chance()) ? "" : String.format(Locale.ROOT, "%.2g", entry.chance()),
                            entry.mixture().weights().stream()
                                    .map(w -> "%.3f %s".formatted(w.weight().value(), Printed.line(w.name())))
                                    .collect(Collectors.joining(" + "))));
        }
        return text.toString();
    }

    static String text(Answer answer) {
        StringBuilder text = new StringBuilder();
        if (answer.mixture() != null) {
            for (Weight weight : answer.mixture().weights()) {
                String shift = weight.shift().value() == 0
                                && Double.isNaN(weight.shift().error())
                        ? ""
                        : "   shift " + MeasuredText.of(weight.shift()) + " eV";
                text.append("%-36s %s%s%n".formatted(Printed.line(weight.name()), MeasuredText.of(weight), shift));
            }
            if (answer.choices().settings().constant()) {
                text.append("%-36s %s%n"
                        .formatted("constant", MeasuredText.of(answer.mixture().offset())));
            }
            if (!answer.choices().settings().sumToOne()) {
                text.append("%-36s %s%n"
                        .formatted(
                                "sum of weights",
                                MeasuredText.of(answer.mixture().sum())));
            }
            quality(answer.mixture().quality(), answer.mixture().notes(), text);
        } else if (answer.fit() != null) {
            shapes(answer.fit(), text);
        } else {
            text.append("position (eV)        height               prominence           FWHM (eV)            area\n");
            for (Peak peak : answer.peaks()) {
                for (Measured m :
                        List.of(peak.position(), peak.height(), peak.prominence(), peak.fwhm(), peak.area())) {
                    text.append("%-20s ".formatted(MeasuredText.of(m)));
                }
                text.append('\n');
            }
            if (answer.integral() != null) {
                text.append("integral             %s%n".formatted(MeasuredText.of(answer.integral())));
            }
        }
        ErrorWords.of(answer).forEach(note -> text.append("note: ").append(note).append('\n'));
        return text.toString();
    }

    private static void shapes(ShapeFit fit, StringBuilder text) {
        for (int t = 0; t < fit.values().size(); t++) {
            Shape shape = fit.model().terms().get(t).shape();
            List<String> parts = new ArrayList<>();
            for (int p = 0; p < shape.parameters().size(); p++) {
                parts.add(shape.parameters().get(p).key() + " "
                        + MeasuredText.of(fit.values().get(t).get(p)));
            }
            if (fit.areas().get(t) != null) {
                parts.add("area " + MeasuredText.of(fit.areas().get(t)));
            }
            text.append("%-18s %s%n".formatted(fit.model().name(t), String.join("   ", parts)));
        }
        quality(fit.quality(), fit.notes(), text);
    }

    private static void quality(FitQuality quality, List<String> notes, StringBuilder text) {
        text.append("R-factor %.4g   reduced chi-squared %.4g   %d channels, %d parameters%n"
                .formatted(quality.rFactor(), quality.reducedChiSquared(), quality.channels(), quality.parameters()));
        notes.forEach(note -> text.append("note: ").append(Printed.line(note)).append('\n'));
    }
}
