package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.io.FileHash;
import org.nearedge.session.Analysis;
import org.nearedge.session.PdosAnalysis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;

/** What goes into every figure file: input and its hash, recipe, model. */
final class FigureProvenance {
    private FigureProvenance() {}

    static Map<String, String> of(Path file, Analysis analysis) throws InputException {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("File", file.getFileName().toString());
        provenance.put("File SHA-256", FileHash.sha256(file));
        analysis.raw().metadata().text(Metadata.PROVENANCE).ifPresent(p -> provenance.put("Provenance", p));
        provenance.put("Recipe", analysis.recipe().toJson());
        analysis.predicted().ifPresent(p -> provenance.put("Model", p.model()));
        return provenance;
    }

    static Map<String, String> of(Path file, PdosAnalysis analysis) throws InputException {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("File", file.getFileName().toString());
        provenance.put("File SHA-256", FileHash.sha256(file));
        provenance.put("Band gap", analysis.bandGap() + " eV");
        provenance.put("Input", String.join(" ", analysis.notes()));
        provenance.put("Model", analysis.reading().prediction().model());
        return provenance;
    }
}
