package org.nearedge.app.evaluate.figures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.draw.FigureChart;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.experiment.InstrumentCase;
import org.nearedge.evaluate.inspect.CrystalPair;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.Inspector;
import org.nearedge.evaluate.inspect.MeasuredRegions;
import org.nearedge.evaluate.inspect.RecordDetail;
import org.nearedge.evaluate.inspect.RegionFigure;
import org.nearedge.evaluate.inspect.RegionRun;
import org.nearedge.evaluate.inspect.TrainedModels;
import org.nearedge.evaluate.study.RegionWindows;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;

/** Draws the figures of real evaluations, to be looked at; argument: a folder. */
final class EvaluateGallery {
    private EvaluateGallery() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ReferenceLibrary library = ReferenceLibrary.bundled();
        ModelCatalog catalog = ModelCatalog.bundled();
        Map<String, FigureSpec> all = new LinkedHashMap<>();
        for (String model : List.of("si-k-pdos", "o-k-properties", "o-pdos-edge")) {
            Inspection inspection =
                    new Inspector(library, new TrainedModels(null)).asItIs(catalog.forBroadening(model, 0.5));
            for (ErrorMeasure measure : ErrorMeasure.of(inspection.card().output())) {
                all.put(model + "-errors-" + measure.key(), ErrorsFigure.of(inspection, measure, Set.of()));
            }
            MatchingFigure matching = MatchingFigure.of(inspection, Set.of());
            all.put(model + "-matching", matching.scatter());
            all.put(model + "-histogram", matching.histogram());
            for (LocalProperty property : inspection.properties()) {
                all.put(model + "-truth-" + property.key(), TruthFigure.of(inspection, property, "template_matching"));
            }
            List<RecordEvaluation> worst = inspection.evaluation().worst();
            RecordDetail detail = inspection.detail(worst.get(0).id());
            RecordFigures figures = RecordFigures.of(inspection, detail);
            all.put(model + "-record-answer", figures.answer());
            all.put(model + "-record-input", figures.input());
            all.put(model + "-record-pdos", figures.pdos());
            all.put(model + "-record-predicted", figures.predictedPdos());
            System.out.println(detail.cause());
            List<RegionFigure> measured = MeasuredRegions.of(model).figures();
            for (String channel : RegionsFigure.channels(measured)) {
                all.put(
                        model + "-regions-" + channel,
                        RegionsFigure.of(
                                measured.stream()
                                        .filter(f -> !f.part().equals(RegionWindows.OUTPUT))
                                        .toList(),
                                channel,
                                "",
                                Map.of()));
            }
            for (RegionFigure figure : RegionRun.output(inspection)) {
                System.out.println(figure);
            }
            if (model.contains("-k-")) {
                InstrumentCase one = InstrumentCase.simulated(
                        catalog.forBroadening(model, 1.2), detail.self().reference(), 1000, 2.74, 1);
                ExperimentFigures experiment = ExperimentFigures.of(one, inspection::knownValues, Map.of());
                all.put(model + "-experiment-raw", experiment.raw());
                all.put(model + "-experiment-input", experiment.input());
                List<FigureSpec> answers = new ArrayList<>(experiment.answers());
                for (int i = 0; i < answers.size(); i++) {
                    all.put(model + "-experiment-answer-" + i, answers.get(i));
                }
                System.out.println(one.notes());
            }
        }
        CrystalPair pair = CrystalPair.bundled(library);
        all.put("crystal", CrystalFigure.of(pair));
        String id = pair.without().evaluation().worst().get(0).id();
        all.put(
                "crystal-edge",
                CrystalFigure.edge(
                        pair,
                        pair.without().detail(id).self(),
                        pair.with().detail(id).self()));
        for (Map.Entry<String, FigureSpec> entry : all.entrySet()) {
            for (FigureTheme theme : new FigureTheme[] {FigureTheme.LIGHT, FigureTheme.DARK}) {
                BufferedImage image = new BufferedImage(640, 330, BufferedImage.TYPE_INT_RGB);
                Graphics2D g2 = image.createGraphics();
                g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
                FigureChart.of(entry.getValue(), theme).draw(g2, new Rectangle2D.Double(0, 0, 640, 330));
                g2.dispose();
                ImageIO.write(
                        image,
                        "png",
                        folder.resolve(entry.getKey() + "-" + theme + ".png").toFile());
            }
        }
    }
}
