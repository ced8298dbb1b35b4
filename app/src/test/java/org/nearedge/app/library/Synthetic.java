package org.nearedge.app.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;

/** As many records as wanted, each a mixture of two bundled ones with an invented name: for measuring speed, not physics. */
final class Synthetic {
    private Synthetic() {}

    static ReferenceLibrary library(int count) throws Exception {
        List<Reference> real = ReferenceLibrary.bundled().edge("Si-K");
        Random random = new Random(4);
        List<Reference> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Reference one = real.get(random.nextInt(real.size()));
            Reference other = real.get(random.nextInt(real.size()));
            records.add(mixed("synthetic " + i / 4, i % 4, one, other, random.nextDouble()));
        }
        return ReferenceLibrary.of("synthetic library", records);
    }

    private static Reference mixed(String structure, int site, Reference a, Reference b, double t) {
        return new Reference(
                a.edge(),
                structure,
                a.kind(),
                "synthetic: " + a.id() + " and " + b.id(),
                site,
                a.atoms(),
                a.multiplicity(),
                a.sigma(),
                a.edgeE0(),
                a.edgeStep(),
                mixed(a.edgeIntensity(), b.edgeIntensity(), t),
                null,
                a.pdosE0(),
                a.pdosStep(),
                mixed(a.pdosS(), b.pdosS(), t),
                mixed(a.pdosP(), b.pdosP(), t),
                (1 - t) * a.bandGap() + t * b.bandGap(),
                a.neighbours(),
                (1 - t) * a.bondLength() + t * b.bondLength(),
                (1 - t) * a.bondAngle() + t * b.bondAngle(),
                (1 - t) * a.voronoiVolume() + t * b.voronoiVolume(),
                a.environment(),
                null,
                null,
                null);
    }

    private static double[] mixed(double[] a, double[] b, double t) {
        double[] mixed = new double[a.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (1 - t) * a[i] + t * b[i];
        }
        return mixed;
    }
}
