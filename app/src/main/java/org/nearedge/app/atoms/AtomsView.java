package org.nearedge.app.atoms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import org.jfree.fx.FXGraphics2D;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.atoms.AtomsColours;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.atoms.AtomsPainter;
import org.nearedge.app.chart.atoms.Environment;
import org.nearedge.app.chart.atoms.EnvironmentWords;
import org.nearedge.app.chart.atoms.Projection;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.chart.view.FigureMenu;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.library.Reference;

/**
 * The atoms around a site. Drag turns, wheel and + - zoom, arrows turn, R or a double click shows all as at first; the
 * pointer names atoms and tells lengths; two clicked atoms give their distance, three the angle.
 */
public final class AtomsView extends FigurePane {
    private static final String ABSENT = "No atoms given";

    private final AtomsSpace space;
    private final Canvas canvas = new Canvas();
    private final FXGraphics2D graphics = new FXGraphics2D(canvas.getGraphicsContext2D());
    private final Label name = new Label();
    private final Label told = new Label();
    private FigureTheme theme = FigureTheme.LIGHT;
    private AtomsDrawing drawing = AtomsDrawing.EMPTY;
    private Optional<Projection.Hit> pointed = Optional.empty();
    private Map<String, String> provenance = new LinkedHashMap<>();
    /** What is said where a record does not tell its atoms. */
    private String absent = "";

    /** In 3-D where the machine can, otherwise drawn. */
    public AtomsView() {
        this(Platform.isSupported(ConditionalFeature.SCENE3D));
    }

    AtomsView(boolean threeD) {
        space = threeD ? new AtomsSpace() : null;
        getStyleClass().add("atoms-view");
        getStylesheets().add(AtomsView.class.getResource("atoms.css").toExternalForm());
        setMinSize(120, 110);
        setPrefSize(260, 220);
        setFocusTraversable(true);
        setPickOnBounds(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("Arrows turn, plus and minus zoom, R resets, Page Down and Page Up walk the atoms, "
                + "Space chooses one to measure from");
        if (space != null) {
            getChildren().add(space.node());
        }
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        name.getStyleClass().add("atoms-name");
        name.setMouseTransparent(true);
        told.setId("atoms-told");
        told.getStyleClass().add("atoms-told");
        told.setMouseTransparent(true);
        told.setWrapText(true);
        StackPane.setAlignment(name, Pos.TOP_LEFT);
        StackPane.setAlignment(told, Pos.BOTTOM_LEFT);
        getChildren().addAll(canvas, name, told);
        AtomsGestures.install(this);
        FigureMenu.install(this);
        redraw();
    }

    /**
     * Shows the atoms around a site, from where its first shell is seen best.
     *
     * @param title structure and site
     * @param absorber element of the absorbing atom
     * @param environment as a record has it
     */
    public void show(String title, String absorber, List<Reference.Atom> environment) {
        pointed = Optional.empty();
        provenance = new LinkedHashMap<>();
        // One lone atom would say that nothing is around the site; nobody has told what is.
        absent = environment.isEmpty() ? ABSENT : "";
        change(
                environment.isEmpty()
                        ? AtomsDrawing.EMPTY
                        : AtomsDrawing.of(Environment.of(title, absorber, environment)));
    }

    /**
     * The same with what is told of the figure when it is exported.
     *
     * @param more for example the edge and the record
     */
    public void show(String title, String absorber, List<Reference.Atom> environment, Map<String, String> more) {
        show(title, absorber, environment);
        provenance = new LinkedHashMap<>(more);
    }

    /** Shows atoms as they were exported. */
    @Override
    public void show(FigureSpec spec) {
        pointed = Optional.empty();
        absent = "";
        provenance = new LinkedHashMap<>(spec.provenance());
        change(spec.atoms() == null ? AtomsDrawing.EMPTY : spec.atoms());
    }

    /** The atoms as they are turned now. */
    @Override
    public FigureSpec figure() {
        return AtomsFigure.of(drawing, provenance);
    }

    /** Shows nothing. */
    public void clear() {
        absent = "";
        pointed = Optional.empty();
        provenance = new LinkedHashMap<>();
        change(AtomsDrawing.EMPTY);
    }

    @Override
    public void setDark(boolean dark) {
        theme = dark ? FigureTheme.DARK : FigureTheme.LIGHT;
        redraw();
    }

    /** What is seen, and how it is turned. */
    public AtomsDrawing drawing() {
        return drawing;
    }

    /** Turns, zooms or measures. */
    void change(AtomsDrawing now) {
        drawing = now;
        redraw();
    }

    /** Where everything lies now. */
    Projection projection() {
        return new Projection(drawing, Math.max(1, getWidth()), Math.max(1, getHeight()));
    }

    /** The pointer, or the keyboard, is at something. */
    void point(Optional<Projection.Hit> hit) {
        if (!hit.equals(pointed)) {
            pointed = hit;
            tell();
        }
    }

    Optional<Projection.Hit> pointed() {
        return pointed;
    }

    /** Whether it is the graphics card that draws. */
    boolean isSpace() {
        return space != null;
    }

    private void tell() {
        Environment environment = drawing.environment();
        String under = pointed.map(hit -> hit instanceof Projection.AtomHit atom
                        ? EnvironmentWords.atom(environment, atom.index())
                        : EnvironmentWords.bond(environment, ((Projection.BondHit) hit).bond()))
                .orElse("");
        String measured = EnvironmentWords.measured(environment, drawing.chosen());
        String shell = EnvironmentWords.firstShell(environment) + EnvironmentWords.left(environment);
        String words = !under.isEmpty() && !measured.isEmpty()
                ? under + "\n" + measured
                : !under.isEmpty() ? under : !measured.isEmpty() ? measured : shell;
        told.setText(environment.isEmpty() ? absent : words);
        name.setText(environment.title());
        setAccessibleText(
                environment.isEmpty()
                        ? absent.isEmpty() ? "No atoms" : absent
                        : "Atoms around " + environment.title() + ". " + shell
                                + (words.equals(shell) ? "" : ". " + words));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            redraw();
        }
    }

    private void redraw() {
        AtomsColours colours = new AtomsColours(theme.ground(), theme.text());
        setBackground(Background.fill(javafx.scene.paint.Color.rgb(
                theme.ground().getRed(),
                theme.ground().getGreen(),
                theme.ground().getBlue())));
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        if (space != null) {
            space.node().setVisible(!drawing.environment().isEmpty());
            space.show(drawing, colours, width, height);
        }
        if (!drawing.environment().isEmpty()) {
            AtomsPainter painter = new AtomsPainter(drawing, width, height, colours);
            if (space == null) {
                painter.paint(graphics);
            }
            painter.paintChosen(graphics, 1.6);
        }
        tell();
    }
}
