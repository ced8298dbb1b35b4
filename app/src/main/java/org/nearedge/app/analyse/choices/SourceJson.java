package org.nearedge.app.analyse.choices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearedge.app.analyse.FileOpening;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.analyse.RecordSpectrum;
import org.nearedge.app.analyse.SpectrumOpener;
import org.nearedge.app.analyse.SpectrumSource;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/**
 * Where an open spectrum comes from: a file, a bundled sample, a record of the library; what has none of them, such as
 * the sum of a region, is kept with its numbers.
 */
final class SourceJson {
    /** Numbers that are kept at most. */
    private static final int MOST_VALUES = 1 << 16;

    private final SpectrumOpener opener;
    private final ReferenceLibrary library;

    /** @param library bundled and own references */
    SourceJson(SpectrumOpener opener, ReferenceLibrary library) {
        this.opener = opener;
        this.library = library;
    }

    static void put(OpenSpectrum item, ObjectNode node) {
        node.put("name", item.name());
        if (item.path() != null) {
            node.put("path", item.path().toAbsolutePath().toString());
        } else if (sample(item.name()).isPresent()) {
            node.put("sample", item.name());
        } else if (item.dataset().format().equals(RecordSpectrum.FORMAT)) {
            node.put("record", item.name());
        } else if (item.datasets().size() == 1 && item.dataset().count() <= MOST_VALUES) {
            putValues(item.dataset(), node.putObject("values"));
        }
    }

    private static Optional<SampleSpectrum> sample(String file) {
        return SampleSpectra.bundled().stream()
                .filter(sample -> sample.file().equals(file))
                .findFirst();
    }

    private static void putValues(Dataset dataset, ObjectNode node) {
        node.put("title", dataset.title());
        node.put("format", dataset.format());
        ArrayNode axes = node.putArray("axes");
        for (DataAxis axis : dataset.axes()) {
            ObjectNode one = axes.addObject().put("name", axis.name()).put("units", axis.units());
            if (axis.isUniform()) {
                one.put("offset", axis.offset()).put("scale", axis.scale()).put("size", axis.size());
            } else {
                ArrayNode values = one.putArray("values");
                for (double value : axis.toArray()) {
                    values.add(value);
                }
            }
        }
        ArrayNode values = node.putArray("intensity");
        for (long i = 0; i < dataset.count(); i++) {
            values.add(dataset.value(i));
        }
        ObjectNode metadata = node.putObject("metadata");
        dataset.metadata().entries().forEach((key, value) -> {
            if (value instanceof Number number) {
                metadata.put(key, number.doubleValue());
            } else if (value instanceof String || value instanceof Boolean) {
                metadata.put(key, String.valueOf(value));
            }
        });
    }

    /** To be called in the background. */
    SpectrumSource open(JsonNode node) throws InputException {
        String name = node.path("name").asText();
        if (node.hasNonNull("path")) {
            Path path = path(node.get("path").asText());
            List<Dataset> datasets = opener.open(path);
            return new SpectrumSource(FileOpening.name(path), path, datasets, null, OpenSpectrum.sigmaTold(datasets));
        }
        if (node.hasNonNull("sample")) {
            SampleSpectrum sample = sample(node.get("sample").asText())
                    .orElseThrow(() -> new InputException(name, "", "is no bundled sample any more", ""));
            return new SpectrumSource(
                    sample.file(), null, SampleSpectra.open(sample), SampleSpectra.truth(sample), sample.sigma());
        }
        if (node.hasNonNull("record")) {
            return RecordSpectrum.source(record(node.get("record").asText()));
        }
        if (node.path("values").path("intensity").isArray()) {
            List<Dataset> datasets = List.of(values(node.get("values"), name));
            return new SpectrumSource(name, null, datasets, null, OpenSpectrum.sigmaTold(datasets));
        }
        throw new InputException(name, "", "has neither a file nor numbers in the session", "open it again");
    }

    /** Whether its file is not there. */
    static boolean isMissing(JsonNode node) {
        try {
            return node.hasNonNull("path")
                    && Files.notExists(Path.of(node.get("path").asText()));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Path path(String text) throws InputException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InputException(text, "", "cannot be a file's name on this system", "open the file again", e);
        }
    }

    private Reference record(String id) throws InputException {
        for (String edge : library.edges()) {
            Optional<Reference> found = library.find(edge, id);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new InputException(id, "", "is no reference of the library any more", "add it again in Library");
    }

    private static Dataset values(JsonNode node, String name) throws InputException {
        Map<String, Object> metadata = new LinkedHashMap<>();
        node.path("metadata")
                .properties()
                .forEach(entry -> metadata.put(
                        entry.getKey(),
                        entry.getValue().isNumber()
                                ? (Object) entry.getValue().asDouble()
                                : entry.getValue().asText()));
        try {
            return Dataset.ordered(
                    node.path("title").asText(name),
                    node.path("format").asText(),
                    axes(node.path("axes")),
                    Samples.of(doubles(node.get("intensity"))),
                    Metadata.of(metadata),
                    List.of());
        } catch (IllegalArgumentException e) {
            throw new InputException(name, "values", String.valueOf(e.getMessage()), "open its file again", e);
        }
    }

    private static List<DataAxis> axes(JsonNode nodes) {
        List<DataAxis> axes = new ArrayList<>();
        for (JsonNode axis : nodes) {
            String name = axis.path("name").asText();
            String units = axis.path("units").asText();
            axes.add(
                    axis.path("values").isArray()
                            ? DataAxis.listed(name, units, doubles(axis.get("values")))
                            : DataAxis.uniform(
                                    name,
                                    units,
                                    axis.path("offset").asDouble(),
                                    axis.path("scale").asDouble(),
                                    axis.path("size").asInt()));
        }
        return axes;
    }

    private static double[] doubles(JsonNode values) {
        double[] all = new double[values.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.get(i).asDouble();
        }
        return all;
    }
}
