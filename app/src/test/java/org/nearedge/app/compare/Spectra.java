package org.nearedge.app.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** Files of spectra whose answer is known. */
public final class Spectra {
    private Spectra() {}

    /** A CSV file, 100 to 140 eV. */
    public static Path file(Path folder, String name, DoubleUnaryOperator curve) {
        StringBuilder text = new StringBuilder("energy (eV),intensity\n");
        for (int i = 0; i <= 400; i++) {
            double energy = 100 + 0.1 * i;
            text.append(String.format(Locale.ROOT, "%.1f,%.10g%n", energy, curve.applyAsDouble(energy)));
        }
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An edge at 110 eV with a peak. */
    public static double edge(double energy, double peak, double width) {
        double t = (energy - peak) / width;
        return 0.5 + Math.atan(energy - 110) / Math.PI + Math.exp(-4 * Math.log(2) * t * t);
    }

    public static double one(double energy) {
        return edge(energy, 114, 3);
    }

    public static double two(double energy) {
        return edge(energy, 118, 5);
    }

    /** 0.3 of the one, 0.7 of the other. */
    public static double mixed(double energy) {
        return 0.3 * one(energy) + 0.7 * two(energy);
    }
}
