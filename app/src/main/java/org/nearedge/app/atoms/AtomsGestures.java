package org.nearedge.app.atoms;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.atoms.Projection;
import org.nearedge.app.chart.atoms.Rotation;
import org.nearedge.app.chart.atoms.Vector;

/** Pointer and keys over the atoms; the same in 3-D and drawn. */
final class AtomsGestures {
    /** Of one press of an arrow key, degrees; a fifth with Shift. */
    private static final double STEP = 10;

    private static final double ZOOM_STEP = 1.15;
    private static final double WHEEL = 1.0015;
    private static final Vector RIGHT = new Vector(1, 0, 0);
    private static final Vector UP = new Vector(0, 1, 0);

    private final AtomsView view;
    private double x;
    private double y;

    private AtomsGestures(AtomsView view) {
        this.view = view;
    }

    static void install(AtomsView view) {
        AtomsGestures gestures = new AtomsGestures(view);
        view.setCursor(Cursor.OPEN_HAND);
        view.setOnMousePressed(gestures::pressed);
        view.setOnMouseDragged(gestures::dragged);
        view.setOnMouseClicked(gestures::clicked);
        view.setOnMouseReleased(event -> view.setCursor(Cursor.OPEN_HAND));
        view.setOnMouseMoved(event -> view.point(view.projection().pick(event.getX(), event.getY())));
        view.setOnMouseExited(event -> view.point(Optional.empty()));
        view.setOnScroll(event -> {
            view.change(view.drawing().zoomed(Math.pow(WHEEL, event.getDeltaY())));
            event.consume();
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, gestures::key);
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        x = event.getX();
        y = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            view.setCursor(Cursor.CLOSED_HAND);
            view.point(Optional.empty());
            view.change(view.drawing().turned(view.projection().dragged(x, y, event.getX(), event.getY())));
            x = event.getX();
            y = event.getY();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        Optional<Projection.Hit> hit = view.projection().pick(event.getX(), event.getY());
        if (hit.isPresent() && hit.get() instanceof Projection.AtomHit atom) {
            choose(atom.index());
        } else if (event.getClickCount() == 2) {
            view.change(view.drawing().reset().withChosen(List.of()));
        }
    }

    private void choose(int index) {
        view.change(view.drawing().choose(index));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()
                || event.isAltDown()
                || view.drawing().environment().isEmpty()) {
            return;
        }
        double step = Math.toRadians(event.isShiftDown() ? STEP / 5 : STEP);
        AtomsDrawing now = view.drawing();
        switch (event.getCode()) {
            case LEFT -> view.change(now.turned(Rotation.about(UP, -step)));
            case RIGHT -> view.change(now.turned(Rotation.about(UP, step)));
            case UP -> view.change(now.turned(Rotation.about(RIGHT, -step)));
            case DOWN -> view.change(now.turned(Rotation.about(RIGHT, step)));
            case PLUS, ADD, EQUALS -> view.change(now.zoomed(ZOOM_STEP));
            case MINUS, SUBTRACT -> view.change(now.zoomed(1 / ZOOM_STEP));
            case R -> view.change(now.reset());
            case PAGE_DOWN -> walk(1);
            case PAGE_UP -> walk(-1);
            case SPACE, ENTER ->
                view.pointed()
                        .filter(Projection.AtomHit.class::isInstance)
                        .ifPresent(hit -> choose(((Projection.AtomHit) hit).index()));
            case ESCAPE -> {
                if (now.chosen().isEmpty()) {
                    return;
                }
                view.change(now.withChosen(List.of()));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** From the absorber outwards. */
    private void walk(int by) {
        int count = view.drawing().environment().sites().size();
        int at = view.pointed().orElse(null) instanceof Projection.AtomHit atom ? atom.index() + by : by > 0 ? 0 : -1;
        view.point(Optional.of(new Projection.AtomHit(Math.floorMod(at, count))));
    }
}
