package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.model.OutputGrid;
import org.nearedge.session.Analyser;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.LeftOut;
import org.nearedge.session.PositionMap;
import org.nearedge.spectrum.Dataset;

class ImagePredictionTest {
    private static ImageAnalysis one;

    @BeforeAll
    static void read() throws Exception {
        SampleSpectrum silicon = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("Si-K"))
                .findFirst()
                .orElseThrow();
        Dataset dataset = SampleSpectra.open(silicon).get(0);
        AnalysisRequest request = AnalysisRequest.of(null).withModel("si-k-pdos");
        one = ImageAnalysis.of(Analyser.bundled(), dataset.spectra().orElseThrow(), request, done -> {}, () -> false);
    }

    private static JsonNode written(int[] positions, ImageAnalysis image) throws Exception {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                super.close();
            }
        };
        Json.write(ImagePrediction.of(positions, image), out);
        assertThat(closed[0]).as("whoever opened the file closes it").isFalse();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void theCurvesOfEveryPositionAreWritten() throws Exception {
        JsonNode json = written(new int[0], one);
        OutputGrid grid = (OutputGrid) one.sum().prediction().output();
        assertThat(json.get("pdos_energy")).hasSize(grid.size());
        assertThat(json.get("pdos_s")).hasSize(1);
        assertThat(json.at("/pdos_p/0")).hasSize(grid.size());
        float[] both = one.curves().get(0);
        for (int i = 0; i < grid.size(); i++) {
            assertThat((float) json.at("/pdos_s/0/" + i).asDouble()).isEqualTo(both[i]);
            assertThat((float) json.at("/pdos_p/0/" + i).asDouble()).isEqualTo(both[grid.size() + i]);
        }
        assertThat(json.at("/maps/valence_states/0").asDouble()).isPositive();
        assertThat(json.at("/units/valence_states").asText()).isEqualTo("states/spin");
        assertThat(json.at("/maps/novelty_percentile/0").asDouble()).isBetween(0.0, 100.0);
        assertThat(json.get("told")).isEmpty();
    }

    /** Two positions, the second not read, of an image whose curves are too many to keep. */
    @Test
    void whatCannotBeReadIsNullAndWhatIsLeftOutIsSaid() throws Exception {
        ImageAnalysis image = new ImageAnalysis(
                one.sum(),
                Map.of(LocalProperty.EXCITATION_ENERGY, 543.5),
                List.of(new PositionMap("bond_length", "\u00c5", new float[] {1.625f, Float.NaN})),
                List.of(),
                new double[] {50, Double.NaN},
                new double[] {25, Double.NaN},
                new LeftOut(1, 0, 0, 0, "empty"));
        JsonNode json = written(new int[] {2}, image);
        assertThat(json.at("/maps/bond_length/0").asDouble()).isCloseTo(1.625, within(0.0));
        assertThat(json.at("/maps/bond_length/1").isNull()).isTrue();
        assertThat(json.at("/maps/novelty_percentile/1").isNull()).isTrue();
        assertThat(json.get("curves_left_out").asText()).startsWith("2 positions");
        assertThat(json.at("/told/excitation_energy").asDouble()).isEqualTo(543.5);
        assertThat(json.get("unread_example").asText()).isEqualTo("empty");
    }

    @Test
    void aPositionThatCannotBeReadHasNoCurve() throws Exception {
        ImageAnalysis image = new ImageAnalysis(
                one.sum(),
                Map.of(),
                one.maps(),
                Collections.singletonList(null),
                new double[] {Double.NaN},
                new double[] {Double.NaN},
                new LeftOut(1, 0, 0, 0, "empty"));
        assertThat(written(new int[0], image).at("/pdos_s/0").isNull()).isTrue();
    }
}
