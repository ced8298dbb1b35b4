package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;

/** What each bundled model is asked on the command line. */
class EveryModelCommandTest {
    @TempDir
    private Path folder;

    private Path oxygen;
    private Path silicon;
    private Reference reference;
    private Path pdos;

    @BeforeEach
    void files() throws Exception {
        oxygen = sample("O-K");
        silicon = sample("Si-K");
        reference = ReferenceLibrary.bundled().edge("O-K").stream()
                .filter(r -> r.structure().equals("Quartz-alpha"))
                .findFirst()
                .orElseThrow();
        StringBuilder text = new StringBuilder("# sigma: 0.3 eV\nenergy,s,p\n");
        for (int i = 0; i < reference.pdosS().length; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.2f,%s,%s%n",
                    reference.pdosE0() + i * reference.pdosStep(),
                    reference.pdosS()[i],
                    reference.pdosP()[i]));
        }
        pdos = Files.writeString(folder.resolve("pdos.csv"), text);
    }

    private Path sample(String edge) throws Exception {
        return SampleSpectra.copy(
                SampleSpectra.bundled().stream()
                        .filter(s -> s.edge().equals(edge) && s.sigma() < 0.5)
                        .findFirst()
                        .orElseThrow(),
                folder);
    }

    private static void isRefused(Ran ran, String told) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains(told);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void propertiesAreAListATableAndAFigure() throws Exception {
        Path csv = folder.resolve("p.csv");
        Path svg = folder.resolve("p.svg");
        Ran ran = Ran.of("predict", oxygen, "--model", "o-k-properties", "-o", csv, "--figure", svg, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode properties = ran.json().get("properties");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(1)).isEqualTo("name,unit,value,lower,upper");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            JsonNode one = properties.get(i);
            names.add(one.get("name").asText());
            assertThat(one.get("value").asDouble())
                    .isBetween(one.get("lower").asDouble(), one.get("upper").asDouble());
            String[] row = lines.get(2 + i).split(",");
            assertThat(row[0]).isEqualTo(names.get(i));
            assertThat(row[1]).isEqualTo(one.get("unit").asText());
            assertThat(Double.parseDouble(row[2])).isEqualTo(one.get("value").asDouble());
        }
        assertThat(names)
                .containsExactly(
                        "bond_length",
                        "bond_angle",
                        "voronoi_volume",
                        "bond_overlap_population",
                        "mulliken_charge",
                        "excitation_energy");
        assertThat(lines).hasSize(2 + properties.size());
        assertThat(ran.json().get("interval").asDouble()).isEqualTo(0.9);
        assertThat(ran.json().has("pdos")).isFalse();
        assertThat(Files.readString(svg)).contains(">Bond length<", ">Excitation energy<", "o-k-properties");
    }

    /** A Si-O bond is 1.6 angstrom long, an O atom has about minus one charge: nonsense would not be near. */
    @Test
    void thePropertiesOfTheSampleMakeSense() {
        Ran ran = Ran.of("predict", oxygen, "--model", "o-k-properties");
        assertThat(ran.out()).contains("bond length", "90 %:", "nearest references");
        double length = Double.parseDouble(ran.out()
                .lines()
                .filter(line -> line.contains("bond length"))
                .findFirst()
                .orElseThrow()
                .strip()
                .split("\\s+")[2]);
        assertThat(length).isBetween(1.5, 1.75);
    }

    @Test
    void geometryAndBothPdosAreRead() throws Exception {
        Ran geometry = Ran.of("predict", silicon, "--model", "si-k-geometry", "--json");
        assertThat(geometry.code()).as(geometry.err()).isZero();
        assertThat(geometry.json().get("properties")).hasSize(4);
        assertThat(geometry.json().at("/properties/0/name").asText()).isEqualTo("neighbours");
        Ran oxide = Ran.of("predict", oxygen, "--model", "o-k-pdos", "--json");
        assertThat(oxide.code()).as(oxide.err()).isZero();
        assertThat(oxide.json().at("/pdos/s")).hasSize(300);
        assertThat(oxide.json().at("/pdos/sigma").asDouble()).isEqualTo(0.5);
    }

    @Test
    void whatIsToldIsAskedForAndUsed() throws Exception {
        String model = "o-k-properties-absolute";
        Ran told = Ran.of("predict", oxygen, "--model", model, "--excitation-energy", 543.6, "--json");
        assertThat(told.code()).as(told.err()).isZero();
        Ran other = Ran.of("predict", oxygen, "--model", model, "--excitation-energy", 541, "--json");
        assertThat(other.json().at("/properties/5/value").asDouble())
                .as("it believes the energy it is told")
                .isLessThan(told.json().at("/properties/5/value").asDouble() - 1);
        isRefused(Ran.of("predict", oxygen, "--model", model), "give --excitation-energy EV");
        isRefused(
                Ran.of("predict", oxygen, "--model", model, "--excitation-energy", 12),
                "is said to be 12.0 eV, but " + model + " knows");
        isRefused(
                Ran.of("predict", oxygen, "--model", "o-k-properties", "--excitation-energy", 543.6),
                "o-k-properties is not told it");
        isRefused(Ran.of("predict", oxygen, "--model", "o-k-pdos", "--band-gap", 5), "cannot be told the band gap");
        isRefused(Ran.of("predict", oxygen, "--model", model, "--excitation-energy", "NaN"), "makes no sense");
    }

    @Test
    void aPdosBecomesAnEdge() throws Exception {
        for (String model : List.of("o-pdos-edge", "o-pdos-edge-gap")) {
            Path csv = folder.resolve(model + ".csv");
            Path svg = folder.resolve(model + ".svg");
            Ran ran = Ran.of(
                    "predict",
                    pdos,
                    "--model",
                    model,
                    "--band-gap",
                    reference.bandGap(),
                    "-o",
                    csv,
                    "--figure",
                    svg,
                    "--json");
            assertThat(ran.code()).as(ran.err()).isZero();
            JsonNode edge = ran.json().get("predicted_edge");
            assertThat(edge.get("energy")).hasSize(160);
            double most = 0;
            for (int i = 0; i < 160; i++) {
                double value = edge.get("intensity").get(i).asDouble();
                assertThat(value)
                        .isBetween(
                                edge.get("lower").get(i).asDouble(),
                                edge.get("upper").get(i).asDouble());
                most = Math.max(most, value);
            }
            assertThat(most).as("an edge is scaled to its maximum").isCloseTo(1, within(0.25));
            assertThat(ran.json().at("/neighbours/0/structure").asText()).isEqualTo(reference.structure());
            assertThat(ran.json().at("/notes/0").asText())
                    .isEqualTo("The PDOS (sigma 0.30 eV) is matched to sigma 0.50 eV.");
            assertThat(Files.readAllLines(csv).get(2)).isEqualTo("energy_eV,intensity,lower,upper");
            assertThat(Files.readString(svg)).contains(">prediction<", ">best reference<", model);
        }
    }

    @Test
    void whatAModelOfThePdosCannotUseIsToldInOneSentence() throws Exception {
        isRefused(Ran.of("predict", pdos, "--model", "o-pdos-edge"), "give --band-gap EV");
        isRefused(
                Ran.of("predict", oxygen, "--model", "o-pdos-edge", "--band-gap", 5),
                "there is one column beside the energy");
        isRefused(Ran.of("predict", pdos, "--model", "o-pdos-edge", "--band-gap", -1), "makes no sense");
        isRefused(Ran.of("predict", pdos, "--model", "o-pdos-edge", "--band-gap", 50), "give a PDOS that goes farther");
        isRefused(
                Ran.of("predict", pdos, "--model", "o-pdos-edge", "--band-gap", 5, "--dataset", 1),
                "a PDOS is read whole");
        isRefused(Ran.of("predict", pdos, "--model", "si-k-pdos"), "is a PDOS, but si-k-pdos reads a spectrum");
        isRefused(Ran.of("predict", silicon, "--model", "o-k-pdos"), "shows Si-K, not O-K");
    }

    /** What one model predicts can be given to another, unless it does not reach far enough. */
    @Test
    void aPredictedPdosCanBeReadAgain() {
        for (String ending : List.of(".json", ".csv")) {
            Path predicted = folder.resolve("predicted" + ending);
            assertThat(Ran.of("predict", oxygen, "--model", "o-k-pdos", "-o", predicted)
                            .code())
                    .isZero();
            Ran ran = Ran.of("predict", predicted, "--model", "o-pdos-edge", "--band-gap", 1.5);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("The PDOS (sigma 0.50 eV) is matched to sigma 0.50 eV.");
        }
    }

    @Test
    void modelsSayWhatTheyReadAreToldAndGive() throws Exception {
        String text = Ran.of("models", "si-k-geometry", "si-k-pdos", "o-k-properties-absolute", "o-pdos-edge-gap")
                .out();
        assertThat(text)
                .contains("reads the Si-K edge, -1.0 to 18.9 eV from the onset in 200 channels")
                .contains("reads the ground-state s- and p-PDOS of a site, 0.0 to 12.9 eV from the bottom")
                .contains("is told the excitation energy (eV)")
                .contains("is told the band gap (eV)")
                .contains("gives neighbours, bond length (\u00c5), bond angle (\u00b0), Voronoi volume (\u00c5\u00b3)")
                .contains("gives s- and p-PDOS, -15.0 to 14.9 eV, sigma 0.50 eV, states/eV/spin");
        List<String> told = new ArrayList<>();
        for (JsonNode card : Ran.of("models", "--json").json().get("models")) {
            assertThat(card.at("/input/reads").asText()).isIn("edge", "conduction_pdos");
            assertThat(card.at("/output/kind").asText()).isIn("curves", "properties");
            card.at("/input/told").forEach(property -> told.add(property.asText()));
        }
        assertThat(told).contains("excitation_energy", "band_gap");
    }
}
