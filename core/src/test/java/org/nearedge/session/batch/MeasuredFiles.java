package org.nearedge.session.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.io.Spectra;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.library.SampleSpectra;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.spectrum.Spectrum;

/** Files to be read in bulk: a bundled simulated measurement, counted again and again. */
final class MeasuredFiles {
    private static final Analyser ANALYSER = Analyser.bundled();

    private MeasuredFiles() {}

    static List<Path> write(Path folder, int count) throws Exception {
        Files.createDirectories(folder);
        var silicon = SampleSpectra.bundled().stream()
                .filter(sample -> sample.edge().equals("Si-K") && sample.file().endsWith(".msa"))
                .findFirst()
                .orElseThrow();
        Spectrum sample = SampleSpectra.open(silicon).get(0).spectrum();
        List<Path> files = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            PoissonCounts poisson = new PoissonCounts(k);
            double[] counts = Arrays.stream(sample.toArray())
                    .map(mean -> poisson.nextOfMany(0.1 * mean))
                    .toArray();
            Path file =
                    folder.resolve("s%03d.msa".formatted(k)).toAbsolutePath().normalize();
            SpectrumFiles.save(sample.withIntensity(counts), file);
            files.add(file);
        }
        return files;
    }

    /** Four properties with noise in their intervals; the document is a line. */
    static Batch.Question question() {
        return question(NoiseMode.AUTO);
    }

    static Batch.Question question(NoiseMode noise) {
        return file -> {
            Analysis analysis = ANALYSER.analyse(
                    AnalysisRequest.of(Spectra.open(file).get(0).spectrum())
                            .withModel("si-k-geometry")
                            .withNoise(noise));
            String document = Arrays.toString(analysis.prediction().answer().mean());
            return new Batch.Answered(analysis, document.getBytes(StandardCharsets.UTF_8));
        };
    }
}
