package org.nearedge.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputExceptionTest {
    @Test
    void itIsOneSentence() {
        assertThat(new InputException("a.csv", "line 7", "has no energy", "add a column"))
                .hasMessage("a.csv, line 7: has no energy; add a column.");
        assertThat(new InputException("a.csv", "", "is empty", "")).hasMessage("a.csv: is empty.");
    }

    /** File names may hold line ends, and files commands for a terminal: a sentence stays one line of plain text. */
    @Test
    void nothingInItMovesTheCursor() {
        InputException fault = new InputException("new\nline\r\n.csv", "", "holds '\u001b[2Jx\u009b'", "");
        assertThat(fault).hasMessage("new line .csv: holds ' [2Jx '.");
        assertThat(fault.subject()).isEqualTo("new\nline\r\n.csv");
    }

    @Test
    void itCanBeToldOfAnotherSubject() {
        InputException fault = new InputException("spectrum", "crop", "is empty", "widen it").of("a.msa");
        assertThat(fault).hasMessage("a.msa, crop: is empty; widen it.");
    }
}
