package org.nearedge.app.train;

import org.nearedge.evaluate.training.ModelComparison;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;

/** Puts an own model beside the bundled one that it is a variation of. Works in the background. */
final class ModelBeside {
    private final ModelCatalog models;

    ModelBeside(ModelCatalog models) {
        this.models = models;
    }

    /** @param card of a model that the catalog has */
    Compared of(ModelCard card, OwnReferences own) throws InputException {
        ReferenceLibrary bundled = ReferenceLibrary.bundled();
        boolean alone = bundled.hash(card.edge()).equals(card.data().hash());
        Predictor predictor = models.forBroadening(card.id(), card.input().sigma());
        return of(alone ? bundled : own.together(), predictor, false);
    }

    /** @param library the records that it was trained with */
    Compared of(ReferenceLibrary library, Predictor predictor, boolean cancelled) throws InputException {
        ModelCard card = predictor.card();
        boolean any = models.cards().stream().anyMatch(other -> other.id().equals(card.base()));
        if (!any || models.isOwn(card.base())) {
            return Compared.alone(
                    card, cancelled, "There is no bundled model " + card.base() + " to be compared with.");
        }
        Predictor other = models.forBroadening(card.base(), card.input().sigma());
        return Compared.of(card, ModelComparison.of(library, predictor, other), cancelled);
    }
}
