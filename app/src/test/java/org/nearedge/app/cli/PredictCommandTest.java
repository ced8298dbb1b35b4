package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.library.Target;

class PredictCommandTest {
    @TempDir
    private Path folder;

    private Path sample(String edge) throws Exception {
        return SampleSpectra.copy(first(edge), folder);
    }

    private static SampleSpectrum first(String edge) {
        return SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals(edge))
                .findFirst()
                .orElseThrow();
    }

    /** What the sample was made of is known: the prediction must be nearer to it than the mean of the library is. */
    @Test
    void thePredictionComesToTheTruth() throws Exception {
        SampleSpectrum sample = first("Si-K");
        Ran ran = Ran.of("predict", sample("Si-K"), "--model", "si-k-pdos", "--sigma", sample.sigma(), "--json");
        assertThat(ran.code()).isZero();
        JsonNode json = ran.json();
        double[] truth = Target.vector(SampleSpectra.truth(sample));
        double[] mean = new double[truth.length];
        var records = org.nearedge.library.ReferenceLibrary.bundled().edge("Si-K");
        for (var record : records) {
            double[] one = Target.vector(Target.pdos(record));
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one[i] / records.size();
            }
        }
        double own = 0;
        double plain = 0;
        for (int i = 0; i < truth.length; i++) {
            int half = truth.length / 2;
            double predicted =
                    json.at("/pdos/" + (i < half ? "s/" : "p/") + i % half).asDouble();
            assertThat(predicted).isGreaterThanOrEqualTo(0);
            own += (predicted - truth[i]) * (predicted - truth[i]);
            plain += (mean[i] - truth[i]) * (mean[i] - truth[i]);
        }
        assertThat(own).isLessThan(0.8 * plain);
        assertThat(json.get("provenance").asText()).isEqualTo("simulated measurement");
        assertThat(json.get("neighbours")).hasSize(5);
        assertThat(json.at("/novelty/percentile").asDouble()).isBetween(0.0, 100.0);
        assertThat(json.at("/recipe/steps")).isNotEmpty();
    }

    @Test
    void numbersAndFigureAreWritten() throws Exception {
        Path csv = folder.resolve("p.csv");
        Path svg = folder.resolve("p.svg");
        Ran ran = Ran.of("predict", sample("Si-K"), "--model", "si-k-pdos", "-o", csv, "--figure", svg);
        assertThat(ran.code()).isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(1)).isEqualTo("# sigma: 0.5 eV");
        assertThat(lines.get(2)).startsWith("energy_eV,s,p,total");
        assertThat(lines).hasSize(303);
        String[] row = lines.get(3).split(",");
        assertThat(Double.parseDouble(row[0])).isCloseTo(-15, within(1e-9));
        assertThat(Double.parseDouble(row[3]))
                .isCloseTo(Double.parseDouble(row[1]) + Double.parseDouble(row[2]), within(1e-12));
        assertThat(Files.readString(svg)).contains("<svg").contains("si-k-pdos");
    }

    /** The coarse sample says in its file how coarse: the broad variant reads it without being told. */
    @Test
    void theBroadeningIsTakenFromTheFile() throws Exception {
        SampleSpectrum coarse = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("Si-K") && s.sigma() > 0.6)
                .findFirst()
                .orElseThrow();
        Path file = SampleSpectra.copy(coarse, folder);
        JsonNode told =
                Ran.of("predict", file, "--model", "si-k-pdos", "--json").json();
        assertThat(told.get("model_sigma").asDouble()).isGreaterThanOrEqualTo(coarse.sigma());
        JsonNode other = Ran.of("predict", file, "--model", "si-k-pdos", "--sigma", 0.5, "--json")
                .json();
        assertThat(other.get("model_sigma").asDouble()).isEqualTo(0.5);
    }

    @Test
    void theWrongEdgeIsRefused() throws Exception {
        Ran ran = Ran.of("predict", sample("O-K"), "--model", "si-k-pdos", "-o", folder.resolve("o.json"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("shows O-K, not Si-K");
        assertThat(folder.resolve("o.json")).doesNotExist();
    }

    @Test
    void anUnknownModelNamesThoseThereAre() throws Exception {
        Ran ran = Ran.of("predict", sample("Si-K"), "--model", "u-m-pdos");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("si-k-pdos");
    }

    @Test
    void threePointsAreTooFew() throws Exception {
        Path three = Files.writeString(folder.resolve("3.csv"), "energy (eV),i\n1838,1\n1839,2\n1840,9\n");
        Ran ran = Ran.of("predict", three, "--model", "si-k-pdos");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void theModelsAreToldWithTheirCards() throws Exception {
        JsonNode models = Ran.of("models", "--json").json().get("models");
        assertThat(models).isNotEmpty();
        for (JsonNode card : models) {
            assertThat(card.at("/data/hash").asText()).matches("[0-9a-f]{64}");
            assertThat(card.at("/split/scheme").asText()).isEqualTo("structure");
            assertThat(card.at("/figures/test_mse").asDouble()).isPositive();
            assertThat(card.at("/figures/template_matching_mse").asDouble())
                    .isGreaterThan(card.at("/figures/test_mse").asDouble());
        }
    }
}
