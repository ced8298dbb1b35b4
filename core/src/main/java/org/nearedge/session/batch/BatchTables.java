package org.nearedge.session.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearedge.io.AtomicFile;
import org.nearedge.library.export.CsvCell;
import org.nearedge.spectrum.InputException;

/** The tables of a batch: one row a file, commas between the columns, UTF-8. */
final class BatchTables {
    private BatchTables() {}

    static void write(Path out, List<BatchEntry> entries) throws InputException {
        List<BatchEntry> done = entries.stream().filter(BatchEntry::isDone).toList();
        Set<String> names = new LinkedHashSet<>();
        done.forEach(entry -> names.addAll(entry.columns().keySet()));
        List<String> header = new ArrayList<>(List.of("file", "sha256", "result"));
        header.addAll(names);
        AtomicFile.write(out.resolve("results.csv"), stream -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            row(text, header);
            for (BatchEntry entry : done) {
                List<String> cells = new ArrayList<>(List.of(entry.file(), entry.hash(), entry.result()));
                names.forEach(name -> cells.add(entry.columns().getOrDefault(name, "")));
                row(text, cells);
            }
            text.flush();
        });
        AtomicFile.write(out.resolve("failures.csv"), stream -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            row(text, List.of("file", "place", "reason", "remedy"));
            for (BatchEntry entry : entries) {
                if (entry.failure() != null) {
                    BatchEntry.Failure failure = entry.failure();
                    row(text, List.of(entry.file(), failure.place(), failure.reason(), failure.remedy()));
                }
            }
            text.flush();
        });
    }

    private static void row(Writer text, List<String> cells) throws IOException {
        text.write(cells.stream().map(CsvCell::of).collect(Collectors.joining(",")));
        text.write('\n');
    }
}
