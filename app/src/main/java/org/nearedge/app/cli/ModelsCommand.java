package org.nearedge.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.ModelReads;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.process.InputGrid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bundled models with their cards. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists the bundled models with their cards: data, split, hyper-parameters, test figures,"
                + " baselines.")
final class ModelsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "the cards, whole")
    private boolean json;

    @Override
    public Integer call() {
        List<ModelCard> cards = ModelCatalog.bundled().cards();
        if (json) {
            Json.print(Map.of("models", cards));
        } else {
            cards.forEach(ModelsCommand::print);
        }
        return 0;
    }

    private static void print(ModelCard card) {
        System.out.printf("%s, version %s: %s%n", card.label(), card.version(), card.title());
        System.out.println("  reads " + reads(card));
        if (!card.input().told().isEmpty()) {
            System.out.println("  is told the " + headings(card.input().told()));
        }
        System.out.println("  gives " + gives(card.output()));
        System.out.printf(
                "  %d records in %d structures (%.12s…), split by %s, seed %d: %d train, %d validation, %d test%n",
                card.data().records(),
                card.data().structures(),
                card.data().hash(),
                card.split().scheme(),
                card.split().seed(),
                card.split().train().size(),
                card.split().validation().size(),
                card.split().test().size());
        card.figures().forEach((name, value) -> System.out.printf("  %-28s %s%n", name, Printed.number(value)));
        card.notes().forEach(note -> System.out.printf("  %s%n", note));
    }

    private static String reads(ModelCard card) {
        InputGrid grid = card.input().grid();
        boolean edge = card.input().reads() == ModelReads.EDGE;
        return String.format(
                Locale.ROOT,
                "%s, %.1f to %.1f eV from the %s in %d channels",
                edge ? "the " + card.edge() + " edge" : "the ground-state s- and p-PDOS of a site",
                grid.first(),
                grid.last(),
                edge ? "onset" : "bottom of the conduction band",
                grid.size());
    }

    private static String gives(ModelOutput output) {
        if (output instanceof OutputProperties named) {
            return headings(named.properties());
        }
        OutputGrid grid = (OutputGrid) output;
        boolean edge = grid.channels().equals(List.of(OutputGrid.EDGE));
        return String.format(
                Locale.ROOT,
                "%s, %.1f to %.1f eV, sigma %.2f eV, %s",
                edge ? "the edge" : String.join("- and ", grid.channels()) + "-PDOS",
                grid.axis().first(),
                grid.axis().last(),
                grid.sigma(),
                grid.unit());
    }

    private static String headings(List<LocalProperty> properties) {
        return properties.stream().map(LocalProperty::heading).collect(Collectors.joining(", "));
    }
}
