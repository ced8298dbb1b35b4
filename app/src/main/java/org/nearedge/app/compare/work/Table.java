package org.nearedge.app.compare.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nearedge.app.compare.state.Member;
import org.nearedge.process.fit.FitQuality;
import org.nearedge.process.fit.Measured;
import org.nearedge.process.fit.difference.Difference;
import org.nearedge.process.fit.mixture.Combinations;
import org.nearedge.process.fit.mixture.Weight;
import org.nearedge.process.fit.peaks.Peak;
import org.nearedge.process.fit.shape.Shape;
import org.nearedge.process.fit.shape.ShapeFit;

/** Results as rows of text with a header: for the clipboard and for files. Numbers are told in full. */
public record Table(List<String> header, List<List<String>> rows) {
    public static Table of(Answer answer) {
        return switch (answer.task()) {
            case DIFFERENCE -> differences(answer);
            case LINEAR -> mixture(answer);
            case PEAKS -> peaks(answer.peaks());
            case FIT -> fit(answer.fit());
        };
    }

    /** RFC 4180. */
    public String csv() {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        return all.stream()
                .map(row -> row.stream().map(Table::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(String text) {
        return text.matches("[^,\"\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Table differences(Answer answer) {
        List<List<String>> rows = new ArrayList<>();
        answer.differences().forEach((key, difference) -> {
            Difference d = difference;
            rows.add(List.of(
                    answer.choices().member(key).map(Member::name).orElse(""),
                    number(d.scale().value()),
                    number(d.scale().error()),
                    number(d.offset().value()),
                    number(d.offset().error())));
        });
        return new Table(List.of("spectrum", "scale", "scale_error", "offset", "offset_error"), rows);
    }

    private static Table mixture(Answer answer) {
        List<List<String>> rows = new ArrayList<>();
        if (answer.mixture() != null) {
            for (Weight weight : answer.mixture().weights()) {
                rows.add(List.of(
                        weight.name(),
                        number(weight.weight().value()),
                        number(weight.weight().error()),
                        number(weight.upperLimit()),
                        number(weight.shift().value()),
                        number(weight.shift().error())));
            }
            rows.add(row("constant", answer.mixture().offset()));
            rows.add(row("sum of weights", answer.mixture().sum()));
            addQuality(rows, answer.mixture().quality());
        }
        return new Table(List.of("component", "weight", "error", "upper_limit", "shift_eV", "shift_error_eV"), rows);
    }

    private static List<String> row(String name, Measured measured) {
        return List.of(name, number(measured.value()), number(measured.error()), "", "", "");
    }

    private static void addQuality(List<List<String>> rows, FitQuality quality) {
        rows.add(List.of("R-factor", number(quality.rFactor()), "", "", "", ""));
        rows.add(List.of("reduced chi-squared", number(quality.reducedChiSquared()), "", "", "", ""));
    }

    /** @param names of the components, by index */
    public static Table combinations(List<Combinations.Entry> entries, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        for (Combinations.Entry entry : entries) {
            rows.add(List.of(
                    entry.members().stream().map(names::get).collect(Collectors.joining(" + ")),
                    entry.mixture().weights().stream()
                            .map(w -> number(w.weight().value()))
                            .collect(Collectors.joining(" + ")),
                    number(entry.mixture().quality().reducedChiSquared()),
                    number(entry.mixture().quality().rFactor()),
                    number(entry.chance())));
        }
        return new Table(List.of("components", "weights", "reduced_chi_squared", "r_factor", "chance"), rows);
    }

    private static Table peaks(List<Peak> peaks) {
        List<List<String>> rows = new ArrayList<>();
        for (Peak peak : peaks) {
            List<String> row = new ArrayList<>();
            for (Measured m : List.of(peak.position(), peak.height(), peak.prominence(), peak.fwhm(), peak.area())) {
                row.add(number(m.value()));
                row.add(number(m.error()));
            }
            rows.add(row);
        }
        return new Table(
                List.of(
                        "position_eV",
                        "position_error",
                        "height",
                        "height_error",
                        "prominence",
                        "prominence_error",
                        "fwhm_eV",
                        "fwhm_error",
                        "area",
                        "area_error"),
                rows);
    }

    private static Table fit(ShapeFit fit) {
        List<List<String>> rows = new ArrayList<>();
        if (fit != null) {
            for (int t = 0; t < fit.values().size(); t++) {
                Shape shape = fit.model().terms().get(t).shape();
                for (int p = 0; p < shape.parameters().size(); p++) {
                    Measured value = fit.values().get(t).get(p);
                    Shape.Parameter parameter = shape.parameters().get(p);
                    rows.add(List.of(
                            fit.model().name(t),
                            parameter.key(),
                            number(value.value()),
                            number(value.error()),
                            parameter.unit()));
                }
                Measured area = fit.areas().get(t);
                if (area != null) {
                    rows.add(List.of(fit.model().name(t), "area", number(area.value()), number(area.error()), ""));
                }
            }
            rows.add(List.of("fit", "R-factor", number(fit.quality().rFactor()), "", ""));
            rows.add(List.of("fit", "reduced chi-squared", number(fit.quality().reducedChiSquared()), "", ""));
        }
        return new Table(List.of("term", "parameter", "value", "error", "unit"), rows);
    }

    /** Empty where there is none. */
    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
