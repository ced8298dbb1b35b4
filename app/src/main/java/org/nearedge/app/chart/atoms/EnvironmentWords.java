package org.nearedge.app.chart.atoms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is said about atoms, bonds and angles. */
public final class EnvironmentWords {
    private EnvironmentWords() {}

    /** For example {@code Si at 1.612 Å from the absorber}. */
    public static String atom(Environment environment, int index) {
        String element = environment.sites().get(index).element();
        return environment.isAbsorber(index)
                ? element + ", the absorber"
                : element + " at " + angstrom(environment.distance(0, index)) + " from the absorber";
    }

    /** For example {@code Si–O bond, 1.612 Å}. */
    public static String bond(Environment environment, Environment.Bond bond) {
        return pair(environment, bond.from(), bond.to()) + " bond, "
                + angstrom(environment.distance(bond.from(), bond.to()));
    }

    /** Of two chosen atoms their distance, of three the angle at the second; one alone is named. */
    public static String measured(Environment environment, List<Integer> chosen) {
        return switch (chosen.size()) {
            case 0 -> "";
            case 1 -> environment.sites().get(chosen.get(0)).element() + " chosen";
            case 2 ->
                pair(environment, chosen.get(0), chosen.get(1)) + " "
                        + angstrom(environment.distance(chosen.get(0), chosen.get(1)));
            default ->
                pair(environment, chosen.get(0), chosen.get(1)) + "\u2013"
                        + environment.sites().get(chosen.get(2)).element() + " "
                        + degrees(environment.angle(chosen.get(0), chosen.get(1), chosen.get(2)));
        };
    }

    /** The absorber and its first shell: {@code Si: 4 O at 1.598 to 1.621 Å}. */
    public static String firstShell(Environment environment) {
        if (environment.isEmpty()) {
            return "";
        }
        Map<String, List<Double>> shells = new TreeMap<>();
        for (int i = 1; i < environment.sites().size(); i++) {
            if (environment.isFirstShell(i)) {
                shells.computeIfAbsent(environment.sites().get(i).element(), key -> new ArrayList<>())
                        .add(environment.distance(0, i));
            }
        }
        String absorber = environment.sites().get(0).element();
        if (shells.isEmpty()) {
            return absorber + ": no bonds";
        }
        List<String> words = new ArrayList<>();
        shells.forEach((element, lengths) -> words.add(lengths.size() + " " + element + " at " + range(lengths)));
        return absorber + ": " + String.join(", ", words);
    }

    /** That there are more atoms than are shown; empty if there are none. */
    public static String left(Environment environment) {
        return environment.left() == 0
                ? ""
                : " (nearest " + environment.sites().size() + " of "
                        + (environment.sites().size() + environment.left()) + " atoms)";
    }

    private static String range(List<Double> ascending) {
        String from = number(ascending.get(0), 3);
        String to = number(ascending.get(ascending.size() - 1), 3);
        return (from.equals(to) ? from : from + " to " + to) + " \u00c5";
    }

    private static String pair(Environment environment, int one, int other) {
        return environment.sites().get(one).element() + "\u2013"
                + environment.sites().get(other).element();
    }

    static String angstrom(double length) {
        return number(length, 3) + " \u00c5";
    }

    static String degrees(double angle) {
        return number(angle, 1) + "\u00b0";
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
