package org.nearedge.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.spectrum.InputException;

class PdosFileTest {
    @TempDir
    private Path folder;

    private PdosFile read(String name, String content) throws InputException, IOException {
        return PdosFile.open(Files.writeString(folder.resolve(name), content));
    }

    private void isRead(PdosFile file) {
        assertThat(file.pdos().axis().toArray()).containsExactly(-1, -0.5, 0, 0.5);
        assertThat(file.pdos().s()).containsExactly(1, 2, 3, 4);
        assertThat(file.pdos().p()).containsExactly(5, 6, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "energy,s,p",
                "energy (eV),s (states/eV),p (states/eV)",
                "Energy_eV,PDOS s,PDOS p",
                "energy,s-PDOS,p-PDOS",
            })
    void columnsAreFoundByTheirNames(String header) throws Exception {
        PdosFile file = read("a.csv", header + "\n-1,1,5\n-0.5,2,6\n0,3,7\n0.5,4,8\n");
        isRead(file);
        assertThat(file.name()).isEqualTo("a.csv");
        assertThat(file.sigma()).isNull();
        assertThat(file.bandGap()).isNull();
    }

    @Test
    void theirOrderAndOtherColumnsDoNotMatter() throws Exception {
        isRead(read("a.txt", "energy p total s s_lower\n-1 5 6 1 0\n-0.5 6 8 2 0\n0 7 10 3 1\n0.5 8 12 4 1\n"));
    }

    @Test
    void aFileMayTellItsBroadeningAndGap() throws Exception {
        PdosFile file =
                read("a.csv", "# sigma: 0.3 eV\n# band gap = 5.9\nenergy,s,p\n-1,1,5\n-0.5,2,6\n0,3,7\n0.5,4,8\n");
        isRead(file);
        assertThat(file.sigma()).isEqualTo(0.3);
        assertThat(file.bandGap()).isEqualTo(5.9);
    }

    @Test
    void jsonHoldsThemAtTheTopOrUnderPdos() throws Exception {
        String arrays = "\"energy\":[-1,-0.5,0,0.5],\"s\":[1,2,3,4],\"p\":[5,6,7,8],\"sigma\":0.5";
        PdosFile top = read("a.json", "{" + arrays + ",\"band_gap\":1.25}");
        isRead(top);
        assertThat(top.sigma()).isEqualTo(0.5);
        assertThat(top.bandGap()).isEqualTo(1.25);
        isRead(read("b.json", "\n {\"model\":\"x 1\",\"pdos\":{" + arrays + "}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv|energy,s,d;-1,1,5;0,2,6;1,3,7|no column is named p",
                "b.csv|energy,counts;-1,1;0,2;1,3|there is one column beside the energy, not s and p",
                "c.json|{'energy':[0,1],'s':[1,2]}|there is no array p",
                "d.json|{'energy':[0,1],'s':[1,2],'p':[1]}|there is no array p",
                "e.json|{'energy':[0,1],'s':[1,2],'p':[1,2,3]}|has 2 energies, 2 s and 3 p values",
                "f.json|{'energy':[0,1],'s':[1,'x'],'p':[1,2]}|s 2: is no number",
                "g.json|{'energy':[1,0],'s':[1,2],'p':[1,2]}|energies do not ascend",
                "h.json|{'energy':[1,|line 1: is no valid JSON",
            })
    void whatIsNoPdosIsToldInOneSentence(String name, String content, String told) {
        assertThatThrownBy(() -> read(name, content.replace(';', '\n').replace('\'', '"')))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining(told);
    }

    @Test
    void threeColumnsWithoutNamesAreEnergySAndP() throws Exception {
        PdosFile file = read("a.txt", "-1 1 5\n-0.5 2 6\n0 3 7\n0.5 4 8\n");
        isRead(file);
        assertThat(file.notices()).anyMatch(notice -> notice.contains("were taken as energy, s and p"));
    }

    @Test
    void sAndPMayStandInTwoFilesOfTwoColumns() throws Exception {
        Path s = Files.writeString(folder.resolve("s.txt"), "-1 1\n-0.5 2\n0 3\n0.5 4\n");
        Path p = Files.writeString(folder.resolve("p.txt"), "-1 5\n-0.5 6\n0 7\n0.5 8\n");
        isRead(PdosFile.joined(s, p));
        assertThat(PdosFile.joined(s, p).name()).isEqualTo("s.txt and p.txt");
        Path longer = Files.writeString(folder.resolve("q.txt"), "-1 5\n-0.5 6\n0 7\n0.5 8\n1 9\n");
        assertThatThrownBy(() -> PdosFile.joined(s, longer))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has other energies");
        Path three = Files.writeString(folder.resolve("r.txt"), "-1 5 1\n-0.5 6 2\n0 7 3\n0.5 8 4\n");
        assertThatThrownBy(() -> PdosFile.joined(three, p))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds 2 columns beside the energies");
    }

    @Test
    void aSiteCannotBeChosenWhereNoneIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "energy,s,p\n-1,1,5\n0,3,7\n1,2,1\n");
        assertThatThrownBy(() -> PdosFile.open(file, "Si 1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not name its sites");
    }

    @Test
    void aSpectrumIsNotTakenForOne() throws Exception {
        assertThat(PdosFile.isColumn(Written.one("energy,counts\n1800,1\n1801,2\n1802,4\n")))
                .isFalse();
        assertThat(Written.open("energy,s,p\n-1,1,5\n-0.5,2,6\n0,3,7\n")).allMatch(PdosFile::isColumn);
    }
}
