package org.nearedge.app.analyse;

import java.util.List;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.spectrum.InputException;

/** The samples that travel with the program. */
public final class BundledSamples implements SampleSource {
    @Override
    public List<Sample> samples() {
        return SampleSpectra.bundled().stream()
                .map(sample -> new Sample(sample.name(), sample.title(), sample.description()))
                .toList();
    }

    @Override
    public Content open(Sample wanted) throws InputException {
        SampleSpectrum sample = SampleSpectra.bundled().stream()
                .filter(candidate -> candidate.name().equals(wanted.id()))
                .findFirst()
                .orElseThrow(() -> new InputException(wanted.title(), "", "is no bundled sample", "choose another"));
        return new Content(sample.file(), SampleSpectra.open(sample), SampleSpectra.truth(sample), sample.sigma());
    }
}
