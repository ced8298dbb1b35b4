package org.nearedge.app.analyse.cards;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import org.nearedge.process.Step;

/** A deconvolution by Fourier transform: where the zero-loss peak ends, and what a sharp line becomes. */
abstract class ReconvolutionCard<S extends Step> extends StepCard<S> {
    /** Proposed where a number takes the place of what is found, eV. */
    private static final double CUT = 3;

    private static final double FWHM = 1;

    private final CheckBox found = new CheckBox("Zero loss ends at its minimum");
    private final SliderRow cut = row(
            "cut",
            "Ends at, eV",
            "Where the zero-loss peak ends and losses begin, eV above its centre; beyond, the peak goes on as the mirror "
                    + "image of its other side",
            0.1,
            2);
    private final CheckBox kept = new CheckBox("Resolution of the zero-loss peak");
    private final SliderRow fwhm = row(
            "fwhm",
            "FWHM, eV",
            "Full width at half maximum of the Gaussian that a sharp line becomes, eV; below that of the zero-loss peak "
                    + "the noise grows",
            0.05,
            2);
    private final Function<S, Double> cutOf;
    private final Function<S, Double> fwhmOf;
    private double usualWidth = FWHM;

    ReconvolutionCard(
            Class<S> type,
            CardEdit edit,
            String title,
            String help,
            Function<S, Double> cutOf,
            Function<S, Double> fwhmOf,
            BiFunction<Double, Double, S> made) {
        super(type, edit, title, help, true);
        this.cutOf = cutOf;
        this.fwhmOf = fwhmOf;
        found.setId(type.getSimpleName() + "-found");
        found.setTooltip(new Tooltip("Off: it ends at the energy below"));
        kept.setId(type.getSimpleName() + "-kept");
        kept.setTooltip(new Tooltip("Off: a sharp line becomes a Gaussian of the width below"));
        found.selectedProperty().addListener((property, before, now) -> {
            if (!isShowing()) {
                replace(made.apply(now ? null : (Double) CUT, fwhmOf.apply(step())), null);
            }
        });
        kept.selectedProperty().addListener((property, before, now) -> {
            if (!isShowing()) {
                replace(made.apply(cutOf.apply(step()), now ? null : (Double) usualWidth), null);
            }
        });
        rows(
                found,
                cut.onEdit(
                        (value, gesture) -> replace(made.apply(value, fwhmOf.apply(step())), gesture),
                        this::endGesture),
                kept,
                fwhm.onEdit(
                        (value, gesture) -> replace(made.apply(cutOf.apply(step()), value), gesture),
                        this::endGesture));
    }

    @Override
    protected String summary(S now, Surroundings around) {
        return fwhmOf.apply(now) == null
                ? "as measured"
                : String.format(Locale.ROOT, "FWHM %.2f eV", fwhmOf.apply(now));
    }

    @Override
    protected void show(S now, Surroundings around) {
        Double end = cutOf.apply(now);
        Double width = fwhmOf.apply(now);
        usualWidth = around.zeroLoss() == null
                ? FWHM
                : Math.round(20 * around.zeroLoss().fwhm()) / 20.0;
        found.setSelected(end == null);
        cut.setDisable(end == null);
        cut.show(end == null ? CUT : end, 0.2, 10);
        kept.setSelected(width == null);
        fwhm.setDisable(width == null);
        fwhm.show(width == null ? usualWidth : width, 0.05, 3);
    }
}
