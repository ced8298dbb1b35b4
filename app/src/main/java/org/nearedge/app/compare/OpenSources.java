package org.nearedge.app.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.analyse.Treatment;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.compare.state.Source;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Target;
import org.nearedge.process.Broaden;
import org.nearedge.process.Recipe;

/** What is open in Analyse, as sources: as it is there now. */
public final class OpenSources {
    private OpenSources() {}

    /** As it was measured. */
    public static Source raw(OpenSpectrum item) {
        if (item.path() == null) {
            return isSample(item) ? new Source.Sample(item.name(), null) : null;
        }
        Treatment treatment = item.treatment();
        Integer position = treatment.position() == Treatment.SUM ? null : (Integer) treatment.position();
        return new Source.File(
                item.path().toAbsolutePath().toString(), null, treatment.dataset(), position, null, lowLoss(treatment));
    }

    /** After its recipe; null where it has none. */
    public static Source processed(OpenSpectrum item) {
        Recipe recipe = item.treatment().recipe();
        Source raw = raw(item);
        return recipe == null || raw == null ? null : raw.withRecipe(recipe.toJson());
    }

    /** Its nearest references, broadened as its recipe broadens it; none where none were found. */
    public static List<Source.Record> nearest(OpenSpectrum item) {
        if (item.outcome() == null || item.treatment().recipe() == null) {
            return List.of();
        }
        double sigma = item.treatment().recipe().steps().stream()
                .filter(entry -> entry.on() && entry.step() instanceof Broaden)
                .mapToDouble(entry -> ((Broaden) entry.step()).targetSigma())
                .reduce((first, last) -> last)
                .orElse(Target.SIGMA);
        return item.outcome().neighbours().stream()
                .map(Neighbour::reference)
                .map(r -> new Source.Record(r.edge(), r.id(), Math.max(sigma, r.sigma())))
                .toList();
    }

    /** It and its nearest references, with their names. */
    public static Map<Source, String> withNearest(OpenSpectrum item) {
        Map<Source, String> all = new LinkedHashMap<>();
        Source processed = processed(item);
        if (processed != null) {
            all.put(processed, item.name() + " (processed)");
            nearest(item).forEach(record -> all.put(record, record.id()));
        }
        return all;
    }

    private static Source.LowLoss lowLoss(Treatment treatment) {
        LowLoss partner = treatment.lowLoss();
        return partner == null || partner.path() == null
                ? null
                : new Source.LowLoss(partner.path().toAbsolutePath().toString(), null, partner.dataset());
    }

    private static boolean isSample(OpenSpectrum item) {
        return org.nearedge.library.SampleSpectra.bundled().stream()
                .anyMatch(sample -> sample.file().equals(item.name()));
    }
}
