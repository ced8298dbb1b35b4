package org.nearedge.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.InputException;

class SessionStoreTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("quartz.nearedge");
    }

    static SessionDocument numbered(int number) {
        return SessionDocument.of(
                "test",
                Map.of("analyse", new JsonMapper().createObjectNode().put("number", number)),
                "analyse",
                new WindowLayout(1280, 800, 10.5, null, false, Map.of("columns", List.of(0.2, 0.75))));
    }

    static int number(Path file) throws InputException {
        return SessionStore.load(file).choices().get("analyse").get("number").asInt();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSessionIsReadBackEqual() throws Exception {
        SessionDocument document = numbered(7)
                .withFiles(List.of(new StoredFile("/data/a.dm4", "../a.dm4", "00ff", 123, 456)))
                .at(Instant.parse("2026-03-04T05:06:07Z"), "/home/me/quartz.nearedge");
        SessionStore.save(document, file);
        SessionDocument again = SessionStore.load(file);
        assertThat(again).isEqualTo(document);
        assertThat(again.savedAt()).isEqualTo(Instant.parse("2026-03-04T05:06:07Z"));
        assertThat(names()).containsExactly("quartz.nearedge");
    }

    @Test
    void fiveOlderCopiesAreKeptTheNewestFirst() throws Exception {
        for (int i = 1; i <= 9; i++) {
            SessionStore.save(numbered(i), file);
        }
        assertThat(number(file)).isEqualTo(9);
        assertThat(SessionStore.copies(file)).hasSize(5);
        for (int i = 1; i <= 5; i++) {
            assertThat(number(OlderCopies.copy(file, i))).isEqualTo(9 - i);
        }
        assertThat(names()).hasSize(6);
    }

    /** Killed between two steps of the rotation, the next saving must not throw away a copy for nothing. */
    @Test
    void aGapInTheCopiesIsFilledBeforeTheOldestGoes() throws Exception {
        for (int i = 1; i <= 6; i++) {
            SessionStore.save(numbered(i), file);
        }
        Files.delete(OlderCopies.copy(file, 3));
        SessionStore.save(numbered(7), file);
        assertThat(number(OlderCopies.copy(file, 1))).isEqualTo(6);
        assertThat(number(OlderCopies.copy(file, 2))).isEqualTo(5);
        assertThat(number(OlderCopies.copy(file, 3))).isEqualTo(4);
        assertThat(number(OlderCopies.copy(file, 4))).isEqualTo(2);
        assertThat(number(OlderCopies.copy(file, 5))).isEqualTo(1);
    }

    @Test
    void aCopyThatWasMadeBeforeTheProgramWasKilledIsNotMadeTwice() throws Exception {
        SessionStore.save(numbered(1), file);
        Files.createLink(OlderCopies.copy(file, 1), file);
        SessionStore.save(numbered(2), file);
        assertThat(SessionStore.copies(file)).hasSize(1);
        assertThat(number(OlderCopies.copy(file, 1))).isEqualTo(1);
    }

    @Test
    void whatAKilledProgramLeftBesideItGoesWithTime() throws Exception {
        Path stale = Files.createFile(folder.resolve(".quartz.nearedge.1b4e28ba.tmp"));
        Path fresh = Files.createFile(folder.resolve(".quartz.nearedge.2fa1.tmp"));
        Path other = Files.createFile(folder.resolve(".other.nearedge.3.tmp"));
        Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minusSeconds(7200)));
        Files.setLastModifiedTime(other, FileTime.from(Instant.now().minusSeconds(7200)));
        SessionStore.save(numbered(1), file);
        assertThat(stale).doesNotExist();
        assertThat(fresh).exists();
        assertThat(other).exists();
    }

    @Test
    void aSessionOfANewerProgramIsRefusedInOneSentenceAndLeftAsItIs() throws Exception {
        String newer = "{\"format\":\"nearedge-session\",\"version\":99,\"program\":\"Nearedge 7.1\",\"choices\":[]}";
        Files.writeString(file, newer);
        assertThatThrownBy(() -> SessionStore.load(file))
                .isInstanceOf(InputException.class)
                .hasMessage("quartz.nearedge: was saved by a newer Nearedge (Nearedge 7.1; session format 99, this"
                        + " program reads up to 1) and is left as it is; open it with that version.");
        assertThat(file).hasContent(newer);
    }

    @Test
    void anOlderSessionWithoutMostFieldsAndOneWithUnknownFieldsAreRead() throws Exception {
        Files.writeString(
                file,
                "{\"format\":\"nearedge-session\",\"version\":1,\"choices\":{\"map\":{\"sigma\":1}},\"colour\":\"red\"}");
        SessionDocument document = SessionStore.load(file);
        assertThat(document.choices().get("map").get("sigma").asInt()).isEqualTo(1);
        assertThat(document.files()).isEmpty();
        assertThat(document.window()).isNull();
        assertThat(document.savedAt()).isNull();
    }

    @Test
    void whatIsNoSessionOrDamagedOrTooDeepIsRefusedWithItsPlace() throws Exception {
        Files.writeString(file, "{\"steps\":[]}");
        assertThatThrownBy(() -> SessionStore.load(file)).hasMessageContaining("is no session of Nearedge");
        Files.writeString(file, "[1,2]");
        assertThatThrownBy(() -> SessionStore.load(file)).hasMessageContaining("is no session of Nearedge");
        SessionStore.save(numbered(1), file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 1; length < whole.length - 1; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> SessionStore.load(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("quartz.nearedge");
        }
        Files.writeString(file, "[".repeat(200_000));
        assertThatThrownBy(() -> SessionStore.load(file)).hasMessageContaining("is damaged");
        Files.writeString(
                file, "{\"format\":\"nearedge-session\",\"version\":1,\"window\":\"wide\",\"choices\":{\"a\":1}}");
        assertThatThrownBy(() -> SessionStore.load(file)).hasMessageContaining("is damaged");
    }

    @Test
    void ofADamagedSessionTheNewestReadableCopyIsOffered() throws Exception {
        for (int i = 1; i <= 4; i++) {
            SessionStore.save(numbered(i), file);
        }
        Files.writeString(file, "{\"format\"");
        Files.writeString(OlderCopies.copy(file, 1), "");
        assertThat(SessionStore.newestReadableCopy(file)).contains(OlderCopies.copy(file, 2));
        assertThat(number(OlderCopies.copy(file, 2))).isEqualTo(2);
        assertThat(SessionStore.newestReadableCopy(folder.resolve("other.nearedge")))
                .isEmpty();
    }

    @Test
    void intoAFolderThatMayNotBeWrittenNothingIsSavedAndTheOldOneStays() throws Exception {
        SessionStore.save(numbered(1), file);
        Assumptions.assumeTrue(folder.toFile().setWritable(false));
        try {
            Assumptions.assumeFalse(Files.isWritable(folder));
            assertThatThrownBy(() -> SessionStore.save(numbered(2), file))
                    .hasMessage("quartz.nearedge: may not be written by this user; choose another folder.");
        } finally {
            folder.toFile().setWritable(true);
        }
        assertThat(number(file)).isEqualTo(1);
        assertThat(names()).containsExactly("quartz.nearedge");
    }

    @Test
    void twoThatSaveAtTheSameMomentDoNotMixTheOlderCopies() throws Exception {
        Path file = folder.resolve("both.nearedge");
        java.util.Set<String> faults = java.util.concurrent.ConcurrentHashMap.newKeySet();
        java.util.concurrent.atomic.AtomicInteger saved = new java.util.concurrent.atomic.AtomicInteger();
        Thread[] threads = new Thread[2];
        for (int k = 0; k < threads.length; k++) {
            threads[k] = new Thread(() -> {
                for (int i = 0; i < 40; i++) {
                    try {
                        SessionStore.save(numbered(i), file);
                        saved.incrementAndGet();
                    } catch (InputException e) {
                        faults.add(e.getMessage());
                    }
                }
            });
            threads[k].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(faults).allSatisfy(fault -> assertThat(fault).contains("is being saved by another Nearedge"));
        assertThat(saved.get()).isGreaterThanOrEqualTo(6);
        assertThat(SessionStore.copies(file)).hasSize(5);
        assertThat(SavingLock.file(file)).doesNotExist();
    }
}
