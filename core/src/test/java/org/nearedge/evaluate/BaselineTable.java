package org.nearedge.evaluate;

import java.util.List;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.process.InputGrid;

/** Prints the errors of all baselines on the bundled Si-K records: arguments are split seeds. */
public final class BaselineTable {
    private BaselineTable() {}

    public static void main(String[] seeds) throws Exception {
        ReferenceLibrary library = ReferenceLibrary.bundled();
        for (double sigma : new double[] {0.5, 1.2}) {
            PreparedReferences prepared = PreparedReferences.of(library, "Si-K", InputGrid.siliconK(sigma));
            LabelledSpectra all = LabelledSpectra.pdos(prepared);
            for (Split.Scheme scheme : Split.Scheme.values()) {
                for (String seed : seeds.length == 0 ? new String[] {"1"} : seeds) {
                    Split split = Split.of(scheme, prepared.references(), Long.parseLong(seed));
                    table(sigma, split, all.only(split.train()), all.only(split.test()));
                }
            }
        }
    }

    private static void table(double sigma, Split split, LabelledSpectra train, LabelledSpectra test) {
        System.out.printf(
                "sigma %.1f eV, split by %s, seed %d: %d train, %d validation, %d test%n",
                sigma,
                split.scheme(),
                split.seed(),
                train.size(),
                split.validation().size(),
                test.size());
        List<Baseline> baselines = Baseline.all();
        Evaluation matching =
                Evaluation.of(baselines.get(0).name(), baselines.get(0).fit(train), test);
        for (Baseline baseline : baselines) {
            Evaluation evaluation = Evaluation.of(baseline.name(), baseline.fit(train), test);
            Evaluation.Comparison comparison = evaluation.against(matching);
            System.out.printf(
                    "  %-18s MSE %.3e  ratio %.3f  wins %d losses %d  %s%n",
                    baseline.name(),
                    evaluation.mean(),
                    comparison.ratio(),
                    comparison.wins(),
                    comparison.losses(),
                    evaluation.meanByKind());
        }
    }
}
