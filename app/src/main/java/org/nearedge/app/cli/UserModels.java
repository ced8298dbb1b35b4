package org.nearedge.app.cli;

import org.nearedge.app.home.Home;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelCatalog;
import org.nearedge.session.Analyser;

/** The models of the program and the user's own; what cannot be used of the latter is told on standard error. */
final class UserModels {
    private UserModels() {}

    static ModelCatalog catalog() {
        ModelCatalog catalog = ModelCatalog.of(Home.ofUser().models());
        catalog.problems().forEach(problem -> System.err.println(Printed.line("note: " + problem)));
        return catalog;
    }

    /** All references, those that come with the program and the user's own. */
    static ReferenceLibrary references() {
        return OwnReferences.of(Home.ofUser().references()).together();
    }

    static Analyser analyser() {
        return new Analyser(ReferenceLibrary.bundled(), catalog());
    }
}
