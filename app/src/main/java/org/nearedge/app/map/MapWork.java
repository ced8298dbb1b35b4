package org.nearedge.app.map;

import java.util.function.Consumer;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.WindowShown;
import org.nearedge.app.map.state.WindowWork;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.Progress;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.task.Work;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.image.Region;
import org.nearedge.spectrum.image.RegionSum;

/** What the Map workspace computes of an image, one thing of a kind at a time, the newest wish winning. */
final class MapWork {
    /** Numbers that are read without being listed as a task: some tenths of a second. */
    private static final long SOON = 20_000_000;

    private final Latest coarse;
    private final Latest fine;
    private final Latest sums;
    private final Latest regions;

    MapWork(TaskExecutor executor) {
        coarse = new Latest(executor);
        fine = new Latest(executor);
        sums = new Latest(executor);
        regions = new Latest(executor);
    }

    boolean isBusy() {
        return coarse.busyProperty().get()
                || fine.busyProperty().get()
                || sums.busyProperty().get()
                || regions.busyProperty().get();
    }

    /** Another image is looked at. */
    void cancel() {
        coarse.cancel();
        fine.cancel();
        sums.cancel();
        regions.cancel();
    }

    void forgetRegion() {
        regions.cancel();
    }

    /** A large image comes coarse first, and a fine one that is no longer wanted is given up. */
    void window(
            Plane plane,
            EnergyWindow window,
            EnergyWindow background,
            Consumer<WindowShown> shown,
            Consumer<Throwable> failed) {
        BackgroundTask<WindowShown> whole = task(
                        "Window " + window, progress -> WindowWork.fine(plane, window, background, progress), plane)
                .onSuccess(shown)
                .onFailure(failed);
        if (!WindowWork.isLarge(plane)) {
            fine.start(whole);
            return;
        }
        fine.cancel();
        if (background != null) {
            fine.start(whole);
            return;
        }
        coarse.start(BackgroundTask.of("Window " + window, progress -> WindowWork.coarse(plane, window, progress))
                .quiet()
                .onSuccess(image -> {
                    shown.accept(image);
                    fine.cancel();
                    fine.start(whole);
                })
                .onFailure(failed));
    }

    void sum(Plane plane, Region region, String name, Consumer<Spectrum> done, Consumer<Throwable> failed) {
        sums.start(task("Summing " + name, progress -> sum(plane, region, name, progress), plane)
                .onSuccess(done)
                .onFailure(failed));
    }

    void region(Plane plane, Region region, String name, Consumer<Spectrum> done, Consumer<Throwable> failed) {
        regions.start(BackgroundTask.of("Summing " + name, progress -> sum(plane, region, name, progress))
                .quiet()
                .onSuccess(done)
                .onFailure(failed));
    }

    static Spectrum sum(Plane plane, Region region, String name, Progress progress) throws InputException {
        Spectrum sum = RegionSum.of(
                plane.image(), region, name, share -> progress.report(share, ""), progress::isCancelled);
        progress.check();
        return sum;
    }

    private static <T> BackgroundTask<T> task(
            String name, Work<T> work, Plane plane) {
        BackgroundTask<T> task = BackgroundTask.of(name, work);
        return (long) plane.count() * plane.image().axis().size() <= SOON ? task.quiet() : task;
    }
}
