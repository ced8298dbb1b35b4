package org.nearedge.spectrum;

import java.util.Arrays;

/**
 * Projected density of states of one site: s and p parts, states/eV/spin, on an energy axis whose zero is the
 * valence-band maximum (Fermi level of a metal). Immutable.
 */
public final class Pdos {
    private final EnergyAxis axis;
    private final double[] s;
    private final double[] p;

    public Pdos(EnergyAxis axis, double[] s, double[] p) {
        if (s.length != axis.size() || p.length != axis.size()) {
            throw new IllegalArgumentException(s.length + " s and " + p.length + " p values on " + axis.size());
        }
        this.axis = axis;
        this.s = s.clone();
        this.p = p.clone();
    }

    public EnergyAxis axis() {
        return axis;
    }

    public double[] s() {
        return s.clone();
    }

    public double[] p() {
        return p.clone();
    }

    /** s + p, states/eV/spin. */
    public double[] total() {
        double[] total = s.clone();
        for (int i = 0; i < total.length; i++) {
            total[i] += p[i];
        }
        return total;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pdos that
                && axis.equals(that.axis)
                && Arrays.equals(s, that.s)
                && Arrays.equals(p, that.p);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(s) + Arrays.hashCode(p);
    }
}
