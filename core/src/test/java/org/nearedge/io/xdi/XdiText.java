package org.nearedge.io.xdi;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Small XDI files made by hand. */
final class XdiText {
    /** Complete, with every field that XDI requires or recommends: reading it gives no notice. */
    static final String GOOD =
            """
            # XDI/1.0 GSE/1.0
            # Column.1: energy eV
            # Column.2: i0
            # Column.3: itrans
            # Element.symbol: Cu
            # Element.edge: K
            # Mono.d_spacing: 3.13553
            # Facility.name: APS
            # Facility.energy: 7.00 GeV
            # Facility.xray_source: undulator
            # Beamline.name: 13ID
            # Sample.name: Cu foil
            # Scan.start_time: 2001-06-26T22:27:31
            # GSE.EXTRA: config: 1
            # ///
            # a comment
            #
            #   spaces   inside
            #----
            # energy i0 itrans
              8779.0  149013.7  550643.089065
              8789.0  144864.7  531876.119084
              8799.5  132978.7  489591.10592
            """;

    private XdiText() {}

    static List<Dataset> read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Dataset> read(byte[] bytes) throws Exception {
        Path folder = Files.createTempDirectory("nearedge");
        Path file = folder.resolve("scan.xdi");
        try {
            Files.write(file, bytes);
            return read(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    static List<Dataset> read(Path file) throws InputException {
        try (FileSource source = FileSource.open(file)) {
            return new XdiReader().read(source);
        }
    }

    /** The good file with one text in place of another. */
    static Dataset changed(String from, String to) throws Exception {
        if (!GOOD.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return read(GOOD.replace(from, to)).get(0);
    }
}
