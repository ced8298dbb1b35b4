package org.nearedge.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.reproduce.ReportFigures;
import org.nearedge.io.AtomicFile;
import org.nearedge.library.Neighbour;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.library.Target;
import org.nearedge.model.Prediction;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/**
 * What the window would show of the bundled sample, where there is no display for a window: the same chain, its
 * figures and its numbers in a folder.
 */
public final class FirstLight {
    private FirstLight() {}

    /** Writes the report and tells where it is; returns the exit code. */
    public static int report(Path folder) {
        try {
            System.out.println("No display was found: the chain runs without a window.");
            Files.createDirectories(folder);
            write(folder);
            return 0;
        } catch (InputException | IOException e) {
            System.err.println("nearedge: " + e.getMessage());
            return 2;
        }
    }

    private static void write(Path folder) throws InputException, IOException {
        SampleSpectrum sample = SampleSpectra.bundled().get(0);
        SampleSpectra.copy(sample, folder);
        Pdos truth = SampleSpectra.truth(sample);
        ReportFigures report = ReportFigures.of(sample, Analyser.bundled());
        Analysis analysis = report.analysis();
        Prediction prediction = analysis.predicted().orElseThrow();
        Neighbour nearest = report.nearest();
        Pdos matched = Target.pdos(nearest.reference());
        for (Map.Entry<String, FigureSpec> figure : report.figures().entrySet()) {
            export(folder, figure.getKey(), figure.getValue());
        }

        Map<String, Object> document = new LinkedHashMap<>(PredictionEntry.of(sample.file(), analysis));
        analysis.properties().ifPresent(reading -> AnswerEntry.put(reading.prediction(), document));
        document.put("truth", Map.of("s", truth.s(), "p", truth.p()));
        double own = mse(prediction.pdos(), truth);
        double template = mse(matched, truth);
        document.put("mse_prediction", own);
        document.put("mse_nearest_other_reference", template);
        document.put("nearest_other_reference", NeighboursCommand.entry(nearest));
        byte[] json = (Json.text(document) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve("report.json"), out -> out.write(json));

        System.out.print(PredictionEntry.text(analysis));
        System.out.printf(
                "  mean squared error against the true PDOS: %.5f; of the nearest reference of another structure (%s): %.5f"
                        + " (states/eV/spin)^2%n",
                own, nearest.reference().id(), template);
        System.out.println("Figures (PNG, SVG, PDF, CSV) and report.json are in " + folder + "/");
    }

    private static void export(Path folder, String name, FigureSpec figure) throws InputException {
        for (String ending : new String[] {".png", ".svg", ".pdf"}) {
            FigureExport.write(figure, FigureSize.doubleColumn(), folder.resolve(name + ending));
        }
        FigureData.csv(figure, folder.resolve(name + ".csv"));
    }

    /** Mean over the 600 numbers of s- and p-PDOS, (states/eV/spin)^2. */
    private static double mse(Pdos pdos, Pdos truth) {
        double[] a = Target.vector(pdos);
        double[] b = Target.vector(truth);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum / a.length;
    }
}
