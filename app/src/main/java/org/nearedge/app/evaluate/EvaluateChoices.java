package org.nearedge.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.nearedge.app.evaluate.state.ComparisonModel;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.ExperimentModel;
import org.nearedge.app.evaluate.state.SplitChoice;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.evaluate.state.Wish;

/** The choices of Evaluate: model, split, seed, tab, record, and what each tab shows of them. */
final class EvaluateChoices {
    private static final JsonMapper JSON = new JsonMapper();

    private final EvaluateModel model;
    private final ComparisonModel comparison;
    private final ExperimentModel experiment;
    private final ObservableValue<JsonNode> value;

    EvaluateChoices(EvaluateModel model, ComparisonModel comparison, ExperimentModel experiment) {
        this.model = model;
        this.comparison = comparison;
        this.experiment = experiment;
        value = Bindings.createObjectBinding(
                this::now,
                model.modelProperty(),
                model.splitProperty(),
                model.seedProperty(),
                model.tabProperty(),
                model.detail().recordProperty(),
                model.errors().measureProperty(),
                model.errors().hidden(),
                comparison.baselineProperty(),
                experiment.doseProperty(),
                experiment.fwhmProperty(),
                experiment.countsSeedProperty(),
                experiment.realProperty());
    }

    ObservableValue<JsonNode> value() {
        return value;
    }

    private JsonNode now() {
        ObjectNode all = JSON.createObjectNode();
        all.put("model", model.wantedOrChosen());
        all.put("split", model.splitProperty().get().name());
        all.put("seed", model.seedProperty().get());
        all.put("tab", model.tabProperty().get().name());
        all.put("record", model.detail().recordProperty().get());
        all.put("sortedBy", model.errors().sortedBy());
        ArrayNode hidden = all.putArray("hiddenKinds");
        new TreeSet<>(model.errors().hidden()).forEach(hidden::add);
        all.put("baseline", comparison.baselineProperty().get());
        all.putObject("experiment")
                .put("dose", experiment.doseProperty().get())
                .put("fwhm", experiment.fwhmProperty().get())
                .put("countsSeed", experiment.countsSeedProperty().get())
                .put("openSpectrum", experiment.realProperty().get());
        return all;
    }

    /** What is missing or unknown stays as it is. */
    void restore(JsonNode wanted) {
        model.start();
        if (wanted.hasNonNull("sortedBy")) {
            model.errors().sortBy(wanted.get("sortedBy").asText());
        }
        Set<String> hidden = new TreeSet<>();
        wanted.path("hiddenKinds").forEach(kind -> hidden.add(kind.asText()));
        if (!hidden.equals(model.errors().hidden())) {
            model.errors().hide(hidden);
        }
        model.tabProperty()
                .set(of(Tab.values(), wanted.get("tab"), model.tabProperty().get()));
        String baseline =
                wanted.path("baseline").asText(comparison.baselineProperty().get());
        if (ComparisonModel.BASELINES.contains(baseline)) {
            comparison.baselineProperty().set(baseline);
        }
        JsonNode measured = wanted.path("experiment");
        experiment
                .doseProperty()
                .set(measured.path("dose").asDouble(experiment.doseProperty().get()));
        experiment
                .fwhmProperty()
                .set(measured.path("fwhm").asDouble(experiment.fwhmProperty().get()));
        experiment
                .countsSeedProperty()
                .set(measured.path("countsSeed")
                        .asLong(experiment.countsSeedProperty().get()));
        experiment
                .realProperty()
                .set(measured.path("openSpectrum").asBoolean()
                        && experiment.measurementProperty().get() != null);
        if (wanted.hasNonNull("model")) {
            model.look(new Wish(
                    wanted.get("model").asText(),
                    of(
                            SplitChoice.values(),
                            wanted.get("split"),
                            model.splitProperty().get()),
                    wanted.path("seed").asLong(model.seedProperty().get()),
                    wanted.path("record").asText(null),
                    null));
        }
    }

    private static <E extends Enum<E>> E of(E[] all, JsonNode name, E otherwise) {
        return Arrays.stream(all)
                .filter(value -> name != null && value.name().equals(name.asText()))
                .findFirst()
                .orElse(otherwise);
    }
}
