package org.nearedge.app.chart.atoms;

import java.util.List;
import org.nearedge.library.Reference.Atom;

/** Environments whose geometry is known by heart. */
public final class Surroundings {
    private Surroundings() {}

    /** The tetrahedron of silica: Si at the origin, O at 1.61 angstrom, angle 109.47 degrees. */
    public static List<Atom> tetrahedron() {
        double a = 1.61 / Math.sqrt(3);
        return List.of(
                new Atom("Si", 0, 0, 0),
                new Atom("O", a, a, a),
                new Atom("O", a, -a, -a),
                new Atom("O", -a, a, -a),
                new Atom("O", -a, -a, a),
                new Atom("Si", 2 * a, 2 * a, 0));
    }

    public static Environment silica() {
        return Environment.of("silica #0", "Si", tetrahedron());
    }
}
