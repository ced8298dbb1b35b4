package org.nearedge.train;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.nearedge.model.Calibration;
import org.nearedge.model.Ensemble;
import org.nearedge.model.KernelRegression;
import org.nearedge.model.ModelBundle.Member;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.NetworkFactory;
import org.nearedge.model.Normaliser;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.ShiftDistribution;

/**
 * An ensemble that is fitted and calibrated.
 *
 * @param kernel answers together with the networks; null for none
 * @param shifts where curves may stand beside the answer; null if they were learned as they are
 * @param heldOut what it says of structures it was not fitted to, by which it is calibrated
 */
record ModelFit(
        Trainer.Fitted fitted,
        KernelRegression kernel,
        ShiftDistribution shifts,
        Ensemble ensemble,
        HeldOutAnswers heldOut,
        Calibration calibration) {

    /**
     * @param known records to fit to
     * @param validation records that stop the fit and calibrate; null where members leave out folds of the known ones
     */
    static ModelFit of(
            TrainingConfiguration configuration,
            ModelOutput output,
            LabelledRecords known,
            LabelledRecords validation,
            TrainingProgress.Listener listener,
            BooleanSupplier cancelled) {
        TargetAlignment alignment = alignment(configuration, output, known);
        LabelledRecords aligned = alignment == null ? known : alignment.applied(known);
        ShiftDistribution shifts = alignment == null ? null : alignment.back();
        CrossFit crossFit =
                validation == null ? new CrossFit(aligned, configuration.folds(), configuration.splitSeed()) : null;
        List<Trainer.Shares> shares =
                crossFit == null ? List.of(new Trainer.Shares(aligned, validation)) : crossFit.shares();
        Trainer.Fitted fitted = new Trainer(configuration, shares, aligned, output).fit(listener, cancelled);
        Builder builder = new Builder(configuration, fitted.normaliser(), known.input(), output, shifts);
        KernelRegression kernel = builder.kernel(aligned);
        Ensemble ensemble = builder.ensemble(fitted.members(), kernel);
        HeldOutAnswers heldOut = crossFit == null
                ? new HeldOutAnswers(ensemble.answer(validation.inputs()), validation)
                : crossFit.answers(
                        fitted.members(),
                        (members, fittedTo) -> builder.ensemble(members, builder.kernel(fittedTo)),
                        known);
        Calibration calibration =
                Calibration.of(heldOut.answer(), heldOut.records().targets(), heldOut.structures(), output);
        return new ModelFit(fitted, kernel, shifts, ensemble, heldOut, calibration);
    }

    /** The curves moved into line; null if they are learned as they are. */
    private static TargetAlignment alignment(
            TrainingConfiguration configuration, ModelOutput output, LabelledRecords known) {
        int most =
                output instanceof OutputGrid curves ? (int) Math.round(configuration.mostShift() / curves.step()) : 0;
        if (most == 0) {
            return null;
        }
        float[][] inputs = known.input().encoded(known.inputs());
        Normaliser normaliser = Normaliser.of(inputs, known.input().encodedSingles(), known.targets());
        return TargetAlignment.of(known, normaliser.inputs(inputs), output, configuration.kernel(), most);
    }

    /** Puts members and a kernel together, all of them or those of a fold. */
    private record Builder(
            TrainingConfiguration configuration,
            Normaliser normaliser,
            ModelInput input,
            ModelOutput output,
            ShiftDistribution shifts) {

        Ensemble ensemble(List<Member> members, KernelRegression kernel) {
            NetworkFactory factory = NetworkFactory.installed();
            return new Ensemble(
                    members.stream()
                            .map(member -> factory.create(member.architecture(), member.weights()))
                            .toList(),
                    normaliser,
                    input,
                    output,
                    kernel,
                    shifts);
        }

        /** Fitted to some records; null if the configuration has none. */
        KernelRegression kernel(LabelledRecords fittedTo) {
            return configuration.kernel() == null
                    ? null
                    : KernelRegression.fit(
                            configuration.kernel(),
                            normaliser.inputs(fittedTo.input().encoded(fittedTo.inputs())),
                            normaliser.outputs(fittedTo.targets()));
        }
    }

    /** Mean squared error on the held-out records, in reduced units squared. */
    double heldOutError(ModelOutput output) {
        return MeanSquaredError.of(
                output.isNonNegative(),
                heldOut.answer().mean(),
                heldOut.records().targets());
    }
}
