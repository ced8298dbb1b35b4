package org.nearedge.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a session, moved about between saving and opening it. */
class SessionFilesTest {
    @TempDir
    Path root;

    private final FileHashes hashes = new FileHashes();
    private Path data;
    private Path session;

    @BeforeEach
    void folders() throws IOException {
        data = Files.createDirectories(root.resolve("data"));
        session = Files.createDirectories(root.resolve("work")).resolve("s.nearedge");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(data.resolve(name), content);
    }

    private SessionDocument saved(Path... files) {
        ObjectNode choices = new JsonMapper().createObjectNode();
        ArrayNode spectra = choices.putArray("spectra");
        for (Path path : files) {
            spectra.addObject().put("name", "x").put("path", path.toString());
        }
        Map<String, JsonNode> all = Map.of("analyse", choices);
        return SessionFiles.described(SessionDocument.of("test", all, null, null), session, List.of(), hashes);
    }

    private SessionFiles.Opened opened(SessionDocument document, Path at, Path... recent) {
        return SessionFiles.located(document, at, List.of(recent), new FileHashes());
    }

    private static List<String> paths(SessionFiles.Opened opened) {
        return opened.document().paths();
    }

    @Test
    void aFileIsToldWithHashSizeTimeAndTheWayToIt() throws Exception {
        Path a = write("a.msa", "one");
        Files.setLastModifiedTime(a, FileTime.fromMillis(1_700_000_000_000L));
        StoredFile file = saved(a).files().get(0);
        // printf one | sha256sum
        assertThat(file.sha256()).isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
        assertThat(file.size()).isEqualTo(3);
        assertThat(file.modified()).isEqualTo(1_700_000_000_000L);
        assertThat(file.relative()).isEqualTo("../data/a.msa");
    }

    @Test
    void whatIsWhereItWasIsFoundThere() throws Exception {
        Path a = write("a.msa", "one");
        SessionFiles.Opened found = opened(saved(a), session);
        assertThat(paths(found)).containsExactly(a.toString());
        assertThat(found.moved()).isZero();
        assertThat(found.missing()).isEmpty();
    }

    @Test
    void whenTheWholeTreeWasMovedTheWayFromTheSessionHolds() throws Exception {
        Path a = write("a.msa", "one");
        SessionDocument document = saved(a);
        Path elsewhere = root.resolve("usb");
        Files.createDirectories(elsewhere.resolve("work"));
        Files.move(data, elsewhere.resolve("data"));
        SessionFiles.Opened found = opened(document, elsewhere.resolve("work/s.nearedge"));
        assertThat(paths(found)).containsExactly(elsewhere.resolve("data/a.msa").toString());
        assertThat(found.moved()).isEqualTo(1);
    }

