package org.nearedge.app.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.AnalyseWorkspace;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.history.UndoHistory;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.ProgramVersion;
import org.nearedge.app.session.SessionModel;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.ModelProblems;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.app.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main window: menu, rail, workspaces, notices, status bar. */
public final class MainFrame implements MainCommands.Actions {
    private static final Logger LOG = LoggerFactory.getLogger(MainFrame.class);

    private final Stage stage;
    private final Services services;
    private final Notices notices = new Notices();
    private final RecentFiles recent;
    private final Settings settings;
    private final Workspaces workspaces = new Workspaces();
    private final AnalyseWorkspace analyse;
    private final FileDialogs dialogs;
    private final FigureDesk desk;
    private final CompletableFuture<Theme> systemTheme = SystemTheme.ask();
    private final StatusBar status;
    private final UndoHistory history;
    private final Undoing undoing;
    private final SessionWindow sessionWindow;
    private final SessionModel session;
    private final SessionDesk sessions;
    private final FileRouting files;
    private Theme theme;

    public MainFrame(Stage stage, Services services) {
        this.stage = stage;
        this.services = services;
        dialogs = new FileDialogs(stage);
        recent = new RecentFiles(services.home());
        settings = new Settings(services.home());
        Knowledge knowledge = new Knowledge(services.home());
        Workbench bench = new Workbench(services.tasks(), notices, services.home(), knowledge, this::export);
        desk = new FigureDesk(stage, dialogs, settings, notices, services.tasks(), bench.macro());
        status = new StatusBar(services.tasks(), notices, bench.macro());
        history = bench.history();
        undoing = new Undoing(history, workspaces, services.tasks());
        sessionWindow =
                new SessionWindow(workspaces, history, services.tasks(), new WindowShape(stage, workspaces), notices);
        workspaces.setOnMade((workspace, name) -> {
            sessionWindow.made(workspace);
            undoing.follow(workspace, name);
        });
        session = new SessionModel(
                services.tasks(), notices, services.home(), recent, sessionWindow, SessionDesk.clock());
        sessionWindow.setOnTouched(session::touched);
        sessions = new SessionDesk(stage, session, dialogs);
        ModelProblems.follow(services.tasks(), notices, knowledge);
        analyse = new AnalyseWorkspace(bench, services.chain(), services.samples(), recent, this::open);
        files = new FileRouting(workspaces, analyse.model(), services.tasks(), notices);
        new WorkspaceList(workspaces, bench, analyse, () -> dialogs.spectra()).addAll();
        workspaces.currentProperty().addListener((property, before, now) -> status.textProperty()
                .bind(now.statusProperty()));
        settings.themeProperty().addListener((property, before, now) -> dress());
        dress();
        systemTheme.thenRun(() -> Platform.runLater(this::dress));
    }

    /** State of the Analyse workspace. */
    public AnalyseModel model() {
        return analyse.model();
    }

    public Notices notices() {
        return notices;
    }

    /** Brings a workspace to the front. */
    public Workspace show(String id) {
        return workspaces.show(id);
    }

    /** Whether something that belongs on the screen is still being computed. */
    boolean isBusy() {
        return analyse.isBusy() || workspaces.currentProperty().get().isBusy();
    }

    /** The workspace in front. */
    public Workspace current() {
        return workspaces.currentProperty().get();
    }

    /** Ids of all workspaces, in the order of the rail. */
    public List<String> workspaceIds() {
        return workspaces.places().stream().map(Workspaces.Place::id).toList();
    }

