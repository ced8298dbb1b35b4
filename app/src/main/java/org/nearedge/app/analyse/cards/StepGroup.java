package org.nearedge.app.analyse.cards;

import java.util.Arrays;
import java.util.List;

/** The steps by what they are for, in the order in which they are usually done. */
public enum StepGroup {
    ENERGY("Energy"),
    CLEAN("Clean"),
    BACKGROUND("Background"),
    DECONVOLUTION("Deconvolution"),
    INPUT("Model input");

    private final String title;

    StepGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public List<StepKind> kinds() {
        return Arrays.stream(StepKind.values()).filter(kind -> of(kind) == this).toList();
    }

    static StepGroup of(StepKind kind) {
        return switch (kind) {
            case CALIBRATE, TWO_POINTS, ALIGN_ZERO_LOSS, CROP -> ENERGY;
            case DESPIKE, PCA, SMOOTH -> CLEAN;
            case BACKGROUND, EXPONENTIAL, LOG_POLYNOMIAL, PRE_EDGE, EDGE_STEP -> BACKGROUND;
            case FOURIER_LOG, FOURIER_RATIO, RICHARDSON_LUCY -> DECONVOLUTION;
            case BROADEN, ONSET, RESAMPLE, NORMALISE -> INPUT;
        };
    }
}
