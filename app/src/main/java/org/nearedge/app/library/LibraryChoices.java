package org.nearedge.app.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.nearedge.app.library.figures.MapColour;
import org.nearedge.library.select.FilterJson;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.spectrum.InputException;

/**
 * The choices of the library: edge, filter, order, colour of the map, selected records and how they are laid over one
 * another.
 */
final class LibraryChoices {
    private static final JsonMapper JSON = new JsonMapper();

    private final LibraryModel model;
    private final ObservableValue<JsonNode> value;

    LibraryChoices(LibraryModel model) {
        this.model = model;
        value = Bindings.createObjectBinding(
                this::now,
                model.edgeProperty(),
                model.filterProperty(),
                model.orderProperty(),
                model.colourProperty(),
                model.pdosProperty(),
                model.raisedProperty(),
                model.sigmaProperty(),
                model.selectionProperty());
    }

    ObservableValue<JsonNode> value() {
        return value;
    }

    private JsonNode now() {
        ObjectNode all = JSON.createObjectNode();
        all.put("edge", model.edgeProperty().get());
        all.set("filter", filter());
        ArrayNode order = all.putArray("order");
        model.orderProperty()
                .get()
                .forEach(by -> order.addObject().put("column", by.column().id()).put("descending", by.descending()));
        all.put("colour", model.colourProperty().get().key());
        all.put("overlayPdos", model.pdosProperty().get());
        all.put("overlayOffset", model.raisedProperty().get());
        all.put("sigma", model.sigmaProperty().get());
        ArrayNode selection = all.putArray("selection");
        model.wantedOrSelected().forEach(selection::add);
        all.put("record", model.wantedOrCurrent());
        return all;
    }

    private JsonNode filter() {
        try {
            return JSON.readTree(FilterJson.of(model.filterProperty().get()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InputException if the filter is none of this program's; nothing is changed then */
    void restore(JsonNode wanted) throws InputException {
        String edge = wanted.path("edge").asText(model.edgeProperty().get());
        ReferenceFilter filter = wanted.has("filter")
                ? FilterJson.parse(edge, wanted.get("filter").toString())
                : ReferenceFilter.of(edge);
        List<LibraryModel.Order> order = new ArrayList<>();
        for (JsonNode by : wanted.path("order")) {
            RecordColumn.all().stream()
                    .filter(column -> column.id().equals(by.path("column").asText()))
                    .findFirst()
                    .ifPresent(column -> order.add(
                            new LibraryModel.Order(column, by.path("descending").asBoolean())));
        }
        model.edgeProperty().set(edge);
        model.filterProperty().set(filter);
        model.orderProperty().set(List.copyOf(order));
        model.colourProperty().set(MapColour.of(wanted.path("colour").asText()));
        model.pdosProperty().set(wanted.path("overlayPdos").asBoolean());
        model.raisedProperty().set(wanted.path("overlayOffset").asBoolean());
        model.sigmaProperty()
                .set(wanted.path("sigma").asDouble(model.sigmaProperty().get()));
        List<String> selection = new ArrayList<>();
        wanted.path("selection").forEach(id -> selection.add(id.asText()));
        model.selectAgain(selection, wanted.path("record").asText(null));
    }
}
