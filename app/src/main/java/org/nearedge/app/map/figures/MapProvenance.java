package org.nearedge.app.map.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.app.analyse.partner.LowLossOrigin;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Predicted;
import org.nearedge.app.map.state.RangeChoice;
import org.nearedge.app.map.state.Regions;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.ProgramVersion;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.spectrum.image.Region;

/** Puts together what a figure of an image tells of itself: enough to make it again. */
public final class MapProvenance {
    private final Map<String, String> entries = new LinkedHashMap<>();

    private MapProvenance() {}

    /** @param figure for example {@link MapKey#WINDOW} */
    public static MapProvenance of(String figure, OpenImage image, List<Integer> slice) {
        MapProvenance provenance = new MapProvenance()
                .with(Key.FIGURE, figure)
                .with(Key.FILE, image.name())
                .with(Key.DATASET, image.index());
        return slice.isEmpty()
                ? provenance
                : provenance.with(
                        MapKey.SLICE, slice.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** An entry; null is left out. */
    public MapProvenance with(String key, Object value) {
        if (value != null) {
            entries.put(key, value.toString());
        }
        return this;
    }

    public MapProvenance with(String key, EnergyWindow window) {
        return with(key, window == null ? null : window.from() + " to " + window.to());
    }

    public MapProvenance region(Region region) {
        return with(MapKey.REGION, region == null || region.isEmpty() ? null : Regions.text(region));
    }

    public MapProvenance colours(String scale, RangeChoice range) {
        with(MapKey.COLOURS, scale);
        return with(
                MapKey.RANGE,
                range.isTyped() ? range.low() + " to " + range.high() : "without " + range.cut() + " % at each end");
    }

    public MapProvenance predicted(Predicted predicted, ImageAnalysis analysis) {
        Double energy = analysis.told().get(LocalProperty.EXCITATION_ENERGY);
        return with(MapKey.BINNING, predicted.binning())
                .with(Key.EDGE, predicted.treated().edge())
                .with(Key.KNOWN_SIGMA, predicted.treated().sigma())
                .with(Key.EXCITATION_ENERGY, energy)
                .with(
                        Key.LOW_LOSS,
                        LowLossOrigin.file(
                                predicted.treated().lowLoss(), predicted.from().name()))
                .with(
                        Key.LOW_LOSS_DATASET,
                        predicted.treated().lowLoss() == null
                                ? null
                                : predicted.treated().lowLoss().dataset())
                .with(Key.ASKED_MODEL, predicted.treated().model())
                .with(Key.MODEL, analysis.sum().prediction().model())
                .with(
                        Key.NOISE,
                        predicted.treated().noise() == NoiseMode.OFF
                                ? null
                                : predicted.treated().noise())
                .with(Key.RECIPE, analysis.sum().recipe().toJson())
                .with(MapKey.UNREAD, analysis.unread() == 0 ? null : analysis.unread() + ": " + analysis.reason());
    }

    public Map<String, String> entries() {
        Map<String, String> all = new LinkedHashMap<>(entries);
        all.put(Key.PROGRAM, ProgramVersion.text());
        return all;
    }
}
