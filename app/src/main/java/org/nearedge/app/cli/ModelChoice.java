package org.nearedge.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;

/**
 * What a word after {@code --model} means: the id of a bundled model or of one of the user's own, or else a bundle's
 * file, as {@code train} writes it.
 *
 * @param id of the model, for {@link org.nearedge.session.AnalysisRequest#withModel}
 */
record ModelChoice(Analyser analyser, String id) {
    static ModelChoice of(String word) throws InputException {
        Analyser all = UserModels.analyser();
        boolean known = all.models().cards().stream().anyMatch(card -> card.id().equals(word));
        if (known || !isFile(word)) {
            return new ModelChoice(all, word);
        }
        ModelCatalog own = ModelCatalog.only(ReferenceLibrary.bundled(), Path.of(word));
        return new ModelChoice(
                new Analyser(ReferenceLibrary.bundled(), own),
                own.cards().get(0).id());
    }

    private static boolean isFile(String word) {
        try {
            return Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
