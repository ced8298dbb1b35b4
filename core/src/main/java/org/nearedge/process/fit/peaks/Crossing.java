package org.nearedge.process.fit.peaks;

import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.Spectrum;

/** Where a spectrum crosses a level: on the line through the channels about the crossing, by least squares. */
final class Crossing {
    private Crossing() {}

    /**
     * @param channel before the crossing: it and the next lie on either side of the level
     * @param around how many more channels are taken on either side
     * @param level with its own error
     * @param noise standard error of one channel
     */
    static Measured of(Spectrum in, int channel, int around, Measured level, double noise) {
        int from = Math.max(0, channel - around);
        int to = Math.min(in.size(), channel + 2 + around);
        int n = to - from;
        double x = 0;
        double y = 0;
        for (int i = from; i < to; i++) {
            x += in.axis().at(i) / n;
            y += in.at(i) / n;
        }
        double xx = 0;
        double xy = 0;
        for (int i = from; i < to; i++) {
            xx += (in.axis().at(i) - x) * (in.axis().at(i) - x);
            xy += (in.axis().at(i) - x) * (in.at(i) - y);
        }
        double slope = xy / xx;
        double at = x + (level.value() - y) / slope;
        double first = in.axis().at(from);
        double last = in.axis().at(to - 1);
        if (!(at >= first && at <= last)) {
            if (around > 0) {
                return of(in, channel, 0, level, noise);
            }
            // Between two channels on either side of the level only rounding leads out of them.
            at = Math.max(first, Math.min(last, at));
        }
        double line = Math.hypot(noise / Math.sqrt(n), noise / Math.sqrt(xx) * (at - x));
        return new Measured(at, Math.hypot(line, level.error()) / Math.abs(slope));
    }
}
