package org.nearedge.library.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.Ownership;
import org.nearedge.library.RecordFile;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.References;

class ExportTest {
    @TempDir
    Path folder;

    private interface Writing {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    private static List<String> lines(Writing writing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** What is written is a folder of the library: read again, it has the same content hash. */
    @Test
    void recordsAsJsonAreReadBackToTheLastBit() throws Exception {
        for (String edge : List.of("Si-K", "O-K")) {
            List<Reference> all = ReferenceLibrary.bundled().edge(edge);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordJson.write(all, out);
            Path file = folder.resolve("out")
                    .resolve(ReferenceLibrary.folderOf(edge))
                    .resolve("all.json");
            Files.createDirectories(file.getParent());
            Files.write(file, out.toByteArray());
            assertThat(ReferenceLibrary.of(folder.resolve("out")).hash(edge))
                    .isEqualTo(ReferenceLibrary.bundled().hash(edge));
            assertThat(RecordFile.readEach(file).faults()).isEmpty();
        }
    }

    @Test
    void theTableHasARowARecordAndEmptyCellsForWhatIsNotKnown() throws Exception {
        Reference oxygen = Ownership.own(References.oxygen("a, \"b\"", "crystal", 3, 0.25), "x");
        List<String> lines = lines(out -> RecordTable.write(List.of(oxygen, References.of("c", 0)), out));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith(
                        "edge,structure,site,kind,own,origin,atoms,multiplicity,sigma_eV,bond length (Å),bond angle (°)")
                .endsWith("neighbours,band gap (eV)");
        assertThat(lines.get(1)).startsWith("O-K,\"a, \"\"b\"\"\",3,crystal,true,own: made up,8,4,0.3,1.625,135,");
        assertThat(lines.get(2))
                .startsWith("Si-K,c,0,crystal,false,made up,8,1,0.3,2.35,109.47,20,,,,4,")
                .endsWith("1.1");
        long columns = lines.get(0).chars().filter(c -> c == ',').count();
        assertThat(lines.get(2).chars().filter(c -> c == ',')).hasSize((int) columns);
    }

    @Test
    void curvesStandOneValueARow() throws Exception {
        Reference record = References.of("c", 7);
        List<String> lines = lines(out -> CurveTable.write(List.of(record), out));
        assertThat(lines).hasSize(1 + 3 * 401);
        assertThat(lines.get(0)).isEqualTo("structure,site,curve,energy_eV,value");
        assertThat(lines.get(1 + 57)).isEqualTo("c,7,edge,0.7," + record.edgeIntensity()[57]);
        assertThat(lines.get(1 + 401)).isEqualTo("c,7,pdos_s,-20.0," + record.pdosS()[0]);
        assertThat(lines.get(1203)).isEqualTo("c,7,pdos_p,20.0," + record.pdosP()[400]);
    }
}
