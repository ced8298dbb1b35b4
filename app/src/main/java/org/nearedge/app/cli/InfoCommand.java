package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what files hold; a file that fails is told of, the others are still read. */
@Command(name = "info", mixinStandardHelpOptions = true, description = "Tells what files hold.")
final class InfoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Option(names = "--dataset", paramLabel = "N", description = "only this data set, counted from 0")
    private Integer dataset;

    @Option(names = "--json", description = "one JSON list, an entry a data set")
    private boolean json;

    @Override
    public Integer call() {
        List<Map<String, Object>> entries = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean failed = false;
        for (Path file : files) {
            try {
                List<Dataset> datasets = Spectra.open(file);
                for (int i = 0; i < datasets.size(); i++) {
                    if (dataset == null || InputFile.pick(file, datasets, dataset) == datasets.get(i)) {
                        entries.add(DatasetEntry.of(file.toString(), i, datasets.get(i)));
                        text.append(DatasetEntry.text(file.toString(), i, datasets.get(i)));
                    }
                }
            } catch (InputException e) {
                failed = true;
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("file", file.toString());
                entry.put("error", e.getMessage());
                entries.add(entry);
                System.err.println(Printed.line("nearedge: " + e.getMessage()));
            }
        }
        if (json) {
            Json.print(entries);
        } else {
            System.out.print(text);
        }
        return failed ? 2 : 0;
    }
}
