package org.nearedge.io.xdi;

/** Photon energy behind a crystal monochromator: E = hc / (2 d sin θ), Bragg's law in first order. */
final class Bragg {
    /** Planck constant times speed of light, eV Å (exact in the SI of 2019, rounded to a double). */
    static final double HC = 12398.419843320026;

    private Bragg() {}

    /**
     * @param radians Bragg angle
     * @param spacing d-spacing of the reflecting planes, Å
     * @return energy in eV; NaN for an angle that reflects nothing (not above 0 and below 180 degrees)
     */
    static double energy(double radians, double spacing) {
        return radians > 0 && radians < Math.PI ? HC / (2 * spacing * Math.sin(radians)) : Double.NaN;
    }
}
