package org.nearedge.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.session.Analysis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;

/** What goes into every figure file: input and its hash, recipe, model. */
final class FigureProvenance {
    private FigureProvenance() {}

    static Map<String, String> of(Path file, Analysis analysis) throws InputException {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("File", file.getFileName().toString());
        provenance.put("File SHA-256", hash(file));
        analysis.raw().metadata().text(Metadata.PROVENANCE).ifPresent(p -> provenance.put("Provenance", p));
        provenance.put("Recipe", analysis.recipe().toJson());
        analysis.predicted().ifPresent(p -> provenance.put("Model", p.model()));
        return provenance;
    }

    private static String hash(Path file) throws InputException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new InputException(file.toString(), "", "cannot be read again (" + e.getMessage() + ")", "", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
