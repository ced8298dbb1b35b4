package org.nearedge.io.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/** Turns a parsed text into data sets, one per signal column. */
final class TextDatasets {
    /** A table of one or two rows that is wider than this has its numbers in rows. */
    private static final int WIDE = 16;

    private final String subject;
    private final List<String> header;
    private final List<String> notices = new ArrayList<>();
    private final Table table;
    private final List<String> names;
    private Metadata metadata;
    private Optional<CsvStamp> stamp = Optional.empty();

    private TextDatasets(String subject, String text) throws InputException {
        this.subject = subject;
        TableParser parser = TableParser.parse(subject, text);
        this.header = parser.header();
        this.notices.addAll(parser.notices());
        Table read = parser.table();
        boolean inRows = read.rows() <= 2 && read.columns() > WIDE;
        if (inRows) {
            notices.add("the numbers stand in " + read.rows() + (read.rows() == 1 ? " row" : " rows")
                    + " and were read as " + (read.rows() == 1 ? "a column" : "columns"));
        }
        this.table = inRows ? read.transposed() : read;
        Optional<List<String>> found =
                inRows ? Optional.empty() : ColumnNames.in(header, parser.dialect(), table.columns());
        this.names = found.orElse(Collections.nCopies(table.columns(), ""));
        this.metadata = Header.metadata(header);
        if (CsvStamp.isIn(header)) {
            this.stamp = CsvStamp.read(header);
            stamp.ifPresentOrElse(
                    s -> this.metadata = s.metadata(),
                    () -> notices.add("the lines that Nearedge wrote before the columns were changed and cannot be"
                            + " read: only the columns were"));
        }
    }

    static List<Dataset> of(String subject, String text) throws InputException {
        TextDatasets datasets = new TextDatasets(subject, text);
        // Of an own file there is nothing to work out.
        boolean own = datasets.stamp.isPresent() && datasets.names.get(0).equals(CsvSpectrumWriter.ENERGY);
        int energy = own ? 0 : EnergyColumn.of(datasets.table, datasets.names);
        if (energy < 0 || !ColumnMeaning.isAbscissa(datasets.names.get(energy))) {
            datasets.requireUsableEnergy(energy);
        }
        return energy < 0 ? datasets.withoutEnergy() : datasets.withEnergy(energy);
    }

    /** A column may be named the energy and yet be none that can be used: then nothing else is. */
    private void requireUsableEnergy(int chosen) throws InputException {
        boolean named = chosen >= 0 && ColumnMeaning.energy(names.get(chosen)) > 0;
        for (int i = 0; i < table.columns() && table.rows() > 1 && !named; i++) {
            int column = i;
            if (ColumnMeaning.energy(names.get(i)) == 0 || !table.holdsNumbers(i)) {
                continue;
            }
            String place = "line " + table.line(0);
            if (IntStream.range(0, table.columns()).noneMatch(k -> k != column && table.holdsNumbers(k))) {
                throw new InputException(
                        subject,
                        place,
                        "holds no finite number in it or after it but in the column '" + names.get(i) + "'",
                        "export the intensities again");
            }
            if (!EnergyColumn.varies(table, i)) {
                throw new InputException(
                        subject,
                        place,
                        "has the energy " + table.at(0, i) + ", and so has every row after it",
                        "export the energies again");
            }
        }
    }

    private List<Integer> signals(int energy) {
        return IntStream.range(0, table.columns())
                .filter(i -> i != energy && table.holdsNumbers(i))
                .boxed()
                .sorted(Comparator.comparing(this::rank))
                .toList();
    }

    /** Columns that count the rows or never change come after all others: they are no spectrum. */
    private int rank(int column) {
        boolean dull =
                table.rows() > 2 && (EnergyColumn.isCounter(table, column) || !EnergyColumn.varies(table, column));
        return dull ? Integer.MAX_VALUE : ColumnMeaning.rank(names.get(column));
    }

    private List<Dataset> withoutEnergy() {
        notices.add(
                table.columns() == 1
                        ? "there is one column only and so no energy axis: add a column of energies"
                        : "no column is the energy: name one 'energy' in the header row");
        DataAxis index = DataAxis.uniform("Index", "", 0, 1, table.rows());
        List<Integer> signals = signals(-1);
        return signals.stream()
                .map(i -> dataset(i, signals.size(), index, table.column(i)))
                .toList();
    }

    private List<Dataset> withEnergy(int energy) throws InputException {
        int[] lines = IntStream.range(0, table.rows()).map(table::line).toArray();
        double[] printed = table.column(energy);
        List<Integer> signals = signals(energy);
        if (stamp.isPresent() && stamp.get().fits(printed)) {
            DataAxis axis = DataAxis.uniform(
                    "Energy", "eV", stamp.get().first(), stamp.get().step(), printed.length);
            return signals.stream()
                    .map(i -> dataset(i, signals.size(), axis, table.column(i)))
                    .toList();
        }
        EnergyOrder order = new EnergyOrder(printed, lines);
        double[] energies = order.energies();
        if (energies.length == 0) {
            throw new InputException(
                    subject,
                    "line " + table.line(0),
                    "has no finite energy in any row after it",
                    "check the energy column");
        }
        notices.addAll(order.notices());
        EnergyScale scale =
                new EnergyScale(names.get(energy), header, energies, order.apply(table.column(signals.get(0))));
        DataAxis axis = axis(energy, energies, scale);
        return signals.stream()
                .map(i -> dataset(i, signals.size(), axis, order.apply(table.column(i))))
                .toList();
    }

    private DataAxis axis(int column, double[] energies, EnergyScale scale) {
        boolean counter = names.get(column).isEmpty() && EnergyColumn.isCounter(table, column);
        if (counter) {
            notices.add("the first column only counts the rows, so there is no energy axis: add a column of energies");
            return DataAxis.uniform("Index", "", energies[0], 1, energies.length);
        }
        notices.addAll(scale.notices());
        boolean listed = stamp.isPresent() && stamp.get().isListed();
        Optional<UniformFit> fit = listed ? Optional.empty() : UniformFit.of(energies, table.digits(column));
        if (stamp.isPresent() && !listed) {
            notices.add("the energies are not those that the line '# axis:' gives: the column was followed");
        }
        return fit.map(line -> DataAxis.uniform(scale.name(), scale.unit(), line.first(), line.step(), energies.length))
                .orElseGet(() -> DataAxis.listed(scale.name(), scale.unit(), energies));
    }

    private Dataset dataset(int column, int signals, DataAxis axis, double[] values) {
        List<String> told = new ArrayList<>(notices);
        LineList bad = new LineList();
        for (int i = 0; i < table.rows(); i++) {
            if (!Double.isFinite(table.at(i, column))) {
                bad.add(table.line(i));
            }
        }
        if (!bad.isEmpty()) {
            told.add(bad + ": the intensity is missing or no finite number");
        }
        return Dataset.ordered(title(column, signals), "text", List.of(axis), Samples.of(values), metadata, told);
    }

    private String title(int column, int signals) {
        if (stamp.isPresent()) {
            return stamp.get().name();
        }
        int dot = subject.lastIndexOf('.');
        String title = metadata.text(Metadata.TITLE).orElse(dot > 0 ? subject.substring(0, dot) : subject);
        if (signals == 1) {
            return title;
        }
        return title + ", " + (names.get(column).isEmpty() ? "column " + (column + 1) : names.get(column));
    }
}
