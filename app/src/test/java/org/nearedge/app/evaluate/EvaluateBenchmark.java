package org.nearedge.app.evaluate;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.frame.MainFrame;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.evaluate.RecordEvaluation;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the user waits for: a click on a point until all details are painted, and the workspace on 1,000 test records
 * until everything is painted; 1280 by 800, software rendering. Painted means a picture of the whole scene was taken.
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
            "--add-exports=javafx.graphics/com.sun.javafx.application=ALL-UNNAMED"
        })
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class EvaluateBenchmark {
    private static final int RECORDS = 1000;

    /** Training records of the model with many test records: comparing with them is most of the work. */
    @Param({"240", "1000"})
    private int known;

    private PooledTaskExecutor tasks;
    private Workbench bench;
    private Workbench manyBench;
    private EvaluateWorkspace workspace;
    private Scene scene;
    private List<String> ids;
    private int next;

    @Setup
    public void open() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        onWindow(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            return null;
        });
        tasks = new PooledTaskExecutor(Platform::runLater);
        bench = bench(Files.createTempDirectory("nearedge-benchmark"));
        Path many = Files.createTempDirectory("nearedge-benchmark");
        ManyRecords.write(many, "si-k-pdos", known, RECORDS);
        manyBench = bench(many);
        workspace = shown(bench, null);
        ids = workspace.model().inspectionProperty().get().records().stream()
                .map(RecordEvaluation::id)
                .toList();
    }

    private Workbench bench(Path home) {
        Home own = new Home(home);
        return new Workbench(tasks, new Notices(), own, new Knowledge(own), figure -> {});
    }

    /** A workspace that was opened and whose scene was painted. */
    private EvaluateWorkspace shown(Workbench with, String label) throws Exception {
        EvaluateWorkspace made = onWindow(() -> {
            EvaluateWorkspace own = new EvaluateWorkspace(with);
            StackPane root = new StackPane(own.view());
            root.getStyleClass().add("nearedge");
            scene = new Scene(root, 1280, 800);
            scene.getStylesheets()
                    .add(MainFrame.class.getResource("nearedge.css").toExternalForm());
            if (label != null) {
                own.model().look(label, null);
            }
            own.shown();
            return own;
        });
        EvaluateModel model = made.model();
        until(() -> !model.isBusy() && !model.detail().shownProperty().get().isNothing());
        painted();
        return made;
    }

    private WritableImage painted() throws Exception {
        return onWindow(() -> scene.snapshot(null));
    }

    private static <T> T onWindow(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }

    private static void until(BooleanSupplier condition) throws Exception {
        while (!onWindow(condition::getAsBoolean)) {
            Thread.sleep(1);
        }
    }

    @TearDown
    public void close() {
        tasks.close();
        Platform.exit();
    }

    @Benchmark
    public WritableImage clickToAllDetailsPainted() throws Exception {
        String id = ids.get(++next % ids.size());
        EvaluateModel model = workspace.model();
        onWindow(() -> {
            model.detail().recordProperty().set(id);
            return null;
        });
        until(() -> model.detail().shownProperty().get().id().equals(id));
        return painted();
    }

    @Benchmark
    public EvaluateWorkspace openOnThousandRecords() throws Exception {
        Scene before = scene;
        EvaluateWorkspace opened = shown(manyBench, ManyRecords.MODEL + " (sigma 0.5 eV)");
        if (opened.model().inspectionProperty().get().records().size() != RECORDS) {
            throw new IllegalStateException("not all records are there");
        }
        scene = before;
        return opened;
    }
}
