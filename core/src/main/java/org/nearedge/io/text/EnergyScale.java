package org.nearedge.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Name and unit of the x axis of a table, and what of it is a guess. */
final class EnergyScale {
    /** No near-edge spectrum is read in keV as far up as this number. */
    private static final double SURELY_ELECTRON_VOLTS = 150;

    /** A longer one is a description, not a name. */
    private static final int LONGEST_NAME = 40;

    private final List<String> notices = new ArrayList<>();
    private final String name;
    private final String unit;

    /**
     * @param title name of the column in the file; may be empty
     * @param header lines before the numbers
     * @param energies ascending
     * @param signal the first signal, one value per energy
     */
    EnergyScale(String title, List<String> header, double[] energies, double[] signal) {
        String other = ColumnMeaning.otherUnit(title);
        boolean energy = ColumnMeaning.energy(title) > 0;
        Optional<String> said = EnergyUnit.in(title).or(() -> other.isEmpty() ? inHeader(header) : Optional.empty());
        if (!energy && (!other.isEmpty() || ColumnMeaning.isOther(title))) {
            name = ColumnMeaning.bare(title);
            unit = other;
            notices.add("the x axis '" + name + "' is no energy" + (other.isEmpty() ? "" : " but in " + other));
            return;
        }
        boolean speaks = energy && title.length() <= LONGEST_NAME;
        name = speaks ? ColumnMeaning.bare(title) : "Energy";
        if (said.isPresent()) {
            unit = said.get();
            return;
        }
        OptionalDouble edge = KnownEdges.ifKiloElectronVolts(energies, signal);
        if (edge.isPresent()) {
            unit = "keV";
            notices.add(String.format(
                    Locale.ROOT,
                    "no unit is given: the energies were taken as keV, because the spectrum rises at the K edge of"
                            + " %.4f keV",
                    edge.getAsDouble() / 1000));
            return;
        }
        unit = "eV";
        if (!energy || energies[energies.length - 1] < SURELY_ELECTRON_VOLTS) {
            notices.add((title.isEmpty() ? "no unit is given for the x axis" : "no unit is given for '" + title + "'")
                    + ": eV was assumed");
        }
    }

    /** A line about the axis alone; one about the beam or with a value in it says nothing of the axis. */
    private static Optional<String> inHeader(List<String> header) {
        for (String line : header) {
            String lower = line.toLowerCase(Locale.ROOT);
            boolean axis = lower.contains("energy") || lower.contains("unit") || lower.contains("axis");
            boolean value = lower.length() > 200
                    || lower.chars().anyMatch(Character::isDigit)
                    || lower.matches(".*(beam|primary|accelerat|voltage|resolution|edge).*");
            if (axis && !value) {
                Optional<String> unit = EnergyUnit.in(line);
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return Optional.empty();
    }

    String name() {
        return name;
    }

    /** {@code eV}, {@code keV}, …; another unit, or empty, if the axis is none of energy. */
    String unit() {
        return unit;
    }

    List<String> notices() {
        return notices;
    }
}
