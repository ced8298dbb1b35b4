package org.nearedge.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.session.store.SessionDocument;
import org.nearedge.session.store.SessionStore;

/** What is asked for while something else is still being written or read: nothing is lost and nothing mixed. */
class SessionOrderTest {
    @TempDir
    Path folder;

    private FakePlace place;
    private ManualTaskExecutor tasks;
    private SessionModel model;
    private Runnable tick;
    private Path a;
    private Path b;

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("x.msa"), "data");
        a = folder.resolve("a.nearedge");
        b = folder.resolve("b.nearedge");
        startProgram();
    }

    private void startProgram() {
        place = new FakePlace();
        tasks = new ManualTaskExecutor();
        Home home = new Home(folder.resolve("home"));
        Clock clock = Clock.fixed(Instant.parse("2026-03-04T14:03:00Z"), ZoneOffset.UTC);
        model = new SessionModel(tasks, new Notices(), home, new RecentFiles(home), place, clock);
        model.watch((every, action) -> {
            tick = action;
            return () -> {};
        });
        tasks.runAll();
    }

    private void choose(int number) {
        place.file = folder.resolve("x.msa");
        place.number = number;
        model.touched(true);
    }

    private void saved(int number, Path file) {
        choose(number);
        model.save(file, () -> {});
        tasks.runAll();
    }

    private static int number(Path session) throws Exception {
        return SessionStore.load(session).choices().get("analyse").get("number").asInt();
    }

    private List<Integer> kept() throws Exception {
        List<Integer> numbers = new java.util.ArrayList<>();
        try (Stream<Path> entries = Files.list(folder.resolve("home/recovery"))) {
            for (Path one : entries.filter(SessionStore::isSession).toList()) {
                numbers.add(number(one));
            }
        }
        return numbers.stream().sorted().toList();
    }

    private List<String> offered() {
        return model.offers().stream().map(Offer::text).toList();
    }

    @Test
    void whatIsSavedAfterItsPlaceWasTakenIsItsFilesAndNotTheNextSessions() throws Exception {
        saved(2, b);
        choose(1);
        model.save(a, () -> {});
        model.startNew();
        tasks.runAll();
        assertThat(number(a)).isEqualTo(1);
        assertThat(model.file()).isNull();
        assertThat(model.isChanged()).isFalse();
        choose(7);
        assertThat(model.titleProperty().get()).isEqualTo("*Nearedge");
        assertThat(number(a)).isEqualTo(1);
        assertThat(number(b)).isEqualTo(2);
    }

    @Test
    void theLastSavingIsTheOneThatStays() throws Exception {
        choose(1);
        model.save(a, () -> {});
        choose(2);
        model.save(a, () -> {});
        assertThat(tasks.waiting()).isEqualTo(1);
        tasks.runAll();
        assertThat(number(a)).isEqualTo(2);
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void whatIsBroughtBackOffersBackWhatItTookThePlaceOf() {
        choose(1);
        model.startNew();
        tasks.runAll();
        choose(2);
        model.offers().get(0).onAccept().run();
        tasks.runAll();
        assertThat(place.number).isEqualTo(1);
        assertThat(offered()).containsExactly("Changes of the session before were not saved");
        model.offers().get(0).onAccept().run();
        tasks.runAll();
        assertThat(place.number).isEqualTo(2);
    }

    @Test
    void workThatIsOfferedBackIsOnTheDiskUntilItIsDismissed() throws Exception {
        saved(1, a);
        choose(5);
        tick.run();
        tasks.runAll();
        assertThat(kept()).containsExactly(5);
        model.startNew();
        tasks.runAll();
        assertThat(kept()).containsExactly(5);
        // The next work has a file of its own.
        choose(6);
        tick.run();
        tasks.runAll();
        assertThat(kept()).containsExactly(5, 6);
        model.offers().get(0).onDecline().run();
        tasks.runAll();
        assertThat(kept()).containsExactly(6);
    }

    @Test
    void workThatNobodyDecidedAboutIsOfferedAtTheNextStart() throws Exception {
        saved(1, a);
        choose(5);
        model.startNew();
        // Not even begun to be written when the program ends.
        model.end();
        assertThat(kept()).containsExactly(5);
        startProgram();
        assertThat(offered()).containsExactly("The unsaved work of 14:03 can be restored");
        model.offers().get(0).onAccept().run();
        tasks.runAll();
        assertThat(place.number).isEqualTo(5);
        assertThat(model.file()).isEqualTo(a);
        assertThat(model.isUnsaved()).isTrue();
        assertThat(kept()).containsExactly(5);
        assertThat(number(a)).isEqualTo(1);
    }

    @Test
    void whatWasBeingKeptWhenItWasSavedIsNotOfferedAfterwards() throws Exception {
        choose(1);
        model.save(a, () -> {});
        tick.run();
        tasks.runAll();
        assertThat(model.isChanged()).isFalse();
        assertThat(kept()).isEmpty();
        choose(2);
        tick.run();
        model.startNew();
        tasks.runAll();
        model.offers().get(0).onDecline().run();
        tasks.runAll();
        assertThat(kept()).isEmpty();
    }

    /** The window may still be opening its files; what is kept is the work that was brought back. */
    @Test
    void restoredWorkIsKeptAsItWasFound() throws Exception {
        choose(9);
        SessionDocument crashed = SessionDocument.of("x", place.choices(), null, null);
        Path recovery = Files.createDirectories(folder.resolve("home/recovery"));
        SessionStore.save(crashed, recovery.resolve("dead.nearedge"));
        startProgram();
        place.slow = true;
        model.offers().get(0).onAccept().run();
        tasks.runAll();
        assertThat(place.number).isZero();
        assertThat(kept()).containsExactly(9);
    }
}
