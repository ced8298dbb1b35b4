package org.nearedge.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Records made up for tests: two Gaussian peaks over a step, so that every number is known. */
public final class References {
    private References() {}

    public static Reference of(String structure, int site) {
        return of("Si-K", structure, "crystal", site, 3 + 0.1 * (structure.hashCode() % 10) + 0.2 * site);
    }

    /**
     * An O-K record: all its properties, and where its first peak stands, go with one number.
     *
     * @param x 0 to 1
     */
    public static Reference oxygen(String structure, String kind, int site, double x) {
        Reference silicon = of("O-K", structure, kind, site, 3 + 2 * x);
        return new Reference(
                "O-K",
                structure,
                kind,
                silicon.origin(),
                site,
                silicon.atoms(),
                silicon.multiplicity(),
                silicon.sigma(),
                silicon.edgeE0(),
                silicon.edgeStep(),
                silicon.edgeIntensity(),
                null,
                silicon.pdosE0(),
                silicon.pdosStep(),
                silicon.pdosS(),
                silicon.pdosP(),
                1 + 2 * x,
                2,
                1.6 + 0.1 * x,
                130 + 20 * x,
                20 + 5 * x * x,
                List.of(new Reference.Atom("Si", 1.6, 0, 0)),
                -1 + 0.1 * x,
                0.5 + 0.1 * x,
                540 + 4 * x);
    }

    /** Records of both edges, two sites a structure: crystals, and one structure in four amorphous. */
    public static List<Reference> many(int structures) {
        List<Reference> records = new ArrayList<>();
        for (int i = 0; i < structures; i++) {
            for (int site = 0; site < 2; site++) {
                String kind = i % 4 == 3 ? "amorphous" : "crystal";
                double x = ((7 * i + 3 * site) % 20) / 20.0;
                records.add(of("Si-K", "s" + i, kind, site, 3 + 2 * x));
                records.add(oxygen("s" + i, kind, site, x));
            }
        }
        return records;
    }

    /** A library of these records in a folder. */
    public static ReferenceLibrary library(Path folder, List<Reference> records) throws Exception {
        ObjectMapper json = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
        for (String edge : records.stream().map(Reference::edge).distinct().toList()) {
            Path own = Files.createDirectories(folder.resolve(edge.toLowerCase(Locale.ROOT)));
            json.writeValue(
                    own.resolve("records.json").toFile(),
                    records.stream().filter(r -> r.edge().equals(edge)).toList());
        }
        return ReferenceLibrary.of(folder);
    }

    /** @param peak energy of the first peak, eV above the lowest empty state */
    public static Reference of(String edge, String structure, String kind, int site, double peak) {
        double[] intensity = new double[401];
        double[] s = new double[401];
        double[] p = new double[401];
        for (int i = 0; i < 401; i++) {
            double e = -5 + 0.1 * i;
            intensity[i] = 1 / (1 + Math.exp(-(e - 1) / 0.2)) + 2 * gauss(e - peak, 0.8) + gauss(e - peak - 9, 1.5);
            double v = -20 + 0.1 * i;
            s[i] = gauss(v + 8, 1.0) + 0.3 * gauss(v - peak, 1.2);
            p[i] = gauss(v + 3, 1.4) + 0.5 * gauss(v - peak, 1.1);
        }
        return new Reference(
                edge,
                structure,
                kind,
                "made up",
                site,
                8,
                1 + site,
                0.3,
                -5,
                0.1,
                intensity,
                null,
                -20,
                0.1,
                s,
                p,
                1.1,
                4,
                2.35,
                109.47,
                20.0,
                List.of(new Reference.Atom("Si", 1.35, 1.35, 1.35)),
                null,
                null,
                null);
    }

    public static double gauss(double x, double sigma) {
        return Math.exp(-0.5 * x * x / (sigma * sigma));
    }
}
