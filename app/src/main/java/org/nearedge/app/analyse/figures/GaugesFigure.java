package org.nearedge.app.analyse.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Reference;
import org.nearedge.model.PropertyValue;
import org.nearedge.session.Reading;

/** The single numbers that a model reads of the site, each on the range that the library has of it. */
public final class GaugesFigure {
    private static final String BEST = "best reference";
    private static final String MODEL = "Model";

    private GaugesFigure() {}

    /**
     * @param reading of a model that gives single numbers
     * @param shown the best reference first, then those the user chose; may be empty; a second mention is left out
     * @param provenance its model becomes the reading's
     */
    public static FigureSpec of(Reading reading, List<Neighbour> shown, Map<String, String> provenance) {
        List<Gauge> gauges = new ArrayList<>();
        for (PropertyValue value : reading.prediction().properties()) {
            LocalProperty property = value.property();
            gauges.add(new Gauge(
                    capital(property.label()),
                    property.unit(),
                    meaning(property),
                    reading.library().getOrDefault(property, new double[0]),
                    value.value(),
                    value.lower(),
                    value.upper(),
                    marks(property, shown)));
        }
        Map<String, String> own = new LinkedHashMap<>(provenance);
        own.put(MODEL, reading.prediction().model());
        return FigureSpec.gauges(gauges, own);
    }

    private static List<Mark> marks(LocalProperty property, List<Neighbour> shown) {
        List<Mark> marks = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Neighbour neighbour : shown) {
            Reference reference = neighbour.reference();
            double value = property.of(reference);
            boolean best = seen.isEmpty();
            if (!seen.contains(reference.id()) && Double.isFinite(value)) {
                marks.add(new Mark(best ? BEST : reference.id(), best ? Role.BEST_REFERENCE : Role.NEIGHBOUR, value));
            }
            seen.add(reference.id());
        }
        return marks;
    }

    private static String meaning(LocalProperty property) {
        return switch (property) {
            case BOND_LENGTH -> "mean distance to the bonded neighbours";
            case BOND_ANGLE -> "mean angle between the bonds at the site";
            case VORONOI_VOLUME -> "volume that is nearer to the site than to any other atom";
            case BOND_OVERLAP_POPULATION ->
                "electrons shared with a bonded neighbour, after Mulliken, mean over the bonds";
            case MULLIKEN_CHARGE -> "net charge of the site, after Mulliken";
            case EXCITATION_ENERGY -> "of the core hole, from computed total energies: not the measured energy";
            case NEIGHBOURS -> "number of bonded neighbours";
            case BAND_GAP -> "of the ground state as computed with PBE, which is too small by nature";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
