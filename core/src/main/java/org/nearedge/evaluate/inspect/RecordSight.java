package org.nearedge.evaluate.inspect;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.train.LabelledRecords;

/** Shows a model single records. */
final class RecordSight {
    private final Predictor predictor;
    private final ModelOutput output;

    /** @param output whose reduced units the records' targets are in */
    RecordSight(Predictor predictor, ModelOutput output) {
        this.predictor = predictor;
        this.output = output;
    }

    SeenRecord of(LabelledRecords records, int row) throws InputException {
        ModelInput input = records.input();
        Reference reference = records.references().get(row);
        float[] numbers = records.inputs()[row];
        List<Spectrum> curves = curves(reference, input, numbers);
        List<Double> told = new ArrayList<>();
        for (int i = input.curves(); i < numbers.length; i++) {
            told.add((double) numbers[i]);
        }
        Prediction prediction = predictor.predict(curves, told, 0);
        double[] truth = new double[output.total()];
        double squares = 0;
        for (int i = 0; i < truth.length; i++) {
            truth[i] = records.targets()[row][i] * output.scale(i);
            double error = prediction.answer().mean()[i] / output.scale(i) - records.targets()[row][i];
            squares += error * error;
        }
        return new SeenRecord(reference, curves, told, truth, prediction, squares / truth.length, pdos(reference));
    }

    private static List<Spectrum> curves(Reference reference, ModelInput input, float[] numbers) {
        InputGrid grid = input.grid();
        EnergyAxis axis = EnergyAxis.uniform(grid.first(), grid.step(), grid.size());
        List<Spectrum> curves = new ArrayList<>();
        for (int from = 0; from < input.curves(); from += grid.size()) {
            double[] values = new double[grid.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers[from + i];
            }
            curves.add(new Spectrum(reference.id(), axis, values, Metadata.EMPTY));
        }
        return curves;
    }

    /** Null where it was not computed far enough. */
    private static Pdos pdos(Reference reference) {
        try {
            return Target.pdos(reference);
        } catch (InputException e) {
            return null;
        }
    }
}
