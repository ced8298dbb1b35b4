package org.nearedge.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nearedge.library.Split;

/**
 * What a model is, what it was made of, and how well it does. It bears no date: the same library, configuration and
 * seed give the same bundle to the bit.
 *
 * @param id for example {@code si-k-pdos}
 * @param edge for example {@code Si-K}
 * @param novelty how novelty is measured
 * @param split train: fitted; validation: stopped the fit and calibrated the intervals, or with folds fitted
 *     as the training records are; test: neither
 * @param members networks in the ensemble
 * @param epochs epochs that each member was trained for until its best
 * @param hyperParameters the configuration it was trained with
 * @param figures name to number, for example {@code test_mse}
 * @param notes sentences on data, split and interval
 */
@JsonPropertyOrder({"id", "version", "title", "edge", "input", "output"})
public record ModelCard(
        String id,
        String version,
        String title,
        String edge,
        ModelInput input,
        ModelOutput output,
        NoveltyMeasure novelty,
        Data data,
        Split split,
        int members,
        long seed,
        List<Integer> epochs,
        @JsonProperty("hyper_parameters") JsonNode hyperParameters,
        Map<String, Double> figures,
        List<String> notes) {

    /**
     * @param hash SHA-256 over the library's records
     */
    public record Data(int records, int structures, String hash) {}

    public ModelCard {
        if (id == null || edge == null || input == null || output == null || data == null || split == null) {
            throw new IllegalArgumentException("its id, edge, input, output, data or split is missing");
        }
        if (epochs == null || figures == null || notes == null) {
            throw new IllegalArgumentException("its epochs, figures or notes are missing");
        }
        novelty = novelty == null ? NoveltyMeasure.DISTANCE : novelty;
        epochs = List.copyOf(epochs);
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        notes = List.copyOf(notes);
    }

    /** Id with the broadening it was trained at: {@code si-k-pdos (sigma 0.5 eV)}. */
    public String label() {
        return id + " (sigma " + input.sigma() + " eV)";
    }

    /** Id of the model it is a variation of, for example {@code si-k-pdos}; of a model that comes with the program its own. */
    public String base() {
        return hyperParameters == null ? id : hyperParameters.path("model").asText(id);
    }

    /**
     * The same model under another name.
     *
     * @param fingerprint of what it has learned: two models of one name are told apart by their version
     */
    public ModelCard named(String other, String fingerprint) {
        int end = version.indexOf('-');
        return new ModelCard(
                other,
                (end < 0 ? version : version.substring(0, end)) + "-" + fingerprint,
                title,
                edge,
                input,
                output,
                novelty,
                data,
                split,
                members,
                seed,
                epochs,
                hyperParameters,
                figures,
                notes);
    }

    ModelCard with(Map<String, Double> otherFigures, List<String> otherNotes) {
        return new ModelCard(
                id,
                version,
                title,
                edge,
                input,
                output,
                novelty,
                data,
                split,
                members,
                seed,
                epochs,
                hyperParameters,
                otherFigures,
                otherNotes);
    }
}
