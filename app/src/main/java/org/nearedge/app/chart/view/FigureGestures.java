package org.nearedge.app.chart.view;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jfree.data.Range;

/** What mouse, touchpad and keys do to a figure. */
final class FigureGestures {
    /** How near the pointer must be to take a handle, pixels. */
    private static final double TOLERANCE = 6;
    /** A box smaller than this was a click, pixels. */
    private static final double SMALLEST_BOX = 5;

    private static final double KEY_ZOOM = 1.25;
    private static final double KEY_PAN = 0.1;

    private enum Drag {
        NONE,
        BOX,
        PAN,
        HANDLE,
        CURVES
    }

    private final FigureView view;
    private final FigureMenu menu;
    private Drag drag = Drag.NONE;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    /** True once a press of the right button has become a drag: then no menu. */
    private boolean panned;

    private boolean space;
    /** The scale when the curves were taken: they move the axis's ends with them. */
    private FigureScale pressed;

    FigureGestures(FigureView view) {
        this.view = view;
        view.setOnScroll(this::scroll);
        view.setOnZoom(this::pinch);
        view.setOnMouseMoved(this::move);
        view.setOnMouseExited(e -> view.cursor(null, null));
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnMouseClicked(this::click);
        view.setOnKeyPressed(this::key);
        view.setOnKeyReleased(e -> space &= e.getCode() != KeyCode.SPACE);
        menu = new FigureMenu(view);
        view.setOnContextMenuRequested(e -> {
            // By mouse it comes with the press on some systems, before anyone knows whether a drag follows.
            if (e.isKeyboardTrigger()) {
                menu.show(view, e.getScreenX(), e.getScreenY());
            }
            e.consume();
        });
    }

    private void scroll(ScrollEvent e) {
        // With Shift held, a wheel reports a horizontal turn.
        double turn = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        FigureScale scale = view.scale();
        if (turn == 0 || !scale.contains(e.getX(), e.getY())) {
            return;
        }
        double factor = Math.pow(1.0025, -Math.max(-400, Math.min(400, turn)));
        if (e.isShiftDown() || e.isControlDown() || e.isShortcutDown()) {
            view.changeY(z -> z.zoomY(factor, scale.toY(e.getY())));
        } else {
            view.changeX(z -> z.zoomX(factor, scale.toX(e.getX())));
        }
        view.cursor(e.getX(), e.getY());
        e.consume();
    }

    private void pinch(ZoomEvent e) {
        double about = view.scale().toX(e.getX());
        view.changeX(z -> z.zoomX(1 / e.getZoomFactor(), about));
        e.consume();
    }

    private void move(MouseEvent e) {
        Optional<FigureHandle> handle = handle(e);
        boolean point = view.choice().canBeChosen()
                && view.choice()
                        .points()
                        .nearest(view.scale(), e.getX(), e.getY(), FigureChoice.NEAR)
                        .isPresent();
        view.setCursor(
                handle.isPresent()
                        ? Cursor.H_RESIZE
                        : space ? Cursor.OPEN_HAND : point ? Cursor.HAND : Cursor.CROSSHAIR);
        view.cursor(e.getX(), e.getY());
    }

    private Optional<FigureHandle> handle(MouseEvent e) {
        FigureScale scale = view.scale();
        return scale.contains(scale.clampX(e.getX()), e.getY())
                ? FigureHandle.at(view.marked(), scale, e.getX(), TOLERANCE)
                : Optional.empty();
    }

    private void press(MouseEvent e) {
        view.requestFocus();
        menu.hide();
        panned = false;
        startX = e.getX();
        startY = e.getY();
        lastX = startX;
        lastY = startY;
        Optional<FigureHandle> handle = handle(e);
        if (!view.scale().contains(view.scale().clampX(e.getX()), e.getY())) {
            drag = Drag.NONE;
        } else if (e.getButton() != MouseButton.PRIMARY || space) {
            drag = Drag.PAN;
        } else if (e.isShortcutDown() && view.hasMovableCurves()) {
            drag = Drag.CURVES;
            pressed = view.scale();
        } else if (handle.isPresent()) {
            drag = Drag.HANDLE;
            view.take(handle.get());
        } else {
            drag = Drag.BOX;
        }
        e.consume();
    }

