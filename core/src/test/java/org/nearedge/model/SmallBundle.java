package org.nearedge.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nearedge.library.Split;
import org.nearedge.process.InputGrid;

/** A bundle with two small networks of random weights, for tests. */
public final class SmallBundle {
    public static final InputGrid GRID = new InputGrid(-1, 0.1, 24, 0.5);
    static final OutputGrid OUTPUT = new OutputGrid(List.of("s", "p"), -1, 0.1, 6, 0.5, "states/eV/spin");
    static final Architecture SHAPE = new Architecture(
            1,
            24,
            0,
            List.of(new Architecture.Convolution(3, 5, 2)),
            List.of(7),
            Architecture.Activation.RELU,
            true,
            12);

    private SmallBundle() {}

    public static ModelBundle of(long seed) {
        return of(seed, "small", GRID);
    }

    public static ModelBundle of(long seed, String id, InputGrid grid) {
        SplittableRandom random = new SplittableRandom(seed);
        int records = 9;
        float[][] inputs = random(random, records, grid.size());
        float[][] targets = random(random, records, OUTPUT.total());
        List<String> structures = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            structures.add("structure " + i / 2);
            ids.add("structure " + i / 2 + " #" + i % 2);
        }
        Architecture shape = new Architecture(
                1, grid.size(), 0, SHAPE.convolutions(), SHAPE.dense(), SHAPE.activation(), true, SHAPE.outputs());
        List<ModelBundle.Member> members = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            members.add(new ModelBundle.Member(shape, random(random, 1, shape.parameters())[0]));
        }
        Ensemble.Answer answer = new Ensemble.Answer(random(random, 5, 12), random(random, 5, 12));
        ModelCard card = new ModelCard(
                id,
                "1",
                "A small model",
                "Si-K",
                grid,
                OUTPUT,
                new ModelCard.Data(records, 5, "abc"),
                new Split(Split.Scheme.STRUCTURE, seed, ids, List.of("other #0"), List.of("another #0")),
                2,
                seed,
                List.of(3, 4),
                JsonNodeFactory.instance.objectNode().put("learning_rate", 0.001),
                Map.of("test_mse", 0.25),
                List.of("Made for a test."));
        return new ModelBundle(
                card,
                members,
                Normaliser.of(inputs, targets),
                Calibration.of(answer, random(random, 5, 12), 6, 1),
                structures,
                inputs,
                targets);
    }

    static float[][] random(SplittableRandom random, int rows, int columns) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) random.nextDouble();
            }
        }
        return values;
    }
}
