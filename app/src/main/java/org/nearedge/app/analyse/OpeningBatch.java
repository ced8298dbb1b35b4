package org.nearedge.app.analyse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.task.TaskHandle;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Opens what was dropped, one file after the other, each shown as soon as it is read. A bad one stops none. */
final class OpeningBatch {
    /** More faults than this from one drop are told in one notice. */
    private static final int MOST_TOLD = 3;

    private final TaskExecutor executor;
    private final SpectrumOpener opener;
    private final Notices notices;
    private final BiConsumer<Path, List<Dataset>> opened;
    private final BooleanSupplier wanted;
    private final List<Path> files = new ArrayList<>();
    private final List<Notice> faults = new ArrayList<>();
    private int next;
    private TaskHandle current;

    /** @param wanted whether what is opened is still for the session that is open */
    OpeningBatch(
            TaskExecutor executor,
            SpectrumOpener opener,
            Notices notices,
            BiConsumer<Path, List<Dataset>> opened,
            BooleanSupplier wanted) {
        this.wanted = wanted;
        this.executor = executor;
        this.opener = opener;
        this.notices = notices;
        this.opened = opened;
    }

    void start(List<Path> dropped) {
        current = executor.start(BackgroundTask.of("Looking for files", progress -> files(dropped))
                .quiet()
                .onFinished(this::openNext));
    }

    private Void files(List<Path> dropped) {
        for (Path path : dropped) {
            try {
                files.addAll(FileOpening.files(path));
            } catch (InputException e) {
                faults.add(Notice.of(FileOpening.name(path), e));
            }
        }
        return null;
    }

    private void openNext() {
        if (next == files.size() || !wanted.getAsBoolean() || current != null && current.isCancelled()) {
            tell();
            return;
        }
        Path file = files.get(next++);
        String name = FileOpening.name(file);
        current = executor.start(BackgroundTask.of("Opening " + name, progress -> {
                    progress.report(files.size() == 1 ? -1 : (next - 1.0) / files.size(), "");
                    return opener.open(file);
                })
                .breakable()
                .onSuccess(datasets -> {
                    if (wanted.getAsBoolean()) {
                        opened.accept(file, datasets);
                    }
                })
                .onFailure(fault -> faults.add(Notice.of(name, fault)))
                .onFinished(this::openNext));
    }

    private void tell() {
        if (faults.size() <= MOST_TOLD) {
            faults.forEach(notices::tell);
            return;
        }
        faults.forEach(notices::keep);
        List<String> names = faults.stream().map(Notice::subject).toList();
        String some = String.join(", ", names.subList(0, MOST_TOLD));
        notices.tell(new Notice(
                Notice.Kind.ERROR,
                faults.size() + " of " + files.size() + " files could not be opened",
                some + " and " + (names.size() - MOST_TOLD) + " more",
                "The reasons stand in the log"));
    }
}
