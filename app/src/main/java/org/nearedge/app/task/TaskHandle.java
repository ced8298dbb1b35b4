package org.nearedge.app.task;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A started task: how far it is, and the way to stop it. Properties change on the window's thread only. */
public final class TaskHandle {
    private final String name;
    private final boolean interruptible;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private volatile boolean cancelled;
    private volatile Thread worker;

    /** @param interruptible whether a cancel breaks off reading and waiting: see {@link BackgroundTask#breakable} */
    TaskHandle(String name, boolean interruptible) {
        this.name = name;
        this.interruptible = interruptible;
    }

    public String name() {
        return name;
    }

    /** Done, 0 to 1; negative while it is not known. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** The task's answer is not wanted any more: it is asked to stop and none of its consumers is called. */
    public synchronized void cancel() {
        cancelled = true;
        if (worker != null && interruptible) {
            worker.interrupt();
        }
    }

    void show(double newFraction, String newMessage) {
        fraction.set(newFraction);
        message.set(newMessage);
    }

    synchronized void startsOn(Thread thread) {
        worker = thread;
    }

    /** After this an interrupt can no longer hit the worker's next task. */
    synchronized void endsWork() {
        worker = null;
        Thread.interrupted();
    }
}
