package org.nearedge.evaluate.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.nearedge.evaluate.Evaluator;
import org.nearedge.library.Split;
import org.nearedge.model.InputWindow;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;

/**
 * Everything that decides how a training comes out; {@link ModelTraining#VERSION} is part of the file's name.
 *
 * @param configuration with the seeds of networks and split
 * @param sigma broadening of the inputs, eV
 * @param data SHA-256 over the library's records of the edge
 * @param window the only part of the input that is seen; null for all of it
 */
record TrainingKey(TrainingConfiguration configuration, double sigma, Split split, String data, InputWindow window) {
    private static final int DIGITS = 16;

    /** Of the file that holds it: readable, and another for another key. */
    String fileName() {
        return fileName(ModelTraining.VERSION);
    }

    /** @param version of the code that trains: what another one made is not found */
    String fileName(int version) {
        String part = window == null ? "" : String.format(Locale.ROOT, "-%.4g-%.4g", window.from(), window.to());
        return "%s-%s-%s-%d%s-%s%s"
                .formatted(
                        configuration.model().replaceAll("[^A-Za-z0-9-]", "_"),
                        sigma,
                        split.scheme(),
                        configuration.seed(),
                        part,
                        hash(version).substring(0, DIGITS),
                        ModelCatalog.ENDING);
    }

    private String hash(int version) {
        try {
            byte[] all = new ObjectMapper().writeValueAsBytes(List.of(version, this));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a configuration is always JSON, every Java has SHA-256", e);
        }
    }

    /** Whether a bundle is what this training makes: a file can be given any name. */
    boolean fits(ModelCard card) {
        try {
            return card.input().sigma() == sigma
                    && Objects.equals(card.input().window(), window)
                    && card.data().hash().equals(data)
                    && card.split().equals(split)
                    && Evaluator.configuration(card).equals(configuration);
        } catch (InputException e) {
            return false;
        }
    }
}
