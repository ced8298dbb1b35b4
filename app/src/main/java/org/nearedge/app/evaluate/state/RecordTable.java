package org.nearedge.app.evaluate.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nearedge.app.evaluate.figures.Words;
import org.nearedge.evaluate.SumRule;
import org.nearedge.evaluate.inspect.NearRecord;
import org.nearedge.evaluate.inspect.RecordDetail;
import org.nearedge.evaluate.inspect.SeenRecord;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.spectrum.Spectrum;

/**
 * True and predicted values of a test record and of its three nearest training records.
 *
 * @param names of the records, the test record first
 * @param rows one a quantity
 */
public record RecordTable(List<String> names, List<Row> rows) {
    /**
     * @param name quantity and unit
     * @param help what the numbers are
     * @param cells one a record; empty where there is none
     * @param marked whether the test record is among the ten worst for it
     */
    public record Row(String name, String help, List<String> cells, boolean marked) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How pairs of numbers are read; stands above the names of the rows. */
    public static final String PAIRS = "true \u2192 predicted";

    static final RecordTable EMPTY = new RecordTable(List.of(), List.of());

    private static final List<LocalProperty> GEOMETRY = List.of(
            LocalProperty.NEIGHBOURS,
            LocalProperty.BOND_LENGTH,
            LocalProperty.BOND_ANGLE,
            LocalProperty.VORONOI_VOLUME,
            LocalProperty.BAND_GAP);

    public RecordTable {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    static RecordTable of(RecordDetail detail) {
        List<SeenRecord> all = new ArrayList<>();
        all.add(detail.self());
        detail.nearest().forEach(near -> all.add(near.seen()));
        List<Row> rows = new ArrayList<>();
        rows.add(distances(detail));
        ModelOutput output = detail.self().prediction().output();
        rows.add(row("MSE", "Mean squared error of the model's answer", all, seen -> Words.number(seen.mse())));
        if (output instanceof OutputProperties named) {
            for (int i = 0; i < named.total(); i++) {
                int column = i;
                LocalProperty property = named.properties().get(i);
                Row row = row(
                        property.heading(),
                        "true \u2192 predicted",
                        all,
                        seen -> pair(
                                property,
                                seen.truth()[column],
                                seen.prediction().answer().mean()[column]));
                rows.add(new Row(
                        row.name(), row.help(), row.cells(), detail.worstIn().contains(property.key())));
            }
        } else if (output instanceof OutputGrid grid) {
            if (grid.channels().size() > 1) {
                for (int channel = 0; channel < grid.channels().size(); channel++) {
                    int own = channel;
                    rows.add(row(
                            "MSE of " + grid.channels().get(channel),
                            "Mean squared error of this channel",
                            all,
                            seen -> Words.number(mse(seen, own))));
                }
                rows.add(row(
                        "States below 0 eV",
                        "Integral of s + p up to 0 eV, states/spin: true \u2192 predicted",
                        all,
                        RecordTable::states));
            }
            for (LocalProperty property : GEOMETRY) {
                rows.add(row(
                        property.heading(),
                        "True; the model does not give it",
                        all,
                        seen -> value(property, property.of(seen.reference()))));
            }
        }
        return new RecordTable(all.stream().map(seen -> seen.reference().id()).toList(), rows);
    }

    private static Row distances(RecordDetail detail) {
        List<String> cells = new ArrayList<>(List.of(""));
        for (NearRecord near : detail.nearest()) {
            cells.add(Words.fixed(near.distance(), 2));
        }
        return new Row(
                "Distance",
                "Euclidean distance of the spectra, as template matching counts it; numbers told beside them vary a tenth as"
                        + " much",
                cells,
                false);
    }

    private static Row row(String name, String help, List<SeenRecord> all, Function<SeenRecord, String> cell) {
        return new Row(name, help, all.stream().map(cell).toList(), false);
    }

    private static double mse(SeenRecord seen, int channel) {
        Spectrum truth = seen.trueCurve(channel);
        Spectrum said =
                seen.prediction().curve(channel, seen.prediction().answer().mean());
        double sum = 0;
        for (int i = 0; i < truth.size(); i++) {
            sum += (truth.at(i) - said.at(i)) * (truth.at(i) - said.at(i)) / truth.size();
        }
        return sum;
    }

    private static String states(SeenRecord seen) {
        OutputGrid grid = (OutputGrid) seen.prediction().output();
        return Words.fixed(SumRule.valenceStates(grid, seen.truth()), 2) + " \u2192 "
                + Words.fixed(
                        SumRule.valenceStates(grid, seen.prediction().answer().mean()), 2);
    }

    private static String pair(LocalProperty property, double truth, double predicted) {
        return value(property, truth) + " \u2192 " + value(property, predicted);
    }

    private static String value(LocalProperty property, double value) {
        int decimals =
                switch (property) {
                    case BOND_LENGTH, BOND_OVERLAP_POPULATION, MULLIKEN_CHARGE -> 3;
                    case EXCITATION_ENERGY, VORONOI_VOLUME, BAND_GAP -> 2;
                    case BOND_ANGLE, NEIGHBOURS -> 1;
                };
        boolean whole = property == LocalProperty.NEIGHBOURS && value == Math.rint(value);
        return Words.fixed(value, whole ? 0 : decimals);
    }

    /** For the clipboard: names, then one line a quantity, with tabs. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(PAIRS).append('\t').append(String.join("\t", names)).append('\n');
        rows.forEach(row -> text.append(row.name())
                .append('\t')
                .append(String.join("\t", row.cells()))
                .append('\n'));
        return text.toString();
    }

    /** Whether there is no record. */
    public boolean isEmpty() {
        return names.isEmpty();
    }
}
