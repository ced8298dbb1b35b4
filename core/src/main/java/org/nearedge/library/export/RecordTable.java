package org.nearedge.library.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;

/** Records as CSV, a row each: identity, then every property. What is not known is an empty cell. */
public final class RecordTable {
    private RecordTable() {}

    public static void write(List<Reference> records, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write("edge,structure,site,kind,own,origin,atoms,multiplicity,sigma_eV");
        for (LocalProperty property : LocalProperty.values()) {
            text.write("," + CsvCell.of(property.heading()));
        }
        text.write('\n');
        for (Reference record : records) {
            text.write(CsvCell.of(record.edge())
                    + ','
                    + CsvCell.of(record.structure())
                    + ','
                    + record.site()
                    + ','
                    + CsvCell.of(record.kind())
                    + ','
                    + Ownership.isOwn(record)
                    + ','
                    + CsvCell.of(record.origin())
                    + ','
                    + record.atoms()
                    + ','
                    + record.multiplicity()
                    + ','
                    + record.sigma());
            for (LocalProperty property : LocalProperty.values()) {
                text.write("," + CsvCell.of(property.of(record)));
            }
            text.write('\n');
        }
        text.flush();
    }
}
