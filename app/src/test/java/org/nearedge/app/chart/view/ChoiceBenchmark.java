package org.nearedge.app.chart.view;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.nearedge.app.chart.PointFigures;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a click on a point and a step to the next one cost the window, from the event to the picture (software
 * rendering, no display), and what the whole chart would cost.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true"
        })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChoiceBenchmark {
    @Param({"1000", "10000"})
    private int points;

    private FigureView view;
    private WritableImage picture;
    private int turn;

    @Setup
    public void window() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException e) {
            // It runs already.
            started.countDown();
        }
        onFx(() -> {
            view = new FigureView();
            new Scene(new StackPane(view), 900, 600);
            view.getScene().getRoot().applyCss();
            view.getScene().getRoot().layout();
            view.show(PointFigures.map(points));
            picture = view.snapshot(null, null);
        });
    }

    private static void onFx(Runnable action) throws Exception {
        FutureTask<Void> task = new FutureTask<>(action, null);
        Platform.runLater(task);
        task.get();
    }

    /** To the told id and the drawn ring; without the picture. */
    @Benchmark
    public Optional<String> click() throws Exception {
        onFx(() -> {
            FigureScale scale = view.scale();
            view.take(scale.left() + 100 + turn % 700, scale.top() + 200);
            turn += 37;
        });
        return Optional.ofNullable(view.chosen());
    }

    /** The next point in order of x, and the picture of the window. */
    @Benchmark
    public WritableImage stepAndPicture() throws Exception {
        onFx(() -> {
            view.walk(turn++ % 500 != 0, false);
            picture = view.snapshot(null, picture);
        });
        return picture;
    }

    /** The chart drawn anew, and the picture. */
    @Benchmark
    public WritableImage wholeChart() throws Exception {
        onFx(() -> {
            view.show(view.figure());
            picture = view.snapshot(null, picture);
        });
        return picture;
    }
}
