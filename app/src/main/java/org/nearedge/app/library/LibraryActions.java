package org.nearedge.app.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;
import org.nearedge.library.export.CurveTable;
import org.nearedge.library.export.RecordJson;
import org.nearedge.library.export.RecordTable;
import org.nearedge.library.own.Added;
import org.nearedge.library.own.FilePair;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.library.own.Refused;
import org.nearedge.spectrum.InputException;

/** What the user does with references: adds, removes, puts back, writes to files. All of it in the background. */
final class LibraryActions {
    private final LibraryModel model;
    private final TaskExecutor tasks;
    private final Notices notices;
    private final Knowledge knowledge;
    private final ReadOnlyObjectWrapper<List<Refused>> refused = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Reference>> removed = new ReadOnlyObjectWrapper<>(List.of());

    private MacroLog macro = new MacroLog();
    private boolean puttingBack;

    LibraryActions(LibraryModel model, TaskExecutor tasks, Notices notices, Knowledge knowledge) {
        this.model = model;
        this.tasks = tasks;
        this.notices = notices;
        this.knowledge = knowledge;
    }

    /** @param log takes what is done, as commands */
    void setMacro(MacroLog log) {
        macro = log;
    }

    /** What the last attempt to add could not add. */
    ReadOnlyObjectProperty<List<Refused>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** What was removed last and can be put back. */
    ReadOnlyObjectProperty<List<Reference>> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    void forgetRefused() {
        refused.set(List.of());
    }

    /** Records of JSON files, and of all JSON files of folders. */
    void add(List<Path> files) {
        OwnReferences own = knowledge.own();
        tasks.start(BackgroundTask.of(
                        "Checking references",
                        progress -> own.add(files, fraction -> progress.report(fraction, ""), progress::isCancelled))
                .onSuccess(added -> {
                    macro.did(LibraryMacro.add(files));
                    tell(added);
                })
                .onFailure(fault -> notices.tell(Notice.of("References", fault))));
    }

    /**
     * A record from an edge and its PDOS.
     *
     * @param done told null, or why it cannot be used
     */
    void add(FilePair pair, Consumer<InputException> done) {
        OwnReferences own = knowledge.own();
        tasks.start(BackgroundTask.of("Checking " + pair.name(), progress -> own.add(pair))
                .onSuccess(added -> {
                    tell(added);
                    done.accept(null);
                })
                .onFailure(fault -> {
                    if (fault instanceof InputException input) {
                        done.accept(input);
                    } else {
                        notices.tell(Notice.of(pair.name(), fault));
                    }
                }));
    }

    private void tell(Added added) {
        refused.set(added.refused());
        added.refused().forEach(one -> notices.keep(Notice.warning(one.file(), one.sentence())));
        String bad = added.refused().isEmpty()
                ? ""
                : count(added.refused().size(), "entry was", "entries were") + " refused: "
                        + added.refused().get(0).sentence()
                        + (added.refused().size() > 1 ? " The others are listed below the table" : "");
        if (!bad.isEmpty()) {
            notices.tell(Notice.warning("References", bad.replaceAll("\\.$", "")));
        }
        if (!added.records().isEmpty()) {
            notices.tell(Notice.info(
                    "References",
                    count(added.records().size(), "reference was", "references were") + " added to your own"));
            added.notes().forEach(note -> notices.tell(Notice.info("References", note.replaceAll("\\.$", ""))));
            Reference first = added.records().get(0);
            knowledge.reloadReferences();
            model.show(
                    first.edge(),
                    added.records().stream()
                            .filter(record -> record.edge().equals(first.edge()))
                            .map(Reference::id)
                            .toList());
        }
    }

    /** Those of the selected records that are the user's own. */
    List<Reference> ownSelected() {
        return model.selectionProperty().get().records().stream()
                .filter(Ownership::isOwn)
                .toList();
    }

    /** Removes the user's own among the selected records; they can be put back. */
    void removeOwn() {
        List<Reference> leaving = ownSelected();
        if (leaving.isEmpty()) {
            return;
        }
        OwnReferences own = knowledge.own();
        List<String> ids = leaving.stream().map(Reference::id).toList();
        tasks.start(BackgroundTask.of(
                        "Removing references",
                        progress -> own.remove(leaving.get(0).edge(), ids))
                .onSuccess(count -> {
                    removed.set(leaving);
                    macro.did(LibraryMacro.remove(leaving));
                    notices.tell(Notice.info(
                            "References",
                            count(count, "of your references was", "of your references were") + " removed"));
                    knowledge.reloadReferences();
                })
                .onFailure(fault -> notices.tell(Notice.of("References", fault))));
    }

    /** Adds again what was removed last. */
    void putBack() {
        List<Reference> back = removed.get();
        if (back.isEmpty() || puttingBack) {
            return;
        }
        OwnReferences own = knowledge.own();
        puttingBack = true;
        tasks.start(BackgroundTask.of("Putting references back", progress -> own.add(back, "removed references"))
                .onSuccess(added -> {
                    forgetRemoved(added.records());
                    tell(added);
                })
                .onFailure(fault -> notices.tell(Notice.of("References", fault)))
                .onFinished(() -> puttingBack = false));
    }

    /** What could not be added again can still be tried again. */
    private void forgetRemoved(List<Reference> there) {
        Set<String> keys = there.stream().map(LibraryActions::key).collect(Collectors.toSet());
        removed.set(removed.get().stream()
                .filter(record -> !keys.contains(key(record)))
                .toList());
    }

    private static String key(Reference record) {
        return record.edge() + " " + record.id();
    }

    /** What is exported: the selected records if there are several, otherwise all that are shown. */
    List<Reference> exported() {
        List<Reference> selected = model.selectionProperty().get().records();
        return selected.size() > 1 ? selected : model.shownProperty().get();
    }

    void exportTable(Path path) {
        write(path, "--export", records -> out -> RecordTable.write(records, out));
    }

    void exportCurves(Path path) {
        write(path, "--curves", records -> out -> CurveTable.write(records, out));
    }

    void exportJson(Path path) {
        write(path, "--export", records -> out -> RecordJson.write(records, out));
    }

    private interface Writing {
        AtomicFile.Content of(List<Reference> records);
    }

    /** @param option of the command line that writes the same */
    private void write(Path path, String option, Writing writing) {
        List<Reference> records = new ArrayList<>(exported());
        // The command line knows filters, and no selection beside them.
        if (records.equals(model.shownProperty().get())) {
            macro.did(LibraryMacro.export(model.filterProperty().get(), option, path));
        }
        String name = FileName.of(path);
        tasks.start(BackgroundTask.of("Writing " + name, progress -> {
                    AtomicFile.write(path, writing.of(records));
                    return null;
                })
                .onSuccess(nothing -> notices.tell(
                        Notice.info(name, count(records.size(), "record was", "records were") + " written")))
                .onFailure(fault -> notices.tell(Notice.of(name, fault))));
    }

    /** Refused entries as they are read aloud and copied: one a line. */
    static String lines(List<Refused> all) {
        return all.stream().map(Refused::sentence).collect(Collectors.joining("\n"));
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
