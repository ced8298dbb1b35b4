package org.nearedge.app.reproduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.analyse.figures.GaugesFigure;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.analyse.figures.SpectrumProvenance;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.library.Neighbour;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.library.Target;
import org.nearedge.process.Partners;
import org.nearedge.process.StepReport;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * The figures of the report on a bundled sample, where there is no window to show it.
 *
 * @param nearest the nearest reference of another structure: the sample's own is in the library, though no model was
 *     trained on it, and that match would be no feat
 * @param figures by the name of their files, {@code 1-raw} and so on
 */
public record ReportFigures(Analysis analysis, Neighbour nearest, Map<String, FigureSpec> figures) {
    static final String REPORT = "report/";

    /** Enough that one of another structure is among them. */
    private static final int NEIGHBOURS = 20;

    public static ReportFigures of(SampleSpectrum sample, Analyser analyser) throws InputException {
        Spectrum raw = SampleSpectra.open(sample).get(0).spectrum();
        Analysis analysis = analyser.analyse(
                AnalysisRequest.of(raw).withKnownSigma(sample.sigma()).withNeighbours(NEIGHBOURS));
        Neighbour nearest = analysis.neighbours().stream()
                .filter(n -> !n.reference().structure().equals(sample.structure()))
                .findFirst()
                .orElseThrow();
        Map<String, FigureSpec> figures = new LinkedHashMap<>();
        figures.put(
                "1-raw",
                RawFigure.of(
                        raw,
                        analysis.run(),
                        StepReport.of(analysis.run(), Partners.NONE),
                        provenance("1-raw", sample, analysis)));
        figures.put(
                "2-input", InputFigure.of(analysis.input(), List.of(nearest), provenance("2-input", sample, analysis)));
        figures.put(
                "3-pdos",
                PdosFigure.of(
                        analysis.predicted().orElseThrow(),
                        Target.pdos(nearest.reference()),
                        SampleSpectra.truth(sample),
                        provenance("3-pdos", sample, analysis)));
        analysis.properties()
                .ifPresent(reading -> figures.put(
                        "4-properties",
                        GaugesFigure.of(reading, List.of(nearest), provenance("4-properties", sample, analysis))));
        return new ReportFigures(analysis, nearest, figures);
    }

    static FigureSpec again(Origin origin, Analyser analyser) throws InputException {
        SampleSpectrum sample = SourceFiles.sample(origin).orElseThrow(() -> Reproduction.unknown(origin));
        FigureSpec figure =
                of(sample, analyser).figures().get(origin.require(Key.FIGURE).substring(REPORT.length()));
        if (figure == null) {
            throw Reproduction.unknown(origin);
        }
        return figure;
    }

    private static Map<String, String> provenance(String name, SampleSpectrum sample, Analysis analysis) {
        return SpectrumProvenance.of(REPORT + name, sample.file())
                .with(Key.PROVENANCE, sample.title())
                .with(Key.KNOWN_SIGMA, sample.sigma())
                .with(Key.RECIPE, analysis.recipe().toJson())
                .with(Key.MODEL, analysis.predicted().map(p -> p.model()).orElse(null))
                .entries();
    }
}
