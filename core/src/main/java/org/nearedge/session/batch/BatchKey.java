package org.nearedge.session.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.nearedge.model.ModelCard;
import org.nearedge.session.Analyser;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The question that is put to every file, in 64 hexadecimal digits: only the answer to the same one is kept. */
public final class BatchKey {
    /** Raised where the same question would get another answer, or another table. */
    private static final int FORMAT = 1;

    private BatchKey() {}

    /**
     * Of recipe, told numbers, known broadening, noise, low-loss spectrum, the model in all its variants, and the
     * references that may be the nearest.
     *
     * @param request its raw spectrum does not count
     * @param more whatever else decides the answer, for example the version of the program
     */
    public static String of(Analyser analyser, AnalysisRequest request, Object... more) throws InputException {
        StringBuilder text = new StringBuilder("batch " + FORMAT);
        List<ModelCard> cards = analyser.models().cards().stream()
                .filter(card -> card.id().equals(request.model()))
                .toList();
        for (ModelCard card : cards) {
            text.append('\n').append(card);
            text.append('\n').append(analyser.library().hash(card.edge()));
        }
        text.append('\n')
                .append(
                        request.recipe() == null
                                ? "automatic"
                                : request.recipe().toJson());
        Spectrum lowLoss = request.partners().lowLoss();
        if (lowLoss != null) {
            for (int i = 0; i < lowLoss.size(); i++) {
                text.append('\n').append(lowLoss.axis().at(i)).append(' ').append(lowLoss.at(i));
            }
        }
        text.append('\n').append(request.knownSigma());
        text.append('\n').append(request.neighbours()).append(' ').append(request.noise());
        request.told().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(told -> text.append('\n').append(told));
        for (Object word : more) {
            text.append('\n').append(word);
        }
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
