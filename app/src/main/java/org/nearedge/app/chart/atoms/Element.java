package org.nearedge.app.chart.atoms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How an element is drawn, and how far it bonds.
 *
 * @param covalentRadius angstrom; Cordero et al., Dalton Trans. 2008, 2832
 * @param rgb colour by the convention that {@code elements.csv} tells; never near the absorber's gold
 */
public record Element(String symbol, double covalentRadius, int rgb) {
    /** Colour of the absorbing atom, whatever its element. */
    public static final int GOLD = 0xFFC20A;

    /** Radius of a drawn ball over the covalent one: balls and sticks, nothing hidden. */
    private static final double BALL = 0.38;

    private static final Map<String, Element> ALL = read();

    /** Of an element that the table lacks: pale violet, with the radius of carbon's heavier neighbours. */
    private static final Element UNKNOWN = new Element("?", 1.2, 0xC080FF);

    /** By symbol, as {@code Si}; one of its own for what is no element. */
    public static Element of(String symbol) {
        Element known = ALL.get(symbol);
        return known != null ? known : new Element(symbol, UNKNOWN.covalentRadius(), UNKNOWN.rgb());
    }

    /** All elements of the table. */
    public static Iterable<Element> all() {
        return ALL.values();
    }

    /** Radius that it is drawn with, angstrom. */
    public double ball() {
        return BALL * covalentRadius;
    }

    private static Map<String, Element> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Element.class.getResourceAsStream("elements.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .map(cells -> new Element(cells[0], Double.parseDouble(cells[1]), Integer.parseInt(cells[2], 16)))
                    .collect(Collectors.toUnmodifiableMap(Element::symbol, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
