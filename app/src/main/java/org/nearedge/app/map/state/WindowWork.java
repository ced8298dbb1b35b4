package org.nearedge.app.map.state;

import org.nearedge.app.task.Progress;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.session.NetWindowImage;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.image.WindowImage;

/** Images of an energy window, coarse and fine. To be done in the background. */
public final class WindowWork {
    /** Positions of a coarse image. */
    private static final int COARSE = 4096;
    /** Images up to here are made fine at once. */
    static final int SMALL = 16_384;

    private WindowWork() {}

    public static boolean isLarge(Plane plane) {
        return plane.count() > SMALL;
    }

    /** One position stands for its neighbours. */
    public static WindowShown coarse(Plane plane, EnergyWindow window, Progress progress) throws InputException {
        int step = (int) Math.ceil(Math.sqrt(plane.count() / (double) COARSE));
        EnergyAxis axis = plane.image().axis();
        float[] values = new float[plane.count()];
        for (int row = 0; row < plane.height(); row += step) {
            progress.check();
            for (int column = 0; column < plane.width(); column += step) {
                double[] spectrum = plane.image().row(row * plane.width() + column);
                double sum = 0;
                for (int i = 0; i < spectrum.length; i++) {
                    sum += axis.at(i) >= window.from() && axis.at(i) <= window.to() ? spectrum[i] : 0;
                }
                for (int r = row; r < Math.min(plane.height(), row + step); r++) {
                    int first = r * plane.width() + column;
                    java.util.Arrays.fill(
                            values, first, first + Math.min(step, plane.width() - column), (float) sum);
                }
            }
        }
        return WindowShown.gross(values, window, true);
    }

    /** @param background null: nothing is taken away */
    public static WindowShown fine(Plane plane, EnergyWindow window, EnergyWindow background, Progress progress)
            throws InputException {
        if (background == null) {
            float[] values = WindowImage.of(
                    plane.image(),
                    window.from(),
                    window.to(),
                    share -> progress.report(share, ""),
                    progress::isCancelled);
            progress.check();
            return WindowShown.gross(values, window, false);
        }
        if (background.from() <= 0) {
            throw new InputException(
                    "background window", background.toString(), "a power law needs energies above 0 eV", "move it");
        }
        NetWindowImage net = NetWindowImage.of(
                plane.image(),
                window.from(),
                window.to(),
                new PowerLawBackground(background.from(), background.to()),
                share -> progress.report(share, ""),
                progress::isCancelled);
        progress.check();
        return new WindowShown(net.values(), window, background, false, net.unread(), net.reason());
    }
}
