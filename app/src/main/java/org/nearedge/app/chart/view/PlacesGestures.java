package org.nearedge.app.chart.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What mouse and keys do to an image. */
final class PlacesGestures {
    /** A drag shorter than this is a click, pixels. */
    private static final double SHORTEST = 4;

    private static final double KEY_ZOOM = 1.25;

    private enum Drag {
        NONE,
        BOX,
        LASSO,
        PAN
    }

    private final PlacesView view;
    private PlacesListener listener;
    private Drag drag = Drag.NONE;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private final List<double[]> line = new ArrayList<>();
    private boolean space;

    private PlacesGestures(PlacesView view) {
        this.view = view;
    }

    static void install(PlacesView view) {
        PlacesGestures gestures = new PlacesGestures(view);
        view.getProperties().put(PlacesGestures.class, gestures);
        view.setOnScroll(gestures::scroll);
        view.setOnMouseMoved(gestures::move);
        view.setOnMouseExited(e -> view.link().point(view, null));
        view.setOnMousePressed(gestures::press);
        view.setOnMouseDragged(gestures::drag);
        view.setOnMouseReleased(gestures::release);
        view.setOnMouseClicked(gestures::click);
        view.setOnKeyPressed(gestures::key);
        view.setOnKeyReleased(e -> gestures.space &= e.getCode() != KeyCode.SPACE);
    }

    static PlacesGestures of(PlacesView view) {
        return (PlacesGestures) view.getProperties().get(PlacesGestures.class);
    }

    void setListener(PlacesListener other) {
        listener = other;
    }

    private void scroll(ScrollEvent e) {
        PlacesScale scale = view.scale();
        if (scale != null && e.getDeltaY() != 0 && scale.contains(e.getX(), e.getY())) {
            double factor = Math.pow(1.0025, -Math.max(-400, Math.min(400, e.getDeltaY())));
            view.link().zoom(factor, scale.toX(e.getX()), scale.toY(e.getY()));
            e.consume();
        }
    }

    private void move(MouseEvent e) {
        PlacesScale scale = view.scale();
        boolean inside = scale != null && scale.contains(e.getX(), e.getY());
        view.setCursor(inside ? space ? Cursor.OPEN_HAND : Cursor.CROSSHAIR : Cursor.DEFAULT);
        view.link().point(view, inside ? new double[] {scale.toX(e.getX()), scale.toY(e.getY())} : null);
    }

    private void press(MouseEvent e) {
        view.requestFocus();
        PlacesScale scale = view.scale();
        startX = lastX = e.getX();
        startY = lastY = e.getY();
        line.clear();
        if (scale == null || !scale.contains(e.getX(), e.getY())) {
            drag = Drag.NONE;
        } else if (e.getButton() != MouseButton.PRIMARY || space) {
            drag = Drag.PAN;
        } else {
            drag = e.isAltDown() ? Drag.LASSO : Drag.BOX;
        }
    }

    private void drag(MouseEvent e) {
        PlacesScale scale = view.scale();
        if (scale == null) {
            return;
        }
        switch (drag) {
            case PAN -> {
                view.setCursor(Cursor.CLOSED_HAND);
                view.link().pan(scale.toX(lastX) - scale.toX(e.getX()), scale.toY(lastY) - scale.toY(e.getY()));
            }
            case BOX ->
                view.rubber(new double[] {startX, startY, scale.clampX(e.getX()), scale.clampY(e.getY())}, null);
            case LASSO -> {
                line.add(new double[] {scale.clampX(e.getX()), scale.clampY(e.getY())});
                view.rubber(null, new double[][] {pixels(0), pixels(1)});
            }
            case NONE -> {
                return;
            }
        }
        lastX = e.getX();
        lastY = e.getY();
        e.consume();
    }

    private double[] pixels(int which) {
        return line.stream().mapToDouble(point -> point[which]).toArray();
    }

    private void release(MouseEvent e) {
        PlacesScale scale = view.scale();
        Drag was = drag;
        drag = Drag.NONE;
        view.rubber(null, null);
        if (scale == null || listener == null || was == Drag.NONE || was == Drag.PAN) {
            return;
        }
        double toX = scale.clampX(e.getX());
        double toY = scale.clampY(e.getY());
        if (Math.hypot(toX - startX, toY - startY) < SHORTEST && line.size() < 5) {
            if (e.isShiftDown()) {
                boxed(scale, startX, startY, true);
            } else if (e.getClickCount() < 2) {
                listener.clicked(scale.toX(startX), scale.toY(startY));
            }
        } else if (was == Drag.LASSO) {
            listener.lassoed(
                    line.stream().mapToDouble(point -> scale.toX(point[0])).toArray(),
                    line.stream().mapToDouble(point -> scale.toY(point[1])).toArray(),
                    e.isShiftDown());
        } else {
            boxed(scale, toX, toY, e.isShiftDown());
        }
        e.consume();
    }

    private void boxed(PlacesScale scale, double toX, double toY, boolean added) {
        listener.boxed(
                scale.toX(Math.min(startX, toX)),
                scale.toY(Math.min(startY, toY)),
                scale.toX(Math.max(startX, toX)),
                scale.toY(Math.max(startY, toY)),
                added);
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
            view.resetZoom();
            e.consume();
        }
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown()) {
            return;
        }
        PlacesScale scale = view.scale();
        switch (e.getCode()) {
            case LEFT -> moved(0, -1);
            case RIGHT -> moved(0, 1);
            case UP -> moved(-1, 0);
            case DOWN -> moved(1, 0);
            case ESCAPE -> {
                if (listener != null) {
                    listener.cleared();
                }
            }
            case PLUS, ADD, EQUALS -> zoom(scale, 1 / KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom(scale, KEY_ZOOM);
            case DIGIT0, NUMPAD0, HOME -> view.resetZoom();
            case SPACE -> space = true;
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void moved(int rows, int columns) {
        if (listener != null) {
            listener.moved(rows, columns);
        }
    }

    private void zoom(PlacesScale scale, double factor) {
        if (scale != null) {
            view.link().zoom(factor, scale.x().getCentralValue(), scale.y().getCentralValue());
        }
    }
}
