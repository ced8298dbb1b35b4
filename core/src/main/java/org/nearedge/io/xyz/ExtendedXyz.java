package org.nearedge.io.xyz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nearedge.io.FileSource;
import org.nearedge.io.text.DecodedText;
import org.nearedge.io.text.LineCursor;
import org.nearedge.io.text.NumberToken;
import org.nearedge.spectrum.InputException;

/**
 * The first structure of an XYZ file: number of atoms, a comment, one atom a line. In extended XYZ the comment gives the
 * lattice ({@code Lattice="ax ay az bx by bz cx cy cz"}) and the columns ({@code Properties=species:S:1:pos:R:3:…}).
 *
 * @param elements symbols
 * @param positions shape (atoms, 3), angstrom
 * @param lattice the three vectors, shape (3, 3), angstrom; null for a structure that does not repeat
 */
public record ExtendedXyz(List<String> elements, double[][] positions, double[][] lattice) {
    private static final Pattern LATTICE = Pattern.compile("(?i)\\blattice\\s*=\\s*\"([^\"]{1,500})\"");
    private static final Pattern PROPERTIES = Pattern.compile("(?i)\\bproperties\\s*=\\s*\"?([^\\s\"]{1,500})");
    private static final String PLAIN = "species:S:1:pos:R:3";
    private static final String REMEDY = "export the structure as (extended) XYZ again";
    /** Lengths beyond this are no cell, angstrom. */
    private static final double LONGEST = 1e4;

    public static ExtendedXyz open(Path path) throws InputException {
        try (FileSource source = FileSource.open(path)) {
            return new Reading(source.name(), DecodedText.of(source.all())).structure();
        }
    }

    /** Walks through one file. */
    private static final class Reading {
        private final LineCursor lines;
        private final NumberToken token = new NumberToken();
        private int species = -1;
        private int position = -1;
        private int columns;

        Reading(String name, String text) {
            lines = new LineCursor(name, text);
        }

        ExtendedXyz structure() throws InputException {
            String first = lines.next() ? lines.line().strip() : "";
            if (!first.matches("\\d{1,9}") || Integer.parseInt(first) < 1) {
                throw lines.fault("is no number of atoms, with which an XYZ file begins", REMEDY);
            }
            int count = Integer.parseInt(first);
            String comment = lines.next() ? lines.line() : "";
            double[][] lattice = lattice(comment);
            Matcher properties = PROPERTIES.matcher(comment);
            columns(properties.find() ? properties.group(1) : PLAIN);
            List<String> elements = new ArrayList<>();
            List<double[]> positions = new ArrayList<>();
            while (elements.size() < count) {
                if (!lines.next()) {
                    throw lines.fault("ends the file after %d of %d atoms".formatted(elements.size(), count), REMEDY);
                }
                String[] cells = lines.line().strip().split("\\s+");
                if (cells.length < columns) {
                    throw lines.fault("does not hold the " + columns + " columns of an atom", REMEDY);
                }
                elements.add(element(cells[species]));
                positions.add(
                        new double[] {number(cells[position]), number(cells[position + 1]), number(cells[position + 2])
                        });
            }
            return new ExtendedXyz(List.copyOf(elements), positions.toArray(double[][]::new), lattice);
        }

        private double[][] lattice(String comment) throws InputException {
            Matcher given = LATTICE.matcher(comment);
            if (!given.find()) {
                return null;
            }
            String[] cells = given.group(1).strip().split("\\s+");
            if (cells.length != 9) {
                throw lines.fault("has a lattice of " + cells.length + " numbers, not 9", REMEDY);
            }
            double[][] vectors = new double[3][3];
            for (int i = 0; i < 9; i++) {
                vectors[i / 3][i % 3] = number(cells[i]);
            }
            return vectors;
        }

        private void columns(String properties) throws InputException {
            String[] parts = properties.split(":");
            for (int i = 0; i + 2 < parts.length; i += 3) {
                String name = parts[i].toLowerCase(Locale.ROOT);
                if (!parts[i + 2].matches("[1-9]\\d{0,2}")) {
                    break;
                }
                if (name.equals("species")) {
                    species = columns;
                } else if (name.equals("pos") && parts[i + 2].equals("3")) {
                    position = columns;
                }
                columns += Integer.parseInt(parts[i + 2]);
            }
            if (species < 0 || position < 0) {
                throw lines.fault("names no columns species and pos", REMEDY);
            }
        }

        private String element(String cell) throws InputException {
            // Labels such as Si1 or O_h stand for their element.
            Matcher symbol = Pattern.compile("([A-Z][a-z]?).{0,20}").matcher(cell);
            if (!symbol.matches()) {
                throw lines.fault("begins with no element", REMEDY);
            }
            return symbol.group(1);
        }

        private double number(String cell) throws InputException {
            if (token.read(cell, '.') != NumberToken.Kind.NUMBER || Math.abs(token.value()) > LONGEST) {
                throw lines.fault("holds a coordinate that is no length in angstrom", REMEDY);
            }
            return token.value();
        }
    }
}
