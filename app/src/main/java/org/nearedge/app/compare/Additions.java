package org.nearedge.app.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.compare.work.MemberLoader;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.spectrum.InputException;

/** Reads spectra that are to be added, in the background; what cannot be read is told. */
final class Additions {
    private final TaskExecutor tasks;
    private final Notices notices;
    private final MemberLoader loader;
    private int reading;

    Additions(TaskExecutor tasks, Notices notices, MemberLoader loader) {
        this.tasks = tasks;
        this.notices = notices;
        this.loader = loader;
    }

    boolean isBusy() {
        return reading > 0;
    }

    /**
     * @param wanted sources with their names
     * @param then called on the window's thread with each that could be read, in their order
     */
    void read(Map<Source, String> wanted, Consumer<Source> then) {
        reading++;
        String what = wanted.size() == 1 ? wanted.values().iterator().next() : wanted.size() + " spectra";
        tasks.start(BackgroundTask.of("Reading " + what, progress -> {
                    Map<Source, Object> read = new LinkedHashMap<>();
                    wanted.keySet().forEach(source -> {
                        progress.check();
                        read.put(source, tried(source));
                    });
                    return read;
                })
                .onSuccess(read -> read.forEach((source, found) -> {
                    if (found instanceof InputException why) {
                        notices.tell(Notice.of(wanted.get(source), why));
                    } else {
                        then.accept(source);
                    }
                }))
                .onFailure(fault -> notices.tell(Notice.of("Compare", fault)))
                .onFinished(() -> reading--));
    }

    /** Why it cannot be read; the source itself if it can. */
    private Object tried(Source source) {
        try {
            loader.load(source);
            return source;
        } catch (InputException e) {
            return e;
        }
    }
}
