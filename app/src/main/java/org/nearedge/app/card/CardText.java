package org.nearedge.app.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.ModelReads;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.process.InputGrid;

/** What a card says, part by part. */
public final class CardText {
    private CardText() {}

    /** A heading with its lines. */
    public record Part(String title, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** One line: what it is, how well it does. */
    public static String summary(ModelCard card) {
        Double error = card.figures().get("test_mse");
        Double matching = card.figures().get("template_matching_mse");
        return card.label() + ": " + card.title()
                + (error == null ? "" : "; test MSE " + number(error))
                + (matching == null ? "" : ", template matching " + number(matching));
    }

    /** All of it. */
    public static List<Part> of(ModelCard card) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("What it does", does(card)));
        parts.add(new Part("What it was made of", made(card)));
        parts.add(new Part(
                "Figures",
                card.figures().entrySet().stream()
                        .map(figure -> figure.getKey() + "  " + number(figure.getValue()))
                        .toList()));
        parts.add(new Part("To be known", card.notes()));
        parts.add(new Part("Settings", settings(card)));
        return parts;
    }

    private static List<String> does(ModelCard card) {
        List<String> lines = new ArrayList<>();
        lines.add(card.title());
        lines.add("reads " + reads(card));
        if (!card.input().told().isEmpty()) {
            lines.add("is told the " + headings(card.input().told()));
        }
        lines.add("gives " + gives(card.output()));
        if (!card.base().equals(card.id())) {
            lines.add("a variation of " + card.base());
        }
        return lines;
    }

    private static List<String> made(ModelCard card) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d records in %d structures (%.12s\u2026)",
                        card.data().records(),
                        card.data().structures(),
                        card.data().hash()),
                String.format(
                        Locale.ROOT,
                        "split by %s, seed %d: %d train, %d validation, %d test",
                        card.split().scheme(),
                        card.split().seed(),
                        card.split().train().size(),
                        card.split().validation().size(),
                        card.split().test().size()),
                String.format(
                        Locale.ROOT,
                        "%d network%s, seed %d, best after epoch %s",
                        card.members(),
                        card.members() == 1 ? "" : "s",
                        card.seed(),
                        card.epochs().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /** Numbers and words of the configuration; what is within another is written with a dot. */
    private static List<String> settings(ModelCard card) {
        List<String> lines = new ArrayList<>();
        if (card.hyperParameters() != null) {
            settings("", card.hyperParameters(), lines);
        }
        return lines;
    }

    private static void settings(String before, JsonNode node, List<String> lines) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = before + field.getKey();
            if (field.getValue().isObject()) {
                settings(name + ".", field.getValue(), lines);
            } else if (!field.getValue().isNull()) {
                lines.add(name + "  "
                        + (field.getValue().isTextual()
                                ? field.getValue().asText()
                                : field.getValue().toString()));
            }
        }
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

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
