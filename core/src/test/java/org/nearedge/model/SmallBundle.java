package org.nearedge.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Split;
import org.nearedge.process.InputGrid;

/** Bundles with two small networks of random weights, for tests. */
public final class SmallBundle {
    public static final InputGrid GRID = new InputGrid(-1, 0.1, 24, 0.5);
    static final OutputGrid OUTPUT = new OutputGrid(List.of("s", "p"), -1, 0.1, 6, 0.5, "states/eV/spin");

    /** Of very different size, as degrees and electrons are. */
    public static final OutputProperties PROPERTIES = new OutputProperties(
            List.of(LocalProperty.BOND_ANGLE, LocalProperty.MULLIKEN_CHARGE), List.of(8.0, 0.03125));

    private SmallBundle() {}

    /** Two curves from an edge. */
    public static ModelBundle of(long seed) {
        return of(seed, "small", GRID);
    }

    public static ModelBundle of(long seed, String id, InputGrid grid) {
        return of(seed, id, ModelInput.edge(grid), OUTPUT);
    }

    /** The s- and p-PDOS from a Si-K edge, on the grids that all such models have. */
    public static ModelBundle pdos(long seed, String id, double sigma) {
        return of(seed, id, ModelInput.edge(InputGrid.siliconK(sigma)), OutputGrid.pdos(0.5));
    }

    /** The same model, said to be for another edge. */
    static ModelBundle ofEdge(ModelBundle bundle, String edge) {
        ModelCard card = bundle.card();
        return new ModelBundle(
                new ModelCard(
                        card.id(),
                        card.version(),
                        card.title(),
                        edge,
                        card.input(),
                        card.output(),
                        card.novelty(),
                        card.data(),
                        card.split(),
                        card.members(),
                        card.seed(),
                        card.epochs(),
                        card.hyperParameters(),
                        card.figures(),
                        card.notes()),
                bundle.members(),
                bundle.normaliser(),
                bundle.kernel(),
                bundle.shifts(),
                bundle.calibration(),
                bundle.structures(),
                bundle.inputs(),
                bundle.targets());
    }

    /** Two properties from an edge. */
    public static ModelBundle properties(long seed) {
        return of(seed, "small-properties", ModelInput.edge(GRID), PROPERTIES);
    }

    /** Two properties from an edge that stands at its excitation energy. */
    public static ModelBundle absolute(long seed) {
        ModelInput input = new ModelInput(
                ModelReads.EDGE,
                GRID,
                List.of(LocalProperty.EXCITATION_ENERGY),
                new AbsoluteAxis(0.25, 0.125, 10),
                null);
        return of(seed, "small-absolute", input, PROPERTIES);
    }

    /** An edge from two PDOS and the band gap. */
    public static ModelBundle edge(long seed) {
        ModelInput input = new ModelInput(
                ModelReads.CONDUCTION_PDOS,
                new InputGrid(0, 0.1, 12, 0.5),
                List.of(LocalProperty.BAND_GAP),
                null,
                null);
        return of(seed, "small-edge", input, OutputGrid.edge(GRID));
    }

    /** Two curves from an edge, with a kernel that has a quarter of the answer. */
    static ModelBundle kernel(long seed) {
        return with(of(seed), new KernelSettings(KernelSettings.Shape.EXPONENTIAL, 1.5, 0.25, 0.25), null);
    }

    /** The same model with a kernel fitted to its records, and answers smeared. */
    static ModelBundle with(ModelBundle bundle, KernelSettings settings, ShiftDistribution shifts) {
        Normaliser normaliser = bundle.normaliser();
        KernelRegression kernel = KernelRegression.fit(
                settings,
                normaliser.inputs(bundle.card().input().encoded(bundle.inputs())),
                normaliser.outputs(bundle.targets()));
        return new ModelBundle(
                bundle.card(),
                bundle.members(),
                normaliser,
                kernel,
                shifts,
                bundle.calibration(),
                bundle.structures(),
                bundle.inputs(),
                bundle.targets());
    }

    public static ModelBundle of(long seed, String id, ModelInput input, ModelOutput output) {
        SplittableRandom random = new SplittableRandom(seed);
        int records = 9;
        int outputs = output.total();
        float[][] inputs = random(random, records, input.numbers());
        float[][] targets = random(random, records, outputs);
        List<String> structures = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            structures.add("structure " + i / 2);
            ids.add("structure " + i / 2 + " #" + i % 2);
        }
        Architecture shape = shape(input, outputs);
        List<ModelBundle.Member> members = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            members.add(new ModelBundle.Member(shape, random(random, 1, shape.parameters())[0]));
        }
        Ensemble.Answer answer = new Ensemble.Answer(random(random, 5, outputs), random(random, 5, outputs));
        ModelCard card = new ModelCard(
                id,
                "1",
                "A small model",
                "Si-K",
                input,
                output,
                NoveltyMeasure.DISTANCE,
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
                Normaliser.of(input.encoded(inputs), input.encodedSingles(), targets),
                null,
                null,
                Calibration.of(answer, random(random, 5, outputs), 5, output),
                structures,
                inputs,
                targets);
    }

    /** A convolution, a hidden layer and a linear path. */
    private static Architecture shape(ModelInput input, int outputs) {
        int singles = input.encodedSingles();
        int channels = input.reads().channels().size();
        int length = (input.encoded() - singles) / channels;
        return new Architecture(
                channels,
                length,
                singles,
                List.of(new Architecture.Convolution(3, 5, 2)),
                List.of(7),
                Architecture.Activation.RELU,
                true,
                outputs);
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
