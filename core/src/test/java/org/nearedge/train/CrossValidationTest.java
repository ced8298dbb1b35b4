package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nearedge.library.HeldOut;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.spectrum.InputException;

class CrossValidationTest {
    private static final int FOLDS = 5;

    @Test
    void everyFreeRecordIsTestedOnceAndNoStructureStandsOnTwoSides() throws Exception {
        List<Reference> records = ReferenceLibrary.bundled().edge("Si-K");
        Map<String, String> structures =
                records.stream().collect(Collectors.toMap(Reference::id, Reference::structure));
        List<String> tested = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Split split = CrossValidation.split(records, FOLDS, fold, 3);
            tested.addAll(split.test());
            Map<String, Integer> side = new HashMap<>();
            List<List<String>> parts = List.of(split.train(), split.validation(), split.test());
            for (int part = 0; part < 3; part++) {
                assertThat(parts.get(part)).isNotEmpty();
                for (String id : parts.get(part)) {
                    Integer known = side.putIfAbsent(structures.get(id), part);
                    assertThat(known == null || known == part).isTrue();
                }
            }
        }
        Set<String> free = records.stream()
                .filter(r -> !HeldOut.contains(r))
                .map(Reference::id)
                .collect(Collectors.toSet());
        assertThat(tested).containsExactlyInAnyOrderElementsOf(free);
    }

    @Test
    void figuresAreMeanAndSpreadOfTheFolds() {
        Map<String, Double> figures = new CrossValidation(List.of(1.0, 2.0, 6.0)).figures();
        assertThat(figures.get("folds_mse")).isCloseTo(3, within(1e-12));
        assertThat(figures.get("folds_mse_deviation")).isCloseTo(Math.sqrt(7), within(1e-12));
        assertThat(new CrossValidation(List.of()).figures()).containsOnlyKeys("folds");
    }

    @Test
    void twoFoldsLeaveNothingToFit() {
        assertThatThrownBy(() -> CrossValidation.of(null, null, 0.5, 2, CrossValidation.Listener.NONE, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at least 3");
    }

    @Test
    void moreFoldsThanStructuresAreRefusedNotReduced() throws Exception {
        TrainingConfiguration configuration = TrainingConfiguration.bundled("si-k-pdos");
        assertThatThrownBy(() -> CrossValidation.of(
                        ReferenceLibrary.bundled(),
                        configuration,
                        0.5,
                        9999,
                        CrossValidation.Listener.NONE,
                        () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("--folds 9999: is more than the ")
                .hasMessageEndingWith("structures of bundled library that can be left out; use fewer folds.");
    }
}
