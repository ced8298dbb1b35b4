package org.nearedge.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.nearedge.library.Folds;
import org.nearedge.model.Ensemble;
import org.nearedge.model.ModelBundle.Member;

/**
 * Members of an ensemble that each leave out another part of the structures that may be fitted to: that part stops the
 * member's fit, and what the member says of it is a prediction of structures it has not seen. All those predictions
 * together calibrate the intervals (cross-conformal prediction: Vovk, Ann. Math. Artif. Intell. 2015, 74, 9), and no
 * record is lost to either purpose.
 */
final class CrossFit {
    private final LabelledRecords known;
    private final int[] fold;
    private final int folds;

    /** @param seed of the division into folds */
    CrossFit(LabelledRecords known, int folds, long seed) {
        this.known = known;
        this.folds = folds;
        fold = Folds.byStructure(known.references(), folds, seed);
    }

    /** What each member is fitted to and stopped by, member after member. */
    List<Trainer.Shares> shares() {
        List<Trainer.Shares> shares = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            int out = f;
            int[] inside = places(i -> fold[i] == out);
            int[] outside = places(i -> fold[i] != out);
            shares.add(new Trainer.Shares(known.at(outside), known.at(inside)));
        }
        return shares;
    }

    private int[] places(java.util.function.IntPredicate wanted) {
        return IntStream.range(0, known.size()).filter(wanted).toArray();
    }

    /**
     * What members say of the records they left out, with the spread of the whole ensemble; records that no member
     * left out (training was cancelled) are passed over.
     *
     * @param engine builds an ensemble of some members and of the records that a kernel is fitted to
     * @param truth the records with the targets that answers are compared with
     */
    HeldOutAnswers answers(
            List<Member> members, BiFunction<List<Member>, LabelledRecords, Ensemble> engine, LabelledRecords truth) {
        Ensemble.Answer all = engine.apply(members, known).answer(known.inputs());
        List<Integer> places = new ArrayList<>();
        List<float[]> means = new ArrayList<>();
        for (int f = 0; f < Math.min(folds, members.size()); f++) {
            List<Member> own = new ArrayList<>();
            for (int m = f; m < members.size(); m += folds) {
                own.add(members.get(m));
            }
            int out = f;
            int[] inside = places(i -> fold[i] == out);
            float[][] mean = engine.apply(own, known.at(places(i -> fold[i] != out)))
                    .answer(known.at(inside).inputs())
                    .mean();
            for (int i = 0; i < inside.length; i++) {
                places.add(inside[i]);
                means.add(mean[i]);
            }
        }
        int[] order = places.stream().mapToInt(i -> i).toArray();
        float[][] spread = IntStream.of(order).mapToObj(i -> all.spread()[i]).toArray(float[][]::new);
        return new HeldOutAnswers(new Ensemble.Answer(means.toArray(float[][]::new), spread), truth.at(order));
    }
}
