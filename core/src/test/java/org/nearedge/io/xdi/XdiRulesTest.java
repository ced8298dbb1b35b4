package org.nearedge.io.xdi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.spectrum.Dataset;

/** Each rule of the specification: the file is read, and the one sentence that is due is there. */
class XdiRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Element.symbol: Cu | # x.y: | Element.symbol is required by XDI and missing",
                "# Element.edge: K | # x.y: | Element.edge is required by XDI and missing",
                "# Element.symbol: Cu | # Element.symbol: nan | Element.symbol \"nan\" is not the symbol of an element",
                "# Element.edge: K | # Element.edge: nan | Element.edge \"nan\" is not an absorption edge (K, L1, L2, L3, M1, …)",
                "# Element.edge: K | # Element.edge: L4 | Element.edge \"L4\" is not an absorption edge (K, L1, L2, L3, M1, …)",
                "# Element.edge: K | # Element.edge: | Element.edge \"\" is not an absorption edge (K, L1, L2, L3, M1, …)",
                "# GSE.EXTRA: config: 1 | # Element.reference: Xy | Element.reference \"Xy\" is not the symbol of an element",
                "# Mono.d_spacing: 3.13553 | # Mono.d_spacing: -3 | Mono.d_spacing \"-3\" is not a length in angstrom",
                "# Mono.d_spacing: 3.13553 | # Mono.d_spacing: inf | Mono.d_spacing \"inf\" is not a length in angstrom",
                "# Mono.d_spacing: 3.13553 | # x.y: | fields that XDI recommends are missing: Mono.d_spacing",
                "# Facility.name: APS | # x.y: | fields that XDI recommends are missing: Facility.name",
                "# Facility.energy: 7.00 GeV | # Facility.energy: 7 | Facility.energy \"7\" is not a number with a unit of GeV, MeV",
                "# GSE.EXTRA: config: 1 | # Sample.temperature: warm | Sample.temperature \"warm\" is not a number with a unit of K, C",
                "# GSE.EXTRA: config: 1 | # Scan.edge_energy: 7112. | Scan.edge_energy \"7112.\" is not a number with a unit of eV, keV, 1/Å, Å^-1, 1/A, A^-1",
                "2001-06-26T22:27:31 | 2001-06-26 22:27:31 | Scan.start_time \"2001-06-26 22:27:31\" has a space where ISO 8601 wants a T",
                "2001-06-26T22:27:31 | 2001-02-30T22:27 | Scan.start_time \"2001-02-30T22:27\" is not a date and time of the calendar",
                "2001-06-26T22:27:31 | 26.06.2001 | Scan.start_time \"26.06.2001\" is not an ISO 8601 date and time such as 2007-04-05T14:30",
                "# energy i0 itrans | # energy i0 | the line of labels names 2 columns, but the data have 3",
                "# energy i0 itrans | # energy i1 itrans | fields and line of labels name columns differently, the fields were believed (columns 2)",
                "# Column.3: itrans | # Column.3: itrans\\n# Column.5: x | fields name columns that are not there: Column.5",
                "# Column.3: itrans | # Column.3: itrans\\n# Column.x: x | fields name columns that are not there: Column.x",
                "#---- | #--x | the header has no end line of dashes",
                "# XDI/1.0 | # XDI/2.0 | is XDI version 2.0, read by the rules of version 1.0",
                "# XDI/1.0 | ; XDI/1.0 | comments begin with ; where XDI wants #",
                "# GSE.EXTRA: config: 1 | # two words: x | 1 header lines are not of the form Family.Key: value and were ignored (line 14)",
                "# GSE.EXTRA: config: 1 | # 1GSE.EXTRA: x | 1 header lines are not of the form Family.Key: value and were ignored (line 14)",
                "# GSE.EXTRA: config: 1 | # A.B.C: x | 1 header lines are not of the form Family.Key: value and were ignored (line 14)",
                "# Column.1: energy eV | # Column.1: energy | the energy has no unit, eV was assumed",
            })
    void aViolationIsToldAndTheDataAreRead(String from, String to, String notice) throws Exception {
        Dataset dataset = XdiText.changed(from, to == null ? "" : to.replace("\\n", "\n"));
        assertThat(dataset.notices()).contains(notice);
        assertThat(dataset.spectrum().size()).isEqualTo(3);
        assertThat(dataset.spectrum().axis().first()).isEqualTo(8779.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Element.symbol: Cu | # element.SYMBOL: cu",
                "# Element.edge: K | # Element.edge: l3",
                "# GSE.EXTRA: config: 1 | # GSE.EXTRA:",
                "# GSE.EXTRA: config: 1 | # G-S_E.9-_x: 1",
                "# GSE.EXTRA: config: 1 | # Sample.temperature: 298.5 K",
                "# GSE.EXTRA: config: 1 | # Scan.edge_energy: 7112. eV",
                "# GSE.EXTRA: config: 1 | # Facility.current: 1e2 mA",
                "# ENERGY I0 ITRANS | # Energy I0 iTrans",
                "# /// | # ////////////",
                "#---- | # -------------",
                "# XDI/1.0 GSE/1.0 | # XDI/1.0",
                "# XDI/1.0 GSE/1.0 | # XDI/1.12.3 XAS!Collect-3000 Athena",
            })
    void whatTheSpecificationAllowsIsNotComplainedOf(String from, String to) throws Exception {
        String text = XdiText.GOOD.replace("# energy i0 itrans", "# ENERGY I0 ITRANS");
        assertThat(text).contains(from);
        assertThat(XdiText.read(text.replace(from, to)).get(0).notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2007-04-05T14:30",
                "2007-04-05T14:30:59",
                "2007-04-05T14:30:59.123Z",
                "2007-04-05T14:30+09:00",
                "20070405T143059",
                "20070405T1430Z",
                "2007-04-05T14",
                "2016-12-31T23:59:60Z",
                "2007-04-05T24:00",
                "2008-02-29T00:00-0530"
            })
    void timesOfIso8601AreGood(String time) {
        assertThat(Iso8601.fault(time)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2007-04-05",
                "14:30",
                "2007-0405T14:30",
                "2007-04-05T14:3",
                "2007-04-05T1430:59",
                "2007-13-05T14:30",
                "2007-04-05T25:00",
                "2007-04-05T14:61",
                "2007-04-05T14:30:61",
                "2007-02-29T00:00",
                "Tue Jun 26 22:27:31 2001",
                "2007-04-05T24:01"
            })
    void otherTimesAreNot(String time) {
        assertThat(Iso8601.fault(time)).isNotEmpty();
    }

    @Test
    void theDSpacingIsRequiredOfAnglesOnly() throws Exception {
        String angles = XdiText.GOOD.replace("energy eV", "angle degrees").replace("# Mono.d_spacing: 3.13553\n", "");
        assertThat(XdiText.read(angles.replace("# energy", "# angle")).get(0).notices())
                .contains("Mono.d_spacing is required by XDI and missing")
                .contains("angles cannot become energies without a good Mono.d_spacing");
    }
}
