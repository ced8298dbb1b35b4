package org.nearedge.io.xdi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.io.SpectrumReader;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/**
 * Reads XDI files. One data set a signal, so that the choice can be changed: the file's own absorption coefficient first,
 * or else the one computed from its intensities, then the others, then every other column; the title says which
 * ({@code Fe2O3_rt_01: mu from ln(i0/itrans)}). Violations of the specification are told as notices wherever the numbers
 * can still be read. The axis is ascending; angles become energies by Bragg's law.
 *
 * <p>Metadata: the fields by their own names except {@code Column.N}, the user comments as {@code comments}, and
 * {@code XDI.signal}, the label that XDI has for the signal.
 */
public final class XdiReader implements SpectrumReader {
    @Override
    public String format() {
        return "XDI";
    }

    @Override
    public Match matches(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int start = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        boolean version = XdiHeaderParser.VERSION_LINE
                .matcher(XdiLines.trim(text.substring(start, end)))
                .matches();
        return version ? Match.CERTAIN : Match.NO;
    }

    @Override
    public List<Dataset> read(FileSource source) throws InputException {
        XdiLines text = XdiLines.of(source.all());
        if (text.lines().isEmpty()) {
            throw new InputException(source.name(), "line 1", "is no XDI version line", "export it again");
        }
        XdiHeader header = XdiHeaderParser.parse(text.lines());
        XdiTable table = XdiTable.parse(text.lines(), header.dataStart);
        String place = "line " + (header.dataStart + 1);
        if (table.rows() == 0) {
            throw new InputException(source.name(), place, "holds no rows of data below its header", "export it again");
        }
        if (table.columns().length < 2) {
            throw new InputException(
                    source.name(), place, "holds one column only, no signal beside the abscissa", "export it again");
        }
        XdiColumns columns = new XdiColumns(header, table.columns().length);
        XdiAxis axis = XdiAxis.of(header, columns, table);
        if (axis.axis() == null) {
            throw new InputException(source.name(), place, "has no finite energy or angle", "check its first column");
        }
        List<String> notices = new ArrayList<>(header.notices);
        if (text.latin()) {
            notices.add("the text is not UTF-8 and was read as Latin-1");
        }
        notices.addAll(table.notices());
        notices.addAll(columns.notices());
        notices.addAll(axis.notices());
        if (XdiMetadata.isOwn(header)) {
            return List.of(own(header, columns, table, axis, notices));
        }
        notices.addAll(XdiRules.check(header, axis.angle()));
        if (table.columns().length > XdiSignals.MAX) {
            notices.add("only the first of its " + table.columns().length + " columns are shown");
        }
        Metadata metadata = XdiMetadata.of(header);
        String stem = stem(source.name());
        List<Dataset> datasets = new ArrayList<>();
        for (XdiSignals.Signal signal : new XdiSignals(header, columns, table, axis.column()).all()) {
            datasets.add(dataset(stem, signal, axis, metadata, notices));
        }
        return datasets;
    }

    private Dataset dataset(
            String stem, XdiSignals.Signal signal, XdiAxis axis, Metadata metadata, List<String> notices) {
        List<String> all = new ArrayList<>(signal.notices());
        all.addAll(notices);
        Metadata with = metadata.with(XdiMetadata.LABEL, signal.label());
        if (!signal.unit().isEmpty()) {
            with = with.with(Metadata.INTENSITY_UNIT, signal.unit());
        }
        Samples samples = Samples.of(XdiTable.ordered(signal.values(), axis.rows()));
        return Dataset.ordered(stem + ": " + signal.title(), format(), List.of(axis.axis()), samples, with, all);
    }

    /** A file that {@link XdiWriter} wrote: nothing in it has to be guessed. */
    private Dataset own(XdiHeader header, XdiColumns columns, XdiTable table, XdiAxis axis, List<String> notices) {
        double[] energies = table.columns()[0];
        double[] values = table.columns()[1];
        String[] uniform = XdiLines.words(header.value(XdiMetadata.AXIS) == null ? "" : header.value(XdiMetadata.AXIS));
        DataAxis exact = uniform.length != 2
                ? null
                : DataAxis.uniform(
                        "energy", "eV", XdiTable.number(uniform[0]), XdiTable.number(uniform[1]), energies.length);
        if (exact == null || !Arrays.equals(exact.toArray(), energies)) {
            exact = DataAxis.listed("energy", "eV", XdiTable.ordered(energies, axis.rows()));
            values = XdiTable.ordered(values, axis.rows());
        }
        XdiColumns.Column signal = columns.all().get(1);
        Metadata metadata = XdiMetadata.of(header);
        if (!signal.label().equals(XdiWriter.INTENSITY)) {
            metadata = metadata.with(XdiMetadata.LABEL, signal.label());
        }
        String name = String.valueOf(Literal.read(header.value(XdiMetadata.NAME)));
        return Dataset.ordered(name, format(), List.of(exact), Samples.of(values), metadata, notices);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
