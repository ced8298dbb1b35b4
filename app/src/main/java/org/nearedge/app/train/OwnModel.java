package org.nearedge.app.train;

import java.nio.file.Path;
import org.nearedge.model.ModelCard;

/**
 * A file in the user's folder of models.
 *
 * @param card null if it is refused
 * @param problem why it is refused, in a sentence; empty otherwise
 */
public record OwnModel(Path file, ModelCard card, String problem) {
    public boolean isRefused() {
        return card == null;
    }

    /** As the list shows it. */
    public String name() {
        return isRefused() ? file.getFileName().toString() : card.id();
    }
}
