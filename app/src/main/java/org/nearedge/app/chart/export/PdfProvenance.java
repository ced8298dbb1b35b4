package org.nearedge.app.chart.export;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The provenance in a PDF: an entry of the document's information. */
final class PdfProvenance {
    private PdfProvenance() {}

    static String json(Path path) throws IOException {
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            return document.getDocumentInformation().getCustomMetadataValue(Provenance.KEYWORD);
        } catch (RuntimeException e) {
            // The library meets broken files with exceptions of many kinds.
            throw new IOException("it is no PDF that can be read", e);
        }
    }
}
