package org.nearedge.app.analyse.cards;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.nearedge.process.Broaden;
import org.nearedge.spectrum.EnergyResolution;

/** Brings the instrument's broadening to the one the model was trained on. */
final class BroadenCard extends StepCard<Broaden> {
    /** Full width at half maximum over standard deviation of a Gaussian. */
    private static final double FWHM = EnergyResolution.FWHM_PER_SIGMA;

    private static final double WIDEST_SIGMA = 2;
    /** Height of a button in a card. */
    private static final double BUTTON = 24;

    /** Of the models, where there is none, eV. */
    private static final double USUAL = 0.5;

    private List<Double> models = List.of();
    private Supplier<List<MeasuredWidth>> widths = List::of;
    private final MenuButton measured = new MenuButton("From a zero-loss peak");

    private final SliderRow fwhm =
            row("fwhm", "FWHM, eV", "Broadening the spectrum has: full width at half maximum, eV", 0.05, 2);
    private final SliderRow sigma =
            row("sigma", "\u03c3, eV", "The same broadening as standard deviation (FWHM / 2.355), eV", 0.01, 3);
    private final SliderRow target =
            row("target", "Target \u03c3, eV", "Standard deviation the model or the references have, eV", 0.05, 2);

    BroadenCard(CardEdit edit) {
        super(
                Broaden.class,
                edit,
                "Match broadening",
                "Gaussian broadening from what the instrument has to what the model was trained on",
                true);
        measured.setId("Broaden-measured");
        measured.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        measured.setTooltip(new Tooltip("Take the full width at half maximum of a zero-loss peak, eV: of the low-loss "
                + "chosen above, or of another open spectrum"));
        measured.setMinHeight(BUTTON);
        measured.setOnShowing(event -> offer());
        // A menu without items does not open.
        measured.getItems().setAll(new MenuItem());
        rows(
                fwhm.onEdit((value, gesture) -> known(value / FWHM, gesture), this::endGesture),
                sigma.onEdit(this::known, this::endGesture),
                target.onEdit(
                        (value, gesture) -> replace(new Broaden(step().knownSigma(), Math.max(0, value)), gesture),
                        this::endGesture),
                measured);
    }

    private void offer() {
        List<MenuItem> items = new ArrayList<>();
        for (MeasuredWidth width : widths.get()) {
            MenuItem item = new MenuItem(width.words());
            item.setOnAction(event -> known(Math.rint(width.fwhm() / FWHM * 1e4) / 1e4, null));
            items.add(item);
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem("No open spectrum holds a zero-loss peak");
            none.setDisable(true);
            items.add(none);
        }
        measured.getItems().setAll(items);
    }

    /**
     * The target goes with it where it is a model's: to the model of least broadening that is not below. What is broader
     * than every model cannot be sharpened: it stays as it is, which the evidence tells.
     */
    private void known(double value, Object gesture) {
        double known = Math.max(0, value);
        double target = step().targetSigma();
        if (models.contains(target) || target < known || target == step().knownSigma()) {
            target = models.stream().filter(sigma -> sigma >= known).findFirst().orElse(Math.max(known, USUAL));
        }
        replace(new Broaden(known, target), gesture);
    }

    @Override
    protected String summary(Broaden now, Surroundings around) {
        return String.format(Locale.ROOT, "%.2f\u2192%.2f eV", now.knownSigma(), now.targetSigma());
    }

    @Override
    protected void show(Broaden now, Surroundings around) {
        models = around.modelSigmas();
        widths = around.widths();
        fwhm.show(now.knownSigma() * FWHM, 0, WIDEST_SIGMA * FWHM);
        sigma.show(now.knownSigma(), 0, WIDEST_SIGMA);
        target.show(now.targetSigma(), 0.1, WIDEST_SIGMA);
    }
}