    private void drag(MouseEvent e) {
        FigureScale scale = view.scale();
        switch (drag) {
            case CURVES -> view.dragCurves(pressed.toX(startX), pressed.toX(e.getX()));
            case HANDLE -> view.dragTo(scale.toX(scale.clampX(e.getX())));
            case BOX ->
                view.box(new double[] {
                    scale.clampX(startX), scale.clampY(startY), scale.clampX(e.getX()), scale.clampY(e.getY())
                });
            case PAN -> {
                panned |= Math.hypot(e.getX() - startX, e.getY() - startY) > 3;
                view.setCursor(Cursor.CLOSED_HAND);
                double right = (lastX - e.getX()) / scale.width();
                double up = (e.getY() - lastY) / scale.height();
                view.changeX(z -> z.panX(right * z.alongX().getLength()));
                if (view.isYSet()) {
                    view.changeY(z -> z.panY(up * z.alongY().getLength()));
                }
            }
            case NONE -> {
                return;
            }
        }
        lastX = e.getX();
        lastY = e.getY();
        e.consume();
    }

    private void release(MouseEvent e) {
        FigureScale scale = view.scale();
        double toX = scale.clampX(e.getX());
        double toY = scale.clampY(e.getY());
        // A click on an axis is no box that ends in the plot.
        double fromX = scale.clampX(startX);
        double fromY = scale.clampY(startY);
        Drag was = drag;
        drag = Drag.NONE;
        view.box(null);
        if (e.getButton() == MouseButton.SECONDARY && !panned) {
            menu.show(view, e.getScreenX(), e.getScreenY());
        } else if (was == Drag.HANDLE) {
            view.letGo();
        } else if (was == Drag.BOX && Math.hypot(toX - fromX, toY - fromY) < SMALLEST_BOX) {
            if (view.choice().isBrushing() && view.choice().isBrushed()) {
                view.brush(null);
            }
            view.take(e.getX(), e.getY());
        } else if (was == Drag.BOX && view.choice().isBrushing()) {
            view.brush(new double[] {fromX, fromY, toX, toY});
        } else if (was == Drag.BOX && Math.abs(toX - fromX) >= SMALLEST_BOX) {
            Range x = between(scale.toX(fromX), scale.toX(toX));
            Range y = between(scale.toY(fromY), scale.toY(toY));
            view.changeX(z -> z.setX(x));
            // A flat box is a choice of energies: y then follows the data.
            if (Math.abs(toY - fromY) >= 4 * SMALLEST_BOX) {
                view.changeY(z -> z.setY(y));
            }
        }
        e.consume();
    }

    private static Range between(double one, double other) {
        return new Range(Math.min(one, other), Math.max(one, other));
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
            view.resetZoom();
            e.consume();
        }
    }

    private void key(KeyEvent e) {
        boolean y = e.isShortcutDown();
        boolean walks = view.choice().canBeChosen() && !e.isShortcutDown();
        if (FigureMenu.EXPORT.match(e)) {
            view.export();
        } else if (FigureMenu.COPY.match(e)) {
            view.copyNumbers();
        } else {
            switch (e.getCode()) {
                case LEFT, RIGHT -> {
                    boolean right = e.getCode() == KeyCode.RIGHT;
                    if (walks) {
                        view.walk(right, false);
                    } else {
                        pan(right ? KEY_PAN : -KEY_PAN, 0);
                    }
                }
                case UP -> pan(0, KEY_PAN);
                case DOWN -> pan(0, -KEY_PAN);
                case END -> {
                    if (!walks) {
                        return;
                    }
                    view.walk(true, true);
                }
                case PLUS, ADD, EQUALS -> zoom(1 / KEY_ZOOM, y);
                case MINUS, SUBTRACT -> zoom(KEY_ZOOM, y);
                case HOME -> {
                    if (walks) {
                        view.walk(false, true);
                    } else {
                        view.resetZoom();
                    }
                }
                case DIGIT0, NUMPAD0 -> view.resetZoom();
                case ESCAPE -> {
                    if (!view.choice().isBrushed()) {
                        return;
                    }
                    view.brush(null);
                }
                case SPACE -> space = true;
                default -> {
                    return;
                }
            }
        }
        e.consume();
    }

    /** By parts of what is in view. */
    private void pan(double right, double up) {
        if (right != 0) {
            view.changeX(z -> z.panX(right * z.alongX().getLength()));
        }
        if (up != 0) {
            view.changeY(z -> z.panY(up * z.alongY().getLength()));
        }
    }

    private void zoom(double factor, boolean y) {
        FigureScale scale = view.scale();
        if (y) {
            view.changeY(z -> z.zoomY(factor, scale.toY(scale.top() + scale.height() / 2)));
        } else {
            view.changeX(z -> z.zoomX(factor, scale.toX(scale.left() + scale.width() / 2)));
        }
    }
}
