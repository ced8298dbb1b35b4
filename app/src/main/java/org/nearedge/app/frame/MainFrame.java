package org.nearedge.app.frame;

import atlantafx.base.controls.Popover;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.nearedge.app.analyse.AnalyseFiles;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.AnalyseView;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.analyse.SampleSource;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.io.Spectra;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main window: menu, rail, workspace, notices, status bar. */
public final class MainFrame implements MainCommands.Actions {
    private static final Logger LOG = LoggerFactory.getLogger(MainFrame.class);

    /** Of the pane that asks for a figure's size, with the popover's edge, pixels. */
    private static final double EXPORT_HEIGHT = 340;

    private final Stage stage;
    private final Services services;
    private final Notices notices = new Notices();
    private final RecentFiles recent;
    private final Settings settings;
    private final AnalyseModel model;
    private final AnalyseFiles files;
    private final AnalyseView view;
    private final FileDialogs dialogs;
    private final CompletableFuture<Theme> systemTheme = SystemTheme.ask();
    private final StatusBar status;
    private Theme theme;

    public MainFrame(Stage stage, Services services) {
        this.stage = stage;
        this.services = services;
        this.dialogs = new FileDialogs(stage);
        this.recent = new RecentFiles(services.home());
        this.settings = new Settings(services.home());
        this.model = new AnalyseModel(services.tasks(), services.chain(), Spectra::open, notices, recent);
        this.files = new AnalyseFiles(model, services.tasks(), notices);
        this.view = new AnalyseView(model, services.samples().samples(), this::open, this::openSample, this::export);
        this.status = new StatusBar(services.tasks(), notices);
        model.outcomeProperty().addListener((property, before, now) -> tellStatus());
        model.computingProperty().addListener((property, before, now) -> tellStatus());
        tellStatus();
        settings.themeProperty().addListener((property, before, now) -> dress());
        dress();
        systemTheme.thenRun(() -> Platform.runLater(this::dress));
    }

    public AnalyseModel model() {
        return model;
    }

    public Notices notices() {
        return notices;
    }

    /** The scene, ready to be shown. */
    public Scene scene(double width, double height) {
        MenuBar menu = CommandMenu.of(MainCommands.of(this, model));
        menu.setUseSystemMenuBar(true);
        CommandMenu.addRecent(menu, "open", recent, path -> model.open(List.of(path)));
        BorderPane frame = new BorderPane(view);
        frame.setTop(menu);
        frame.setLeft(new Rail(this::switchTheme));
        frame.setBottom(status);
        NoticePane told = new NoticePane(notices);
        Label hint = new Label("Drop to open");
        hint.getStyleClass().add("drop-hint");
        hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        hint.setMouseTransparent(true);
        StackPane root = new StackPane(frame, told, hint);
        root.getStyleClass().add("nearedge");
        StackPane.setAlignment(told, Pos.TOP_RIGHT);
        FileDrop.install(root, model::open);
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(MainFrame.class.getResource("nearedge.css").toExternalForm());
        return scene;
    }

    public void openFiles(List<Path> paths) {
        model.open(paths);
    }

    /** Opens the first bundled sample. */
    public void openFirstSample() {
        services.samples().samples().stream().findFirst().ifPresent(this::openSample);
    }

    public void setTheme(Theme wanted) {
        settings.themeProperty().set(wanted);
    }

    /** A fault of the program that nobody expected: told, logged, and the window lives on. */
    public void tellFault(Throwable fault) {
        LOG.error("Internal fault", fault);
        notices.tell(Notice.of("Nearedge", fault));
    }

    @Override
    public void open() {
        List<Path> chosen = dialogs.spectra();
        if (!chosen.isEmpty()) {
            model.open(chosen);
        }
    }

    @Override
    public void openRecipe() {
        dialogs.recipe().ifPresent(files::openRecipe);
    }

    @Override
    public void saveRecipe() {
        withName(name -> dialogs.saveRecipe(name).ifPresent(files::saveRecipe));
    }

    @Override
    public void saveProcessed() {
        withName(name -> dialogs.saveSpectrum(name).ifPresent(files::saveProcessed));
    }

    @Override
    public void export() {
        view.focusedChart().ifPresent(this::export);
    }

    @Override
    public void closeSpectrum() {
        model.close(model.selectedProperty().get());
    }

    @Override
    public void quit() {
        stage.close();
    }

    @Override
    public void followSystemTheme() {
        settings.themeProperty().set(null);
    }

    @Override
    public void switchTheme() {
        settings.themeProperty().set(theme.other());
    }

    @Override
    public void resetZoom() {
        view.charts().forEach(FigureView::resetZoom);
    }

    @Override
    public void about() {
        String version = Optional.ofNullable(MainFrame.class.getPackage().getImplementationVersion())
                .map(number -> " " + number)
                .orElse("");
        notices.tell(Notice.info(
                "Nearedge" + version, "Reads the ground-state PDOS out of a core-loss spectrum. Apache License 2.0"));
    }

    private void export(FigurePane chart) {
        FigureSpec figure = chart.figure();
        if (figure.isEmpty()) {
            notices.tell(Notice.warning("Export", "This chart shows nothing yet"));
            return;
        }
        Popover popover = new Popover();
        popover.setHeaderAlwaysVisible(false);
        ExportPane pane = new ExportPane(figure, settings.figureProperty().get(), size -> {
            popover.hide();
            settings.figureProperty().set(size);
            String part = chart.getId().replace("-chart", "");
            withName(name -> dialogs.saveFigure(name + "-" + part, size.dpi())
                    .ifPresent(path -> files.export(figure, size, path)));
        });
        popover.setContentNode(pane);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        Bounds place = chart.localToScreen(chart.getBoundsInLocal());
        // Over the chart, and not out of the window below.
        double top = Math.min(place.getMinY() + 8, stage.getY() + stage.getHeight() - EXPORT_HEIGHT);
        popover.show(chart, place.getCenterX(), top);
        // A popover gives the keyboard to its first node when it is shown.
        Platform.runLater(pane::takeFocus);
    }

    private void openSample(SampleSource.Sample sample) {
        services.tasks()
                .start(BackgroundTask.of("Opening " + sample.title(), progress -> services.samples()
                                .open(sample))
                        .onSuccess(content ->
                                model.add(content.file(), null, content.datasets(), content.truth(), content.sigma()))
                        .onFailure(fault -> notices.tell(Notice.of(sample.title(), fault))));
    }

    private void withName(Consumer<String> action) {
        OpenSpectrum item = model.selectedProperty().get();
        if (item != null) {
            int dot = item.name().lastIndexOf('.');
            action.accept(dot > 0 ? item.name().substring(0, dot) : item.name());
        }
    }

    private void dress() {
        Theme chosen = settings.themeProperty().get();
        Theme wanted = chosen != null ? chosen : systemTheme.getNow(Theme.LIGHT);
        if (wanted != theme) {
            theme = wanted;
            theme.apply();
            view.setDark(theme.isDark());
        }
    }

    private void tellStatus() {
        OpenSpectrum item = model.selectedProperty().get();
        if (item == null) {
            status.textProperty().set("");
        } else if (model.computingProperty().get()) {
            status.textProperty().set(item.name() + "   computing \u2026");
        } else {
            status.textProperty()
                    .set(item.name() + "   " + item.dataset().format() + "   "
                            + (item.outcome() == null || item.outcome().raw() == null
                                    ? ""
                                    : item.outcome().raw().axis().toString()));
        }
    }
}
