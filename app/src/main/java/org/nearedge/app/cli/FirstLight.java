package org.nearedge.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearedge.app.analyse.figures.GaugesFigure;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.io.AtomicFile;
import org.nearedge.library.Neighbour;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.library.Target;
import org.nearedge.model.Prediction;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.Reading;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * What the window would show of the bundled sample, where there is no display for a window: the same chain, its
 * figures and its numbers in a folder.
 */
public final class FirstLight {
    /** Enough that one of another structure is among them. */
    private static final int NEIGHBOURS = 20;

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
        Path file = SampleSpectra.copy(sample, folder);
        Spectrum raw =
                InputFile.pick(file, org.nearedge.io.Spectra.open(file), null).spectrum();
        Pdos truth = SampleSpectra.truth(sample);
        Analysis analysis = Analyser.bundled()
                .analyse(AnalysisRequest.of(raw).withKnownSigma(sample.sigma()).withNeighbours(NEIGHBOURS));
        Prediction prediction = analysis.predicted().orElseThrow();
        Neighbour nearest = nearestOther(analysis, sample);
        Pdos matched = Target.pdos(nearest.reference());

        Map<String, String> provenance = FigureProvenance.of(file, analysis);
        export(folder, "1-raw", RawFigure.of(raw, analysis.run(), provenance));
        export(folder, "2-input", InputFigure.of(analysis.input(), List.of(nearest), provenance));
        export(folder, "3-pdos", PdosFigure.of(prediction, matched, truth, provenance));
        Optional<Reading> properties = analysis.properties();
        if (properties.isPresent()) {
            export(folder, "4-properties", GaugesFigure.of(properties.get(), List.of(nearest), provenance));
        }

        Map<String, Object> document = new LinkedHashMap<>(PredictionEntry.of(sample.file(), analysis));
        properties.ifPresent(reading -> AnswerEntry.put(reading.prediction(), document));
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

    /** The sample's own structure is in the library, though no model was trained on it: that match would be no feat. */
    private static Neighbour nearestOther(Analysis analysis, SampleSpectrum sample) {
        return analysis.neighbours().stream()
                .filter(n -> !n.reference().structure().equals(sample.structure()))
                .findFirst()
                .orElseThrow();
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
