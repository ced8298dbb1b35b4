package org.nearedge.io.optados;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.io.SpectrumReader;
import org.nearedge.io.text.DecodedText;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/**
 * Reads the core-loss edges of OptaDOS ({@code SEED_core_edge.dat}): one data set for each edge of each atom, and a
 * second one where lifetime and instrument were added. An atom with a label (the excited one) comes first; of its two
 * curves that one whose broadening the file tells as a Gaussian. Both spins are added up.
 */
public final class CoreEdgeReader implements SpectrumReader {
    private static final String FORMAT = "OptaDOS core loss";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Match matches(byte[] head) {
        return CoreEdges.isHeading(new String(head, StandardCharsets.ISO_8859_1)) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public List<Dataset> read(FileSource source) throws InputException {
        CoreEdges file = CoreEdges.parse(source.name(), DecodedText.of(source.all()));
        int dot = source.name().lastIndexOf('.');
        String stem = dot > 0 ? source.name().substring(0, dot) : source.name();
        List<CoreEdges.Edge> edges = new ArrayList<>(file.edges());
        edges.sort(Comparator.comparing(edge -> !edge.isLabelled()));
        List<Dataset> datasets = new ArrayList<>();
        for (CoreEdges.Edge edge : edges) {
            EnergyAxis axis = edge.rows().axis(source.name());
            Dataset plain = dataset(stem, file, edge, axis, false);
            if (!edge.isBroadened()) {
                datasets.add(plain);
            } else if (file.isGaussian()) {
                datasets.addAll(List.of(dataset(stem, file, edge, axis, true), plain));
            } else {
                datasets.addAll(List.of(plain, dataset(stem, file, edge, axis, true)));
            }
        }
        return datasets;
    }

    private static Dataset dataset(
            String stem, CoreEdges file, CoreEdges.Edge edge, EnergyAxis axis, boolean broadened) {
        Metadata metadata = Metadata.of(file.settings()).with(Metadata.PROVENANCE, "computed (OptaDOS)");
        if (!edge.name().isEmpty()) {
            metadata = metadata.with("edge", edge.name());
        }
        if (broadened && file.isGaussian()) {
            metadata = metadata.with("energy resolution", file.gaussian() + " eV");
        }
        String title = edge.name().isEmpty() ? stem : stem + ", " + edge.name();
        DataAxis energy = axis.isUniform()
                ? DataAxis.uniform("Energy", "eV", axis.first(), axis.step(), axis.size())
                : DataAxis.listed("Energy", "eV", axis.toArray());
        return Dataset.ordered(
                broadened ? title + ", broadened" : title,
                FORMAT,
                List.of(energy),
                Samples.of(broadened ? edge.broadened() : edge.plain()),
                metadata,
                edge.hasSpins() ? List.of("both spins are added up") : List.of());
    }
}
