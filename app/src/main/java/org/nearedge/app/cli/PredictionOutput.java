package org.nearedge.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Option;

/** Where a prediction goes: a file of numbers, a figure, standard output. */
final class PredictionOutput {
    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT.json|.csv")
    private Path out;

    @Option(names = "--figure", paramLabel = "F.svg|.pdf|.png")
    private Path figure;

    @Option(names = "--json", description = "the whole answer on standard output")
    private boolean json;

    /** A figure is made only if it is wanted. */
    @FunctionalInterface
    interface Drawing {
        FigureSpec figure() throws InputException;
    }

    /** Whether a file of numbers is wanted. */
    boolean hasFile() {
        return out != null;
    }

    /** Everything that can be known of the files to write, before work is done and before one of two is written. */
    void requirePlaces(InputFile input) throws InputException {
        if (out != null && !isCsv() && !ending().endsWith(".json")) {
            throw new InputException(FileName.of(out), "ending", "is not one that can be written", "use .json or .csv");
        }
        if (out != null) {
            AtomicFile.requireWritable(out);
            input.requireOther(out);
        }
        if (figure != null) {
            FigureExport.requireWritable(figure);
            input.requireOther(figure);
        }
    }

    /** Maps go into a JSON file and nowhere else. */
    void requireMaps() throws InputException {
        if (out != null && isCsv()) {
            throw new InputException(FileName.of(out), "ending", "cannot hold maps", "write a .json");
        }
        if (figure != null) {
            throw new InputException(FileName.of(figure), "", "cannot show maps", "use --maps, or leave --figure out");
        }
    }

    /** Maps can be too large for a text: they are written piece by piece. */
    void writeMaps(Map<String, Object> document) throws InputException {
        if (out != null) {
            AtomicFile.write(out, stream -> Json.write(document, stream));
        }
        if (json) {
            Json.print(document);
        }
    }

    /** @param text for a person */
    void write(String document, String csv, Drawing drawing, String text) throws InputException {
        if (out != null) {
            write(isCsv() ? csv : document + "\n");
        }
        if (figure != null) {
            FigureExport.write(drawing.figure(), FigureSize.doubleColumn(), figure);
        }
        if (json) {
            Json.printText(document);
        } else {
            System.out.print(text);
        }
    }

    private void write(String content) throws InputException {
        AtomicFile.write(out, stream -> stream.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean isCsv() {
        return ending().endsWith(".csv");
    }

    private String ending() {
        return FileName.of(out).toLowerCase(Locale.ROOT);
    }
}
