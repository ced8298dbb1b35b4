package org.nearedge.app.library;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.nearedge.app.chart.FigureGallery;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.home.Home;
import org.nearedge.app.library.LibraryModel.Order;
import org.nearedge.app.library.figures.MapColour;
import org.nearedge.app.library.figures.MapFigure;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.map.PrincipalMap;
import org.nearedge.library.select.Range;
import org.nearedge.library.select.ReferenceFilter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the Library workspace costs with 10,000 records (synthetic ones). In the background: {@code load}, {@code map},
 * {@code filterSortAndPlace}, {@code details}. On the window's thread: {@code tableFilled}, {@code mapShown}, {@code
 * pageTurned}, {@code manySelected}, {@code selectedToDetails}; there a frame is 16 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xmx3g",
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true"
        })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LibraryBenchmark {
    private static final int RECORDS = 10_000;

    private ReferenceLibrary library;
    private LibraryContent content;
    private ReferenceFilter filter;
    private List<Order> order;
    private FigureSpec map;
    private LibraryModel model;
    private RecordsTable table;
    private FigureView figure;
    private List<Reference> forwards;
    private List<Reference> backwards;
    private List<String> many;
    private boolean turned;
    private List<Reference> real;
    private LibraryModel looked;
    private DetailsView details;

    @Setup
    public void prepare() throws Exception {
        library = Synthetic.library(RECORDS);
        content = LibraryContent.load(library, List.of(), "Si-K");
        filter = ReferenceFilter.of("Si-K")
                .withText("synthetic 1")
                .withRange(LocalProperty.BOND_LENGTH, new Range(2.3, 2.5));
        order = RecordColumn.all().stream()
                .filter(column -> column.id().equals("bond_length"))
                .map(column -> new Order(column, true))
                .toList();
        map = figure(content.records());
        forwards = content.records();
        backwards = new java.util.ArrayList<>(forwards);
        java.util.Collections.reverse(backwards);
        many = forwards.stream().limit(2000).map(Reference::id).toList();
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        onWindow(() -> {
            model = new LibraryModel(
                    new CurrentThreadTaskExecutor(),
                    new Notices(),
                    new Knowledge(new Home(Files.createTempDirectory("library-benchmark"))));
            table = new RecordsTable(model);
            figure = new FigureView();
            Stage stage = new Stage();
            javafx.scene.layout.HBox both = new javafx.scene.layout.HBox(table, figure);
            table.setPrefSize(460, 700);
            figure.setPrefSize(460, 400);
            stage.setScene(new Scene(both, 1000, 700));
            stage.show();
            figure.show(map);
            looked = new LibraryModel(
                    new CurrentThreadTaskExecutor(),
                    new Notices(),
                    new Knowledge(new Home(Files.createTempDirectory("library-benchmark"))));
            details = new DetailsView(looked);
            Stage other = new Stage();
            other.setScene(new Scene(details, 320, 760));
            other.show();
            looked.start();
            return null;
        });
        real = ReferenceLibrary.bundled().edge("Si-K");
    }

    private FigureSpec figure(List<Reference> records) {
        return MapFigure.of(
                content.source(), content.map(), records, new MapColour.Kind(), ReferenceFilter.of("Si-K"), 0.5);
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

    /** Background: records that are read are broadened, aligned, mapped and hashed. */
    @Benchmark
    public Object load() throws Exception {
        return LibraryContent.load(library, List.of(), "Si-K");
    }

    /** Background: principal components of 10,000 spectra of 200 channels. */
    @Benchmark
    public Object map() {
        return PrincipalMap.of(content.prepared());
    }

    /** Background: one change of the filter, everything that follows from it. */
    @Benchmark
    public Object filterSortAndPlace() {
        return LibraryWork.filter(content, filter, order, new MapColour.Kind());
    }

    /** Background: the same where all pass. */
    @Benchmark
    public Object sortAllAndPlace() {
        return LibraryWork.filter(content, ReferenceFilter.of("Si-K"), order, new MapColour.Kind());
    }

    /** Background: figures and values of one record. */
    @Benchmark
    public Object details() {
        return Details.of(content, content.records().get(77), 0.5);
    }

    /** Window: 10,000 other rows in the table, laid out. */
    @Benchmark
    public Object tableFilled() throws Exception {
        turned = !turned;
        return onWindow(() -> {
            table.show(turned ? forwards : backwards);
            table.applyCss();
            table.layout();
            return table.getItems().size();
        });
    }

    /** Window: scrolled by a page. */
    @Benchmark
    public Object pageTurned() throws Exception {
        turned = !turned;
        return onWindow(() -> {
            table.scrollTo(turned ? 4000 : 4030);
            table.layout();
            return null;
        });
    }

    /** Window: another map of 10,000 points, painted. */
    @Benchmark
    public Object mapShown() throws Exception {
        return onWindow(() -> {
            figure.show(map);
            figure.layout();
            return null;
        });
    }

    /** Window: 2,000 points marked over the map. */
    @Benchmark
    public Object manySelected() throws Exception {
        return onWindow(() -> {
            figure.mark(java.util.Set.copyOf(many));
            return null;
        });
    }

    /** Window: a record is selected; its figures, atoms and values are computed and laid out. */
    @Benchmark
    public Object selectedToDetails() throws Exception {
        turned = !turned;
        return onWindow(() -> {
            looked.select(List.of(real.get(turned ? 3 : 7).id()), null);
            details.applyCss();
            details.layout();
            return null;
        });
    }

    /** The map drawn to pixels, as an export does. */
    @Benchmark
    public Object mapDrawn() {
        return FigureGallery.panel(map, FigureTheme.LIGHT, 460, 400);
    }
}
