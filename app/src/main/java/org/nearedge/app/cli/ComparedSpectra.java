package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Normalisation;
import org.nearedge.app.compare.state.Source;
import org.nearedge.io.FileName;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Target;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The spectra that {@code compare} is told of, as choices. */
final class ComparedSpectra {
    @Option(names = "--with", arity = "1..*", paramLabel = "FILE", description = "components: measured spectra")
    private List<Path> files = List.of();

    @Option(names = "--edge", paramLabel = "si-k|o-k", description = "edge of the references")
    private String edge;

    @Option(
            names = "--references",
            arity = "1..*",
            paramLabel = "ID",
            description = "components: references of the library, as \"structure #site\" or the structure alone"
                    + " where it has one site")
    private List<String> references = List.of();

    @Option(
            names = "--sigma",
            paramLabel = "EV",
            description = "Gaussian broadening of the references, eV (default ${DEFAULT-VALUE})",
            defaultValue = "0.5")
    private double sigma;

    @Option(
            names = "--normalise",
            description = "none, maximum, area or edge-step (default: maximum with references, otherwise none)")
    private String normalise;

    @Mixin
    private RecipeOption recipe;

    /** @param target what is compared with them; its recipe is made where references ask for one */
    Choices choices(InputFile target, ReferenceLibrary library) throws InputException {
        if (files.isEmpty() && references.isEmpty()) {
            throw new InputException(
                    "compare",
                    "",
                    "has nothing to compare with",
                    "name components by --with FILE or --edge and --references ID");
        }
        if (!references.isEmpty() && edge == null) {
            throw new InputException("--references", "", "is of no edge", "add --edge si-k or --edge o-k");
        }
        Given.sigma(sigma, Given.BROADEST);
        String steps = steps(target, library);
        Choices choices =
                Choices.NONE.added(FileName.of(target.path()), file(target.path(), target.datasetIndex(), steps));
        for (Path file : files) {
            String own = recipe.isGiven() ? steps : null;
            choices = choices.added(FileName.of(file), file(file, null, own));
        }
        for (String word : references) {
            Reference found = reference(word, library);
            choices = choices.added(found.id(), new Source.Record(found.edge(), found.id(), sigma));
        }
        Normalisation to = normalisation();
        return choices.withAll(member -> member.withNormalise(to));
    }

    private static Source.File file(Path path, Integer dataset, String steps) {
        return new Source.File(path.toString(), null, dataset, null, steps, null);
    }

    /** References stand on an axis whose onset is 0: so must what is compared with them. */
    private String steps(InputFile target, ReferenceLibrary library) throws InputException {
        Recipe given = recipe.orNull();
        if (given != null) {
            return given.toJson();
        }
        if (references.isEmpty()) {
            return null;
        }
        String name = EdgeName.of(edge, library);
        Spectrum raw = target.spectrum();
        InputGrid grid = InputGrid.of(name, Target.SIGMA)
                .orElseThrow(() -> new InputException(name, "", "has no automatic recipe", "give one by --recipe"));
        return AutomaticRecipe.of(raw, Analyser.edge(raw, name), grid, Given.sigmaOr(null, raw.metadata()))
                .toJson();
    }

    private Reference reference(String word, ReferenceLibrary library) throws InputException {
        String name = EdgeName.of(edge, library);
        List<Reference> found = library.edge(name).stream()
                .filter(r -> r.id().equalsIgnoreCase(word) || r.structure().equalsIgnoreCase(word))
                .toList();
        if (found.size() != 1) {
            throw new InputException(
                    word,
                    "",
                    found.isEmpty()
                            ? "is no reference of the library for " + name
                            : "has %d sites in the library for %s".formatted(found.size(), name),
                    found.isEmpty()
                            ? "list them by nearedge library --edge " + edge + " --json"
                            : "name one of them, such as \"" + found.get(0).id() + "\"");
        }
        return found.get(0);
    }

    private Normalisation normalisation() throws InputException {
        if (normalise == null) {
            return references.isEmpty() ? Normalisation.NONE : Normalisation.MAXIMUM;
        }
        return Words.of("--normalise", normalise, Normalisation.values());
    }
}
