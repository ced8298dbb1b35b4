package org.nearedge.app.compare.figures;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.process.fit.mixture.Mixture;
import org.nearedge.process.fit.shape.ShapeFit;
import org.nearedge.spectrum.Spectrum;

/** A fit over its data with what it is the sum of, and what it leaves. */
public final class FitFigures {
    /** The palette's black or white, which no spectrum and no term has. */
    private static final int OF_FIT = 7;

    private FitFigures() {}

    /** Place in the palette of a term. */
    public static int colour(int term) {
        return term % 7 + 8 * (term / 7);
    }

    static CompareFigures linear(Answer answer) {
        Mixture mixture = answer.mixture();
        List<Curve> curves = data(answer, mixture.fit());
        List<Member> components = answer.choices().components();
        for (int c = 0; c < components.size(); c++) {
            if (mixture.weights().get(c).weight().value() != 0) {
                curves.add(
                        CompareFigures.curve(components.get(c), mixture.parts().get(c), 0));
            }
        }
        return new CompareFigures(
                figure(answer, CompareKey.LINEAR, "Intensity (arb. units)", curves, CompareFigures.regions(answer)),
                residual(answer, CompareKey.LINEAR_RESIDUAL, mixture.residual()));
    }

    static CompareFigures shapes(Answer answer) {
        ShapeFit fit = answer.fit();
        List<Curve> curves = data(answer, fit.fit());
        for (int t = 0; t < fit.parts().size(); t++) {
            Spectrum part = fit.parts().get(t);
            curves.add(new Curve(part.name(), Role.SERIES, part.axis().toArray(), part.toArray(), null, colour(t)));
        }
        return new CompareFigures(
                figure(answer, CompareKey.FIT, "Intensity (arb. units)", curves, CompareFigures.regions(answer)),
                residual(answer, CompareKey.FIT_RESIDUAL, fit.residual()));
    }

    /** The whole measured spectrum, and the fit over it. */
    private static List<Curve> data(Answer answer, Spectrum fit) {
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("fit", Role.SERIES, fit.axis().toArray(), fit.toArray(), null, OF_FIT));
        Spectrum whole = answer.target().orElseThrow().spectrum();
        curves.add(new Curve(
                whole.name().replace(", ", " "), Role.RAW, whole.axis().toArray(), whole.toArray(), null));
        return curves;
    }

    private static FigureSpec residual(Answer answer, String figure, Spectrum residual) {
        Spectrum whole = answer.target().orElseThrow().spectrum();
        return figure(
                answer,
                figure,
                "Data \u2212 fit",
                List.of(
                        new Curve(
                                "data \u2212 fit", Role.SIGNAL, residual.axis().toArray(), residual.toArray(), null),
                        CompareFigures.zero(whole)),
                List.of());
    }

    private static FigureSpec figure(
            Answer answer, String figure, String yLabel, List<Curve> curves, List<Region> regions) {
        Double[] view = CompareFigures.view(answer);
        return new FigureSpec(
                "",
                CompareFigures.xLabel(answer),
                yLabel,
                view[0],
                view[1],
                curves,
                List.of(),
                regions,
                List.of(),
                CompareFigures.provenance(answer, figure));
    }
}
