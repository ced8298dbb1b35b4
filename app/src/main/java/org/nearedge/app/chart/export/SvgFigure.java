package org.nearedge.app.chart.export;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.draw.SheetDrawing;
import org.nearedge.app.chart.style.FigureFont;

/** A figure as SVG with real text; the provenance stands in its metadata element. */
final class SvgFigure {
    private static final String FONT = "font-family: \"" + FigureFont.FAMILY + '"';

    private SvgFigure() {}

    static void write(SheetDrawing drawing, FigureSize size, FigureSheet sheet, OutputStream out) throws IOException {
        SVGGraphics2D g2 = new SVGGraphics2D(size.widthPt(), size.heightPt(), SVGUnits.PT);
        // One name for all clip paths of a file, so that the same figure gives the same file.
        g2.setDefsKeyPrefix("nearedge");
        drawing.draw(g2, new Rectangle2D.Double(0, 0, size.widthPt(), size.heightPt()));
        String box = " viewBox='0 0 " + size.widthPt() + " " + size.heightPt() + "'>";
        String svg = g2.getSVGElement("figure", true, null, null, null)
                .replaceFirst(">", box)
                .replace(FONT, "font-family: " + FigureFont.LIKE_IT);
        int inside = svg.indexOf('>') + 1;
        String document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.substring(0, inside) + head(sheet)
                + svg.substring(inside);
        out.write(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String head(FigureSheet sheet) {
        StringBuilder text = new StringBuilder("\n<title>")
                .append(Provenance.xml(Provenance.title(sheet)))
                .append("</title>\n<metadata>\n<n:provenance xmlns:n=\"")
                .append(Provenance.NAMESPACE)
                .append("\" program=\"")
                .append(Provenance.PROGRAM)
                .append("\">\n");
        List<FigureSpec> figures = sheet.figures();
        if (figures.size() == 1) {
            entries(text, figures.get(0).provenance());
        } else {
            entries(text, Provenance.common(sheet));
            for (int i = 0; i < figures.size(); i++) {
                text.append("<n:panel letter=\"").append(FigureSheet.letter(i)).append("\">\n");
                entries(text, figures.get(i).provenance());
                text.append("</n:panel>\n");
            }
        }
        // For the program: XML has no way to write some characters that a file name may have.
        return text.append("<n:json>")
                .append(Provenance.xml(Provenance.json(sheet)))
                .append("</n:json>\n</n:provenance>\n</metadata>\n")
                .toString();
    }

    private static void entries(StringBuilder text, Map<String, String> provenance) {
        for (Map.Entry<String, String> entry : provenance.entrySet()) {
            text.append("<n:entry name=\"")
                    .append(Provenance.xml(entry.getKey()))
                    .append("\">")
                    .append(Provenance.xml(entry.getValue()))
                    .append("</n:entry>\n");
        }
    }
}
