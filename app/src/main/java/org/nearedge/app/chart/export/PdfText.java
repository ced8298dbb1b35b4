package org.nearedge.app.chart.export;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.nearedge.spectrum.InputException;

/** Finds an entry of a PDF's document information. */
final class PdfText {
    private PdfText() {}

    /** Null if there is none. */
    static String read(Path path, String name, String keyword) throws InputException {
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            String text = document.getDocumentInformation().getCustomMetadataValue(keyword);
            return text == null || text.length() > ProvenanceReader.LONGEST ? null : text;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A broken PDF makes PDFBox throw whatever comes first, and nested arrays have no limit in its parser.
            throw new InputException(name, "", "is no readable PDF", "the file is broken or protected", e);
        }
    }
}
