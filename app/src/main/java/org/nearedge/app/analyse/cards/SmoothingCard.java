package org.nearedge.app.analyse.cards;

import java.util.Locale;
import org.nearedge.process.SavitzkyGolay;

/** Smooths by a polynomial in a moving window. */
final class SmoothingCard extends StepCard<SavitzkyGolay> {
    private static final int WIDEST = 101;
    private static final int HIGHEST = 6;

    private final SliderRow window =
            row("window", "Window, ch", "Channels of the moving window, odd or even; more than the order", 1, 0);
    private final SliderRow width = row("width", "Window, eV", "The same window in eV", 0.05, 2);
    private final SliderRow order = row("order", "Order", "Order of the polynomial; less than the window", 1, 0);
    private double dispersion = 1;

    SmoothingCard(CardEdit edit) {
        super(
                SavitzkyGolay.class,
                edit,
                "Smooth",
                "Savitzky-Golay: a polynomial fitted in a window that moves over the spectrum",
                true);
        rows(
                window.onEdit((value, gesture) -> replace(of(value, step().order()), gesture), this::endGesture),
                width.onEdit(
                        (value, gesture) -> replace(of(value / dispersion, step().order()), gesture), this::endGesture),
                order.onEdit((value, gesture) -> replace(of(step().window(), value), gesture), this::endGesture));
    }

    /** An order must stay below the window: the one that is moved pushes no other, it stops. */
    private static SavitzkyGolay of(double window, double order) {
        int channels = (int) Math.max(1, Math.round(window));
        return new SavitzkyGolay(channels, (int) Math.max(0, Math.min(channels - 1L, Math.round(order))));
    }

    @Override
    protected String summary(SavitzkyGolay now, Surroundings around) {
        return String.format(Locale.ROOT, "%.2f eV, order %d", now.window() * around.dispersion(), now.order());
    }

    @Override
    protected void show(SavitzkyGolay now, Surroundings around) {
        dispersion = around.dispersion();
        int widest = around.axis() == null
                ? WIDEST
                : Math.max(2, Math.min(WIDEST, around.axis().size()));
        window.show(now.window(), 1, widest);
        width.show(now.window() * dispersion, dispersion, widest * dispersion);
        order.show(now.order(), 0, HIGHEST);
    }
}
