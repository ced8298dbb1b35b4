package org.nearedge.library.own;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/**
 * Whether a record can stand beside the bundled ones: of an edge that the models know, not broader than they are
 * trained at, with curves that mean what those of the bundled records mean. Its numbers are finite already.
 */
final class RecordCheck {
    /** Share of the highest value that rounding and Mulliken's projection may leave below zero: 0.0014 in our own. */
    private static final double NEGATIVE = 0.02;
    /** Highest share of the peak that may stand in the gap: 0.003 in our own records. */
    private static final double IN_GAP = 0.05;
    /** In units of sigma, how far a band's end reaches into the gap. */
    private static final double END_OF_BAND = 3;
    /** A gap below this shows no floor between its bands, eV. */
    private static final double WIDE_GAP = 2.2;
    /** Farthest an onset can be from the lowest empty state, eV: 5.4 in our own records. */
    private static final double FARTHEST_ONSET = 12;
    /** Energies below the lowest empty state at which broadening leaves nothing, eV. */
    private static final double BELOW_EDGE = -2;

    private static final double NOT_BELOW_EDGE = 0.05;
    /** An s shell has room for one electron of a spin and a p shell for three; a tenth for what projections share. */
    private static final double MOST_S = 1.1;

    private static final double MOST_P = 3.3;
    /** Occupied states of one spin at a site: half its valence electrons (Si 4, O 6), and what bonds give or take. */
    private static final Map<String, double[]> OCCUPIED =
            Map.of("Si-K", new double[] {0.3, 2.8}, "O-K", new double[] {1, 4.2});
    /** Occupied p states of one spin: 1.2 to 1.5 at the silicon and 2.4 to 2.7 at the oxygen of our own records. */
    private static final Map<String, double[]> OCCUPIED_P =
            Map.of("Si-K", new double[] {0, 1.95}, "O-K", new double[] {1.95, MOST_P});
    /** A value so far above its neighbours and above most of its curve is no spectrum's: 1.05 and 4 in our own. */
    private static final double SPIKE = 10;
    /** No unit of intensity needs such a number, and sums of squares of larger ones overflow. */
    private static final double ABSURD = 1e30;

    private RecordCheck() {}

    /** @throws InputException told of the record's id, with what is wrong and what to do */
    static void require(Reference record) throws InputException {
        InputGrid grid = InputGrid.of(record.edge(), Target.SIGMA)
                .orElseThrow(() -> fault(
                        record,
                        "is of edge " + record.edge() + ", which no model knows",
                        "give records of Si-K or O-K"));
        if (record.sigma() > Target.SIGMA) {
            throw fault(
                    record,
                    "is broadened by sigma " + record.sigma() + " eV already, more than the " + Target.SIGMA
                            + " eV of the models",
                    "compute it with less broadening");
        }
        requireNoSpike(record, "edge_intensity", record.edgeIntensity());
        requireNoSpike(record, "pdos_s", record.pdosS());
        requireNoSpike(record, "pdos_p", record.pdosP());
        requireText(record, "structure", record.structure());
        requireText(record, "kind", record.kind());
        requirePdos(record);
        requireEdge(record, grid);
    }

    /** One damaged number: absurd against what stands beside it and against the rest of the curve. */
    private static void requireNoSpike(Reference record, String field, double[] values) throws InputException {
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        double usual = sizes[(sizes.length * 95) / 100];
        for (int i = 0; i < values.length; i++) {
            double before = i == 0 ? 0 : Math.abs(values[i - 1]);
            double after = i == values.length - 1 ? 0 : Math.abs(values[i + 1]);
            double size = Math.abs(values[i]);
            if (size > ABSURD || size > SPIKE * usual && size > SPIKE * Math.max(before, after)) {
                throw new InputException(
                        record.id(),
                        "field " + field + ", value " + (i + 1),
                        String.format(Locale.ROOT, "is %.4g, which fits to no other value of the curve", values[i]),
                        "compute or export the record again");
            }
        }
    }