    @Test
    void besideTheSessionUnderAnotherNameItIsKnownByItsContent() throws Exception {
        Path a = write("a.msa", "one");
        SessionDocument document = saved(a);
        Files.writeString(session.resolveSibling("a.msa"), "two");
        Path renamed = session.resolveSibling("renamed.msa");
        Files.move(a, renamed);
        SessionFiles.Opened found = opened(document, session);
        assertThat(paths(found)).containsExactly(renamed.toString());
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void whereOneWasFoundTheOthersAreLookedFor() throws Exception {
        Path a = write("a.msa", "one");
        Path b = write("b.msa", "three");
        SessionDocument document = saved(a, b);
        Path far = Files.createDirectories(root.resolve("far"));
        Files.move(a, session.resolveSibling("a.msa"));
        // Reached from the session only because the other one lies there as well.
        Path other = Files.createDirectories(session.resolveSibling("sub"));
        Files.move(b, far.resolve("b.msa"));
        assertThat(opened(document, session).missing()).containsExactly("b.msa");
        Files.move(far.resolve("b.msa"), other.resolve("b.msa"));
        assertThat(paths(opened(document, session)))
                .containsExactly(
                        session.resolveSibling("a.msa").toString(),
                        other.resolve("b.msa").toString());
    }

    @Test
    void foldersOfLateAreSearchedAndNoOthers() throws Exception {
        Path a = write("a.msa", "one");
        SessionDocument document = saved(a);
        Path lately = Files.createDirectories(root.resolve("lately"));
        Files.move(a, lately.resolve("a.msa"));
        assertThat(opened(document, session).missing()).containsExactly("a.msa");
        assertThat(paths(opened(document, session, lately)))
                .containsExactly(lately.resolve("a.msa").toString());
    }

    @Test
    void anotherContentIsToldUnlessTheRightOneIsFoundElsewhere() throws Exception {
        Path a = write("a.msa", "one");
        SessionDocument document = saved(a);
        Files.writeString(a, "two");
        Files.setLastModifiedTime(a, FileTime.fromMillis(1));
        SessionFiles.Opened changed = opened(document, session);
        assertThat(changed.changed()).containsExactly("a.msa");
        assertThat(paths(changed)).containsExactly(a.toString());
        Path copy = Files.writeString(session.resolveSibling("backup.msa"), "one");
        SessionFiles.Opened right = opened(document, session);
        assertThat(right.changed()).isEmpty();
        assertThat(paths(right)).containsExactly(copy.toString());
    }

    @Test
    void whatIsMissingIsToldAndStaysInTheSessionWithItsHash() throws Exception {
        Path a = write("a.msa", "one");
        SessionDocument document = saved(a);
        Files.delete(a);
        SessionFiles.Opened found = opened(document, session);
        assertThat(found.missing()).containsExactly("a.msa");
        SessionDocument again = SessionFiles.described(found.document(), session, document.files(), new FileHashes());
        assertThat(again.files()).isEqualTo(document.files());
    }

    @Test
    void aFolderWithVeryManyFilesIsNotReadForEver() throws Exception {
        Path a = write("a.msa", "one");
        SessionDocument document = saved(a);
        Files.delete(a);
        for (int i = 0; i < FileFinder.MOST_ENTRIES + 200; i++) {
            Files.writeString(session.resolveSibling("n" + i), "x");
        }
        assertThat(opened(document, session).missing()).containsExactly("a.msa");
    }

    @Test
    void aHashIsComputedAnewOnlyForAFileThatChanged() throws Exception {
        Path a = write("a.msa", "one");
        String first = hashes.of(a);
        FileTime time = Files.getLastModifiedTime(a);
        Files.writeString(a, "two");
        Files.setLastModifiedTime(a, time);
        assertThat(hashes.of(a)).isEqualTo(first);
        Files.setLastModifiedTime(a, FileTime.fromMillis(time.toMillis() + 5));
        assertThat(hashes.of(a)).isNotEqualTo(first);
    }

    /** A line scan: a folder whose files are its spectra. */
    @Test
    void aFolderIsThereAndFoundWhereItWasMoved() throws Exception {
        Path scan = Files.createDirectory(data.resolve("scan"));
        Files.writeString(scan.resolve("1.msa"), "one");
        SessionDocument document = saved(scan);
        assertThat(document.files().get(0).sha256()).isNull();
        SessionFiles.Opened there = opened(document, session);
        assertThat(there.missing()).isEmpty();
        assertThat(there.moved()).isZero();
        Path moved = session.resolveSibling("scan");
        Files.move(scan, moved);
        assertThat(paths(opened(document, session))).containsExactly(moved.toString());
        Files.move(moved, session.resolveSibling("other"));
        assertThat(opened(document, session).missing()).containsExactly("scan");
        Files.writeString(scan, "no folder");
        assertThat(opened(document, session).missing()).containsExactly("scan");
    }

    @Test
    void aFileThatWasNeverDescribedIsToldIfItIsMissing() throws Exception {
        Path a = write("a.msa", "one");
        SessionDocument document = saved(a).withFiles(List.of());
        assertThat(opened(document, session).missing()).isEmpty();
        Files.delete(a);
        assertThat(opened(document, session).missing()).containsExactly("a.msa");
    }

    /** Images of one shape all have one size: not all of them are read for one that is missing. */
    @Test
    void whatIsReadElsewhereIsBounded() throws Exception {
        Path a = write("a.msa", "one");
        List<StoredFile> files = saved(a).files();
        Files.delete(a);
        for (int i = 0; i < 9; i++) {
            Files.writeString(session.resolveSibling("decoy" + i + ".msa"), "no" + i);
        }
        Files.writeString(session.resolveSibling("other-kind.txt"), "one");
        assertThat(new FileFinder(session, List.of(), hashes, 1000)
                        .find(files)
                        .get(0)
                        .state())
                .isEqualTo(FileFinder.State.MISSING);
        Path moved = Files.writeString(session.resolveSibling("moved.msa"), "one");
        assertThat(new FileFinder(session, List.of(), hashes, 2)
                        .find(files)
                        .get(0)
                        .path())
                .isNull();
        assertThat(new FileFinder(session, List.of(), hashes, 30)
                        .find(files)
                        .get(0)
                        .path())
                .isEqualTo(moved);
    }
}
