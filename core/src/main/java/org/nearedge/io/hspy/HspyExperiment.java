package org.nearedge.io.hspy;

import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/** One experiment: its data, its axes, its metadata. {@code original_metadata}, models and learning results are left. */
final class HspyExperiment {
    private final FileSource source;
    private final HdfChannel channel;
    private final Group group;
    private final List<String> notices = new ArrayList<>();
    private final List<DataAxis> axes = new ArrayList<>();
    private Samples samples;
    private Metadata metadata;

    /** @param channel that a large file is read through; null for a file in memory */
    HspyExperiment(FileSource source, HdfChannel channel, Group group) {
        this.source = source;
        this.channel = channel;
        this.group = group;
    }

    /** Reads everything; {@link #dataset} then only puts it together. */
    HspyExperiment load() throws InputException {
        Map<String, Node> children = group.getChildren();
        if (!(children.get("data") instanceof io.jhdf.api.Dataset data)) {
            throw new InputException(source.name(), group.getPath(), "holds no data", "save it again from HyperSpy");
        }
        samples = channel == null
                ? HdfNumbers.samples(source.name(), source.size(), data)
                : HdfNumbers.samples(source, channel, data);
        describe(children, data.getDimensions());
        return this;
    }

    /**
     * The same of a file that ends inside the data.
     *
     * @param place byte of the first number
     * @param shape of what is there
     * @throws InputException if the energies are not the last axis, or the axes are lost
     */
    HspyExperiment cut(io.jhdf.api.Dataset data, long place, int[] shape) throws InputException {
        samples = HdfNumbers.samples(source, place, shape, data);
        describe(group.getChildren(), shape);
        if (axes.subList(0, axes.size() - 1).stream().anyMatch(DataAxis::isEnergy)) {
            throw new InputException(source.name(), group.getPath(), "has its energies slowest", "");
        }
        return this;
    }

    private void describe(Map<String, Node> children, int[] shape) throws InputException {
        for (int i = 0; i < shape.length; i++) {
            axes.add(axis(children, i, shape));
        }
        metadata = HspyNames.common(entries(children));
    }

    /** @param more notices that concern the whole file */
    Dataset dataset(List<String> more) {
        long[] strides = new long[axes.size()];
        long stride = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= axes.get(i).size();
        }
        List<String> all = new ArrayList<>(notices);
        all.addAll(more);
        return Dataset.energyLast(title(), "HyperSpy", axes, samples, strides, metadata, all);
    }

    /** {@code axis-0}, {@code axis-1}, … in the order of the data; old files: a list of axes. */
    private DataAxis axis(Map<String, Node> children, int index, int[] shape) throws InputException {
        Node axis = children.get("axis-" + index);
        if (axis == null && children.get("_list_" + shape.length + "_axes") instanceof Group list) {
            List<String> names = list.getChildren().keySet().stream().sorted().toList();
            axis = index < names.size() ? list.getChildren().get(names.get(index)) : null;
        }
        if (axis instanceof Group found) {
            return HspyAxis.read(source.name(), source.size(), found, shape[index], notices);
        }
        notices.add("axis " + index + " is missing, its channels are counted from 0");
        return DataAxis.uniform("axis " + index, "", 0, 1, shape[index]);
    }

    private Map<String, Object> entries(Map<String, Node> children) throws InputException {
        Node tree = children.containsKey("metadata") ? children.get("metadata") : children.get("mapped_parameters");
        return tree instanceof Group dictionary
                ? HspyTree.readable(source.name(), source.size(), dictionary, notices)
                : Map.of();
    }

    private String title() {
        String group = this.group.getName();
        String fallback = group.equals("__unnamed__") ? source.name().replaceFirst("(?<=.)\\.[^.]*$", "") : group;
        return metadata.text(Metadata.TITLE).orElse(fallback);
    }
}
