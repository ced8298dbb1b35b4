package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.SampleSpectra;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.train.TrainingConfiguration;

/** Models of one's own on the command line: trained, listed, asked, refused. */
class OwnModelCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOME = "nearedge.home";

    @TempDir
    private Path folder;

    private String before;

    @BeforeEach
    void homeOfItsOwn() {
        before = System.getProperty(HOME);
        System.setProperty(HOME, folder.resolve("home").toString());
    }

    @AfterEach
    void leave() {
        if (before == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, before);
        }
    }

    private Path small() throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled("si-k-geometry"));
        node.put("members", 1).put("folds", 0).put("epochs", 2).put("check_every", 1);
        ((ObjectNode) node.get("architecture")).putArray("dense").add(2);
        return Files.write(folder.resolve("small.json"), JSON.writeValueAsBytes(node));
    }

    private Ran train(Object... more) throws Exception {
        Object[] words = new Object[5 + more.length];
        words[0] = "train";
        words[1] = "--model";
        words[2] = "si-k-geometry";
        words[3] = "--configuration";
        words[4] = small();
        System.arraycopy(more, 0, words, 5, more.length);
        return Ran.of(words);
    }

    private Path models() {
        return folder.resolve("home/models");
    }

    private Path spectrum() throws Exception {
        return SampleSpectra.copy(
                SampleSpectra.bundled().stream()
                        .filter(sample -> sample.edge().equals("Si-K"))
                        .findFirst()
                        .orElseThrow(),
                folder);
    }

    @Test
    void aNamedModelIsTrainedListedAskedAndEvaluated() throws Exception {
        Ran trained = train("--name", "my-silicon", "--sigma", 0.7);
        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(models().resolve("my-silicon-0.7.nearedge-model")).exists();
        assertThat(trained.out()).contains("written to ").contains("my-silicon-0.7.nearedge-model");

        assertThat(Ran.of("models").out().lines())
                .anyMatch(line -> line.startsWith("own: my-silicon (sigma 0.7 eV): "))
                .anyMatch(line -> line.startsWith("si-k-pdos (sigma 0.5 eV): "));
        assertThat(Ran.of("models", "my-silicon").out())
                .contains("a variation of si-k-geometry")
                .contains("The answer is that of one network");
        Ran predicted = Ran.of("predict", spectrum(), "--model", "my-silicon", "--json");
        assertThat(predicted.code()).as(predicted.err()).isZero();
        assertThat(predicted.json().toString()).contains("my-silicon");
        JsonNode evaluation =
                Ran.of("evaluate", "--model", "my-silicon", "--json").json();
        assertThat(evaluation.get("model").asText()).isEqualTo("my-silicon");
        assertThat(evaluation.get("sigma").asDouble()).isEqualTo(0.7);

        Ran again = train("--name", "my-silicon");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("my-silicon: is the name of another model; choose another name.");
    }

    @Test
    void aNameForAnyFile() throws Exception {
        Path out = folder.resolve("some.nearedge-model");
        assertThat(train("--name", "elsewhere", "-o", out).code()).isZero();
        assertThat(Ran.of("predict", spectrum(), "--model", out).out()).contains("elsewhere");
        assertThat(models()).doesNotExist();
    }

    @Test
    void namesThatCannotBeAreRefusedBeforeAnythingIsTrained() throws Exception {
        assertThat(train("--name", "si-k-pdos", "-o", folder.resolve("a")).err())
                .contains("si-k-pdos: is the name of another model");
        assertThat(train("--name", "a/b").err()).contains("a/b: is no name for a model");
        Ran nowhere = train();
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("say where the model goes, or give it a --name");
        assertThat(train("--name", "x", "--own", "--library", folder).err()).contains("exclude one another");
    }

    @Test
    void ownReferencesTakePart() throws Exception {
        // Without any the records are the same, under another name.
        Ran ran = train("--own", "--name", "with-own");
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void whatCannotBeUsedIsToldAndTheRestGoesOn() throws Exception {
        Files.createDirectories(models());
        Files.write(models().resolve("broken.nearedge-model"), new byte[] {1, 2, 3});
        Path plain = folder.resolve("plain.nearedge-model");
        assertThat(train("-o", plain).code()).isZero();
        Files.copy(plain, models().resolve("unnamed.nearedge-model"));

        Ran ran = Ran.of("models");
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains("note: broken.nearedge-model: is not a model bundle")
                .contains("note: unnamed.nearedge-model, entry card.json: bears the name si-k-geometry of a model that"
                        + " comes with the program; give it another name.");
        assertThat(ran.out()).contains("si-k-geometry (sigma 0.5 eV)").doesNotContain("own: ");
        Ran predicted = Ran.of("predict", spectrum(), "--model", "si-k-pdos");
        assertThat(predicted.code()).isZero();
        assertThat(predicted.err()).contains("note: broken.nearedge-model");
    }

    @Test
    void anUnknownModelNamesThoseThereAre() {
        Ran ran = Ran.of("models", "nobody");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("nobody: is no model here; choose one of ")
                .contains("si-k-pdos");
    }

    @Test
    void tooManyFoldsAreRefused() throws Exception {
        Ran ran = train("--folds", 9999, "-o", folder.resolve("a.nearedge-model"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--folds 9999: is more than the ").contains("use fewer folds");
    }

    @Test
    void crossValidationSaysWhichFold() throws Exception {
        Ran ran = train("--folds", 3, "-o", folder.resolve("a.nearedge-model"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("fold 1 of 3, member 1 of 1, epoch ").contains("fold 3 of 3, ");
    }

    @Test
    void aPipeThatIsClosedIsNoFault() {
        assertThat(ClosedPipe.isPipe(new IOException("Broken pipe"))).isTrue();
        assertThat(ClosedPipe.isPipe(new IOException("The pipe is being closed")))
                .isTrue();
        assertThat(ClosedPipe.isPipe(new IOException("No space left on device")))
                .isFalse();
        assertThat(ClosedPipe.isPipe(new IOException())).isFalse();
    }

    @Test
    void seedsAreGivenAndToldByTheCard() throws Exception {
        Ran ran = train("--name", "seeded", "--seed", 7, "--split-seed", 5);
        assertThat(ran.code()).as(ran.err()).isZero();
        ModelCard card = ModelCatalog.of(models()).load("seeded").card();
        assertThat(card.seed()).isEqualTo(7);
        assertThat(card.split().seed()).isEqualTo(5);
    }

    @Test
    void aFileThatCannotBeUsedStandsInTheWayOfItsName() throws Exception {
        Files.createDirectories(models());
        Files.write(models().resolve("mine-0.5.nearedge-model"), new byte[] {1, 2, 3});
        Ran ran = train("--name", "mine");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("mine: is the name of another model").doesNotContain("epoch");
    }

    @Test
    void aModelOfOwnReferencesIsEvaluatedOnThem() throws Exception {
        Path all = folder.resolve("all.json");
        assertThat(Ran.of("library", "--edge", "si-k", "--export", all).code()).isZero();
        ObjectNode record = (ObjectNode) JSON.readTree(all.toFile()).get(0);
        record.put("structure", "mine").put("origin", "a test");
        Path mine = Files.write(
                folder.resolve("mine.json"),
                JSON.writeValueAsBytes(JSON.createArrayNode().add(record)));
        Ran added = Ran.of("library", "--add", mine);
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(train("--own", "--name", "with-mine").code()).isZero();

        Ran ran = Ran.of("evaluate", "--model", "with-mine");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("note: evaluated on the bundled and own references, as it was trained");
        assertThat(ran.out()).doesNotContain("changed since");
    }
}
