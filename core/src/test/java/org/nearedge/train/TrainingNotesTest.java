package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.library.Split;
import org.nearedge.model.ModelInput;

class TrainingNotesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode configured(int folds) throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled("o-k-pdos"));
        node.put("members", 6).put("folds", folds).put("most_shift", 0).remove("kernel");
        return node;
    }

    private static List<String> notes(int folds, Split.Scheme scheme, boolean cancelled) throws Exception {
        return notes(configured(folds), scheme, 6, cancelled);
    }

    private static List<String> notes(ObjectNode node, Split.Scheme scheme, int members, boolean cancelled)
            throws Exception {
        TrainingConfiguration configuration = TrainingConfiguration.parse(JSON.writeValueAsBytes(node), "c.json");
        ModelInput input = configuration.input(0.8);
        Split split = new Split(scheme, 1, List.of("a", "b", "c", "d"), List.of("e", "f"), List.of("g", "h", "i"));
        return TrainingNotes.of(configuration, input, split, members, cancelled);
    }

    @Test
    void withFoldsTheValidationRecordsAreFittedToo() throws Exception {
        List<String> notes = notes(3, Split.Scheme.STRUCTURE, false);
        assertThat(notes).hasSize(4);
        assertThat(notes.get(0))
                .isEqualTo("Fitted to 6 computed O-K records at a broadening of 0.8 eV; each network left out one of 3"
                        + " parts of their structures, which stopped its fit, and the 3 test records were not seen."
                        + " Split by structure: no structure stands on two sides.");
        assertThat(notes.get(2)).contains("structures that the answering network had left out");
        assertThat(notes.get(3)).contains("baselines of this card the curves as they are");
    }

    @Test
    void withoutThemTheyStopTheFitAlone() throws Exception {
        List<String> notes = notes(0, Split.Scheme.STRUCTURE, false);
        assertThat(notes.get(0)).startsWith("Fitted to 4 computed O-K records").contains("2 others stopped the fit");
        assertThat(notes.get(2)).contains("the same records stopped the fit");
    }

    @ParameterizedTest
    @CsvSource({"STRUCTURE, no structure stands on two sides", "RANDOM, flatters the model", "CRYSTAL, amorphous"})
    void theSplitIsSaid(Split.Scheme scheme, String words) throws Exception {
        assertThat(notes(3, scheme, false).get(0)).contains(words);
    }

    @Test
    void whatWasCancelledSaysSo() throws Exception {
        assertThat(notes(configured(3), Split.Scheme.STRUCTURE, 4, true))
                .last()
                .isEqualTo("Training was cancelled before its end: of 6 networks there are 4.");
    }

    /** One network that is left of many has no spread and left out one part alone. */
    @Test
    void whatIsLeftOfManyNetworksIsToldAsTheOneItIs() throws Exception {
        List<String> notes = notes(configured(3), Split.Scheme.STRUCTURE, 1, true);
        assertThat(notes.get(0)).contains("; the network left out one of 3 parts of their structures");
        assertThat(notes.get(2))
                .isEqualTo("The 90 % interval has one width for every input, chosen so that it covers 90 % of the"
                        + " targets of structures that the network had left out; the same records stopped its fit."
                        + " On the test records it covers the share test_coverage.");
        assertThat(notes).last().asString().contains("of 6 networks there is one, the best until then");
    }

    @Test
    void whatAnswersIsSaid() throws Exception {
        assertThat(notes(0, Split.Scheme.STRUCTURE, false).get(1)).isEqualTo("The answer is the mean of 6 networks.");
        assertThat(notes(3, Split.Scheme.STRUCTURE, false).get(1))
                .isEqualTo("The answer is the mean of 6 networks, so many that each structure was left out by as many"
                        + " of them.");
        ObjectNode kernel = configured(3);
        kernel.set("kernel", JSON.readTree("{\"shape\":\"gaussian\",\"width\":1,\"penalty\":1,\"share\":0.3}"));
        assertThat(notes(kernel, Split.Scheme.STRUCTURE, 6, false).get(1))
                .endsWith("; a kernel ridge regression fitted to the same records has 30 % of it.");
        kernel.put("most_shift", 1.5);
        assertThat(notes(kernel, Split.Scheme.STRUCTURE, 6, false).get(1))
                .contains("has 30 % of it. Training curves were moved into line by up to 1.5 eV");
        // Cut short, it says how many there are and no more.
        assertThat(notes(configured(3), Split.Scheme.STRUCTURE, 1, true).get(1))
                .isEqualTo("The answer is that of one network.");
        assertThat(notes(configured(3), Split.Scheme.STRUCTURE, 2, true).get(1))
                .isEqualTo("The answer is the mean of 2 networks.");
    }
}
