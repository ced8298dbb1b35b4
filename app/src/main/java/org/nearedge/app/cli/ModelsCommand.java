package org.nearedge.app.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.nearedge.app.card.CardText;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The models there are, and their cards. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description =
                "Lists the models, those of the program and your own, a line each; of the models that are named it"
                        + " tells the whole cards: data, split, figures, baselines, settings.")
final class ModelsCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "ID", description = "whose cards are told")
    private List<String> ids = List.of();

    @Option(names = "--json", description = "the cards, whole")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        ModelCatalog catalog = UserModels.catalog();
        for (String id : ids) {
            requireThere(catalog, id);
        }
        List<ModelCard> cards = catalog.cards().stream()
                .filter(card -> ids.isEmpty() || ids.contains(card.id()))
                .toList();
        if (json) {
            Json.print(Map.of("models", cards));
        } else if (ids.isEmpty()) {
            cards.forEach(card -> print((catalog.isOwn(card.id()) ? "own: " : "") + CardText.summary(card)));
            print("nearedge models ID tells all of a model");
        } else {
            cards.forEach(ModelsCommand::print);
        }
        return 0;
    }

    private static void requireThere(ModelCatalog catalog, String id) throws InputException {
        TreeSet<String> all = new TreeSet<>();
        catalog.cards().forEach(card -> all.add(card.id()));
        if (!all.contains(id)) {
            throw new InputException(id, "", "is no model here", "choose one of " + String.join(", ", all));
        }
    }

    private static void print(ModelCard card) {
        print(card.label() + ", version " + card.version());
        for (CardText.Part part : CardText.of(card)) {
            if (!part.lines().isEmpty()) {
                print("  " + part.title());
                part.lines().forEach(line -> print("    " + line));
            }
        }
    }

    /** A bundle is a file: what its card says must not move the cursor. */
    private static void print(String line) {
        System.out.println(Printed.line(line));
    }
}
