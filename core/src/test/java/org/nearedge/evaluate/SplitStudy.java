package org.nearedge.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/**
 * A program, not a test: the model and the baselines on several splits by structure, since one split of few structures
 * says little. Its table stands in docs/si-k-pdos.md.
 */
final class SplitStudy {
    private static final List<String> COLUMNS = List.of(
            "test_mse", "template_matching_mse", "training_mean_mse", "ridge_mse", "kernel_ridge_mse", "test_coverage");

    private SplitStudy() {}

    /** Arguments: broadening of the input in eV, how many split seeds. */
    public static void main(String[] arguments) throws Exception {
        ReferenceLibrary library = ReferenceLibrary.bundled();
        ObjectMapper json = new ObjectMapper();
        int seeds = Integer.parseInt(arguments[1]);
        System.out.println("library " + library.hash("Si-K") + ", sigma " + arguments[0] + " eV");
        System.out.println("| split | " + String.join(" | ", COLUMNS) + " |");
        double[] means = new double[COLUMNS.size()];
        for (int seed = 1; seed <= seeds; seed++) {
            ObjectNode node = json.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
            node.put("split_seed", seed).put("seed", seed);
            Map<String, Double> figures = Retraining.train(
                            library,
                            TrainingConfiguration.parse(json.writeValueAsBytes(node), "study"),
                            Double.parseDouble(arguments[0]),
                            Split.Scheme.STRUCTURE,
                            TrainingProgress.Listener.NONE,
                            () -> false)
                    .card()
                    .figures();
            double[] row = COLUMNS.stream().mapToDouble(figures::get).toArray();
            for (int i = 0; i < row.length; i++) {
                means[i] += row[i] / seeds;
            }
            print(Integer.toString(seed), row);
        }
        print("mean", means);
    }

    private static void print(String label, double[] row) {
        StringBuilder line = new StringBuilder("| " + label);
        for (int i = 0; i < row.length; i++) {
            boolean share = i == row.length - 1;
            line.append(String.format(Locale.ROOT, " | %.2f", share ? row[i] : row[i] * 1e4));
        }
        System.out.println(line.append(" |"));
    }
}
