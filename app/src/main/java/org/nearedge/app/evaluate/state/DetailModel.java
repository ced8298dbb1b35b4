package org.nearedge.app.evaluate.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.evaluate.inspect.Inspection;

/** The record that all tabs are about, and everything that is shown of it. */
public final class DetailModel {
    private final ReadOnlyObjectProperty<Inspection> inspection;
    private final Notices notices;
    private final Latest latest;
    private final ObjectProperty<String> record = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<RecordShown> shown = new ReadOnlyObjectWrapper<>(RecordShown.NOTHING);
    /** Another model that a tab is about; null: the chosen one. */
    private Inspection other;
    /** The record that was chosen last of those that the chosen model tests. */
    private String last;

    DetailModel(ReadOnlyObjectProperty<Inspection> inspection, TaskExecutor tasks, Notices notices) {
        this.inspection = inspection;
        this.notices = notices;
        this.latest = new Latest(tasks);
        inspection.addListener((property, before, now) -> follow(now));
        record.addListener((property, before, now) -> look());
    }

    /** Its id; null: none. */
    public ObjectProperty<String> recordProperty() {
        return record;
    }

    public ReadOnlyObjectProperty<RecordShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether details are still to come. */
    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }

    /** While a tab is about another model, its records are looked at; null: that tab is left. */
    void setOther(Inspection now) {
        if (other == now) {
            return;
        }
        other = now;
        Inspection own = inspection.get();
        if (now == null
                && own != null
                && (record.get() == null || own.record(record.get()).isEmpty())) {
            record.set(last != null && own.record(last).isPresent() ? last : worst(own));
        } else {
            look();
        }
    }

    private static String worst(Inspection of) {
        return of.evaluation().worst().get(0).id();
    }

    /** The record is kept if the other model or split tests it, too; otherwise it is the worst. */
    private void follow(Inspection now) {
        if (now == null) {
            latest.cancel();
            shown.set(RecordShown.NOTHING);
        } else if (record.get() == null
                || now.record(record.get()).isEmpty()
                        && (other == null || other.record(record.get()).isEmpty())) {
            record.set(worst(now));
        } else {
            look();
        }
    }

    private void look() {
        String id = record.get();
        boolean own = inspection.get() != null
                && id != null
                && inspection.get().record(id).isPresent();
        last = own ? id : last;
        boolean foreign = other != null && id != null && other.record(id).isPresent();
        Inspection now = foreign ? other : inspection.get();
        if (now == null || id == null || now.record(id).isEmpty()) {
            shown.set(RecordShown.NOTHING);
            return;
        }
        latest.start(BackgroundTask.of("Looking at " + id, progress -> RecordShown.of(now, now.detail(id), foreign))
                .quiet()
                .onSuccess(found -> {
                    if (now == (foreign ? other : inspection.get()) && id.equals(record.get())) {
                        shown.set(found);
                    }
                })
                .onFailure(fault -> notices.tell(Notice.of(id, fault))));
    }
}
