package org.nearedge.app.analyse.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.ProgramVersion;
import org.nearedge.library.Neighbour;

/** Puts together what a figure of a spectrum tells of itself: enough to make it again. */
public final class SpectrumProvenance {
    private final Map<String, String> entries = new LinkedHashMap<>();

    private SpectrumProvenance(String figure, String file) {
        entries.put(Key.FIGURE, figure);
        entries.put(Key.FILE, file);
    }

    /**
     * @param figure for example {@code analyse/pdos}
     * @param file name of the input file
     */
    public static SpectrumProvenance of(String figure, String file) {
        return new SpectrumProvenance(figure, file);
    }

    /** An entry; null is left out. */
    public SpectrumProvenance with(String key, Object value) {
        if (value != null) {
            entries.put(key, value.toString());
        }
        return this;
    }

    public SpectrumProvenance overlays(List<Neighbour> chosen) {
        return with(
                Key.OVERLAYS,
                chosen.isEmpty()
                        ? null
                        : chosen.stream().map(n -> n.reference().id()).collect(Collectors.joining("\n")));
    }

    public Map<String, String> entries() {
        Map<String, String> all = new LinkedHashMap<>(entries);
        all.put(Key.PROGRAM, ProgramVersion.text());
        return all;
    }
}
