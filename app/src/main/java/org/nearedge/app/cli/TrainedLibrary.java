package org.nearedge.app.cli;

import java.util.List;
import java.util.stream.Stream;
import org.nearedge.app.home.Home;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelCard;
import org.nearedge.spectrum.InputException;

/** Which records a model was trained on: the bundled ones, or those and the user's own. */
final class TrainedLibrary {
    private TrainedLibrary() {}

    /** By the hash on its card; if either library has changed since, the bundled one unless own records are in its split. */
    static ReferenceLibrary of(ModelCard card) throws InputException {
        return of(card, OwnReferences.of(Home.ofUser().references()));
    }

    static ReferenceLibrary of(ModelCard card, OwnReferences own) throws InputException {
        ReferenceLibrary bundled = ReferenceLibrary.bundled();
        if (card.data().hash().equals(bundled.hash(card.edge()))) {
            return bundled;
        }
        List<String> mine = own.records().stream()
                .filter(record -> record.edge().equals(card.edge()))
                .map(record -> record.id())
                .toList();
        if (mine.isEmpty()) {
            return bundled;
        }
        ReferenceLibrary together = own.together();
        Split split = card.split();
        boolean took = Stream.of(split.train(), split.validation(), split.test())
                .flatMap(List::stream)
                .anyMatch(mine::contains);
        return took || card.data().hash().equals(together.hash(card.edge())) ? together : bundled;
    }
}
