package org.nearedge.library.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

class OwnReferencesTest {
    private final ReferenceLibrary bundled = ReferenceLibrary.bundled();

    @TempDir
    Path folder;

    private Path home;
    private OwnReferences own;

    @BeforeEach
    void anEmptyFolder() {
        home = folder.resolve("home/references");
        own = OwnReferences.of(home);
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void withoutAFolderThereAreNoneAndTheLibraryIsTheBundledOne() {
        assertThat(own.records()).isEmpty();
        assertThat(own.problems()).isEmpty();
        assertThat(own.together()).isSameAs(bundled);
    }

    @Test
    void aGoodRecordIsAddedAndReadAgainToTheLastBit() throws Exception {
        Reference given = Changed.silicon("my crystal").origin("run 7").record();
        Added added = own.add(List.of(Changed.write(folder.resolve("in/a.json"), given)));
        assertThat(added.refused()).isEmpty();
        assertThat(added.notes()).isEmpty();
        Reference kept = OwnReferences.of(home).records().get(0);
        assertThat(kept).usingRecursiveComparison().ignoringFields("origin").isEqualTo(given);
        assertThat(kept.origin()).isEqualTo("own: run 7");
        assertThat(Ownership.isOwn(kept)).isTrue();
        assertThat(Ownership.isOwn(given)).isFalse();
        assertThat(files()).singleElement().satisfies(file -> assertThat(file.getParent())
                .hasFileName("si-k"));
    }

    @Test
    void whatIsBrokenIsRefusedByFileEntryAndReasonAndTheRestGoesOn() throws Exception {
        Path mixed = Changed.write(
                folder.resolve("in/mixed.json"),
                Changed.silicon("good").record(),
                Changed.silicon("too broad").sigma(0.9).record(),
                Changed.silicon("not a number").intensityAt(200, Double.NaN).record(),
                Changed.oxygen("good too").record());
        String json = Files.readString(mixed);
        // A generator quotes NaN; the programs that write it do not.
        Files.writeString(mixed, json.replace("\"NaN\"", "NaN"));
        Path torn = Files.writeString(folder.resolve("in/torn.json"), json.substring(0, json.length() / 2));
        Path text = Files.writeString(folder.resolve("in/edge.dat"), "0 1\n1 2\n");
        Added added = own.add(List.of(folder.resolve("in"), text, folder.resolve("nowhere")));
        assertThat(added.records())
                .extracting(Reference::id)
                .allMatch(id -> id.startsWith("good "))
                .hasSize(2);
        assertThat(added.refused())
                .extracting(Refused::file)
                .containsExactlyInAnyOrder(
                        "edge.dat",
                        "nowhere",
                        "mixed.json",
                        "mixed.json",
                        torn.getFileName().toString());
        assertThat(added.refused()).noneMatch(refused -> refused.sentence().contains("Source"));
        assertThat(added.refused())
                .anySatisfy(refused -> {
                    assertThat(refused.entry()).isEqualTo("record 2 (too broad #0)");
                    assertThat(refused.reason()).contains("sigma 0.9 eV");
                    assertThat(refused.remedy()).isNotEmpty();
                })
                .anySatisfy(refused -> {
                    assertThat(refused.entry()).isEqualTo("record 3, field edge_intensity");
                    assertThat(refused.reason()).isEqualTo("is not finite");
                })
                .anySatisfy(refused ->
                        assertThat(refused.sentence()).startsWith("torn.json, ").contains("is not well-formed"));
    }

    @Test
    void theyStandBesideTheBundledOnesAndNotAmongThem() throws Exception {
        String hash = bundled.hash("Si-K");
        int count = bundled.edge("Si-K").size();
        own.add(List.of(
                Changed.write(folder.resolve("a.json"), Changed.silicon("mine").record())));
        ReferenceLibrary all = own.together();
        assertThat(all.name()).isEqualTo(OwnReferences.TOGETHER);
        assertThat(all.edge("Si-K")).hasSize(count + 1);
        assertThat(all.edge("O-K")).isEqualTo(bundled.edge("O-K"));
        assertThat(all.edges()).isEqualTo(bundled.edges());
        assertThat(all.find("Si-K", "mine #0")).isPresent();
        assertThat(all.hash("O-K")).isEqualTo(bundled.hash("O-K"));
        assertThat(own.library().edges()).containsExactly("Si-K");
        assertThat(bundled.edge("Si-K")).hasSize(count);
        assertThat(bundled.hash("Si-K")).isEqualTo(hash);
        List<Reference> both = new ArrayList<>(own.records());
        both.addAll(bundled.edge("Si-K"));
        assertThat(all.hash("Si-K"))
                .isNotEqualTo(hash)
                .isEqualTo(ReferenceLibrary.of("any", both).hash("Si-K"));
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        Reference twin = bundled.edge("Si-K").get(0);
        Path file = Changed.write(
                folder.resolve("a.json"), twin, Changed.silicon("mine").record());
        assertThat(own.add(List.of(file)).refused()).singleElement().satisfies(refused -> assertThat(refused.reason())
                .isEqualTo("is the name of a bundled record"));
        assertThat(own.add(List.of(file)).refused()).hasSize(2).anySatisfy(refused -> assertThat(refused.reason())
                .contains("among your own references already"));
        assertThat(own.records()).hasSize(1);
    }

    @Test
    void sitesOfAStructureShareAFileAndLeaveItOneByOne() throws Exception {
        Reference first = Changed.silicon("mine").record();
        own.add(List.of(Changed.write(folder.resolve("a.json"), first)));
        Reference second = new Renumbered(first).site(5);
        own.add(List.of(Changed.write(folder.resolve("b.json"), second)));
        assertThat(files()).hasSize(1);
        assertThat(own.records()).extracting(Reference::site).containsExactly(0, 5);
        assertThat(own.remove("Si-K", List.of("mine #0", "never there #1"))).isEqualTo(1);
        assertThat(own.records()).extracting(Reference::site).containsExactly(5);
        assertThat(own.remove("O-K", List.of("mine #5"))).isZero();
        assertThat(own.remove("Si-K", List.of("mine #5"))).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    private record Renumbered(Reference r) {
        Reference site(int site) {
            return new Reference(
                    r.edge(),
                    r.structure(),
                    r.kind(),
                    r.origin(),
                    site,
                    r.atoms(),
                    r.multiplicity(),
                    r.sigma(),
                    r.edgeE0(),
                    r.edgeStep(),
                    r.edgeIntensity(),
                    r.edgeTop(),
                    r.pdosE0(),
                    r.pdosStep(),
                    r.pdosS(),
                    r.pdosP(),
                    r.bandGap(),
                    r.neighbours(),
                    r.bondLength(),
                    r.bondAngle(),
                    r.voronoiVolume(),
                    r.environment(),
                    r.mullikenCharge(),
                    r.bondOverlapPopulation(),
                    r.excitationEnergy());
        }
    }

    @Test
    void structuresThatDifferInSignsAloneHaveFilesOfTheirOwn() throws Exception {
        own.add(List.of(Changed.write(
                folder.resolve("a.json"),
                Changed.silicon("net/1").record(),
                Changed.silicon("net:1").record(),
                Changed.silicon("../../net 1").record())));
        assertThat(files()).hasSize(3).allSatisfy(file -> assertThat(file.getParent())
                .hasFileName("si-k"));
        assertThat(OwnReferences.of(home).records()).hasSize(3);
    }

    @Test
    void aBrokenFileInTheFolderStopsNothingAndIsNotLost() throws Exception {
        own.add(List.of(
                Changed.write(folder.resolve("a.json"), Changed.silicon("mine").record())));
        Path broken = Files.writeString(home.resolve("si-k/broken.json"), "[{\"edge\": \"Si-K\"}]");
        Files.createDirectories(home.resolve("o-k"));
        Changed.write(home.resolve("o-k/stray.json"), Changed.silicon("stray").record());
        OwnReferences again = OwnReferences.of(home);
        assertThat(again.records()).extracting(Reference::id).containsExactly("mine #0");
        assertThat(again.problems())
                .extracting(Refused::sentence)
                .anySatisfy(
                        text -> assertThat(text).startsWith("broken.json, record 1, field edge_intensity: is missing"))
                .anySatisfy(text -> assertThat(text).startsWith("stray.json, record 1 (stray #0): is of edge Si-K"));
        assertThat(again.together().edge("Si-K")).hasSize(bundled.edge("Si-K").size() + 1);
        Path file = files().stream()
                .filter(f -> f.getFileName().toString().startsWith("mine"))
                .findFirst()
                .orElseThrow();
        String whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst("\\[", "[{\"edge\": \"Si-K\"},"));
        OwnReferences half = OwnReferences.of(home);
        assertThat(half.records()).extracting(Reference::id).containsExactly("mine #0");
        assertThatThrownBy(() -> half.remove("Si-K", List.of("mine #0")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("would lose them");
        assertThat(Files.exists(broken)).isTrue();
    }

    @Test
    void whatARecordCannotTrainIsToldOnce() throws Exception {
        Added added = own.add(List.of(Changed.write(
                folder.resolve("a.json"),
                Changed.silicon("short").pdosChannels(80, 330).record(),
                Changed.silicon("short too").pdosChannels(80, 330).record())));
        assertThat(added.records()).hasSize(2);
        assertThat(added.notes())
                .singleElement()
                .asString()
                .startsWith("short #0 and 1 other can be compared with, but cannot train models that give a PDOS");
    }

    @Test
    void cancelledInTimeNothingIsAdded() throws Exception {
        Path file =
                Changed.write(folder.resolve("a.json"), Changed.silicon("mine").record());
        assertThat(own.add(List.of(file), fraction -> {}, () -> true).records()).isEmpty();
        assertThat(own.records()).isEmpty();
    }

    @Test
    void whatWasPutIntoTheFolderByHandIsCheckedAsWell() throws Exception {
        Changed.write(
                home.resolve("si-k/by-hand.json"),
                Changed.silicon("good").record(),
                Changed.silicon("too broad").sigma(2.5).record(),
                Changed.silicon("spike").intensityAt(200, 1e300).record());
        Changed.write(
                home.resolve("fe-l2-3/iron.json"),
                Changed.silicon("iron").edge("Fe-L2,3").record());
        Changed.write(
                home.resolve("o-k/other.json"),
                Changed.silicon("relabelled").edge("O-K").record());
        assertThat(own.records()).extracting(Reference::id).containsExactly("good #0");
        assertThat(own.together().edges()).isEqualTo(bundled.edges());
        assertThat(own.problems())
                .extracting(Refused::sentence)
                .hasSize(4)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("by-hand.json, record 2 (too broad #0)")
                        .contains("sigma 2.5 eV"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("by-hand.json, record 3 (spike #0), field edge_intensity, value 201"))
                .anySatisfy(text -> assertThat(text).startsWith("iron.json"))
                .anySatisfy(text -> assertThat(text).contains("no O atom has"));
    }
}
