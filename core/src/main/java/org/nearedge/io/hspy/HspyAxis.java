package org.nearedge.io.hspy;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Samples;

/** One axis of an experiment: uniform (offset, scale), or with its values listed. */
final class HspyAxis {
    private HspyAxis() {}

    /**
     * @param size length of the data along this axis, which is believed where the axis says otherwise
     * @param notices gets a sentence for each contradiction
     */
    static DataAxis read(String name, long fileSize, Group group, int size, List<String> notices)
            throws InputException {
        Map<String, Object> entries = HspyTree.read(name, fileSize, group);
        String title = text(entries, "name");
        String units = text(entries, "units");
        Node listed = group.getChildren().get("axis");
        if (listed instanceof Dataset values) {
            return listed(name, fileSize, title, units, values, size);
        }
        if (entries.containsKey("expression")) {
            throw new InputException(
                    name,
                    group.getPath(),
                    "the axis " + title + " is given by the formula " + entries.get("expression")
                            + ", which is not read here",
                    "call convert_to_non_uniform_axis() on it in HyperSpy and save again");
        }
        if (entries.get("size") instanceof Long declared && declared != size) {
            notices.add("axis " + title + " declares " + declared + " channels, the data have " + size);
        }
        DataAxis axis = DataAxis.uniform(
                title, units, number(entries, "offset", 0, notices), number(entries, "scale", 1, notices), size);
        boolean finite = Double.isFinite(axis.offset()) && Double.isFinite(axis.scale());
        if (axis.isEnergy() && (!finite || axis.scale() == 0)) {
            throw new InputException(
                    name,
                    group.getPath(),
                    "the energy axis has scale " + axis.scale() + " " + units + " and offset " + axis.offset(),
                    "calibrate it in HyperSpy and save it again");
        }
        return axis;
    }

    private static DataAxis listed(String name, long fileSize, String title, String units, Dataset dataset, int size)
            throws InputException {
        Samples values = HdfNumbers.samples(name, fileSize, dataset);
        if (values.size() != size) {
            throw new InputException(
                    name,
                    dataset.getPath(),
                    "lists " + values.size() + " values for " + size + " channels",
                    "save it again from HyperSpy");
        }
        return DataAxis.listed(
                title, units, IntStream.range(0, size).mapToDouble(values::get).toArray());
    }

    private static double number(Map<String, Object> entries, String key, double otherwise, List<String> notices) {
        if (entries.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        notices.add("axis " + text(entries, "name") + " has no " + key + ", " + otherwise + " was assumed");
        return otherwise;
    }

    /** HyperSpy writes {@code <undefined>} where nothing was set. */
    private static String text(Map<String, Object> entries, String key) {
        Object value = entries.get(key);
        return value == null || value.toString().matches("<?[Uu]ndefined>?|t\\.Undefined") ? "" : value.toString();
    }
}