    private static void requireText(Reference record, String field, String text) throws InputException {
        if (text.length() > 120 || text.chars().anyMatch(Character::isISOControl)) {
            throw fault(record, "has a " + field + " that is no name", "give it a short one, on one line");
        }
    }

    private static void requirePdos(Reference record) throws InputException {
        if (!(record.bandGap() >= 0)) {
            throw fault(record, "has a band gap of " + record.bandGap() + " eV", "give 0 for a metal");
        }
        requireNotNegative(record, "s-PDOS", record.pdosS());
        requireNotNegative(record, "p-PDOS", record.pdosP());
        double s = occupied(record, record.pdosS());
        double p = occupied(record, record.pdosP());
        double[] range = OCCUPIED.get(record.edge());
        double[] ofP = OCCUPIED_P.get(record.edge());
        if (s > MOST_S || p > MOST_P || p < ofP[0] || p > ofP[1] || s + p < range[0] || s + p > range[1]) {
            throw fault(
                    record,
                    String.format(
                            Locale.ROOT,
                            "has %.3g s and %.3g p states of one spin below 0 eV, which no %s atom has",
                            s,
                            p,
                            record.edge().substring(0, record.edge().indexOf('-'))),
                    "give the PDOS of one site in states/eV/spin, with 0 at the valence-band maximum");
        }
        requireEmptyGap(record);
    }

    private static void requireNotNegative(Reference record, String curve, double[] values) throws InputException {
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        if (least < -NEGATIVE * Math.max(most, 0) - 1e-9) {
            throw fault(
                    record,
                    String.format(Locale.ROOT, "has a %s of %.3g states/eV/spin, below zero", curve, least),
                    "give densities of states and not differences of them");
        }
    }

    /** States below the valence-band maximum, of one spin. */
    private static double occupied(Reference record, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length && record.pdosE0() + i * record.pdosStep() <= 0; i++) {
            sum += values[i];
        }
        return sum * record.pdosStep();
    }

    private static void requireEmptyGap(Reference record) throws InputException {
        double from = END_OF_BAND * record.sigma();
        double to = record.bandGap() - END_OF_BAND * record.sigma();
        if (record.bandGap() < WIDE_GAP || to <= from) {
            return;
        }
        Pdos pdos = record.pdos();
        double[] total = pdos.total();
        double most = Arrays.stream(total).max().orElseThrow();
        for (int i = 0; i < total.length; i++) {
            double energy = pdos.axis().at(i);
            if (energy > from && energy < to && total[i] > IN_GAP * most) {
                throw fault(
                        record,
                        String.format(
                                Locale.ROOT,
                                "has states at %.3g eV, within its band gap of 0 to %.3g eV",
                                energy,
                                record.bandGap()),
                        "put 0 eV of the PDOS at the valence-band maximum, and check the band gap");
            }
        }
    }

    private static void requireEdge(Reference record, InputGrid grid) throws InputException {
        double[] intensity = record.edgeIntensity();
        double most = Arrays.stream(intensity).max().orElseThrow();
        double onset = PreparedReferences.of(record, grid).onset(0);
        if (Math.abs(onset) > FARTHEST_ONSET) {
            throw fault(
                    record,
                    String.format(Locale.ROOT, "rises at %.4g eV, but 0 eV should be the lowest empty state", onset),
                    "subtract the energy of the lowest empty state");
        }
        for (int i = 0; i < intensity.length; i++) {
            double energy = record.edgeE0() + i * record.edgeStep();
            if (energy < BELOW_EDGE && Math.abs(intensity[i]) > NOT_BELOW_EDGE * most) {
                throw fault(
                        record,
                        String.format(Locale.ROOT, "has intensity at %.3g eV, where no empty state is", energy),
                        "give absorption alone, with 0 eV at the lowest empty state");
            }
        }
    }

    private static InputException fault(Reference record, String reason, String remedy) {
        return new InputException(record.id(), "", reason, remedy);
    }
}
