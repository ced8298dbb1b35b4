package org.nearedge.library.own;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

class RecordCheckTest {
    /** What is bundled would pass as somebody's own, all of it: the bounds are wide enough. */
    @ParameterizedTest
    @ValueSource(strings = {"Si-K", "O-K"})
    void everyBundledRecordPasses(String edge) throws Exception {
        for (Reference record : ReferenceLibrary.bundled().edge(edge)) {
            assertThatCode(() -> RecordCheck.require(record)).as(record.id()).doesNotThrowAnyException();
        }
    }

    private static void isRefused(Changed changed, String reason) {
        Reference record = changed.record();
        assertThatThrownBy(() -> RecordCheck.require(record))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(record.id())
                .hasMessageContaining(reason);
    }

    @Test
    void anEdgeThatNoModelKnows() throws Exception {
        isRefused(Changed.silicon("a").edge("Fe-L2,3"), "which no model knows");
    }

    @Test
    void moreBroadeningThanTheModels() throws Exception {
        isRefused(Changed.silicon("a").sigma(0.6), "more than the 0.5 eV of the models");
    }

    @Test
    void anEdgeThatEndsBeforeTheModelsDo() throws Exception {
        isRefused(Changed.silicon("a").edgeChannels(150), "are asked for");
    }

    @Test
    void anEdgeOnAnAbsoluteAxis() throws Exception {
        isRefused(Changed.silicon("a").edgeMoved(1839), "0 eV should be the lowest empty state");
    }

    @Test
    void emissionBelowTheEdge() throws Exception {
        Changed changed = Changed.silicon("a");
        double most = changed.record().spectrum().max();
        isRefused(changed.intensityAt(20, 0.2 * most), "where no empty state is");
    }

    @Test
    void densitiesOfBothSpins() throws Exception {
        isRefused(Changed.silicon("a").pdosTimes(2), "states of one spin below 0 eV, which no Si atom has");
        isRefused(Changed.oxygen("a").pdosTimes(2), "which no O atom has");
    }

    @Test
    void densitiesOfAWholeCellOrOfNothing() throws Exception {
        isRefused(Changed.silicon("a").pdosTimes(8), "which no Si atom has");
        isRefused(Changed.silicon("a").pdosTimes(0.01), "which no Si atom has");
    }

    @Test
    void zeroInTheMiddleOfTheGap() throws Exception {
        isRefused(Changed.oxygen("a").pdosMoved(-2.5), "within its band gap");
    }

    @Test
    void aNegativeDensity() throws Exception {
        Reference record = Changed.silicon("a").record();
        double most = java.util.Arrays.stream(record.pdosS()).max().orElseThrow();
        isRefused(Changed.silicon("a").sAt(100, -0.1 * most), "below zero");
    }

    @Test
    void aNegativeGap() throws Exception {
        isRefused(Changed.silicon("a").gap(-0.5), "band gap of -0.5 eV");
    }

    @Test
    void statesOfAnotherElement() throws Exception {
        isRefused(Changed.silicon("a").edge("O-K"), "which no O atom has");
        isRefused(Changed.oxygen("a").edge("Si-K"), "which no Si atom has");
    }

    @Test
    void oneNumberThatFitsToNoOther() throws Exception {
        isRefused(Changed.silicon("a").intensityAt(200, 1e300), "field edge_intensity, value 201: is 1.000e+300");
        double most = Changed.silicon("a").record().spectrum().max();
        isRefused(Changed.silicon("a").intensityAt(300, 50 * most), "field edge_intensity, value 301");
        isRefused(Changed.silicon("a").sAt(100, 40), "field pdos_s, value 101");
    }
}
