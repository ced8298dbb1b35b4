package org.nearedge.app.chart.export;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.draw.SheetDrawing;

/** A figure as pixels, with its resolution (pHYs) and provenance (iTXt) in the file. */
public final class PngFigure {
    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngFigure() {}

    static void write(SheetDrawing drawing, FigureSize size, FigureSheet sheet, OutputStream out) throws IOException {
        BufferedImage image = image(drawing, size);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(FORMAT, tree(size, sheet));
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    /** The sheet is laid out in points and scaled to pixels, so that a font of 8 points is 8 points on paper. */
    public static BufferedImage image(SheetDrawing drawing, FigureSize size) {
        BufferedImage image = new BufferedImage(size.widthPx(), size.heightPx(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(image.getWidth() / size.widthPt(), image.getHeight() / size.heightPt());
        drawing.draw(g2, new Rectangle2D.Double(0, 0, size.widthPt(), size.heightPt()));
        g2.dispose();
        return image;
    }

    private static IIOMetadataNode tree(FigureSize size, FigureSheet sheet) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        String perMetre = Long.toString(Math.round(size.dpi() / 0.0254));
        physical.setAttribute("pixelsPerUnitXAxis", perMetre);
        physical.setAttribute("pixelsPerUnitYAxis", perMetre);
        physical.setAttribute("unitSpecifier", "meter");
        root.appendChild(physical);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Title", Provenance.title(sheet)));
        texts.appendChild(text("Software", Provenance.PROGRAM));
        texts.appendChild(text("Description", Provenance.lines(sheet)));
        texts.appendChild(text(Provenance.KEYWORD, Provenance.json(sheet)));
        root.appendChild(texts);
        return root;
    }

    private static IIOMetadataNode text(String keyword, String value) {
        IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
        node.setAttribute("keyword", keyword);
        node.setAttribute("compressionFlag", "FALSE");
        node.setAttribute("compressionMethod", "0");
        node.setAttribute("languageTag", "");
        node.setAttribute("translatedKeyword", "");
        node.setAttribute("text", value);
        return node;
    }
}
