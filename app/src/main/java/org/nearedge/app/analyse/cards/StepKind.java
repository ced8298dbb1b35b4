package org.nearedge.app.analyse.cards;

import java.util.Arrays;
import java.util.function.Function;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.AlignZeroLoss;
import org.nearedge.process.Broaden;
import org.nearedge.process.Calibrate;
import org.nearedge.process.CalibrateTwoPoints;
import org.nearedge.process.Crop;
import org.nearedge.process.Despike;
import org.nearedge.process.EdgeStep;
import org.nearedge.process.ExponentialBackground;
import org.nearedge.process.FourierLog;
import org.nearedge.process.FourierRatio;
import org.nearedge.process.LogPolynomialBackground;
import org.nearedge.process.Normalise;
import org.nearedge.process.Pca;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.PreEdgeLine;
import org.nearedge.process.Resample;
import org.nearedge.process.RichardsonLucy;
import org.nearedge.process.SavitzkyGolay;
import org.nearedge.process.Step;

/** The steps there are, in the order in which they are usually done: the one place where a new one is entered. */
public enum StepKind {
    CALIBRATE("Calibrate", Calibrate.class, CalibrateCard::new, around -> new Calibrate(0)),
    TWO_POINTS(
            "Calibrate by two points",
            CalibrateTwoPoints.class,
            CalibrateTwoPointsCard::new,
            CalibrateTwoPointsCard::fresh),
    ALIGN_ZERO_LOSS("Align zero loss", AlignZeroLoss.class, AlignZeroLossCard::new, around -> new AlignZeroLoss()),
    CROP("Crop", Crop.class, CropCard::new, around -> new Crop(around.first(), around.last())),
    DESPIKE("Despike", Despike.class, DespikeCard::new, around -> new Despike(Despike.USUAL, false)),
    PCA("PCA", Pca.class, PcaCard::new, PcaCard::fresh),
    BACKGROUND("Power-law background", PowerLawBackground.class, BackgroundCard::new, around -> {
        double end = around.edge() - 5;
        return new PowerLawBackground(Math.max(around.first(), end - 50), end);
    }),
    EXPONENTIAL("Exponential background", ExponentialBackground.class, ExponentialCard::new, around -> {
        double end = around.edge() - 5;
        return new ExponentialBackground(Math.max(Math.min(around.first(), end - 1), end - 50), end);
    }),
    LOG_POLYNOMIAL("Log-polynomial background", LogPolynomialBackground.class, LogPolynomialCard::new, around -> {
        double end = around.edge() - 5;
        return new LogPolynomialBackground(Math.max(around.first(), end - 50), end, 2);
    }),
    PRE_EDGE("Pre-edge line", PreEdgeLine.class, PreEdgeCard::new, around -> {
        double end = around.edge() - 8;
        return new PreEdgeLine(Math.max(Math.min(around.first(), end - 1), end - 50), end);
    }),
    EDGE_STEP("Edge step", EdgeStep.class, EdgeStepCard::new, around -> EdgeStepCard.fresh(around)),
    FOURIER_LOG("Fourier-log", FourierLog.class, FourierLogCard::new, around -> new FourierLog(null, null)),
    FOURIER_RATIO("Fourier-ratio", FourierRatio.class, FourierRatioCard::new, around -> new FourierRatio(null, null)),
    RICHARDSON_LUCY("Richardson-Lucy", RichardsonLucy.class, RichardsonLucyCard::new, RichardsonLucyCard::fresh),
    SMOOTH("Smooth", SavitzkyGolay.class, SmoothingCard::new, around -> new SavitzkyGolay(11, 3)),
    BROADEN(
            "Match broadening",
            Broaden.class,
            BroadenCard::new,
            around -> new Broaden(
                    0.3,
                    around.modelSigmas().isEmpty() ? 0.5 : around.modelSigmas().get(0))),
    ONSET("Onset", AlignOnset.class, OnsetCard::new, around -> new AlignOnset(null)),
    RESAMPLE("Resample", Resample.class, ResampleCard::new, around -> new Resample(-1, 0.1, 200)),
    NORMALISE("Normalise", Normalise.class, NormaliseCard::new, around -> new Normalise(null, null));

    private final String title;
    private final Class<? extends Step> type;
    private final Function<CardEdit, StepCard<?>> card;
    private final Function<Surroundings, Step> fresh;

    StepKind(
            String title,
            Class<? extends Step> type,
            Function<CardEdit, StepCard<?>> card,
            Function<Surroundings, Step> fresh) {
        this.title = title;
        this.type = type;
        this.card = card;
        this.fresh = fresh;
    }

    public static StepKind of(Step step) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(step))
                .findFirst()
                .orElseThrow();
    }

    public String title() {
        return title;
    }

    public StepCard<?> card(CardEdit edit) {
        return card.apply(edit);
    }

    /** A step with sensible numbers for a spectrum. */
    public Step fresh(Surroundings around) {
        return fresh.apply(around);
    }
}
