package org.nearedge.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** What {@code info} says of one data set. Complex numbers are pairs [real, imaginary]; their min and max are moduli. */
final class DatasetEntry {
    private static final int FIRST = 8;
    /** Numbers that are read together, 8 MB: some lines of an image whose energies are slowest in the file. */
    private static final int SOME = 1 << 20;

    private DatasetEntry() {}

    /** @throws InputException if the numbers can no longer be read */
    static Map<String, Object> of(String file, int index, Dataset dataset) throws InputException {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file);
        entry.put("dataset", index);
        entry.put("title", dataset.title());
        entry.put("format", dataset.format());
        entry.put("shape", dataset.shape());
        entry.put("dtype", dataset.type().dtype());
        entry.put("axes", dataset.axes().stream().map(DatasetEntry::axis).toList());
        entry.put("metadata", dataset.metadata().entries());
        putNumbers(entry, dataset);
        entry.put("notices", dataset.notices());
        return entry;
    }

    static Map<String, Object> axis(DataAxis axis) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", axis.name());
        entry.put("units", axis.units());
        entry.put("offset", axis.offset());
        entry.put("scale", axis.scale());
        entry.put("size", axis.size());
        if (!axis.isUniform()) {
            entry.put("values", axis.toArray());
        }
        return entry;
    }

    /** Sum, minimum and maximum over the finite elements; those that are not are counted. */
    private static void putNumbers(Map<String, Object> entry, Dataset dataset) throws InputException {
        boolean complex = dataset.type().isComplex();
        double sum = 0;
        double imaginarySum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        long notFinite = 0;
        long count = dataset.count();
        double[] some = new double[(int) Math.min(SOME, count)];
        for (long i = 0; i < count; i++) {
            int at = (int) (i % SOME);
            if (at == 0) {
                dataset.copy(i, (int) Math.min(SOME, count - i), some);
            }
            double value = some[at];
            double imaginary = complex ? dataset.imaginary(i) : 0;
            double size = complex ? Math.hypot(value, imaginary) : value;
            if (!Double.isFinite(size)) {
                notFinite++;
                continue;
            }
            sum += value;
            imaginarySum += imaginary;
            min = Math.min(min, size);
            max = Math.max(max, size);
        }
        entry.put("sum", complex ? List.of(sum, imaginarySum) : (Object) sum);
        entry.put("min", min);
        entry.put("max", max);
        entry.put("first", first(dataset, complex));
        if (notFinite > 0) {
            entry.put("not_finite", notFinite);
        }
    }

    private static List<Object> first(Dataset dataset, boolean complex) {
        List<Object> first = new ArrayList<>();
        for (long i = 0; i < Math.min(FIRST, dataset.count()); i++) {
            Object value = complex ? List.of(dataset.value(i), dataset.imaginary(i)) : (Object) dataset.value(i);
            first.add(value);
        }
        return first;
    }

    /** The same for a person: a few lines. */
    static String text(String file, int index, Dataset dataset) {
        StringBuilder text = new StringBuilder("%s [%d] %s: %s, shape %s, %s%n"
                .formatted(
                        Printed.line(file),
                        index,
                        dataset.format(),
                        Printed.line(dataset.title()),
                        Arrays.toString(dataset.shape()),
                        dataset.type().dtype()));
        for (DataAxis axis : dataset.axes()) {
            text.append("  axis %s: %.6g to %.6g %s, %d%s%n"
                    .formatted(
                            Printed.line(axis.name()),
                            axis.at(0),
                            axis.at(axis.size() - 1),
                            Printed.line(axis.units()),
                            axis.size(),
                            axis.isUniform() ? ", step %.6g".formatted(axis.scale()) : ", not uniform"));
        }
        if (!dataset.hasEnergyAxis()) {
            text.append("  holds no energy axis\n");
        }
        dataset.metadata()
                .entries()
                .forEach((name, value) -> text.append(Printed.line("  %s: %s".formatted(name, value)) + "\n"));
        dataset.notices().forEach(notice -> text.append(Printed.line("  note: " + notice) + "\n"));
        return text.toString();
    }
}
