package org.nearedge.app.map.state;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nearedge.app.task.Progress;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.session.NetWindowImage;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.image.WindowImage;

/** Images of an energy window. To be done in the background. */
public final class WindowWork {
    private WindowWork() {}

    /**
     * @param background null: nothing is taken away
     * @param coarse told what a large image looks like while it is being read, in the thread of the work
     * @param stale whether nobody wants the image any more
     * @return null if it was given up
     */
    public static WindowShown of(
            Plane plane,
            EnergyWindow window,
            EnergyWindow background,
            Consumer<WindowShown> coarse,
            BooleanSupplier stale,
            Progress progress)
            throws InputException {
        if (background == null) {
            float[] values = WindowImage.refined(
                    plane.image(),
                    window.from(),
                    window.to(),
                    image -> coarse.accept(WindowShown.gross(image, window, true)),
                    share -> progress.report(share, ""),
                    stale);
            return values == null ? null : WindowShown.gross(values, window, false);
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
                stale);
        return net == null
                ? null
                : new WindowShown(net.values(), window, background, false, net.unread(), net.reason());
    }
}
