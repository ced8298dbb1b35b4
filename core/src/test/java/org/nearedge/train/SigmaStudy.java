package org.nearedge.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.library.Target;
import org.nearedge.model.Ensemble;
import org.nearedge.model.NetworkFactory;
import org.nearedge.model.OutputGrid;
import org.nearedge.process.InputGrid;

/**
 * A program, not a test: one network for each broadening of the input, or one that is told the broadening? The same
 * splits, seeds and settings for both. Its table stands in docs/si-k-pdos.md.
 */
final class SigmaStudy {
    private static final double[] SIGMAS = {0.5, 1.2};
    private static final ReferenceLibrary LIBRARY = ReferenceLibrary.bundled();
    private static final ObjectMapper JSON = new ObjectMapper();

    private SigmaStudy() {}

    /** Arguments: how many split seeds, how many members. */
    public static void main(String[] arguments) throws Exception {
        int seeds = Integer.parseInt(arguments[0]);
        System.out.println("library " + LIBRARY.hash("Si-K"));
        double[][] sums = new double[2][2];
        for (int seed = 1; seed <= seeds; seed++) {
            double[][] errors = split(seed, Integer.parseInt(arguments[1]));
            System.out.printf(
                    Locale.ROOT,
                    "split %d: own networks %.3g %.3g, told %.3g %.3g%n",
                    seed,
                    errors[0][0],
                    errors[0][1],
                    errors[1][0],
                    errors[1][1]);
            for (int i = 0; i < 4; i++) {
                sums[i / 2][i % 2] += errors[i / 2][i % 2] / seeds;
            }
        }
        System.out.println("means: " + Arrays.deepToString(sums));
    }

    private static double[][] split(int seed, int members) throws Exception {
        List<LabelledRecords[]> parts = new ArrayList<>();
        for (double sigma : SIGMAS) {
            PdosRecords records =
                    new PdosRecords(LIBRARY.edge("Si-K"), InputGrid.siliconK(sigma), OutputGrid.pdos(Target.SIGMA));
            Split split = Split.byStructure(records.usable(), seed);
            parts.add(new LabelledRecords[] {
                records.only(split.train()), records.only(split.validation()), records.only(split.test())
            });
        }
        double[][] errors = new double[2][2];
        for (int i = 0; i < 2; i++) {
            LabelledRecords[] own = parts.get(i);
            errors[0][i] = error(fit(configuration(seed, members, 0), own[0], own[1]), own[2]);
        }
        Ensemble told = fit(
                configuration(seed, members, 1),
                both(told(parts.get(0)[0], 0), told(parts.get(1)[0], 1)),
                both(told(parts.get(0)[1], 0), told(parts.get(1)[1], 1)));
        for (int i = 0; i < 2; i++) {
            errors[1][i] = error(told, told(parts.get(i)[2], i));
        }
        return errors;
    }

    private static TrainingConfiguration configuration(int seed, int members, int extras) throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        node.put("seed", seed).put("members", members);
        // Twice the records give twice the steps in an epoch: half the epochs for the same effort.
        node.put("epochs", node.get("epochs").asInt() / (1 + extras));
        node.put("patience", node.get("patience").asInt() / (1 + extras));
        ((ObjectNode) node.get("architecture")).put("extras", extras);
        return TrainingConfiguration.parse(JSON.writeValueAsBytes(node), "study");
    }

    private static Ensemble fit(
            TrainingConfiguration configuration, LabelledRecords training, LabelledRecords validation) {
        Trainer.Fitted fitted =
                new Trainer(configuration, training, validation, 0.1).fit(TrainingProgress.Listener.NONE, () -> false);
        return new Ensemble(
                fitted.members().stream()
                        .map(m -> NetworkFactory.installed().create(m.architecture(), m.weights()))
                        .toList(),
                fitted.normaliser());
    }

    private static double error(Ensemble ensemble, LabelledRecords test) {
        return MeanSquaredError.of(ensemble.answer(test.inputs()).mean(), test.targets());
    }

    /** The same records with one more number: 0 for the sharp inputs, 1 for the broad ones. */
    private static LabelledRecords told(LabelledRecords records, int which) {
        float[][] inputs = Arrays.stream(records.inputs())
                .map(row -> {
                    float[] more = Arrays.copyOf(row, row.length + 1);
                    more[row.length] = which;
                    return more;
                })
                .toArray(float[][]::new);
        // Mixing stays within one broadening, so each counts as a structure of its own.
        List<String> structures =
                records.structures().stream().map(s -> s + " " + which).toList();
        return new LabelledRecords(
                records.ids(), structures, records.wide(), records.margin(), inputs, records.targets());
    }

    private static LabelledRecords both(LabelledRecords a, LabelledRecords b) {
        return new LabelledRecords(
                Stream.concat(a.ids().stream(), b.ids().stream()).toList(),
                Stream.concat(a.structures().stream(), b.structures().stream()).toList(),
                joined(a.wide(), b.wide()),
                a.margin(),
                joined(a.inputs(), b.inputs()),
                joined(a.targets(), b.targets()));
    }

    private static float[][] joined(float[][] a, float[][] b) {
        return Stream.concat(Arrays.stream(a), Arrays.stream(b)).toArray(float[][]::new);
    }
}
