package org.nearedge.app.cli;

import java.util.OptionalDouble;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;

/** Numbers given as options, refused before any work is done if they cannot be meant. */
final class Given {
    /** As far as a spectrum is ever broadened, eV. */
    static final double BROADEST = 1000;

    private Given() {}

    /** @param sigma Gaussian broadening, eV; null if the option was left out */
    static void sigma(Double sigma, double most) throws InputException {
        if (sigma != null && !(sigma >= 0 && sigma <= most)) {
            throw new InputException(
                    "--sigma",
                    "",
                    "a broadening of " + sigma + " eV makes no sense here",
                    "give 0 to %.0f eV".formatted(most));
        }
    }

    /** The broadening given, or what the file says of it; null if neither tells. */
    static Double sigmaOr(Double sigma, Metadata metadata) {
        OptionalDouble told = EnergyResolution.sigma(metadata);
        return sigma == null && told.isPresent() ? (Double) told.getAsDouble() : sigma;
    }

    static void neighbours(int count) throws InputException {
        if (count < 1) {
            throw new InputException("-n", "", count + " references cannot be listed", "give 1 or more");
        }
    }
}
