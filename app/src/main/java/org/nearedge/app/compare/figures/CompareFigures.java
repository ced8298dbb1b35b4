package org.nearedge.app.compare.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.compare.state.ChoicesJson;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Settings;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.Shown;
import org.nearedge.app.compare.work.Table;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.ProgramVersion;
import org.nearedge.process.SignalKind;
import org.nearedge.process.fit.peaks.Peak;
import org.nearedge.spectrum.Spectrum;

/**
 * The two charts of an answer.
 *
 * @param upper the spectra, or what one of them is made of
 * @param lower differences, or what a fit leaves
 */
public record CompareFigures(FigureSpec upper, FigureSpec lower) {
    /** Name of the range's region. */
    public static final String RANGE = "Range";

    /** Name of the marker that moves the selected spectrum along the energy axis. */
    public static final String SHIFT = "";

    /** Share of the range that is seen on either side of it. */
    private static final double BESIDE = 0.15;

    private static final String INTENSITY = "Intensity (arb. units)";

    public static final CompareFigures EMPTY = new CompareFigures(
            FigureSpec.empty("Energy (eV)", INTENSITY), FigureSpec.empty("Energy (eV)", "Difference"));

    public static CompareFigures of(Answer answer) {
        if (answer.shown().stream().noneMatch(Shown::isThere)) {
            return EMPTY;
        }
        return switch (answer.task()) {
            case LINEAR -> answer.mixture() == null ? overlaid(answer) : FitFigures.linear(answer);
            case FIT -> answer.fit() == null ? overlaid(answer) : FitFigures.shapes(answer);
            default -> overlaid(answer);
        };
    }

    /** One of the charts by its name in provenance; null if the answer has none of that name. */
    public FigureSpec named(String figure) {
        return figure.equals(upper.provenance().get(Key.FIGURE))
                ? upper
                : figure.equals(lower.provenance().get(Key.FIGURE)) ? lower : null;
    }

    private static CompareFigures overlaid(Answer answer) {
        List<Shown> visible = answer.shown().stream()
                .filter(s -> s.isThere() && s.member().visible())
                .toList();
        double step = answer.choices().settings().waterfall() * height(visible);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < visible.size(); i++) {
            curves.add(curve(visible.get(i).member(), visible.get(i).spectrum(), i * step));
        }
        Double[] view = view(answer);
        FigureSpec upper = new FigureSpec(
                "",
                xLabel(answer),
                step > 0 ? "Intensity, each raised" : INTENSITY,
                view[0],
                view[1],
                curves,
                List.of(),
                regions(answer),
                markers(answer),
                provenance(answer, answer.task() == Task.PEAKS ? CompareKey.PEAKS : CompareKey.OVERLAY));
        if (answer.task() == Task.PEAKS) {
            int raised = answer.target().map(visible::indexOf).orElse(0);
            upper = upper.withPoints(peaks(answer, Math.max(0, raised) * step));
        }
        return new CompareFigures(upper, differences(answer));
    }

    private static FigureSpec differences(Answer answer) {
        List<Curve> curves = new ArrayList<>();
        answer.differences().forEach((key, difference) -> {
            Spectrum spectrum = difference.spectrum();
            curves.add(curve(answer.choices().member(key).orElseThrow(), spectrum, 0));
        });
        if (!curves.isEmpty()) {
            curves.add(zero(answer.target().orElseThrow().spectrum()));
        }
        Double[] view = view(answer);
        return new FigureSpec(
                "",
                xLabel(answer),
                "Difference",
                view[0],
                view[1],
                curves,
                List.of(),
                List.of(),
                List.of(),
                provenance(answer, CompareKey.DIFFERENCE));
    }

    static Curve zero(Spectrum over) {
        return new Curve(
                "", Role.GUIDE, new double[] {over.axis().first(), over.axis().last()}, new double[] {0, 0}, null);
    }

    /** In the member's colour, under the spectrum's name. */
    static Curve curve(Member member, Spectrum spectrum, double raised) {
        double[] y = spectrum.toArray();
        for (int i = 0; i < y.length; i++) {
            y[i] += raised;
        }
        // A comma in a file's name would be taken for a list of the same kind.
        String name = spectrum.name().replace(", ", " ");
        return new Curve(name, Role.SERIES, spectrum.axis().toArray(), y, null, member.colour());
    }

    private static double height(List<Shown> visible) {
        return visible.stream()
                .mapToDouble(s -> s.spectrum().max() - s.spectrum().min())
                .max()
                .orElse(0);
    }

    /** The range, as far as the spectra go where it is open, unless it is open at both ends. */
    static List<Region> regions(Answer answer) {
        Settings s = answer.choices().settings();
        if (s.from() == null && s.to() == null || answer.target().isEmpty()) {
            return List.of();
        }
        Spectrum target = answer.target().get().spectrum();
        double from = s.from() == null ? target.axis().first() : s.from();
        double to = s.to() == null ? target.axis().last() : s.to();
        return from < to ? List.of(new Region(RANGE, from, to, true)) : List.of();
    }

    /** A little more than the range, or all that there is where it is open. */
    static Double[] view(Answer answer) {
        List<Region> ranges = regions(answer);
        if (ranges.isEmpty()) {
            return new Double[] {null, null};
        }
        double from = ranges.get(0).from();
        double to = ranges.get(0).to();
        double more = BESIDE * (to - from);
        return new Double[] {from - more, to + more};
    }

    /** At the top of the selected spectrum; none where it is the only one. */
    private static List<Marker> markers(Answer answer) {
        if (answer.target().isEmpty()
                || answer.task() != Task.DIFFERENCE
                || answer.shown().size() < 2) {
            return List.of();
        }
        Spectrum spectrum = answer.target().get().spectrum();
        int top = 0;
        for (int i = 1; i < spectrum.size(); i++) {
            if (spectrum.at(i) > spectrum.at(top)) {
                top = i;
            }
        }
        return List.of(new Marker(SHIFT, spectrum.axis().at(top), true));
    }

    private static List<Points> peaks(Answer answer, double raised) {
        List<Peak> peaks = answer.peaks();
        if (peaks.isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        List<String> help = new ArrayList<>();
        for (int i = 0; i < peaks.size(); i++) {
            ids.add(Integer.toString(i));
            help.add("Peak %d at %.2f eV"
                    .formatted(i + 1, peaks.get(i).position().value()));
        }
        return List.of(new Points(
                "peaks",
                Shape.TRIANGLE,
                new Colour.Category(answer.target().orElseThrow().member().colour() % 8),
                peaks.stream().mapToDouble(p -> p.position().value()).toArray(),
                peaks.stream().mapToDouble(p -> p.height().value() + raised).toArray(),
                ids,
                help));
    }

    static String xLabel(Answer answer) {
        return answer.shown().stream()
                .filter(Shown::isThere)
                .findFirst()
                .map(shown -> switch (SignalKind.of(shown.loaded())) {
                    case ABSORPTION -> "Photon energy (eV)";
                    case ENERGY_LOSS -> "Energy loss (eV)";
                    case UNKNOWN -> "Energy (eV)";
                })
                .orElse("Energy (eV)");
    }

    static Map<String, String> provenance(Answer answer, String figure) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(Key.FIGURE, figure);
        told.put(CompareKey.CHOICES, ChoicesJson.text(answer.choices()));
        Table table = Table.of(answer);
        if (!table.rows().isEmpty()) {
            told.put(CompareKey.RESULT, table.csv());
        }
        told.put(Key.PROGRAM, ProgramVersion.text());
        return told;
    }
}
