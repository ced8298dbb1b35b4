package org.nearedge.app.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.nearedge.app.chart.draw.FigureChart;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.chart.style.Palette;

/** Draws the figures of the tests at the sizes they are used at, to be looked at: arguments: a folder. */
public final class FigureGallery {
    private FigureGallery() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, FigureSpec> all = new java.util.LinkedHashMap<>();
        all.put("edge", Figures.edge());
        all.put("input", Figures.input());
        all.put("pdos", Figures.pdos());
        all.put("errors", PointFigures.errors());
        all.put("truth", PointFigures.truth());
        all.put("map", PointFigures.map(1000));
        all.put("many", PointFigures.map(10_000));
        all.put("wins", PointFigures.wins());
        all.put("regions", PointFigures.regions());
        all.put("losses", PointFigures.losses());
        all.put("gauges", PointFigures.gauges());
        sheets(folder);
        for (Map.Entry<String, FigureSpec> entry : all.entrySet()) {
            FigureSpec spec = entry.getValue();
            for (FigureTheme theme : new FigureTheme[] {FigureTheme.LIGHT, FigureTheme.DARK}) {
                save(panel(spec, theme, 620, 240), folder, entry.getKey() + "-" + theme + "-620.png");
                save(panel(spec, theme, 900, 330), folder, entry.getKey() + "-" + theme + "-900.png");
            }
            for (String ending : new String[] {"png", "svg", "pdf"}) {
                FigureExport.write(spec, FigureSize.singleColumn(), folder.resolve(entry.getKey() + "." + ending));
            }
            try (PDDocument pdf =
                    Loader.loadPDF(folder.resolve(entry.getKey() + ".pdf").toFile())) {
                save(new PDFRenderer(pdf).renderImageWithDPI(0, 200), folder, entry.getKey() + "-pdf.png");
            }
            FigureData.csv(spec, folder.resolve(entry.getKey() + ".csv"));
        }
    }

    private static void sheets(Path folder) throws Exception {
        FigureSheet four = FigureSheet.grid(
                List.of(Figures.edge(), Figures.pdos(), PointFigures.errors(), PointFigures.truth()), 2);
        FigureSheet mixed = new FigureSheet(List.of(
                new FigureSheet.Row(1, List.of(new FigureSheet.Panel(1, Figures.input()))),
                new FigureSheet.Row(
                        1.3,
                        List.of(
                                new FigureSheet.Panel(1, PointFigures.map(1000)),
                                new FigureSheet.Panel(1.2, PointFigures.gauges())))));
        FigureSheet column = FigureSheet.grid(List.of(Figures.input(), Figures.pdos(), PointFigures.regions()), 1);
        Map<String, FigureSheet> all = Map.of("four", four, "mixed", mixed, "column", column);
        for (Map.Entry<String, FigureSheet> entry : all.entrySet()) {
            FigureSize size = entry.getKey().equals("column")
                    ? new FigureSize(85, 150, 7, 300)
                    : new FigureSize(178, 120, 7, 300);
            String name = "sheet-" + entry.getKey();
            FigureSheet sheet = entry.getValue();
            for (Palette palette : Palette.values()) {
                Path path = folder.resolve(name + "-" + palette + ".png");
                FigureExport.write(sheet, size, FigureTheme.PRINT.with(palette), path);
            }
            FigureExport.write(sheet, size, FigureTheme.DARK, folder.resolve(name + "-dark.png"));
            FigureExport.write(sheet, size, FigureTheme.PRINT, folder.resolve(name + ".svg"));
            FigureExport.write(sheet, size, FigureTheme.PRINT, folder.resolve(name + ".pdf"));
        }
    }

    public static BufferedImage panel(FigureSpec spec, FigureTheme theme, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        FigureChart.of(spec, theme).draw(g2, new Rectangle2D.Double(0, 0, width, height));
        g2.dispose();
        return image;
    }

    private static void save(BufferedImage image, Path folder, String name) throws Exception {
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }
}
