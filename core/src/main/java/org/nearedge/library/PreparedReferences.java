package org.nearedge.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * Reference spectra as a model sees its input: broadened, aligned at the onset, on the grid's channels, maximum 1. The
 * steps are those an experiment goes through. Immutable; shape (references, channels), references by structure and site.
 */
public final class PreparedReferences {
    /**
     * A record that the grid cannot use.
     *
     * @param reason one clause, for example that the grid asks for energies above the record's last
     */
    public record Dropped(Reference reference, String reason) {}

    /** A checked exception cannot leave a parallel stream: it is carried. */
    private record Tried(Reference reference, Preparation done, Dropped dropped) {
        static Tried of(Reference record, InputGrid grid) {
            try {
                return new Tried(record, Preparation.of(record, grid), null);
            } catch (InputException e) {
                return new Tried(record, null, new Dropped(record, e.reason()));
            }
        }
    }

    private final InputGrid grid;
    private final EnergyAxis axis;
    private final List<Reference> references;
    private final double[] rows;
    private final double[] onsets;
    private final List<Dropped> dropped;
    private final Map<String, Integer> indices = new HashMap<>();

    private PreparedReferences(
            InputGrid grid, List<Reference> references, double[] rows, double[] onsets, List<Dropped> dropped) {
        this.grid = grid;
        this.axis = EnergyAxis.uniform(grid.first(), grid.step(), grid.size());
        this.references = List.copyOf(references);
        this.rows = rows;
        this.onsets = onsets;
        this.dropped = List.copyOf(dropped);
        for (int i = 0; i < references.size(); i++) {
            indices.put(references.get(i).id(), i);
        }
    }

    public static PreparedReferences of(ReferenceLibrary library, String edge, InputGrid grid) throws InputException {
        return of(library.edge(edge), grid);
    }

    /** @throws InputException with the reason if the record cannot be used on this grid */
    public static PreparedReferences of(Reference record, InputGrid grid) throws InputException {
        Preparation done = Preparation.of(record, grid);
        return new PreparedReferences(grid, List.of(record), done.row(), new double[] {done.onset()}, List.of());
    }

    /** @throws InputException if none of the records can be used on this grid */
    public static PreparedReferences of(List<Reference> records, InputGrid grid) throws InputException {
        List<Reference> kept = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        double[] rows = new double[records.size() * grid.size()];
        double[] onsets = new double[records.size()];
        for (Tried tried : records.parallelStream().map(r -> Tried.of(r, grid)).toList()) {
            if (tried.done() == null) {
                dropped.add(tried.dropped());
            } else {
                System.arraycopy(tried.done().row(), 0, rows, kept.size() * grid.size(), grid.size());
                onsets[kept.size()] = tried.done().onset();
                kept.add(tried.reference());
            }
        }
        if (kept.isEmpty()) {
            throw new InputException(
                    "reference library",
                    "",
                    dropped.isEmpty()
                            ? "no record is left"
                            : "no record can be used; of "
                                    + dropped.get(0).reference().id() + ": "
                                    + dropped.get(0).reason(),
                    "choose another broadening or range");
        }
        return new PreparedReferences(
                grid,
                kept,
                Arrays.copyOf(rows, kept.size() * grid.size()),
                Arrays.copyOf(onsets, kept.size()),
                dropped);
    }

    /** Those whose id is given, in their order here; ids that are not here are passed over. May be empty. */
    public PreparedReferences only(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        int[] chosen = IntStream.range(0, size())
                .filter(i -> wanted.contains(reference(i).id()))
                .toArray();
        int width = grid.size();
        double[] some = new double[chosen.length * width];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(rows, chosen[i] * width, some, i * width, width);
        }
        return new PreparedReferences(
                grid,
                Arrays.stream(chosen).mapToObj(references::get).toList(),
                some,
                Arrays.stream(chosen).mapToDouble(i -> onsets[i]).toArray(),
                List.of());
    }

    public InputGrid grid() {
        return grid;
    }

    /** The grid's channels, eV relative to the onset. */
    public EnergyAxis axis() {
        return axis;
    }

    public int size() {
        return references.size();
    }

    public List<Reference> references() {
        return references;
    }

    public Reference reference(int index) {
        return references.get(index);
    }

    /** Where a record stands, by {@link Reference#id()}; empty if it is not here. */
    public OptionalInt indexOf(String id) {
        Integer index = indices.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    public Spectrum spectrum(int index) {
        return new Spectrum(reference(index).id(), axis, row(index), Metadata.EMPTY);
    }

    /** A copy of the intensities, shape (channels). */
    public double[] row(int index) {
        return Arrays.copyOfRange(rows, index * grid.size(), (index + 1) * grid.size());
    }

    /** Onset on the record's own axis (0 is its lowest empty state), after broadening, eV. */
    public double onset(int index) {
        return onsets[index];
    }

    /** Records that this grid cannot use, with the reason. */
    public List<Dropped> dropped() {
        return dropped;
    }

    /** Distance of every reference's channels first, first + 1, … to the values given. */
    double[] distances(double[] values, Metric metric, int first) {
        double[] distances = new double[size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = metric.distance(values, rows, i * grid.size() + first, values.length);
        }
        return distances;
    }
}
