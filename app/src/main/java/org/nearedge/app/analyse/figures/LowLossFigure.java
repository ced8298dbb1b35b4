package org.nearedge.app.analyse.figures;

import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/** A low-loss on a logarithmic scale, with its zero-loss peak over its full width at half maximum. */
public final class LowLossFigure {
    /** Shown before and after the zero-loss peak, eV: plasmons and their multiples. */
    private static final double BEFORE = 5;

    private static final double AFTER = 70;

    /** Of the highest channel: below, a low-loss is dark noise. */
    private static final double FAINTEST = 1e-6;

    private LowLossFigure() {}

    /** @param zero null: it holds none */
    public static FigureSpec of(Spectrum lowLoss, ZeroLossPeak zero, Map<String, String> provenance) {
        EnergyAxis axis = lowLoss.axis();
        FigureSpec figure = new FigureSpec(
                "",
                RawFigure.X_LABEL,
                "Intensity",
                zero == null ? null : (Double) Math.max(axis.first(), zero.centre() - BEFORE),
                zero == null ? null : (Double) Math.min(axis.last(), zero.centre() + AFTER),
                List.of(new Curve("Low-loss", Role.RAW, axis.toArray(), lowLoss.toArray(), null)),
                List.of(),
                List.of(),
                List.of(),
                provenance);
        double most = lowLoss.max();
        figure = figure.withScales(Scale.LINEAR, Scale.LOG);
        figure = most > 0 ? figure.withY(most * FAINTEST, null) : figure;
        return zero == null
                ? figure
                : figure.withMarks(
                        List.of(new Region("", zero.centre() - 0.5 * zero.fwhm(), zero.centre() + 0.5 * zero.fwhm())),
                        List.of(new Marker("zero loss", zero.centre())));
    }
}
