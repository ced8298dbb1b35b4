package org.nearedge.evaluate.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.study.Study;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelCard;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.TrainingProgress;

/**
 * Fitted to crystals, tested on crystals and on what has no long-range order: without and with the band gap (Kiyohara,
 * Tsubaki, Mizoguchi, Microsc. Microanal. 2020).
 *
 * @param without the model that is not told the band gap
 * @param with the model that is told it, on the same split
 */
public record CrystalPair(Inspection without, Inspection with) {
    /** What test records that are crystals are called. */
    public static final String HELD_OUT = "held-out crystals";

    /**
     * One test record.
     *
     * @param set {@link #HELD_OUT}, amorphous or suboxide
     * @param without MSE of the model that is not told the band gap, of the edge's maximum squared; so is with
     */
    public record Point(String id, String set, double without, double with) {}

    /** The pair that comes with the program, on its own split. */
    public static CrystalPair bundled(ReferenceLibrary library) throws InputException {
        Inspector inspector = new Inspector(library, new TrainedModels(null));
        return new CrystalPair(
                inspector.asItIs(CrystalModels.bundle(CrystalModels.WITHOUT).predictor((input, n) -> List.of())),
                inspector.asItIs(CrystalModels.bundle(CrystalModels.WITH).predictor((input, n) -> List.of())));
    }

    /**
     * Trains both for another seed, or with the library as it is now.
     *
     * @throws java.util.concurrent.CancellationException if it was cancelled before the end
     */
    public static CrystalPair afresh(Inspector inspector, long seed, Study.Progress progress, BooleanSupplier cancelled)
            throws InputException {
        List<Inspection> both = new ArrayList<>();
        for (String model : List.of(CrystalModels.WITHOUT, CrystalModels.WITH)) {
            ModelCard card = CrystalModels.bundle(model).card();
            progress.at(model, both.size(), 2);
            both.add(inspector.afresh(card, Split.Scheme.CRYSTAL, seed, TrainingProgress.Listener.NONE, cancelled));
        }
        return new CrystalPair(both.get(0), both.get(1));
    }

    /** What {@link #afresh} gives, if both are kept. */
    public static Optional<CrystalPair> kept(Inspector inspector, long seed) throws InputException {
        Optional<Inspection> without =
                inspector.kept(CrystalModels.bundle(CrystalModels.WITHOUT).card(), Split.Scheme.CRYSTAL, seed);
        Optional<Inspection> with =
                inspector.kept(CrystalModels.bundle(CrystalModels.WITH).card(), Split.Scheme.CRYSTAL, seed);
        return without.isPresent() && with.isPresent()
                ? Optional.of(new CrystalPair(without.get(), with.get()))
                : Optional.empty();
    }

    /** Test records of both models, in the library's order. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (RecordEvaluation bare : without.records()) {
            with.record(bare.id())
                    .ifPresent(told -> points.add(new Point(
                            bare.id(),
                            Split.isCrystalline(bare.kind()) ? HELD_OUT : bare.kind(),
                            bare.network().mse(),
                            told.network().mse())));
        }
        return points;
    }

    /** Mean MSE of a set without and with the gap; NaN for a set without records. */
    public double[] means(String set) {
        List<Point> own = points().stream().filter(p -> p.set().equals(set)).toList();
        return new double[] {
            own.stream().mapToDouble(Point::without).average().orElse(Double.NaN),
            own.stream().mapToDouble(Point::with).average().orElse(Double.NaN)
        };
    }
}
