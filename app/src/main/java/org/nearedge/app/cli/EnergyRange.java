package org.nearedge.app.cli;

import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Option;

/** A range of energies as a word: {@code 100:130}, {@code 100:}, {@code :130}. */
final class EnergyRange {
    private static final String NAME = "--range";

    @Option(names = NAME, paramLabel = "A:B", description = "energies from A to B, eV; either may be left out")
    private String word;

    /** Null: open. */
    Double from() throws InputException {
        return end(0);
    }

    /** Null: open. */
    Double to() throws InputException {
        return end(1);
    }

    private Double end(int index) throws InputException {
        if (word == null) {
            return null;
        }
        String[] ends = word.split(":", -1);
        if (ends.length != 2) {
            throw new InputException(NAME, "", word + " is no range", "write 100:130, 100: or :130 (eV)");
        }
        String text = ends[index].strip();
        try {
            double energy = text.isEmpty() ? 0 : Double.parseDouble(text);
            if (!Double.isFinite(energy)) {
                throw new NumberFormatException(text);
            }
            return text.isEmpty() ? null : (Double) energy;
        } catch (NumberFormatException e) {
            throw new InputException(NAME, "", text + " is no energy", "write 100:130, 100: or :130 (eV)", e);
        }
    }
}
