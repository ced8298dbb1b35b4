package org.nearedge.app.cli;

import java.util.EnumMap;
import java.util.Map;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelCard;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Option;

/** Numbers that some models are told beside the curves. */
final class ToldOptions {
    /** As much as a gap or a core level can have, eV. */
    private static final double MOST_GAP = 100;

    private static final double MOST_ENERGY = 1e6;

    @Option(
            names = "--excitation-energy",
            paramLabel = "EV",
            description =
                    "excitation energy of the core hole, eV, for models that are told it; on the computed scale, on"
                            + " which alpha-quartz has 543.6 eV")
    private Double excitationEnergy;

    @Option(
            names = "--band-gap",
            paramLabel = "EV",
            description = "band gap of the calculation that a PDOS comes from, eV (0 for a metal): it says where the"
                    + " conduction band begins")
    private Double bandGap;

    /** @throws InputException if a number cannot be meant */
    void require() throws InputException {
        require("--excitation-energy", excitationEnergy, MOST_ENERGY);
        require("--band-gap", bandGap, MOST_GAP);
    }

    private static void require(String option, Double number, double most) throws InputException {
        if (number != null && !(number >= 0 && number <= most)) {
            throw new InputException(
                    option, "", number + " eV makes no sense here", "give 0 to %.0f eV".formatted(most));
        }
    }

    Double bandGap() {
        return bandGap;
    }

    Map<LocalProperty, Double> numbers() {
        Map<LocalProperty, Double> numbers = new EnumMap<>(LocalProperty.class);
        if (excitationEnergy != null) {
            numbers.put(LocalProperty.EXCITATION_ENERGY, excitationEnergy);
        }
        if (bandGap != null) {
            numbers.put(LocalProperty.BAND_GAP, bandGap);
        }
        return numbers;
    }

    /** @throws InputException if the model has no use for the excitation energy, or was not told it */
    void requireFor(ModelCard card) throws InputException {
        boolean wanted = card.input().told().contains(LocalProperty.EXCITATION_ENERGY);
        if (wanted && excitationEnergy == null) {
            throw new InputException(
                    card.id(),
                    "",
                    "has to be told the excitation energy",
                    "give --excitation-energy EV, on the computed scale (alpha-quartz: 543.6)");
        }
        if (!wanted && excitationEnergy != null) {
            throw new InputException(
                    "--excitation-energy", "", card.id() + " is not told it", "leave it out, or choose another model");
        }
    }
}
