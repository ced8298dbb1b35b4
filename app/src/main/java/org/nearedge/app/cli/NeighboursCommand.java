package org.nearedge.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nearedge.library.Metric;
import org.nearedge.library.Neighbour;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.Edge;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The nearest references of a spectrum. */
@Command(name = "neighbours", mixinStandardHelpOptions = true, description = "Finds the nearest references.")
final class NeighboursCommand implements Callable<Integer> {
    @Mixin
    private InputFile input;

    @Option(names = "--edge", required = true, paramLabel = "si-k|o-k")
    private String edge;

    @Option(names = "-n", paramLabel = "N", description = "how many (default ${DEFAULT-VALUE})", defaultValue = "5")
    private int count;

    @Option(
            names = "--metric",
            description = "euclidean, mse or cosine (default ${DEFAULT-VALUE})",
            defaultValue = "euclidean")
    private Metric metric;

    @Option(
            names = "--window",
            arity = "2",
            paramLabel = "EV",
            description = "compare only FROM TO, eV after the onset")
    private double[] window;

    @Option(names = "--sigma", paramLabel = "EV", description = "known Gaussian broadening of the spectrum, eV")
    private Double sigma;

    @Mixin
    private RecipeOption recipe;

    @Mixin
    private LowLossOption lowLoss;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        Given.sigma(sigma, Given.BROADEST);
        Given.neighbours(count);
        return input.during(this::find);
    }

    private void find() throws InputException {
        Analyser analyser = Analyser.bundled();
        String name = EdgeName.of(edge, analyser.library());
        Spectrum raw = input.spectrum();
        Edge found = Analyser.edge(raw, name);
        Double known = Given.sigmaOr(sigma, raw.metadata());
        double target = known == null || known <= 0.5 ? 0.5 : known;
        InputGrid grid = name.equals("O-K") ? InputGrid.oxygenK(target) : InputGrid.siliconK(target);
        Recipe steps = recipe.isGiven() ? recipe.orNull() : AutomaticRecipe.of(raw, found, grid, known);
        Spectrum compared = steps.run(raw, lowLoss.beside(input, steps)).result();
        List<Neighbour> nearest = window == null
                ? analyser.neighbours(name, grid).nearest(compared, count, metric)
                : analyser.neighbours(name, grid).nearest(compared, count, metric, window[0], window[1]);
        if (json) {
            Json.print(nearest.stream().map(NeighboursCommand::entry).toList());
        } else {
            nearest.forEach(n -> System.out.printf(
                    "%-28s site %-4d %-10s %.5g%n",
                    n.reference().structure(),
                    n.reference().site(),
                    n.reference().kind(),
                    n.distance()));
        }
    }

    static Map<String, Object> entry(Neighbour neighbour) {
        Map<String, Object> entry = new LinkedHashMap<>(LibraryCommand.identity(neighbour.reference()));
        entry.put("distance", neighbour.distance());
        return entry;
    }
}
