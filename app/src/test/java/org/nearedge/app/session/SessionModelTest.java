package org.nearedge.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.session.store.SessionDocument;
import org.nearedge.session.store.SessionStore;

/** Saving, opening, keeping and bringing back, with a window and a clock of the test's own. */
class SessionModelTest {
    @TempDir
    Path folder;

    private Path file;
    private Start start;

    /** One start of the program. */
    private final class Start {
        private final Notices notices = new Notices();
        private final FakePlace place = new FakePlace();
        private final SessionModel model;
        private Runnable tick = () -> {};
        private Duration period;

        Start(String time) {
            Home home = new Home(folder.resolve("home"));
            model = new SessionModel(
                    new CurrentThreadTaskExecutor(), notices, home, new RecentFiles(home), place, clock(time));
        }

        Start watching() {
            model.watch((every, action) -> {
                period = every;
                tick = action;
                return () -> tick = () -> {};
            });
            return this;
        }

        void choose(int number) {
            place.number = number;
            model.touched(true);
        }

        List<String> told() {
            return notices.log().stream().map(Notice::sentence).toList();
        }
    }

    private static Clock clock(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }

    private static int number(Path session) throws Exception {
        return SessionStore.load(session).choices().get("analyse").get("number").asInt();
    }

    private List<Path> kept() throws IOException {
        Path recovery = folder.resolve("home/recovery");
        if (!Files.isDirectory(recovery)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(recovery)) {
            return entries.filter(SessionStore::isSession).toList();
        }
    }

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("quartz.nearedge");
        start = new Start("2026-03-04T14:03:00Z");
        start.place.file = Files.writeString(folder.resolve("a.msa"), "data");
    }

    @Test
    void theTitleShowsTheNameAndWhetherAllIsSaved() throws Exception {
        SessionModel model = start.model;
        assertThat(model.titleProperty().get()).isEqualTo("Nearedge");
        model.touched(false);
        assertThat(model.titleProperty().get()).isEqualTo("Nearedge");
        start.choose(1);
        assertThat(model.titleProperty().get()).isEqualTo("*Nearedge");
        model.save(file, () -> {});
        assertThat(model.titleProperty().get()).isEqualTo("quartz \u2013 Nearedge");
        start.choose(2);
        assertThat(model.titleProperty().get()).isEqualTo("*quartz \u2013 Nearedge");
        assertThat(number(file)).isEqualTo(1);
    }

    @Test
    void whatIsOnlyLookedAtIsNoUnsavedWork() {
        start.model.touched(false);
        assertThat(start.model.isUnsaved()).isFalse();
        start.choose(1);
        assertThat(start.model.isUnsaved()).isTrue();
        start.place.file = null;
        assertThat(start.model.isUnsaved()).isFalse();
        start.place.file = folder.resolve("a.msa");
        start.model.save(file, () -> {});
        assertThat(start.model.isUnsaved()).isFalse();
        start.model.touched(false);
        assertThat(start.model.isUnsaved()).isTrue();
    }

    @Test
    void aSavedSessionComesBackWithItsFileAlsoWhereItWasMoved() throws Exception {
        start.choose(7);
        start.place.current = "map";
        start.model.save(file, () -> {});
        Files.move(folder.resolve("a.msa"), folder.resolve("renamed.msa"));
        Start next = new Start("2026-03-05T00:00:00Z");
        next.model.open(file);
        assertThat(next.place.number).isEqualTo(7);
        assertThat(next.place.current).isEqualTo("map");
        assertThat(next.place.file).isEqualTo(folder.resolve("renamed.msa"));
        assertThat(next.told()).singleElement().asString().contains("found in another place");
        assertThat(next.model.isChanged()).isFalse();
        assertThat(next.model.recentSessions().paths()).containsExactly(file);
    }

    @Test
    void aMissingFileAndAChangedOneAreToldInOneNotice() throws Exception {
        start.choose(1);
        start.model.save(file, () -> {});
        Files.delete(folder.resolve("a.msa"));
        Start next = new Start("2026-03-05T00:00:00Z");
        next.model.open(file);
        assertThat(next.notices.shown()).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .contains("Not found: a.msa"));
        // Saved again without the file, it is still known by its hash.
        next.choose(2);
        next.model.save(file, () -> {});
        Files.writeString(folder.resolve("elsewhere.msa"), "data");
        Start third = new Start("2026-03-06T00:00:00Z");
        third.model.open(file);
        assertThat(third.place.file).isEqualTo(folder.resolve("elsewhere.msa"));
        Files.writeString(folder.resolve("elsewhere.msa"), "other");
        third.choose(3);
        Start fourth = new Start("2026-03-07T00:00:00Z");
        Files.writeString(folder.resolve("a.msa"), "another content");
        fourth.model.open(file);
        assertThat(fourth.told()).singleElement().asString().contains("Changed since the session was saved: a.msa");
    }

    @Test
    void workIsKeptEveryThirtySecondsInWhichSomethingChangedAndNeverOverTheUsersFile() throws Exception {
        start.watching();
        assertThat(start.period).isEqualTo(Duration.ofSeconds(30));
        start.tick.run();
        assertThat(kept()).isEmpty();
        start.choose(1);
        start.model.save(file, () -> {});
        start.choose(2);
        start.tick.run();
        assertThat(kept()).hasSize(1);
        assertThat(number(kept().get(0))).isEqualTo(2);
        assertThat(number(file)).isEqualTo(1);
        Files.delete(kept().get(0));
        start.tick.run();
        assertThat(kept()).isEmpty();
        start.choose(3);
        start.tick.run();
        assertThat(number(kept().get(0))).isEqualTo(3);
        start.model.save(file, () -> {});
        assertThat(kept()).isEmpty();
        start.choose(4);
        start.tick.run();
        start.model.end();
        assertThat(kept()).isEmpty();
    }

    @Test
    void afterACrashTheWorkIsOfferedAndRestoredAsUnsavedWorkOfItsFile() throws Exception {
        SessionDocument crashed = SessionDocument.of("x", start.place.choices(), "library", null)
                .at(Instant.parse("2026-03-04T14:03:00Z"), file.toString());
        Path recovery = Files.createDirectories(folder.resolve("home/recovery"));
        SessionStore.save(crashed, recovery.resolve("dead.nearedge"));
        Start next = new Start("2026-03-04T15:00:00Z").watching();
        assertThat(next.model.offers())
                .extracting(Offer::text)
                .containsExactly("Nearedge ended unexpectedly; the work of 14:03 can be restored");
        next.model.offers().get(0).onAccept().run();
        assertThat(next.model.offers()).isEmpty();
        assertThat(next.place.current).isEqualTo("library");
        assertThat(next.place.file).isEqualTo(folder.resolve("a.msa"));
        assertThat(next.model.file()).isEqualTo(file);
        assertThat(next.model.isUnsaved()).isTrue();
        // Kept by this program now, and by the crashed one no more.
        assertThat(kept()).hasSize(1).doesNotContain(recovery.resolve("dead.nearedge"));
        assertThat(file).doesNotExist();
    }

    @Test
    void discardedWorkIsNotOfferedAgainAndTheDayIsToldIfItWasNotToday() throws Exception {
        SessionDocument crashed = SessionDocument.of("x", start.place.choices(), null, null)
                .at(Instant.parse("2026-03-04T14:03:00Z"), null);
        Path recovery = Files.createDirectories(folder.resolve("home/recovery"));
        SessionStore.save(crashed, recovery.resolve("dead.nearedge"));
        Start next = new Start("2026-03-06T15:00:00Z").watching();
        assertThat(next.model.offers().get(0).text()).contains("the work of 4 March, 14:03");
        next.model.offers().get(0).onDecline().run();
        assertThat(new Start("2026-03-06T16:00:00Z").watching().model.offers()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void unsavedWorkThatAnotherSessionTookThePlaceOfCanBeBroughtBack() throws Exception {
        start.choose(1);
        start.model.save(file, () -> {});
        start.choose(5);
        start.model.startNew();
        assertThat(start.place.number).isZero();
        assertThat(start.model.file()).isNull();
        assertThat(start.model.offers().get(0).text()).isEqualTo("Changes of quartz.nearedge were not saved");
        start.model.offers().get(0).onAccept().run();
        assertThat(start.place.number).isEqualTo(5);
        assertThat(start.model.file()).isEqualTo(file);
        assertThat(start.model.isUnsaved()).isTrue();
        assertThat(number(file)).isEqualTo(1);
    }

    @Test
    void inPlaceOfADamagedSessionItsNewestOlderCopyIsOffered() throws Exception {
        start.choose(1);
        start.model.save(file, () -> {});
        start.choose(2);
        start.model.save(file, () -> {});
        Files.writeString(file, "{\"format\":");
        Start next = new Start("2026-03-05T00:00:00Z");
        next.model.open(file);
        assertThat(next.told()).singleElement().asString().contains("damaged");
        assertThat(next.model.offers().get(0).text())
                .isEqualTo("The copy quartz.nearedge.1 can be opened in its place");
        next.model.offers().get(0).onAccept().run();
        assertThat(next.place.number).isEqualTo(1);
        assertThat(next.model.file()).isEqualTo(file);
        assertThat(next.model.isUnsaved()).isTrue();
    }

    @Test
    void aNewerSessionIsRefusedAndWhatIsOpenStays() throws Exception {
        Files.writeString(file, "{\"format\":\"nearedge-session\",\"version\":2,\"program\":\"Nearedge 9\"}");
        start.choose(3);
        start.model.open(file);
        assertThat(start.told()).singleElement().asString().contains("newer Nearedge");
        assertThat(start.place.number).isEqualTo(3);
        assertThat(start.model.offers()).isEmpty();
        assertThat(Files.readString(file)).contains("\"version\":2");
    }

    @Test
    void whereItCannotBeSavedThatIsToldAndItStaysUnsaved() {
        start.choose(3);
        boolean[] done = new boolean[1];
        start.model.save(folder.resolve("no/such/folder/x.nearedge"), () -> done[0] = true);
        assertThat(start.told()).singleElement().asString().contains("folder does not exist");
        assertThat(done[0]).isFalse();
        assertThat(start.model.isUnsaved()).isTrue();
        assertThat(start.model.file()).isNull();
    }
}
