package org.nearedge.app.analyse.cards;

import java.util.List;
import java.util.function.Supplier;
import org.nearedge.process.StepReport;
import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.process.pca.PrincipalComponents;
import org.nearedge.spectrum.EnergyAxis;

/**
 * What a card must know beside its step: where its sliders end and how long a channel is.
 *
 * @param axis of the spectrum that the step is done to; null: not known
 * @param onset where the onset is on that axis, eV; null: not known
 * @param modelSigmas broadenings for which there is a model, eV
 * @param report what the step tells of what it did
 * @param zeroLoss zero-loss peak of the low-loss that stands beside the spectrum; null: there is none
 * @param widths broadenings measured at the zero-loss peaks that are at hand, asked for when they are wanted
 * @param components of the image that the spectrum is from, as they were computed last; null: there are none
 */
public record Surroundings(
        EnergyAxis axis,
        Double onset,
        List<Double> modelSigmas,
        StepReport report,
        ZeroLossPeak zeroLoss,
        Supplier<List<MeasuredWidth>> widths,
        PrincipalComponents components) {
    /** Where nothing else is open. */
    public Surroundings(
            EnergyAxis axis, Double onset, List<Double> modelSigmas, StepReport report, ZeroLossPeak zeroLoss) {
        this(axis, onset, modelSigmas, report, zeroLoss, List::of, null);
    }

    /** Of a step that has told nothing. */
    public Surroundings(EnergyAxis axis, Double onset, List<Double> modelSigmas) {
        this(axis, onset, modelSigmas, StepReport.NONE, null);
    }

    public Surroundings withPartners(ZeroLossPeak otherPeak, PrincipalComponents otherComponents) {
        return new Surroundings(axis, onset, modelSigmas, report, otherPeak, widths, otherComponents);
    }

    public Surroundings withWidths(Supplier<List<MeasuredWidth>> other) {
        return new Surroundings(axis, onset, modelSigmas, report, zeroLoss, other, components);
    }

    double first() {
        return axis == null ? 0 : axis.first();
    }

    double last() {
        return axis == null ? 1000 : axis.last();
    }

    double dispersion() {
        return axis == null ? 1 : axis.step();
    }

    /** The first energy of the edge itself, or the middle of the axis where it is not known, eV. */
    double edge() {
        return onset == null ? (first() + last()) / 2 : onset;
    }
}
