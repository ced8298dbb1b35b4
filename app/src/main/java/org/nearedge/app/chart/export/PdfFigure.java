package org.nearedge.app.chart.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.draw.SheetDrawing;
import org.nearedge.app.chart.style.FigureFont;

/** A figure as a PDF page of its own size: text is text, in an embedded font; provenance as document info and XMP. */
final class PdfFigure {
    private PdfFigure() {}

    static void write(SheetDrawing drawing, FigureSize size, FigureSheet sheet, OutputStream out) throws IOException {
        float width = (float) size.widthPt();
        float height = (float) size.heightPt();
        try (PDDocument document = new PDDocument();
                InputStream font = FigureFont.stream()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, width, height);
            // Text whose letters this font lacks is drawn as shapes by the drawer itself.
            PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer();
            text.registerFont(FigureFont.FAMILY, PDType0Font.load(document, font, true));
            g2.setFontTextDrawer(text);
            try {
                drawing.draw(g2, new Rectangle2D.Double(0, 0, width, height));
            } finally {
                g2.dispose();
                text.close();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g2.getXFormObject());
            }
            describe(document, sheet);
            // Otherwise made from the time: the same figure shall give the same file.
            document.setDocumentId((long) Provenance.json(sheet).hashCode());
            document.save(out);
        }
    }

    private static void describe(PDDocument document, FigureSheet sheet) throws IOException {
        PDDocumentInformation info = document.getDocumentInformation();
        info.setTitle(Provenance.title(sheet));
        info.setCreator(Provenance.PROGRAM);
        info.setSubject(Provenance.lines(sheet));
        info.setCustomMetadataValue(Provenance.KEYWORD, Provenance.json(sheet));
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(sheet).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String xmp(FigureSheet sheet) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <xmp:CreatorTool>%s</xmp:CreatorTool>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>"""
                .formatted(
                        Provenance.PROGRAM,
                        Provenance.xml(Provenance.title(sheet)),
                        Provenance.xml(Provenance.lines(sheet)));
    }
}
