package org.nearedge.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.history.ChoiceTracker;
import org.nearedge.app.history.UndoHistory;
import org.nearedge.app.home.Home;
import org.nearedge.app.library.figures.MapColour;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.select.Range;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.library.select.Whose;

class LibraryChoicesTest {
    @TempDir
    Path folder;

    private final ManualTaskExecutor tasks = new ManualTaskExecutor();
    private long now;

    private LibraryModel model() {
        return new LibraryModel(tasks, new Notices(), new Knowledge(new Home(folder)));
    }

    private static ReferenceFilter crystals() {
        return new ReferenceFilter(
                "O-K",
                Set.of("crystal"),
                "",
                java.util.Map.of(LocalProperty.BOND_ANGLE, new Range(100, Double.POSITIVE_INFINITY)),
                Whose.BUNDLED);
    }

    @Test
    void filterOrderColourSelectionAndOverlayComeBack() throws Exception {
        LibraryModel first = model();
        LibraryChoices choices = new LibraryChoices(first);
        first.start();
        first.edgeProperty().set("O-K");
        tasks.runAll();
        first.filterProperty().set(crystals());
        first.orderProperty().set(List.of(new LibraryModel.Order(RecordColumn.of(LocalProperty.BOND_LENGTH), true)));
        first.colourProperty().set(new MapColour.Number(LocalProperty.MULLIKEN_CHARGE));
        first.pdosProperty().set(true);
        first.raisedProperty().set(true);
        tasks.runAll();
        List<String> ids =
                first.shownProperty().get().stream().map(Reference::id).limit(4).toList();
        first.select(ids, ids.get(2));
        tasks.runAll();
        JsonNode then = new JsonMapper().readTree(choices.value().getValue().toString());

        LibraryModel next = model();
        LibraryChoices again = new LibraryChoices(next);
        again.restore(then);
        // Saved again before anything was read, it is still the same.
        assertThat(again.value().getValue()).isEqualTo(then);
        next.start();
        tasks.runAll();
        assertThat(again.value().getValue()).isEqualTo(then);
        assertThat(next.selectionProperty().get())
                .isEqualTo(first.selectionProperty().get());
        assertThat(next.shownProperty().get()).isEqualTo(first.shownProperty().get());
        assertThat(next.overlayProperty().get().curves())
                .hasSameSizeAs(first.overlayProperty().get().curves());
    }

    /** Another edge brings another filter and another selection; all of that is one change. */
    @Test
    void anotherEdgeIsUndoneInOneStep() {
        LibraryModel model = model();
        LibraryChoices choices = new LibraryChoices(model);
        model.start();
        tasks.runAll();
        UndoHistory history = new UndoHistory();
        new ChoiceTracker(
                        history,
                        "library",
                        "Library",
                        wanted -> {
                            try {
                                choices.restore(wanted);
                            } catch (Exception e) {
                                throw new AssertionError(e);
                            }
                        },
                        tasks::isAnswering,
                        () -> now)
                .follow(choices.value());
        model.filterProperty().set(new ReferenceFilter("Si-K", Set.of("crystal"), "", java.util.Map.of(), Whose.ALL));
        tasks.runAll();
        JsonNode silicon = choices.value().getValue();
        now += 5_000_000_000L;
        model.edgeProperty().set("O-K");
        tasks.runAll();
        JsonNode oxygen = choices.value().getValue();
        assertThat(oxygen.get("selection")).isNotEqualTo(silicon.get("selection"));
        history.undo();
        tasks.runAll();
        assertThat(choices.value().getValue()).isEqualTo(silicon);
        assertThat(model.shownProperty().get()).allMatch(record -> record.kind().equals("crystal"));
        history.redo();
        tasks.runAll();
        assertThat(choices.value().getValue()).isEqualTo(oxygen);
        history.undo();
        tasks.runAll();
        history.undo();
        tasks.runAll();
        assertThat(history.canUndoProperty().get()).isFalse();
        assertThat(model.filterProperty().get().isAll()).isTrue();
    }
}
