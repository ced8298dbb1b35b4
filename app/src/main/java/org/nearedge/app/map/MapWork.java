package org.nearedge.app.map;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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

    private final AtomicLong newest = new AtomicLong();
    private final Latest windows;
    private final Latest sums;
    private final Latest regions;

    MapWork(TaskExecutor executor) {
        windows = new Latest(executor);
        sums = new Latest(executor);
        regions = new Latest(executor);
    }

    boolean isBusy() {
        return windows.busyProperty().get()
                || sums.busyProperty().get()
                || regions.busyProperty().get();
    }

    /** Another image is looked at. */
    void cancel() {
        windows.cancel();
        sums.cancel();
        regions.cancel();
    }

    void forgetRegion() {
        regions.cancel();
    }

    /** A large image comes coarse first; once that is shown, the rest of one that is no longer wanted is given up. */
    void window(
            Plane plane,
            EnergyWindow window,
            EnergyWindow background,
            Consumer<WindowShown> shown,
            Consumer<Throwable> failed) {
        long own = newest.incrementAndGet();
        AtomicReference<WindowShown> coarse = new AtomicReference<>();
        windows.start(task(
                        "Window " + window,
                        progress -> WindowWork.of(
                                plane,
                                window,
                                background,
                                image -> {
                                    coarse.set(image);
                                    progress.report(0, "");
                                },
                                () -> progress.isCancelled()
                                        || newest.get() != own && (background != null || coarse.get() != null),
                                progress),
                        plane)
                .onProgress(() -> {
                    WindowShown image = coarse.get();
                    if (image != null) {
                        shown.accept(image);
                    }
                })
                .onSuccess(image -> {
                    if (image != null) {
                        shown.accept(image);
                    }
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
        Spectrum sum =
                RegionSum.of(plane.image(), region, name, share -> progress.report(share, ""), progress::isCancelled);
        progress.check();
        return sum;
    }

    private static <T> BackgroundTask<T> task(String name, Work<T> work, Plane plane) {
        BackgroundTask<T> task = BackgroundTask.of(name, work);
        return isLarge(plane) ? task : task.quiet();
    }

    /** Whether it takes the user's patience to read all of it. */
    static boolean isLarge(Plane plane) {
        return (long) plane.count() * plane.image().axis().size() > SOON;
    }
}
