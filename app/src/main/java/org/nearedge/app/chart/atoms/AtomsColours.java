package org.nearedge.app.chart.atoms;

import java.awt.Color;

/**
 * What an atom's colour becomes: pale outside the first shell, paler with depth.
 *
 * @param ground behind everything
 * @param text of numbers and rings
 */
public record AtomsColours(Color ground, Color text) {
    /** What is left of a colour outside the first shell, on light ground. */
    private static final double SECOND_SHELL = 0.5;

    /** The same on dark ground, where pale is dark. */
    private static final double SECOND_SHELL_DARK = 0.62;

    /** White in a colour on dark ground. */
    private static final double LIGHTER = 0.22;

    /** What the farthest atom loses to the ground. */
    private static final double HAZE = 0.4;

    /** Of an atom, the absorber in gold. */
    public Color of(Environment environment, int index) {
        boolean dark = ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * 128;
        Color base = base(environment, index);
        Color own = dark && !environment.isAbsorber(index) ? mix(base, Color.WHITE, LIGHTER) : base;
        double left = dark ? SECOND_SHELL_DARK : SECOND_SHELL;
        return mix(ground, own, environment.isFirstShell(index) ? 1 : left);
    }

    /** @param away 0: foremost, 1: farthest */
    Color hazy(Color colour, double away) {
        return mix(colour, ground, HAZE * away);
    }

    /** Of an atom, neither pale nor hazy. */
    static Color base(Environment environment, int index) {
        return new Color(
                environment.isAbsorber(index)
                        ? Element.GOLD
                        : Element.of(environment.sites().get(index).element()).rgb());
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                part(from.getRed(), to.getRed(), share),
                part(from.getGreen(), to.getGreen(), share),
                part(from.getBlue(), to.getBlue(), share));
    }

    private static int part(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }
}
