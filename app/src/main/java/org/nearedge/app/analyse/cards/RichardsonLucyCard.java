package org.nearedge.app.analyse.cards;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.nearedge.process.RichardsonLucy;
import org.nearedge.process.RichardsonLucy.Spread;

/** Sharpens by the iteration of Richardson and Lucy. */
final class RichardsonLucyCard extends StepCard<RichardsonLucy> {
    private static final int USUAL = 15;
    private static final double USUAL_WIDTH = 1;
    private static final int MOST = 100;

    private final ComboBox<Spread> spread = new ComboBox<>();
    private final SliderRow iterations =
            row("iterations", "Iterations", "Each makes the spectrum sharper and noisier; 15 are usual", 1, 0);
    private final SliderRow fwhm = row(
            "fwhm",
            "FWHM, eV",
            "Full width at half maximum of the modelled point spread, eV: the resolution of the instrument",
            0.05,
            2);
    private double usualWidth = USUAL_WIDTH;

    RichardsonLucyCard(CardEdit edit) {
        super(
                RichardsonLucy.class,
                edit,
                "Richardson-Lucy",
                "Sharpens by undoing the point spread of the spectrometer step by step; stays positive, keeps the area",
                true);
        spread.setId("RichardsonLucy-spread");
        spread.getStyleClass().add("small");
        spread.getItems().setAll(Spread.values());
        spread.setConverter(new Words());
        spread.setMaxWidth(Double.MAX_VALUE);
        String help =
                "What a sharp line becomes in the spectrometer: the zero-loss peak of the low-loss chosen above, or "
                        + "a modelled line";
        spread.setTooltip(new Tooltip(help));
        HBox.setHgrow(spread, Priority.ALWAYS);
        Label name = new Label("Spread");
        name.getStyleClass().add("row-label");
        name.setLabelFor(spread);
        name.setTooltip(new Tooltip(help));
        HBox row = new HBox(8, name, spread);
        row.setAlignment(Pos.CENTER_LEFT);
        spread.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!isShowing() && now != null) {
                Double width =
                        now == Spread.MEASURED ? null : step().fwhm() == null ? (Double) usualWidth : step().fwhm();
                replace(new RichardsonLucy(step().iterations(), now, width), null);
            }
        });
        rows(
                row,
                fwhm.onEdit(
                        (value, gesture) ->
                                replace(new RichardsonLucy(step().iterations(), step().pointSpread(), value), gesture),
                        this::endGesture),
                iterations.onEdit(
                        (value, gesture) -> replace(
                                new RichardsonLucy(
                                        (int) Math.max(1, Math.round(value)), step().pointSpread(), step().fwhm()),
                                gesture),
                        this::endGesture));
        explainTold("By how much the noise from channel to channel grew, as a part of the spectrum's range");
    }

    /** Measured where there is a low-loss. */
    static RichardsonLucy fresh(Surroundings around) {
        return around.zeroLoss() == null
                ? new RichardsonLucy(USUAL, Spread.GAUSSIAN, USUAL_WIDTH)
                : new RichardsonLucy(USUAL, Spread.MEASURED, null);
    }

    @Override
    protected String summary(RichardsonLucy now, Surroundings around) {
        return now.fwhm() == null
                ? now.iterations() + " \u00d7, zero-loss peak"
                : String.format(Locale.ROOT, "%d \u00d7, %s %.2f eV", now.iterations(), now.pointSpread(), now.fwhm());
    }

    @Override
    protected void show(RichardsonLucy now, Surroundings around) {
        usualWidth = around.zeroLoss() == null
                ? USUAL_WIDTH
                : Math.round(20 * around.zeroLoss().fwhm()) / 20.0;
        spread.getSelectionModel().select(now.pointSpread());
        fwhm.setDisable(now.fwhm() == null);
        fwhm.show(now.fwhm() == null ? usualWidth : now.fwhm(), 0.05, 3);
        iterations.show(now.iterations(), 1, MOST);
    }

    private static final class Words extends StringConverter<Spread> {
        @Override
        public String toString(Spread spread) {
            if (spread == null) {
                return "";
            }
            return switch (spread) {
                case MEASURED -> "Zero-loss peak";
                case GAUSSIAN -> "Gaussian";
                case LORENTZIAN -> "Lorentzian";
            };
        }

        @Override
        public Spread fromString(String words) {
            throw new UnsupportedOperationException();
        }
    }
}
