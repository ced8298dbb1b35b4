package org.nearedge.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.SmallDisk;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.io.npy.NpyFile;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Recipe;
import org.nearedge.process.Step;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** A disk that fills up while something is saved: one sentence, the old file as it was, and nothing left over. */
class DiskFullTest {
    private static final long ROOM = 256 * 1024;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws IOException {
        disk = new SmallDisk(ROOM);
    }

    @AfterEach
    void unmount() throws IOException {
        disk.close();
    }

    private static void assertFull(String name, ThrowingCallable saving) {
        assertThatThrownBy(saving)
                .isInstanceOf(InputException.class)
                .hasMessage(name + ": cannot be written: the disk is full; make room on it.");
    }

    private void assertOldOneStays(Path file, ThrowingCallable saving) throws Exception {
        Files.writeString(file, "old");
        disk.fill(8192);
        assertFull(file.getFileName().toString(), saving);
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(disk.names()).containsExactly(file.getFileName().toString());
    }

    @Test
    void aFile() throws Exception {
        Path file = disk.folder().resolve("a.txt");
        assertOldOneStays(file, () -> AtomicFile.write(file, out -> out.write(new byte[100_000])));
    }

    @Test
    void aSessionAndItsCopies() throws Exception {
        Path file = disk.folder().resolve("s.nearedge");
        SessionStore.save(SavingChild.document(1), file);
        SessionStore.save(SavingChild.document(2), file);
        disk.fill(8192);
        assertFull("s.nearedge", () -> SessionStore.save(SavingChild.document(3), file));
        assertThat(SessionStore.load(file)).isEqualTo(SavingChild.document(2));
        assertThat(SessionStore.load(OlderCopies.copy(file, 1))).isEqualTo(SavingChild.document(1));
        assertThat(disk.names()).containsExactly("s.nearedge", "s.nearedge.1");
        // With room again it is saved, and the copies go on.
        Files.delete(disk.folder().resolve("filler"));
        SessionStore.save(SavingChild.document(3), file);
        assertThat(SessionStore.load(OlderCopies.copy(file, 1))).isEqualTo(SavingChild.document(2));
    }

    @Test
    void workThatIsKeptAgainstACrash() throws Exception {
        Path file = disk.folder().resolve("s.nearedge");
        SessionStore.saveAlone(SavingChild.document(1), file);
        disk.fill(8192);
        assertFull("s.nearedge", () -> SessionStore.saveAlone(SavingChild.document(2), file));
        assertThat(SessionStore.load(file)).isEqualTo(SavingChild.document(1));
    }

    @Test
    void aRecipe() throws Exception {
        Path file = disk.folder().resolve("r.json");
        Recipe recipe = Recipe.of(
                IntStream.range(0, 100).mapToObj(i -> new Calibrate(i / 3.0)).toArray(Step[]::new));
        Files.writeString(file, "old");
        disk.fill(0);
        assertFull("r.json", () -> recipe.save(file));
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(disk.names()).containsExactly("r.json");
    }

    @Test
    void aSpectrumInEveryFormat() throws Exception {
        EnergyAxis axis = EnergyAxis.uniform(1800, 0.01, 20_000);
        Spectrum spectrum = new Spectrum(
                "s", axis, IntStream.range(0, 20_000).asDoubleStream().toArray(), Metadata.EMPTY);
        disk.fill(8192);
        for (String ending : new String[] {"msa", "csv", "xdi", "json"}) {
            assertFull(
                    "s." + ending,
                    () -> SpectrumFiles.save(spectrum, disk.folder().resolve("s." + ending)));
            assertThat(disk.names()).isEmpty();
        }
    }

    @Test
    void aMapAsNumPyReadsIt() throws Exception {
        Path file = disk.folder().resolve("m.npy");
        assertOldOneStays(file, () -> NpyFile.write(file, new int[] {200, 200}, new float[40_000]));
    }

    /** The same on a disk of the system's own, where the test may mount one. */
    @Test
    void aSessionOnARealDisk(@TempDir Path folder) throws Exception {
        Path mount = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", mount.toString()));
        try {
            Path file = mount.resolve("s.nearedge");
            SessionStore.save(SavingChild.document(1), file);
            while (Files.getFileStore(mount).getUsableSpace() > 8192) {
                Files.write(
                        mount.resolve("filler"), new byte[4096], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            assertFull("s.nearedge", () -> SessionStore.save(SavingChild.document(2), file));
            assertThat(SessionStore.load(file)).isEqualTo(SavingChild.document(1));
            try (var files = Files.list(mount)) {
                assertThat(files.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("s.nearedge", "filler");
            }
        } finally {
            run("umount", mount.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