    /** The scene, ready to be shown. */
    public Scene scene(double width, double height) {
        MenuBar menu = CommandMenu.of(MainCommands.of(this, analyse.model(), history, workspaces));
        menu.setUseSystemMenuBar(true);
        CommandMenu.addRecent(menu, "open", recent, path -> openFiles(List.of(path)));
        CommandMenu.addRecent(
                menu, "open-session", "Recent sessions", "recent-sessions", session.recentSessions(), session::open);
        BorderPane frame = new BorderPane(workspaces);
        frame.setTop(new VBox(menu, new OfferBar(session.offers())));
        frame.setLeft(new Rail(workspaces, this::switchTheme));
        frame.setBottom(status);
        workspaces.show(WorkspaceList.ANALYSE);
        NoticePane told = new NoticePane(
                notices, Bindings.createStringBinding(() -> current().id(), workspaces.currentProperty()));
        Label hint = new Label("Drop to open");
        hint.getStyleClass().add("drop-hint");
        hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        hint.setMouseTransparent(true);
        StackPane root = new StackPane(frame, told, hint);
        root.getStyleClass().add("nearedge");
        StackPane.setAlignment(told, Pos.BOTTOM_RIGHT);
        FileDrop.install(root, this::openFiles);
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(MainFrame.class.getResource("nearedge.css").toExternalForm());
        return scene;
    }

    /** Spectra go to Map or Compare if that is in front, otherwise to Analyse; a session takes the place of this one. */
    public void openFiles(List<Path> paths) {
        files.open(sessions.take(paths));
    }

    /** The session of the window. */
    public SessionModel session() {
        return session;
    }

    /** @param question asks about unsaved work in place of the dialog */
    void setUnsavedQuestion(UnsavedQuestion question) {
        sessions.setQuestion(question);
    }

    /** Keeps the work against a crash from now on, and offers what an earlier crash left. */
    public void watchSession() {
        sessions.watch();
    }

    /** The program ends as it should: nothing is offered at the next start. */
    public void end() {
        session.end();
    }

    /** Opens the first bundled sample. */
    public void openFirstSample() {
        services.samples().samples().stream().findFirst().ifPresent(analyse::openSample);
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
        openFiles(dialogs.spectra());
    }

    @Override
    public void newSession() {
        sessions.startNew();
    }

    @Override
    public void openSession() {
        sessions.open();
    }

    @Override
    public void saveSession() {
        sessions.save();
    }

    @Override
    public void saveSessionAs() {
        sessions.saveAs();
    }

    @Override
    public void openRecipe() {
        dialogs.recipe().ifPresent(analyse.files()::openRecipe);
    }

    @Override
    public void saveRecipe() {
        withSpectrum(name -> dialogs.saveRecipe(name).ifPresent(analyse.files()::saveRecipe));
    }

    @Override
    public void saveProcessed() {
        withSpectrum(name -> dialogs.saveSpectrum(name).ifPresent(analyse.files()::saveProcessed));
    }

    @Override
    public void export() {
        workspaces
                .currentProperty()
                .get()
                .focused()
                .ifPresentOrElse(
                        this::export, () -> notices.tell(Notice.warning("Export", "There is no chart here yet")));
    }

    @Override
    public void reproduce() {
        dialogs.figure().ifPresent(this::reproduce);
    }

    /** Brings to the front what a figure was made of. */
    public void reproduce(Path figure) {
        new Reproducing(services.tasks(), notices, workspaces).start(figure);
    }

    @Override
    public void closeSpectrum() {
        analyse.model().close(analyse.model().selectedProperty().get());
    }

    @Override
    public void undo() {
        undoing.undo();
    }

    @Override
    public void redo() {
        undoing.redo();
    }

    @Override
    public void quit() {
        sessions.close();
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
        for (FigurePane figure : workspaces.currentProperty().get().figures()) {
            if (figure instanceof FigureView view) {
                view.resetZoom();
            }
        }
    }

    @Override
    public void about() {
        notices.tell(Notice.info(
                ProgramVersion.text(), "Reads the ground-state PDOS out of a core-loss spectrum. Apache License 2.0"));
    }

    private void export(FigurePane chart) {
        desk.export(chart, workspaces.currentProperty().get());
    }

    private void withSpectrum(Consumer<String> action) {
        if (analyse.model().selectedProperty().get() != null) {
            action.accept(analyse.fileName());
        }
    }

    private void dress() {
        Theme chosen = settings.themeProperty().get();
        Theme wanted = chosen != null ? chosen : systemTheme.getNow(Theme.LIGHT);
        if (wanted != theme) {
            theme = wanted;
            theme.apply();
            workspaces.setDark(theme.isDark());
        }
    }
}
