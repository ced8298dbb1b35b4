package org.nearedge.app.analyse;

import java.util.List;
import org.nearedge.spectrum.InputException;

/** The samples that travel with the program. */
public final class BundledSamples implements SampleSource {
    @Override
    public List<Sample> samples() {
        return List.of();
    }

    @Override
    public Content open(Sample sample) throws InputException {
        throw new InputException(sample.title(), "", "is not there", "");
    }
}
