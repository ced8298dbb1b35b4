package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.OutputProperties;

/** R2 and mean absolute error of every method for each property. */
public final class PropertyTable {
    private PropertyTable() {}

    static List<EvaluationSummary.PropertyFigures> of(
            TestRun run, OutputProperties output, List<TestRun.Method> baselines) {
        Map<String, double[][]> methods = new LinkedHashMap<>();
        methods.put(TestRun.NETWORK, run.answers());
        baselines.forEach(method -> methods.put(TestRun.key(method.evaluation().method()), method.answers()));
        List<EvaluationSummary.PropertyFigures> figures = new ArrayList<>();
        for (int i = 0; i < output.total(); i++) {
            int column = i;
            Map<String, Double> r2 = new LinkedHashMap<>();
            Map<String, Double> mae = new LinkedHashMap<>();
            methods.forEach((method, answers) -> {
                r2.put(method, r2(answers, run.test().targets(), column));
                mae.put(method, mae(answers, run.test().targets(), column) * output.scale(column));
            });
            int covered = 0;
            for (int row = 0; row < run.test().size(); row++) {
                covered += run.isCovered(row, i) ? 1 : 0;
            }
            LocalProperty property = output.properties().get(i);
            figures.add(new EvaluationSummary.PropertyFigures(
                    property.key(),
                    property.unit(),
                    r2,
                    mae,
                    (double) covered / run.test().size()));
        }
        return figures;
    }

    /** Coefficient of determination, 1 - squared errors over squared differences from the mean; NaN if all are alike. */
    public static double r2(double[][] answers, double[][] truth, int column) {
        double mean = 0;
        for (double[] row : truth) {
            mean += row[column] / truth.length;
        }
        double errors = 0;
        double total = 0;
        for (int row = 0; row < truth.length; row++) {
            errors += Math.pow(answers[row][column] - truth[row][column], 2);
            total += Math.pow(truth[row][column] - mean, 2);
        }
        return total > 0 ? 1 - errors / total : Double.NaN;
    }

    /** Mean absolute error of one column, in its reduced unit. */
    public static double mae(double[][] answers, double[][] truth, int column) {
        double sum = 0;
        for (int row = 0; row < truth.length; row++) {
            sum += Math.abs(answers[row][column] - truth[row][column]);
        }
        return sum / truth.length;
    }
}
