package org.nearedge.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.StreamSupport;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/** Numbers that numpy and scipy gave: make.py beside them says how. */
final class StepNumbers {
    private StepNumbers() {}

    static JsonNode of(String part) {
        try (InputStream in = StepNumbers.class.getResourceAsStream("steps/steps.json")) {
            return new ObjectMapper().readTree(in).path(part);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static double[] list(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    static Spectrum counts(JsonNode node) {
        double[] counts = list(node.path("counts"));
        return Given.spectrum(
                EnergyAxis.uniform(
                        node.path("first").asDouble(), node.path("step").asDouble(), counts.length),
                counts);
    }
}
