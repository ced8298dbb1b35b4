package org.nearedge.app.cli;

import org.nearedge.spectrum.InputException;

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

    static void neighbours(int count) throws InputException {
        if (count < 1) {
            throw new InputException("-n", "", count + " references cannot be listed", "give 1 or more");
        }
    }
}
