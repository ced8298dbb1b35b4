package org.nearedge.app.compare.work;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nearedge.app.compare.state.Source;
import org.nearedge.io.FileName;
import org.nearedge.io.Spectra;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** Reads the spectra that are compared, each once. Called in the background, by any thread. */
public final class MemberLoader {
    private static final int KEPT = 300;

    private final Supplier<ReferenceLibrary> library;

    private final Map<Source, Spectrum> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Spectrum> eldest) {
            return size() > KEPT;
        }
    });

    /** @param library where references are found */
    public MemberLoader(Supplier<ReferenceLibrary> library) {
        this.library = library;
    }

    /** The spectrum after its recipe. */
    public Spectrum load(Source source) throws InputException {
        Spectrum present = known.get(source);
        if (present == null) {
            present = read(source);
            known.put(source, present);
        }
        return present;
    }

    /** Files are read anew when they are next asked for. */
    public void forget() {
        known.clear();
    }

    private Spectrum read(Source source) throws InputException {
        if (source instanceof Source.Record wanted) {
            return library.get()
                    .find(wanted.edge(), wanted.id())
                    .orElseThrow(() -> new InputException(
                            wanted.id(), "", "is no reference of the library for " + wanted.edge(), "add it again"))
                    .spectrum(wanted.sigma());
        }
        if (source instanceof Source.Sample wanted) {
            SampleSpectrum sample = SampleSpectra.bundled().stream()
                    .filter(candidate -> candidate.file().equals(wanted.file()))
                    .findFirst()
                    .orElseThrow(() -> new InputException(wanted.file(), "", "is no bundled sample", ""));
            return processed(
                    spectrum(SampleSpectra.open(sample), wanted.file(), null, null), wanted.recipe(), Partners.NONE);
        }
        Source.File file = (Source.File) source;
        Path path = path(file.path());
        String name = FileName.of(path);
        Spectrum raw = spectrum(Spectra.open(path), name, file.dataset(), file.position());
        Partners partners = Partners.NONE;
        if (file.lowLoss() != null) {
            Path low = path(file.lowLoss().path());
            partners = Partners.ofLowLoss(
                    spectrum(Spectra.open(low), FileName.of(low), file.lowLoss().dataset(), null));
        }
        return processed(raw, file.recipe(), partners);
    }

    private static Path path(String text) throws InputException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InputException(text, "", "is no name that a file can have here", "", e);
        }
    }

    private static Spectrum processed(Spectrum raw, String recipe, Partners partners) throws InputException {
        return recipe == null
                ? raw
                : Recipe.fromJson(recipe, "recipe of " + raw.name())
                        .run(raw, partners)
                        .result();
    }

    private static Spectrum spectrum(List<Dataset> datasets, String name, Integer wanted, Integer position)
            throws InputException {
        if (wanted != null && (wanted < 0 || wanted >= datasets.size())) {
            throw new InputException(name, "data set " + wanted, "is not in the file", "it holds " + datasets.size());
        }
        Dataset dataset = wanted != null
                ? datasets.get(wanted)
                : datasets.stream().filter(Dataset::hasEnergyAxis).findFirst().orElse(datasets.get(0));
        if (position == null) {
            return dataset.spectrum().withName(name);
        }
        SpectrumImage image = dataset.spectra()
                .orElseThrow(() -> new InputException(name, "", "holds no energy axis", "open a spectrum"));
        if (position < 0 || position >= image.count()) {
            throw new InputException(
                    name, "position " + position, "is not in the spectrum image", "it has " + image.count());
        }
        return image.at(position).withName(name);
    }
}
