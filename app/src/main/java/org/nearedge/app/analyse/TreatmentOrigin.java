package org.nearedge.app.analyse;

import java.util.List;
import java.util.Optional;
import org.nearedge.app.analyse.partner.LowLossOrigin;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Neighbour;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.spectrum.InputException;

/** What the user had decided when a figure was made, read back from what the figure tells. */
public final class TreatmentOrigin {
    private TreatmentOrigin() {}

    public static Treatment treatment(Origin origin) throws InputException {
        int position = origin.text(Key.POSITION).map(Key.SUM::equals).orElse(true)
                ? Treatment.SUM
                : origin.index(Key.POSITION, 0);
        Treatment treatment = Treatment.automatic(origin.index(Key.DATASET, 0), origin.number(Key.KNOWN_SIGMA))
                .withPosition(position);
        Optional<String> edge = origin.text(Key.EDGE);
        if (edge.isPresent()) {
            treatment = treatment.withEdge(edge.get());
        }
        if (origin.text(Key.ASKED_MODEL).isPresent()) {
            treatment = treatment.withModel(origin.require(Key.ASKED_MODEL), null);
        }
        treatment = treatment.withTold(LocalProperty.EXCITATION_ENERGY, origin.number(Key.EXCITATION_ENERGY));
        treatment = treatment.withLowLoss(LowLossOrigin.of(origin)).withNoise(noise(origin));
        return treatment.withRecipe(Recipe.fromJson(origin.require(Key.RECIPE), origin.source()));
    }

    /** A figure without an answer says nothing of it. */
    private static NoiseMode noise(Origin origin) throws InputException {
        return origin.text(Key.MODEL).isEmpty() ? NoiseMode.AUTO : origin.noise();
    }

    /** The references that were laid over, as far as they are among the nearest now. */
    public static List<Neighbour> overlays(Origin origin, Outcome outcome) {
        List<String> wanted =
                origin.text(Key.OVERLAYS).stream().flatMap(String::lines).toList();
        return outcome.neighbours().stream()
                .filter(neighbour -> wanted.contains(neighbour.reference().id()))
                .toList();
    }
}
