package org.nearedge.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.home.Home;
import org.nearedge.app.library.LibraryModel.Order;
import org.nearedge.app.library.figures.LibraryKey;
import org.nearedge.app.library.figures.MapColour;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.Refused;
import org.nearedge.library.select.Range;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.library.select.Whose;
import org.nearedge.spectrum.InputException;

/** All of the workspace that needs no toolkit: tasks run at once on the test's own thread. */
class LibraryModelTest {
    private final List<Reference> silicon = bundled("Si-K");

    @TempDir
    Path folder;

    private Notices notices;
    private Knowledge knowledge;
    private LibraryModel model;
    private LibraryActions actions;

    private static List<Reference> bundled(String edge) {
        try {
            return ReferenceLibrary.bundled().edge(edge);
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        start(new CurrentThreadTaskExecutor());
        model.start();
    }

    private void start(TaskExecutor tasks) {
        notices = new Notices();
        knowledge = new Knowledge(new Home(folder.resolve("home")));
        model = new LibraryModel(tasks, notices, knowledge);
        actions = new LibraryActions(model, tasks, notices, knowledge);
    }

    private static int points(FigureSpec figure) {
        return figure.points().stream().mapToInt(p -> p.x().length).sum();
    }

    private List<String> shownIds() {
        return model.shownProperty().get().stream().map(Reference::id).toList();
    }

    private Path mine(String... structures) throws Exception {
        return OwnFiles.write(folder.resolve("mine.json"), silicon.get(0), structures);
    }

    @Test
    void atFirstAllRecordsAreShownAndOneIsLookedAt() {
        assertThat(model.shownProperty().get()).isEqualTo(silicon);
        assertThat(points(model.mapProperty().get())).isEqualTo(silicon.size());
        assertThat(model.selectionProperty().get().current()).isEqualTo(silicon.get(0));
        Details details = model.detailsProperty().get();
        assertThat(details.record()).isEqualTo(silicon.get(0));
        assertThat(details.pdos().curves().get(1).y())
                .containsExactly(silicon.get(0).pdosP());
        assertThat(model.overlayProperty().get().curves()).hasSize(1);
        assertThat(model.isBusy()).isFalse();
        assertThat(notices.log()).isEmpty();
    }

    @Test
    void theFilterNarrowsTableAndMapAlikeAndTheMapKeepsItsPlace() {
        FigureSpec whole = model.mapProperty().get();
        model.filterProperty()
                .set(model.filterProperty()
                        .get()
                        .withKinds(Set.of("crystal"))
                        .withRange(LocalProperty.BOND_LENGTH, new Range(2.36, Double.POSITIVE_INFINITY)));
        assertThat(model.shownProperty().get())
                .isNotEmpty()
                .allMatch(r -> r.kind().equals("crystal") && r.bondLength() >= 2.36)
                .hasSizeLessThan(silicon.size());
        FigureSpec map = model.mapProperty().get();
        assertThat(points(map)).isEqualTo(model.shownProperty().get().size());
        assertThat(map.xFrom()).isEqualTo(whole.xFrom());
        assertThat(map.axes().yTo()).isEqualTo(whole.axes().yTo());
        // What the filter hides is not selected any more.
        assertThat(model.shownProperty().get())
                .contains(model.selectionProperty().get().current());
        assertThat(map.provenance().get(LibraryKey.RECORDS_SHOWN)).contains("crystal; bond length from 2.36");
    }

    @Test
    void aFilterThatNothingPassesLeavesNothingSelected() {
        model.filterProperty().set(model.filterProperty().get().withText("nothing at all is called so"));
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(model.mapProperty().get().isEmpty()).isTrue();
        assertThat(model.detailsProperty().get()).isNull();
        assertThat(model.overlayProperty().get()).isNull();
        model.filterProperty().set(ReferenceFilter.of("Si-K"));
        assertThat(model.detailsProperty().get()).isNotNull();
    }

    @Test
    void rowsAreSortedByAnyColumnEitherWayAndTheUnknownComeLast() {
        for (RecordColumn column : RecordColumn.all()) {
            for (boolean descending : new boolean[] {false, true}) {
                model.orderProperty().set(List.of(new Order(column, descending)));
                assertThat(model.shownProperty().get())
                        .hasSameSizeAs(silicon)
                        .isSortedAccordingTo(column.order(descending));
            }
        }
        model.edgeProperty().set("O-K");
        RecordColumn charge = RecordColumn.of(LocalProperty.MULLIKEN_CHARGE);
        model.orderProperty().set(List.of(new Order(charge, true)));
        List<Double> charges = model.shownProperty().get().stream()
                .map(Reference::mullikenCharge)
                .toList();
        assertThat(charges).isSortedAccordingTo(Comparator.reverseOrder());
        model.edgeProperty().set("Si-K");
        assertThat(model.shownProperty().get()).hasSameSizeAs(silicon);
    }

    @Test
    void twoColumnsSortTogether() {
        RecordColumn kind = RecordColumn.all().get(2);
        RecordColumn angle = RecordColumn.of(LocalProperty.BOND_ANGLE);
        model.orderProperty().set(List.of(new Order(kind, false), new Order(angle, true)));
        List<Reference> shown = model.shownProperty().get();
        assertThat(IntStream.range(1, shown.size())).allMatch(i -> {
            Reference before = shown.get(i - 1);
            Reference now = shown.get(i);
            int kinds = before.kind().compareTo(now.kind());
            return kinds < 0 || kinds == 0 && before.bondAngle() >= now.bondAngle();
        });
    }

    @Test
    void theMapIsColouredByKindOwnerOrAnyProperty() {
        FigureSpec kinds = model.mapProperty().get();
        assertThat(kinds.points()).extracting(FigureSpec.Points::name).contains("crystal", "amorphous");
        model.colourProperty().set(new MapColour.Number(LocalProperty.BAND_GAP));
        FigureSpec.Points all = model.mapProperty().get().points().get(0);
        assertThat(((FigureSpec.Colour.Values) all.colour()).values())
                .containsExactly(
                        silicon.stream().mapToDouble(Reference::bandGap).toArray());
        assertThat(((FigureSpec.Colour.Values) all.colour()).label()).isEqualTo("band gap (eV)");
        model.colourProperty().set(new MapColour.Owner());
        assertThat(model.mapProperty().get().points())
                .extracting(FigureSpec.Points::name)
                .containsExactly("bundled");
    }

    @Test
    void severalSelectedRecordsLieOverOneAnother() {
        List<String> ids = silicon.stream().limit(60).map(Reference::id).toList();
        model.select(ids, ids.get(7));
        assertThat(model.selectionProperty().get().records()).hasSize(60);
        assertThat(model.detailsProperty().get().record().id()).isEqualTo(ids.get(7));
        FigureSpec flat = model.overlayProperty().get();
        assertThat(flat.curves()).hasSize(48);
        model.raisedProperty().set(true);
        FigureSpec raised = model.overlayProperty().get();
        double[] third = flat.curves().get(3).y();
        assertThat(raised.curves().get(3).y())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(java.util.Arrays.stream(third)
                        .map(v -> v + 3 * LibraryModel.OFFSET)
                        .toArray());
        model.pdosProperty().set(true);
        assertThat(model.overlayProperty().get().yLabel()).contains("PDOS");
        model.select(List.of("no such record"), null);
        assertThat(model.overlayProperty().get()).isNull();
    }

    @Test
    void theOtherEdgeHasItsOwnRecordsAndFilter() {
        model.filterProperty().set(model.filterProperty().get().withText("amorphous"));
        model.edgeProperty().set("O-K");
        assertThat(model.shownProperty().get()).isEqualTo(bundled("O-K"));
        assertThat(model.filterProperty().get().isAll()).isTrue();
        assertThat(model.detailsProperty().get().record().edge()).isEqualTo("O-K");
        model.show("Si-K", List.of(silicon.get(5).id()));
        assertThat(model.edgeProperty().get()).isEqualTo("Si-K");
        assertThat(model.detailsProperty().get().record()).isEqualTo(silicon.get(5));
    }

    /** While one edge is read another is asked for: what comes late is not shown. */
    @Test
    void onlyTheEdgeThatIsWantedIsShown() {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        start(tasks);
        model.start();
        model.edgeProperty().set("O-K");
        assertThat(model.isBusy()).isTrue();
        AtomicReference<String> seen = new AtomicReference<>();
        model.contentProperty().addListener((property, before, now) -> {
            assertThat(now.source().edge()).isEqualTo("O-K");
            seen.set(now.source().edge());
        });
        tasks.runAll();
        assertThat(seen.get()).isEqualTo("O-K");
        assertThat(model.shownProperty().get()).isEqualTo(bundled("O-K"));
        assertThat(model.isBusy()).isFalse();
    }

    @Test
    void addedReferencesAreShownAndToldApart() throws Exception {
        model.filterProperty().set(model.filterProperty().get().withKinds(Set.of("amorphous")));
        actions.add(List.of(mine("mine", "mine too")));
        assertThat(model.filterProperty().get().isAll()).isTrue();
        assertThat(model.selectionProperty().get().ids()).containsExactly("mine #0", "mine too #0");
        assertThat(shownIds()).contains("mine #0").hasSize(silicon.size() + 2);
        assertThat(Ownership.isOwn(model.detailsProperty().get().record())).isTrue();
        assertThat(model.mapProperty().get().provenance().get(LibraryKey.LIBRARY))
                .isEqualTo("bundled and own references");
        model.filterProperty().set(ReferenceFilter.of("Si-K").withWhose(Whose.OWN));
        assertThat(shownIds()).containsExactly("mine #0", "mine too #0");
        assertThat(knowledge.bundledLibrary().edge("Si-K")).isEqualTo(silicon);
    }

    @Test
    void aBrokenFileIsToldByFileEntryAndReasonAndTheGoodOneIsThere() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"edge\": \"Si-K\", \"sigma\": 7}]");
        actions.add(List.of(broken, mine("mine")));
        assertThat(shownIds()).contains("mine #0");
        assertThat(actions.refusedProperty().get()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("broken.json");
            assertThat(refused.entry()).startsWith("record 1, field ");
            assertThat(refused.reason()).isEqualTo("is missing");
        });
        assertThat(notices.shown())
                .anyMatch(n -> n.kind() == Notice.Kind.WARNING && n.text().contains("broken.json"));
        assertThat(notices.shown())
                .anyMatch(n -> n.kind() == Notice.Kind.INFO && n.text().contains("1 reference was"));
        actions.forgetRefused();
        assertThat(actions.refusedProperty().get()).isEmpty();
    }

    @Test
    void aBrokenFileInTheFolderIsAProblemAndNoFault() throws Exception {
        Files.createDirectories(folder.resolve("home/references/si-k"));
        Files.writeString(folder.resolve("home/references/si-k/x.json"), "[{\"edge\": 1}]");
        start();
        assertThat(model.shownProperty().get()).isEqualTo(silicon);
        assertThat(model.contentProperty().get().problems())
                .extracting(Refused::file)
                .containsExactly("x.json");
    }

    @Test
    void ownReferencesAreRemovedAndPutBack() throws Exception {
        actions.add(List.of(mine("mine")));
        assertThat(actions.ownSelected()).hasSize(1);
        actions.removeOwn();
        assertThat(shownIds()).doesNotContain("mine #0");
        assertThat(knowledge.own().records()).isEmpty();
        assertThat(model.detailsProperty().get()).isNotNull();
        assertThat(actions.removedProperty().get()).hasSize(1);
        actions.putBack();
        assertThat(shownIds()).contains("mine #0");
        assertThat(actions.removedProperty().get()).isEmpty();
        model.select(List.of(silicon.get(3).id()), null);
        actions.removeOwn();
        assertThat(shownIds()).contains("mine #0", silicon.get(3).id());
    }

    @Test
    void whatIsExportedIsTheSelectionOrAllThatIsShown() throws Exception {
        Path table = folder.resolve("t.csv");
        model.filterProperty().set(model.filterProperty().get().withKinds(Set.of("crystal")));
        int crystals = model.shownProperty().get().size();
        actions.exportTable(table);
        assertThat(Files.readAllLines(table)).hasSize(crystals + 1);
        List<String> two = shownIds().subList(0, 2);
        model.select(two, null);
        actions.exportTable(table);
        assertThat(Files.readAllLines(table)).hasSize(3);
        Path curves = folder.resolve("c.csv");
        actions.exportCurves(curves);
        assertThat(Files.readAllLines(curves)).hasSize(1 + 2 * 3 * 401);
        actions.exportTable(folder.resolve("nowhere/t.csv"));
        assertThat(notices.shown()).anyMatch(n -> n.kind() == Notice.Kind.ERROR);
    }

    @Test
    void theAnswerOfAnOlderFilterDoesNotMoveTheSelection() {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        start(tasks);
        model.start();
        tasks.runAll();
        String hidden = silicon.stream()
                .filter(record -> !record.kind().equals("crystal"))
                .findFirst()
                .orElseThrow()
                .id();
        model.filterProperty().set(model.filterProperty().get().withKinds(Set.of("crystal")));
        model.show("Si-K", List.of(hidden));
        tasks.runAll();
        assertThat(model.selectionProperty().get().ids()).containsExactly(hidden);
        assertThat(model.detailsProperty().get().record().id()).isEqualTo(hidden);
        assertThat(model.shownProperty().get()).isEqualTo(silicon);
    }

    @Test
    void whatCouldNotBePutBackIsNotForgotten() throws Exception {
        actions.add(List.of(mine("mine", "second")));
        actions.removeOwn();
        assertThat(actions.removedProperty().get()).hasSize(2);
        actions.add(List.of(mine("mine")));
        actions.putBack();
        assertThat(shownIds()).contains("mine #0", "second #0");
        assertThat(actions.removedProperty().get()).extracting(Reference::id).containsExactly("mine #0");
    }

    @Test
    void aPropertyThatNoRecordHasIsNotOffered() {
        MapColour overlap = new MapColour.Number(LocalProperty.BOND_OVERLAP_POPULATION);
        assertThat(model.contentProperty().get().colours())
                .contains(new MapColour.Kind(), new MapColour.Number(LocalProperty.BOND_LENGTH))
                .doesNotContain(overlap);
        model.edgeProperty().set("O-K");
        assertThat(model.contentProperty().get().colours()).contains(overlap);
        model.colourProperty().set(overlap);
        model.edgeProperty().set("Si-K");
        assertThat(model.colourProperty().get()).isEqualTo(new MapColour.Kind());
    }
}
