package org.nearedge.app.map.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.app.map.Images;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.RangeChoice;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.library.LocalProperty;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.image.Region;

/** What a figure tells is what is chosen again. */
class MapOriginTest {
    private static final Path FILE = Path.of("somewhere.dm4");

    private static Map<String, String> told(String figure) {
        return MapProvenance.of(figure, Images.open(2, 3, (row, column, channel) -> 1), List.of(4, 1))
                .with(MapKey.ENERGIES, new EnergyWindow(101.25, 104))
                .with(MapKey.BACKGROUND, new EnergyWindow(99.5, 101))
                .region(Region.rectangle(2, 3, 0, 1, 2, 3))
                .colours("Magma", new RangeChoice(2, null, null))
                .entries();
    }

    private static JsonNode choices(Map<String, String> told) throws InputException {
        return MapOrigin.choices(new Origin("figure.svg", told), FILE);
    }

    @Test
    void windowsRegionSliceAndColours() throws InputException {
        JsonNode choices = choices(told(MapKey.WINDOW));
        assertThat(choices.get("path").asText()).isEqualTo(FILE.toAbsolutePath().toString());
        assertThat(choices.get("slice").toString()).isEqualTo("[4,1]");
        assertThat(choices.get("window").toString()).isEqualTo("[101.25,104.0]");
        assertThat(choices.get("background").toString()).isEqualTo("[99.5,101.0]");
        assertThat(choices.get("net").asBoolean()).isTrue();
        assertThat(choices.get("region").asText()).isEqualTo("1-2 4-5");
        assertThat(choices.get("colours").asText()).isEqualTo("MAGMA");
        assertThat(choices.get("windowRange").get("cut").asDouble()).isEqualTo(2);
        assertThat(choices.get("predicted").asBoolean()).isFalse();
        assertThat(choices.get("tab").asText()).isEqualTo("MAPS");
    }

    @Test
    void aMapHasItsRecipeItsBinsAndItsMask() throws InputException {
        Map<String, String> told = new LinkedHashMap<>(told(MapKey.MAP));
        told.put(MapKey.QUANTITY, "o-k-properties/bond_length");
        told.put(Key.RECIPE, "{\"steps\":[]}");
        told.put(MapKey.BINNING, "4");
        told.put(MapKey.MASK, "85.0");
        told.put(MapKey.RANGE, "1.5 to 1.75");
        JsonNode choices = choices(told);
        assertThat(choices.get("map").asText()).isEqualTo("o-k-properties/bond_length");
        assertThat(choices.get("steps").asText()).isEqualTo("{\"steps\":[]}");
        assertThat(choices.get("recipe").asText()).isEqualTo("FILE");
        assertThat(choices.get("binning").asInt()).isEqualTo(4);
        assertThat(choices.get("masking").asBoolean()).isTrue();
        assertThat(choices.get("threshold").asDouble()).isEqualTo(85);
        assertThat(choices.get("mapRange").toString()).isEqualTo("{\"from\":1.5,\"to\":1.75}");
        told.remove(Key.RECIPE);
        assertThatThrownBy(() -> choices(told)).hasMessageContaining("does not tell its entry Recipe");
    }

    @Test
    void aScreePlotIsInFrontWithWhatIsKept() throws InputException {
        Map<String, String> told = new LinkedHashMap<>(told(MapKey.SCREE));
        told.put(MapKey.KEPT, "6");
        assertThat(choices(told).get("tab").asText()).isEqualTo("COMPONENTS");
        assertThat(choices(told).get("components").asInt()).isEqualTo(6);
        told.put(MapKey.KEPT, "many");
        assertThatThrownBy(() -> choices(told)).hasMessageContaining("is no number (many)");
    }

    @Test
    void whatWasDecidedElsewhereIsDecidedAgain() throws InputException {
        Map<String, String> told = new LinkedHashMap<>(told(MapKey.MAP));
        told.put(Key.EDGE, "Si-K");
        told.put(Key.KNOWN_SIGMA, "0.45");
        told.put(Key.EXCITATION_ENERGY, "1844.5");
        told.put(Key.ASKED_MODEL, "si-k-properties");
        Treated treated = MapOrigin.treated(new Origin("figure.svg", told), FILE);
        assertThat(treated)
                .isEqualTo(new Treated(
                        null,
                        "Si-K",
                        0.45,
                        "si-k-properties",
                        Map.of(LocalProperty.EXCITATION_ENERGY, 1844.5),
                        null,
                        treated.noise()));
    }
}
