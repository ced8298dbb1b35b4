package org.nearedge.app.cli;

import org.nearedge.process.counting.NoiseMode;
import picocli.CommandLine.Option;

/** What is held of the scatter of a spectrum's intensities. */
final class NoiseOption {
    @Option(
            names = "--noise",
            paramLabel = "auto|off|counts",
            description = "scatter of the intensities, which widens the intervals: auto (default) takes them as counts"
                    + " if file or intensities say so and estimates it otherwise; counts takes them as counts; off"
                    + " leaves the models' own intervals. Of an image at every position",
            defaultValue = "auto")
    private NoiseMode mode;

    NoiseMode mode() {
        return mode;
    }
}
