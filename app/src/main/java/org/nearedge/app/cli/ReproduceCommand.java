package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.chart.export.ProvenanceReader;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.app.reproduce.Reproduction;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a figure was made of, and makes it again. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = "Tells what a figure (PNG, SVG or PDF as Nearedge exports it) was made of: input file and hash,"
                + " recipe, model and so on. With -o the figure is made again from them; the input file is looked for"
                + " beside the figure and must be the same to the bit.")
final class ReproduceCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FIGURE")
    private Path figure;

    @Option(names = "--input", paramLabel = "FILE", description = "where the input file is now")
    private Path input;

    @Option(
            names = "--panel",
            paramLabel = "N",
            description = "which panel of a composite figure, counted from 1 (default ${DEFAULT-VALUE})",
            defaultValue = "1")
    private int panel;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT.svg|.pdf|.png|.csv",
            description = "make the figure again, or its numbers as CSV")
    private Path out;

    @Option(names = "--json", description = "one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        if (out != null && !isCsv()) {
            FigureExport.requireWritable(out);
        } else if (out != null) {
            AtomicFile.requireWritable(out);
        }
        List<Map<String, String>> panels = ProvenanceReader.read(figure);
        if (panel < 1 || panel > panels.size()) {
            throw new InputException(
                    "--panel", "", panel + " is not there", "the figure has " + panels.size() + ", counted from 1");
        }
        Origin origin = new Origin(FileName.of(figure), panels.get(panel - 1));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("figure", figure.toString());
        document.put("panels", panels.size());
        document.put("provenance", origin.entries());
        if (out != null) {
            Reproduction made =
                    Reproduction.of(origin, figure, input, UserModels.analyser(), new SourceFiles(List.of()));
            if (isCsv()) {
                FigureData.csv(made.figure(), out);
            } else {
                FigureExport.write(made.figure(), FigureSize.doubleColumn(), out);
            }
            made.notes().forEach(note -> System.err.println(Printed.line("note: " + note)));
            document.put("written", out.toString());
            document.put("notes", made.notes());
        }
        if (json) {
            Json.print(document);
        } else {
            if (panels.size() > 1) {
                System.out.println("panel " + panel + " of " + panels.size() + " (--panel N for another)");
            }
            origin.entries().forEach((name, value) -> System.out.println(name + ": " + indented(value)));
            if (out != null) {
                System.out.println("made again in " + out);
            }
        }
        return 0;
    }

    private static String indented(String value) {
        return value.contains("\n") ? "\n  " + value.strip().replace("\n", "\n  ") : value;
    }

    private boolean isCsv() {
        return FileName.of(out).toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
