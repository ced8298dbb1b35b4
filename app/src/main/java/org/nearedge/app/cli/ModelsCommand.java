package org.nearedge.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
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
        System.out.printf(
                "  %s, %.1f to %.1f eV after the onset in %d channels%n",
                card.edge(),
                card.input().grid().first(),
                card.input().grid().last(),
                card.input().grid().size());
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
        card.figures().forEach((name, value) -> System.out.printf("  %-28s %.6g%n", name, value));
        card.notes().forEach(note -> System.out.printf("  %s%n", note));
    }
}
