package org.nearedge.library.own;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.export.RecordJson;

/** A bundled record under another name, of which a test can change single fields. */
final class Changed {
    private final Reference r;
    private String edge;
    private String structure;
    private String origin = "a test";
    private double sigma;
    private double edgeE0;
    private double[] intensity;
    private double pdosE0;
    private double[] s;
    private double[] p;
    private double gap;

    private Changed(Reference r, String structure) {
        this.r = r;
        this.structure = structure;
        edge = r.edge();
        sigma = r.sigma();
        edgeE0 = r.edgeE0();
        intensity = r.edgeIntensity().clone();
        pdosE0 = r.pdosE0();
        s = r.pdosS().clone();
        p = r.pdosP().clone();
        gap = r.bandGap();
    }

    /** A silicon record. */
    static Changed silicon(String structure) throws Exception {
        return new Changed(ReferenceLibrary.bundled().edge("Si-K").get(0), structure);
    }

    /** An insulating oxide's record: its gap is wide. */
    static Changed oxygen(String structure) throws Exception {
        Reference wide = ReferenceLibrary.bundled().edge("O-K").stream()
                .filter(record -> record.bandGap() > 4)
                .findFirst()
                .orElseThrow();
        return new Changed(wide, structure);
    }

    Changed edge(String other) {
        edge = other;
        return this;
    }

    Changed origin(String other) {
        origin = other;
        return this;
    }

    Changed sigma(double other) {
        sigma = other;
        return this;
    }

    Changed edgeMoved(double by) {
        edgeE0 += by;
        return this;
    }

    Changed edgeChannels(int count) {
        intensity = Arrays.copyOf(intensity, count);
        return this;
    }

    Changed intensityAt(int channel, double value) {
        intensity[channel] = value;
        return this;
    }

    Changed pdosMoved(double by) {
        pdosE0 += by;
        return this;
    }

    Changed pdosChannels(int from, int to) {
        s = Arrays.copyOfRange(s, from, to);
        p = Arrays.copyOfRange(p, from, to);
        pdosE0 += from * r.pdosStep();
        return this;
    }

    Changed pdosTimes(double factor) {
        s = Arrays.stream(s).map(v -> v * factor).toArray();
        p = Arrays.stream(p).map(v -> v * factor).toArray();
        return this;
    }

    Changed sAt(int channel, double value) {
        s[channel] = value;
        return this;
    }

    Changed gap(double other) {
        gap = other;
        return this;
    }

    Reference record() {
        return new Reference(
                edge,
                structure,
                r.kind(),
                origin,
                r.site(),
                r.atoms(),
                r.multiplicity(),
                sigma,
                edgeE0,
                r.edgeStep(),
                intensity,
                r.edgeTop(),
                pdosE0,
                r.pdosStep(),
                s,
                p,
                gap,
                r.neighbours(),
                r.bondLength(),
                r.bondAngle(),
                r.voronoiVolume(),
                r.environment(),
                r.mullikenCharge(),
                r.bondOverlapPopulation(),
                r.excitationEnergy());
    }

    static Path write(Path file, Reference... records) throws Exception {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            RecordJson.write(List.of(records), out);
        }
        return file;
    }
}
